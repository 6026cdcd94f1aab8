"""The first years of an invented council's newly qualified: cohort, reviews due and held, assessor, lighter load.

Told after the council's life was lived, with draws of its own. What is planted: seven in ten reviews are held by the day
they are due, most of the rest within five weeks; everyone's load is a tenth lighter for the first year; nobody who left is
deleted, so that those who began can be counted.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta

from mainstay.foundations.chance import Chance, Draws
from mainstay.inventing.life import InventedCouncil, Spell
from mainstay.inventing.truths import counted_spells

REVIEWS = (3, 6, 9, 12)
ON_TIME = 0.7
LIGHTER_PERCENT = 10
REACHES_BACK = 1_480
"""Days: four years, so that some cohorts have three years behind them."""


@dataclass(slots=True)
class Beginner:
    """One newly qualified worker's first year. `reviews` gives for each month the days due and held."""

    worker: int
    cohort: str
    team: str
    began: date
    assessor: int | None
    left: date | None
    reviews: dict[int, tuple[date, date | None]] = field(default_factory=dict)
    agreed: date | None = None
    panel: date | None = None
    passed: bool = False


def beginners_of(council: InventedCouncil) -> list[Beginner]:
    """Everyone who joined newly qualified in the last four years, in order of joining."""
    chance = Chance(council.seed)
    stays: dict[tuple[int, date], list[Spell]] = {}
    for spell in counted_spells(council):
        if spell.origin == "newly_qualified" and spell.role == "case_holder" and not spell.note:
            stays.setdefault((spell.worker, spell.joined), []).append(spell)
    since = council.last_day - timedelta(days=REACHES_BACK)
    seniors = [spell for spell in council.spells if spell.role == "senior_practitioner" and spell.last_day is None]
    return [
        _beginner(council, own, seniors, chance.at("first year", worker))
        for (worker, joined), own in sorted(stays.items(), key=lambda pair: (pair[0][1], pair[0][0]))
        if joined >= since
    ]


def _beginner(council: InventedCouncil, own: list[Spell], seniors: list[Spell], draws: Draws) -> Beginner:
    first, last = min(own, key=lambda spell: spell.start), max(own, key=lambda spell: spell.start)
    began = first.joined
    assessor = draws.one_of(seniors).worker if seniors else None
    made = Beginner(first.worker, f"Academy {began.year}", first.team, began, assessor, last.last_day)
    until = min(last.last_day or council.last_day, council.last_day)
    made.agreed = _by(began + timedelta(days=draws.whole(5, 30)), until)
    for months in REVIEWS:
        due = months_after(began, months)
        late = draws.whole(-10, 0) if draws.happens(ON_TIME) else draws.whole(1, 35)
        made.reviews[months] = (due, _by(due + timedelta(days=late), until))
    held = made.reviews[REVIEWS[-1]][1]
    made.panel = _by(held + timedelta(days=draws.whole(7, 28)), until) if held else None
    made.passed = made.panel is not None
    return made


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where that has no such day."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _by(day: date, until: date) -> date | None:
    return day if day <= until else None


def reviews_in(council: InventedCouncil, since: date, until: date) -> tuple[int, int]:
    """How many reviews fell due after a day up to another, and how many were held by their day: a truth to compare with."""
    due = [pair for each in beginners_of(council) for pair in each.reviews.values() if since < pair[0] <= until]
    return len(due), sum(held is not None and held <= day for day, held in due)
