"""Somebody who retired and came back some weeks later, for part of the week."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from mainstay.foundations.chance import Chance
from mainstay.inventing.calendar_days import monday_from
from mainstay.inventing.life import InventedCouncil, Post, Spell
from mainstay.inventing.people import years_since
from mainstay.inventing.spoiling import Mess, next_post_number, someone, staff_number


def _live(council: InventedCouncil, chance: Chance) -> str:
    earliest = council.last_day - timedelta(days=700)

    def fits(spell: Spell) -> bool:
        worker = council.workers[spell.worker]
        left = spell.leaving_reason and spell.last_day and spell.last_day > earliest and spell.role == "case_holder"
        long = spell.last_day is not None and (spell.last_day - spell.joined).days > 500
        soon = spell.last_day is not None and spell.last_day < council.last_day - timedelta(days=120)
        return bool(left and long and soon) and years_since(worker.date_of_birth, council.last_day) > 30

    spell = someone(council, chance, "retired", fits)
    assert spell.last_day is not None  # noqa: S101 - a leaver has a last day, and this tells the type checker
    spell.leaving_reason, spell.destination = "retired", "outside_social_care"
    worker = council.workers[spell.worker]
    worker.date_of_birth = worker.date_of_birth.replace(
        year=spell.last_day.year - 61, day=min(worker.date_of_birth.day, 28)
    )
    back = monday_from(spell.last_day + timedelta(days=45))
    post = Post(
        next_post_number(council),
        "Independent Reviewing Officer",
        "qualified_without_cases",
        next(team.name for team in council.teams if team.name.startswith("Reviewing")),
        400_000,
        spell.grade,
    )
    council.posts.append(post)
    council.spells.append(
        replace(
            spell,
            post=post.number,
            team=post.team,
            role=post.role,
            title=post.title,
            fte=400_000,
            start=back,
            joined=back,
            last_day=None,
            leaving_reason="",
            destination="",
            origin="other",
            contract="fixed_term",
        )
    )
    return f"{staff_number(council, spell.worker)}, gone on {spell.last_day:%d/%m/%Y} and back on {back:%d/%m/%Y}"


MESS = Mess(
    title="Retired and returned",
    does="In the HR extract somebody's last row but one ends in retirement; the last begins six weeks later.",
    outcome="A leaver, and if still here at the year's end a starter; one person throughout.",
    place=12,
    live=_live,
)
