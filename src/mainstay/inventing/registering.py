"""Registration and learning in an invented council, as somebody looked them up in the last week of its life.

Told after the council's life was lived, with draws of its own. What is planted: of the three parts of the yearly renewal
more have recorded their development than sent the form, and more sent the form than paid the fee; one course has to be
renewed every three years, and is due for some.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mainstay.foundations.chance import Chance, Draws
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.truths import agency_on, spells_on

PARTS = {"cpd": 0.55, "form": 0.4, "fee": 0.33}
COURSES = {
    "Safeguarding refresher": ("training", 3),
    "Court skills": ("training", 0),
    "Data protection": ("training", 1),
    "Reflective practice group": ("cpd", 0),
    "Practice educator award, stage 1": ("qualification", 0),
}
"""Each course with its kind, and after how many years it has to be renewed; 0 for never."""
_TAKEN = {"Safeguarding refresher": 0.9, "Court skills": 0.4, "Data protection": 0.85, "Reflective practice group": 0.35,
          "Practice educator award, stage 1": 0.12}  # fmt: skip
NOT_THERE = 0.07


@dataclass(frozen=True, slots=True)
class Registered:
    """One worker's registration as looked up. `done` gives for each part the day, True without one, False, or None."""

    worker: int
    checked: date
    status: str
    until: date
    done: dict[str, date | bool | None]


@dataclass(frozen=True, slots=True)
class Learnt:
    """One place on a course: attended or not."""

    worker: int
    course: str
    day: date
    attended: bool

    @property
    def expires(self) -> date | None:
        """When it has to be renewed."""
        years = COURSES[self.course][1]
        return date(self.day.year + years, self.day.month, min(self.day.day, 28)) if years else None


def registrations_of(council: InventedCouncil) -> list[Registered]:
    """Everyone in post or engaged on the last day, employed first."""
    chance, day = Chance(council.seed), council.last_day
    year_end = date(day.year if day.month < 12 else day.year + 1, 11, 30)
    checked = day - timedelta(days=3)
    return [_looked_up(worker, checked, year_end, chance.at("registration", worker)) for worker in _everyone(council)]


def _looked_up(worker: int, checked: date, year_end: date, draws: Draws) -> Registered:
    window = max((checked - date(year_end.year, 9, 1)).days, 0)
    done: dict[str, date | bool | None] = {}
    for part, chance in PARTS.items():
        if draws.happens(chance):
            done[part] = checked - timedelta(days=draws.whole(0, window)) if draws.happens(0.7) else True
        else:
            done[part] = False if draws.happens(0.6) else None
    status = draws.weighted({"registered": 97.0, "registered_with_conditions": 2, "applied": 1})
    return Registered(worker, checked, status, year_end, done)


def learning_of(council: InventedCouncil) -> list[Learnt]:
    """Places on courses of everyone employed on the last day, since they joined and at most four years back."""
    chance, last = Chance(council.seed), council.last_day
    joined = {spell.worker: spell.joined for spell in spells_on(council, last)}
    found = []
    for worker, since in sorted(joined.items()):
        first = max(since + timedelta(days=14), last - timedelta(days=4 * 365))
        for course, share in _TAKEN.items():
            draws = chance.at("learning", worker, course)
            if first < last and draws.happens(share):
                day = first + timedelta(days=draws.whole(0, (last - first).days))
                found.append(Learnt(worker, course, day, not draws.happens(NOT_THERE)))
    return found


def _everyone(council: InventedCouncil) -> list[int]:
    day = council.last_day
    employed = sorted({spell.worker for spell in spells_on(council, day)})
    agency = sorted({stay.worker for stay in council.agency if agency_on(stay, day)} - set(employed))
    return [*employed, *agency]
