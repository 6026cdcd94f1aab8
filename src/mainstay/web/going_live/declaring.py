"""What a kind of data in the retention schedule is: what it is, how long it is kept, why, and on whose word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cache

from mainstay.foundations.finding import found_in


class Grade(Enum):
    """How sure the source of a period is."""

    COMMON = "commonly used by councils; set your council's own"
    ASSUMED = "assumed by Mainstay: set your council's own"
    ELSEWHERE = "for your council to decide; Mainstay deletes nothing of it"
    TECHNICAL = "follows from how Mainstay works"


@dataclass(frozen=True)
class Kept:
    """One kind of data. `usual_days` holds until the council decides; None is until somebody decides.

    `due` says how many there are from before a moment, and `delete` deletes those and says how many. Without `delete` it is
    not Mainstay that deletes them: `by_whom` says who does. `of_people` is set where a row tells something of a person, so
    that no copy of it may stay in the database's free space.
    """

    name: str
    place: int
    title: str
    what: str
    usual_days: int | None
    why: str
    source: str
    grade: Grade
    due: Callable[[datetime], int] | None = None
    delete: Callable[[datetime], int] | None = None
    by_whom: str = ""
    may_change: bool = True
    least_days: int = 0
    of_people: bool = True


@cache
def kinds() -> tuple[Kept, ...]:
    """Every declared kind of data, in the order in which the schedule lists them."""
    found = [each for each in found_in("mainstay.web.going_live.kept", "KEPT").values() if isinstance(each, Kept)]
    return tuple(sorted(found, key=lambda each: each.place))


def in_words(days: int | None) -> str:
    """A period: 'until somebody decides', '30 days', '6 years'."""
    if days is None:
        return "until somebody decides"
    if days == 0:
        return "not at all once it is over"
    if days % 365 == 0:
        return f"{days // 365} year{'' if days == 365 else 's'}"
    return f"{days} day{'' if days == 1 else 's'}"
