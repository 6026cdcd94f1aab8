"""What a measure must say about itself. The sums are data, so that the same definition runs on any table engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from mainstay.foundations.finding import found_in
from mainstay.foundations.quantities import MILLION
from mainstay.measures.rows.declaring import WORKFORCE, RowsKind, rows_kinds
from mainstay.measures.worked import Worked
from mainstay.record.coverage import PARTS


class Unit(Enum):
    """What a value is in."""

    PEOPLE = "people"
    FTE = "FTE"
    PERCENT = "%"
    CHILDREN = "children"
    CHILDREN_PER_FTE = "children per FTE"
    DAYS = "days"
    YEARS = "years"
    MONTHS = "months"
    HOURS = "hours"
    TEAMS = "teams"
    POSTS = "posts"
    POINTS = "points"
    POUNDS = "£"
    MEETINGS = "meetings"
    CONTACTS = "contacts"
    REFERRALS = "referrals"
    SCORE = "out of 100"
    PEOPLE_PER_LEADER = "people per leader"
    CHANGES = "changes"


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
    DIFFERENCE = "Interval of a mean that may lie below nought, by its linearised variance."
    MIDDLE = "Interval of a median by order statistics."
    TAIL = "The far end of a list of values: few people stand there, and no interval is given."


class Family(Enum):
    """Where a measure stands in lists."""

    STOCKS = "Stocks"
    FLOWS = "Starters and leavers"
    RATES = "Official rates"
    STABILITY = "Stability"
    LOAD = "Children allocated"
    MANAGERS = "Managers"
    CHILD = "The child's view"
    RECRUITMENT = "Recruitment"
    SUPPORT = "Support and growth"
    AGENCY = "Agency workers"
    FRONT_DOOR = "Front door"
    VOICE = "What people say"
    MONEY = "Money"
    WIDER = "The wider workforce"


@dataclass(frozen=True)
class Total:
    """A sum over rows: of `column` (or of 1), where every one of the flags `where` is set.

    `units` is how many of the whole units held make one of what is shown (a million millionths to one FTE).
    `times` multiplies the sum, for the working days in an absence rate; 'working days' stands for the Department's
    working days in the year to the day.
    """

    column: str | None = None
    where: tuple[str, ...] = ()
    times: int | str = 1

    @property
    def units(self) -> int:
        """How many of the unit held make one of the unit shown."""
        if self.column is None:
            return 1
        if self.column == "fte_before" or self.column.endswith("fte"):
            return MILLION
        if self.column.endswith("_minutes"):
            return 60
        return 100 if self.column == "days_lost" or self.column.endswith(("_pence", "_points")) else 1


NOT_KNOWN = "not known"
"""The name of the group of those of whom a breakdown's value is not known."""


@dataclass(frozen=True)
class Middle:
    """The value below which a share of rows lie, of a column over rows with every flag in `where`; shown in years where
    it holds days. The share is the half, so the median, unless said otherwise; quartiles are given with the median.
    """

    column: str
    where: tuple[str, ...]
    share: tuple[int, int] = (1, 2)


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
    rows: str = WORKFORCE
    smallest_group: int = 5

    def __post_init__(self) -> None:
        """A measure is a total, a ratio or a middle, and names only rows, columns, parts and breakdowns that exist."""
        if (self.numerator is None) == (self.middle is None):
            raise ValueError(f"{self.name}: a measure has a numerator or a middle, and not both")
        if unknown := [part for part in self.needs if part not in PARTS]:
            raise ValueError(f"{self.name}: no part {', '.join(unknown)}")
        if self.rows not in rows_kinds():
            raise ValueError(f"{self.name}: no rows {self.rows}")
        if unknown := [name for name in self.breakdowns if name not in self.kind.dimensions]:
            raise ValueError(f"{self.name}: no breakdown {', '.join(unknown)}")
        if unknown := [name for name in self._columns if name not in {**self.kind.flags, **self.kind.quantities}]:
            raise ValueError(f"{self.name}: no column {', '.join(unknown)}")

    @property
    def kind(self) -> RowsKind:
        """The kind of rows that it counts."""
        return rows_kinds()[self.rows]

    @property
    def _columns(self) -> list[str]:
        sums = [*([self.numerator] if self.numerator else []), *self.denominator]
        named = [name for each in sums for name in (*each.where, *([each.column] if each.column else []))]
        return named + ([self.middle.column, *self.middle.where] if self.middle else [])

    def refuses(self, by: Sequence[str]) -> str | None:
        """Why it is not given by these fields together, or None where it is."""
        allowed = {*self.breakdowns, COUNCIL}
        if other := [self.kind.dimensions.get(name, name.replace("_", " ")) for name in by if name not in allowed]:
            return f"it is not given by {' or by '.join(other)}"
        protected = [name for name in by if name in PROTECTED]
        if protected and "team" in by:
            told = " and ".join(self.kind.dimensions[name] for name in protected)
            return f"{told} is never given by team, where it would tell of single people; ask by service"
        return None


COUNCIL = "council"
"""The field by which every measure may be given, where rows of many councils are counted together."""
PROTECTED = ("sex", "age_band", "ethnic_group", "ethnicity")
"""What the law protects and a record holds: never given by team."""


def nothing_there(measure: Measure) -> str:
    """What it means that a measure's denominator is nought: a phrase such as 'there are no agency workers'."""
    said = measure.kind.nobody
    names = [name for total in measure.denominator for name in (*total.where, total.column or "") if name in said]
    return said[names[-1]] if names else "there is nobody to count"


CAREER = ("route", "career_stage", "distance", "service")
PEOPLE_BREAKDOWNS = (
    "role", "sex", "age_band", "ethnic_group", "ethnicity", "contract", "team", "time_in_council", *CAREER,
)  # fmt: skip
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


def measures_of(rows: str) -> list[Measure]:
    """The measures that count one kind of rows, in the same order."""
    return [measure for measure in measures().values() if measure.rows == rows]
