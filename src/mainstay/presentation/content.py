"""What a report is made of: answers, comparisons, agreement with other people's figures, problems, files.

Plain data with no work in it. A task fills it in; the rooms below know nothing of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from mainstay.foundations.problems import Problem
from mainstay.measures.computing import Answer
from mainstay.measures.small_numbers.publishable import PublishableTable


class AreaKind(Enum):
    """What a published figure speaks for."""

    ENGLAND = "England"
    REGION = "region"
    COUNCIL = "council"


@dataclass(frozen=True)
class Comparator:
    """An area's published figures by census year and measure name; None where the Department printed no number."""

    name: str
    kind: AreaKind
    figures: Mapping[tuple[int, str], Decimal | None]

    def value(self, year: int, measure: str | None) -> Decimal | None:
        """The published figure of a census year, or None."""
        return self.figures.get((year, measure)) if measure else None


@dataclass(frozen=True)
class BridgeEnd:
    """One side of a bridge: whose figure it is, and the figure. None where that side does not give it."""

    label: str
    people: int | None
    fte: Decimal | None


@dataclass(frozen=True)
class BridgeStep:
    """One reason for a difference, with how much it adds to or takes from their figure on the way to ours."""

    label: str
    people: int
    fte: Decimal | None
    why: str


@dataclass(frozen=True)
class Bridge:
    """How someone else's count becomes ours, step by step. `theirs` plus the steps should give `ours`."""

    title: str
    question: str
    theirs: BridgeEnd
    ours: BridgeEnd
    steps: Sequence[BridgeStep] = ()


@dataclass(frozen=True)
class ReconciliationLine:
    """One line of stocks and flows: last year's stock, starters, leavers, moves, this year's stock."""

    label: str
    people: int
    fte: Decimal | None


@dataclass(frozen=True)
class SourceLine:
    """What one file or sheet was taken for. `covers` says in words which days it speaks for."""

    file: str
    sheet: str
    taken_for: str
    shape: str
    as_at: date | None
    rows: int
    covers: str = ""


@dataclass(frozen=True)
class NotKept:
    """Something seen in a file and not kept: a column that no field needs, or a kind of row."""

    file: str
    what: str
    count: int


@dataclass(frozen=True, eq=False)
class ReportContent:
    """Everything one report says. Each is itself alone, so that what is worked out over all of it can be remembered.

    `council` is the Department's number, '' where unknown. `answers` are all measures on `as_at` for the whole
    council; `earlier` the same on the same day of earlier years; `monthly` the headline measures at month ends;
    `breakdowns` answers by group, by dimension, and `protected` what the small-number rule lets be shown of
    those that the report shows: of a dimension that is not there, nothing. `published` holds England, the region and perhaps
    the council itself;
    `published_source` says in a sentence whose figures they are. `next_files` are sentences, the file most worth
    having first. `unled_teams` are the teams without a permanent manager. `children_of_nobody` says for each way of
    having no worker who is here how many children have none on the day, empty where that is not known.
    `load_set_under` names the page on which an agreed load is set, '' where there is none.
    """

    council: str
    council_name: str
    as_at: date
    made_on: date
    version: str
    answers: Sequence[Answer]
    earlier: Mapping[date, Sequence[Answer]] = field(default_factory=dict)
    monthly: Sequence[Answer] = ()
    breakdowns: Mapping[str, Sequence[Answer]] = field(default_factory=dict)
    protected: Mapping[str, PublishableTable] = field(default_factory=dict)
    published: Sequence[Comparator] = ()
    published_source: str = ""
    bridges: Sequence[Bridge] = ()
    reconciliation: Sequence[ReconciliationLine] = ()
    problems: Sequence[Problem] = ()
    sources: Sequence[SourceLine] = ()
    not_kept: Sequence[NotKept] = ()
    next_files: Sequence[str] = ()
    notices: Sequence[str] = ()
    unled_teams: Sequence[str] = ()
    children_of_nobody: Mapping[str, int] = field(default_factory=dict)
    load_set_under: str = ""

    def answer(self, measure: str) -> Answer | None:
        """The whole council's answer of a measure on the day, with a value or with a reason."""
        return _named(self.answers, measure)

    def answer_on(self, day: date, measure: str) -> Answer | None:
        """The same on the day itself or on an earlier one."""
        return self.answer(measure) if day == self.as_at else _named(self.earlier.get(day, ()), measure)

    @property
    def days(self) -> list[date]:
        """Every day that the report has answers for, year by year, in order, the report's own last."""
        return sorted({*self.earlier, self.as_at})

    @property
    def last_year(self) -> date | None:
        """The day a year before, or the nearest earlier one that has answers within 18 months; None without one."""
        before = [day for day in self.earlier if 0 < (self.as_at - day).days <= 548]
        return max(before, default=None)

    def area(self, kind: AreaKind) -> Comparator | None:
        """The comparator of a kind, or None."""
        return next((area for area in self.published if area.kind is kind), None)

    @property
    def name(self) -> str:
        """The council's name, or a plain stand-in where nobody has said."""
        return self.council_name or "This council"


def _named(answers: Sequence[Answer], measure: str) -> Answer | None:
    return next((each for each in answers if each.measure.name == measure and not each.group), None)
