"""All children of two teams passed on in one day: a re-organisation, not a hundred changes of worker."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.calendar_days import monday_from
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess


def _live(council: InventedCouncil, chance: Chance) -> str:
    day = monday_from(council.last_day - timedelta(days=120))
    teams = [team.name for team in council.teams if team.kind == "children_in_care"]
    held = [
        each
        for each in council.allocations
        if each.team in teams
        and each.role == "allocated"
        and each.worker is not None
        and each.start < day - timedelta(days=30)
        and (each.end is None or each.end > day)
    ]
    for each in held:
        council.allocations.append(replace(each, start=day, team=f"{each.team} (new)"))
        each.end, each.reason = day, "reorganisation"
    return f"{len(held)} children of {', '.join(teams)} on {day:%d/%m/%Y}"


MESS = Mess(
    title="A bulk re-allocation on one day",
    does=(
        "In the list of children allocated, every child of a service ends with its worker and begins anew in a "
        "renamed team."
    ),
    outcome="No child has a change of worker by it, because each kept the worker; teams are renamed.",
    place=16,
    problems=("MS-CHK-011",),
    live=_live,
)
