"""What a measure must say about itself. The sums are data, so that the same definition runs on any table engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from mainstay.foundations.finding import found_in
from mainstay.foundations.quantities import MILLION
from mainstay.measures.worked import Worked
from mainstay.record.coverage import PARTS
from mainstay.record.workforce_rows import DIMENSIONS, FLAGS, QUANTITIES


class Unit(Enum):
    """What a value is in."""

    PEOPLE = "people"
    FTE = "FTE"
    PERCENT = "%"
    CHILDREN = "children"
    CHILDREN_PER_FTE = "children per FTE"
    DAYS = "days"
    YEARS = "years"
    TEAMS = "teams"


class Direction(Enum):
    """Which way is better; often there is no judgement to make."""

    HIGHER = "higher is better"
    LOWER = "lower is better"
    NONE = "no judgement"


class Certainty(Enum):
    """How an interval is found; the sentence is shown where there is none."""

    FULL_COUNT = "A full count on a day, not an estimate: it has no interval."
    TOTAL_ONLY = "Only a total is known, not the posts behind it: no interval can be given."
    COUNT = "Byar's interval for a count of events."
    WEIGHTED_COUNT = "Byar's interval for the effective number of events, the stock held fixed."
    SHARE = "Wilson's interval for a share, with the effective number of people behind it."
    RATIO = "Interval of a ratio of two sums over people, by its linearised variance."
    MIDDLE = "Interval of a median by order statistics."


class Family(Enum):
    """Where a measure stands in lists."""

    STOCKS = "Stocks"
    FLOWS = "Starters and leavers"
    RATES = "Official rates"
    STABILITY = "Stability"
    LOAD = "Children allocated"
    MANAGERS = "Managers"


@dataclass(frozen=True)
class Total:
    """A sum over workforce rows: of `column` (or of 1), where every one of the flags `where` is set.

    `units` is how many of the whole units held make one of what is shown (a million millionths to one FTE).
    `times` multiplies the sum, for the working days in an absence rate; 'working days' stands for the Department's
    working days in the year to the day.
    """

    column: str | None = None
    where: tuple[str, ...] = ()
    times: int | str = 1

    def __post_init__(self) -> None:
        """Only declared columns and flags may be summed."""
        if self.column is not None and self.column not in QUANTITIES | FLAGS:
            raise ValueError(f"no column {self.column}")
        if unknown := [name for name in self.where if name not in FLAGS]:
            raise ValueError(f"no flag {', '.join(unknown)}")

    @property
    def units(self) -> int:
        """How many of the unit held make one of the unit shown."""
        if self.column is None:
            return 1
        return MILLION if self.column in _IN_MILLIONTHS else 100 if self.column == "days_lost" else 1


NOT_KNOWN = "not known"
"""The name of the group of those of whom a breakdown's value is not known."""

_IN_MILLIONTHS = {"fte", "fte_before", "vacancy_fte", "agency_cover_fte"}


@dataclass(frozen=True)
class Middle:
    """The median, with quartiles, of a column over rows with every flag in `where`; shown in years where it holds
    days.
    """

    column: str
    where: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """One measure. `numerator` alone is a count or total; with `denominator` it is a ratio; `middle` stands by itself.

    `needs` are the parts of the record without which there is no answer. `decimals` is the rounding shown, halves up.
    Denominators that are several totals are added. `unreliable_above` is the value over which the Department prints
    'u', of low reliability. `example` tells in a sentence what `worked` gives row by row.
    """

    name: str
    title: str
    question: str
    why: str
    how: str
    unit: Unit
    direction: Direction
    family: Family
    needs: tuple[str, ...]
    certainty: Certainty
    source: str
    example: str
    worked: Worked
    numerator: Total | None = None
    denominator: tuple[Total, ...] = ()
    middle: Middle | None = None
    percent: bool = False
    unreliable_above: int | None = None
    decimals: int = 1
    official: bool = False
    published_as: str | None = None
    breakdowns: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A measure is a total, a ratio or a middle, and names only parts and breakdowns that exist."""
        if (self.numerator is None) == (self.middle is None):
            raise ValueError(f"{self.name}: a measure has a numerator or a middle, and not both")
        if unknown := [part for part in self.needs if part not in PARTS]:
            raise ValueError(f"{self.name}: no part {', '.join(unknown)}")
        if unknown := [dimension for dimension in self.breakdowns if dimension not in DIMENSIONS]:
            raise ValueError(f"{self.name}: no breakdown {', '.join(unknown)}")


_NOBODY = {
    "in_post": "nobody is in post", "in_post_head": "nobody is in post", "agency": "there are no agency workers",
    "holder": "nobody with children allocated has an FTE above nought", "vacancy_fte": "there are no vacancies",
    "stayed_head": "nobody was in post a year before", "leader_before": "nobody led a year before",
    "joined_year_before": "nobody joined in the year before the last", "child_held": "no child is on the list",
    "qualification_known": "of nobody in post is it known when they qualified",
}  # fmt: skip


def nothing_there(denominator: Sequence[Total]) -> str:
    """What it means that a denominator is nought: a phrase such as 'there are no agency workers'."""
    names = [name for total in denominator for name in (*total.where, total.column or "") if name in _NOBODY]
    return _NOBODY[names[-1]] if names else "there is nobody to count"


PEOPLE_BREAKDOWNS = ("role", "sex", "age_band", "ethnic_group", "ethnicity", "contract", "team", "time_in_council")
"""How measures of the council's own workers may be broken down."""


@cache
def measures() -> dict[str, Measure]:
    """Every measure by name: official ones first, each family in the order of its declaration here."""
    found = [value for value in found_in("mainstay.measures", "MEASURE").values() if isinstance(value, Measure)]
    order = list(Family)
    ordered = sorted(found, key=lambda each: (not each.official, order.index(each.family), each.name))
    named = {measure.name: measure for measure in ordered}
    if len(named) != len(found):
        raise ValueError("two measures have the same name")
    return named
