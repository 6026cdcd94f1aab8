"""The people of one team: what they are known by, their time, the children they have, what was agreed, who leads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from mainstay.foundations.dates import day_number, day_of
from mainstay.presentation.team.content import Managers, Reduction, Worker
from mainstay.tasks.agreed_load import load_of
from mainstay.tasks.teams_of_a_record import Row, Standing, comparable
from mainstay.vocabulary.roles import CENSUS_ROLES, LEADER_ROLES
from mainstay.vocabulary.workload import REDUCTION_KINDS

TEAM_MANAGER = "first_line_manager"
_SENIORITY = {role: place for place, role in enumerate(CENSUS_ROLES)}
_LAST = len(_SENIORITY)


def shown_as(now: Standing, person: str) -> str:
    """What someone is known by: the staff number, else the registration number, else the record's own key."""
    return now.numbers.get(person, person)


def workers_of(now: Standing, team: str, day_today: int, agreed: Decimal | None) -> tuple[Worker, ...]:
    """Everyone in the team, each once, by role and then by what they are known by: never by their load."""
    spells: dict[str, list[Row]] = {}
    for spell in now.by_team.get(comparable(team), ()):
        spells.setdefault(spell["person"], []).append(spell)
    workers = [_worker(now, person, theirs, team, day_today, agreed) for person, theirs in spells.items()]
    return tuple(sorted(workers, key=lambda worker: (place_of(worker.role), worker.shown, worker.person)))


def place_of(role: str | None) -> int:
    """A role's place, most senior first; those that the census does not count come last."""
    return _SENIORITY.get(role or "", _LAST)


def managers_of(now: Standing, team: str, workers: Iterable[Worker]) -> Managers:
    """Who leads the team: those in a team manager's role, whom the team's own entry names, and posts nobody is in.

    Where nobody is in that role, more senior managers of the team lead it.
    """
    all_here = list(workers)
    leaders = [worker for worker in all_here if worker.role in LEADER_ROLES]
    managers = tuple(worker for worker in leaders if worker.role == TEAM_MANAGER) or tuple(leaders)
    vacant = [row for row in vacancies_of(now, team) if row["role"] == TEAM_MANAGER]
    led = sum(worker.role not in LEADER_ROLES for worker in all_here)
    return Managers(managers, _named_manager(now, team), len(vacant), led)


def vacancies_of(now: Standing, team: str) -> list[Row]:
    """The open vacancies of the team."""
    return [row for row in now.vacancies if comparable(row["team"]) == comparable(team)]


def _worker(now: Standing, person: str, spells: Sequence[Row], team: str, today: int, agreed: Decimal | None) -> Worker:
    ordered = sorted(spells, key=lambda spell: place_of(spell["role"]))
    role, contract = ordered[0]["role"], ordered[0]["contract"]
    everywhere = now.by_person[person]
    reductions = reductions_of(now, person, today)
    others = {comparable(spell["team"]) for spell in everywhere} - {"", comparable(team)}
    return Worker(
        person,
        shown_as(now, person),
        role,
        contract,
        _sum(spells),
        load_of(now.children_without(person, others), *_time_with_children(spells), reductions, agreed),
        reductions,
        tuple(sorted({spell["team"] for spell in everywhere if comparable(spell["team"]) in others})),
    )


def _time_with_children(spells: Sequence[Row]) -> tuple[int | None, str | None]:
    """The time and the role in which someone has their children: their least senior role in the team.

    That is the rule of the published figure: a manager's half week is left out of a half-time social worker's.
    """
    role = max((spell["role"] for spell in spells if spell["role"] in _SENIORITY), key=place_of, default=None)
    theirs = [spell for spell in spells if role is None or spell["role"] == role]
    return _sum(theirs), role


def _sum(spells: Sequence[Row]) -> int | None:
    known = [spell["fte"] for spell in spells if spell["fte"] is not None]
    return sum(known) if known else None


def reductions_of(now: Standing, person: str, today: int) -> tuple[Reduction, ...]:
    """The agreed reductions in force today, by kind."""
    found = [
        Reduction(
            REDUCTION_KINDS[row["kind"]].label if row["kind"] in REDUCTION_KINDS else "Another agreed reason",
            row["percent"],
            None if row["end"] is None else day_of(row["end"]),
        )
        for row in now.rows_of("reduction").get(person, ())
        if (row["start"] is None or row["start"] <= today) and (row["end"] is None or row["end"] > today)
    ]
    return tuple(sorted(found, key=lambda each: (each.kind, each.percent or 0)))


def _named_manager(now: Standing, team: str) -> str:
    on = None if now.staff_day is None else day_number(now.staff_day)
    for row in now.record.table("team").rows(named=True):
        runs = on is None or ((row["start"] or on) <= on < (on + 1 if row["end"] is None else row["end"]))
        if row["manager"] and runs and comparable(team) in (comparable(row["name"]), comparable(row["team"])):
            return shown_as(now, row["manager"])
    return ""
