"""The census view of a record: a return before it is written, with the origin of every value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from mainstay.intake.sources.workforce_census.readings import Held
from mainstay.vocabulary.workforce_census.items import Item
from mainstay.vocabulary.workforce_census.layouts import Layout


class WhoKnows(Enum):
    """Who would know what the record does not."""

    HR = "HR"
    CASE_SYSTEM = "case system"
    AGENCY_DESK = "agency desk"
    FINANCE = "finance"
    WORKER = "the worker"


class SourceRow(NamedTuple):
    """A row of one of the council's files. `row` is None where the whole file or an answer is meant."""

    file: str
    sheet: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True)
class NotKnown:
    """Why the record does not hold something, as a phrase, and who would know."""

    why: str
    who: WhoKnows


@dataclass(frozen=True, slots=True)
class Fact:
    """What the record knows for one item: a value in the item's unit (a code as our slug), and where it is from.

    `how` says in a phrase what was taken. A value may stand with a `not_known`: part of it is missing, or it is the
    Department's own code for not yet knowing. Neither value nor `not_known` means that the item is not asked here.
    """

    value: object = None
    how: str = ""
    rows: tuple[SourceRow, ...] = ()
    not_known: NotKnown | None = None


NOT_ASKED = Fact()


@dataclass(frozen=True, slots=True)
class BuiltValue:
    """One item of the return: `text` as it is written ('' where it is left out), `held` as a reader would read it."""

    item: Item
    text: str
    held: Held | None
    fact: Fact

    @property
    def must_be_given(self) -> bool:
        """Whether the layout says that the item must be there for somebody."""
        return self.item.required.value != "optional" and not self.item.voluntary


@dataclass(frozen=True, slots=True)
class BuiltWorker:
    """One record of the return. `position` counts from 1 in the order of writing; `swe` is '' where it is not known."""

    position: int
    person: str
    swe: str
    values: tuple[BuiltValue, ...]

    def value(self, element: str) -> BuiltValue | None:
        """The value of an element of the year's layout; None where the year has no such item."""
        return next((each for each in self.values if each.item.element == element), None)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something not known that concerns the return as a whole, such as everybody who left."""

    field: str
    not_known: NotKnown


@dataclass(frozen=True, slots=True)
class CensusView:
    """A return of one council and year: its council-level block, its workers, and what is not known beyond single items.

    `council` is the council's number. `notices` are sentences about the making of it that the user should read.
    """

    council: str
    software: str
    layout: Layout
    block: tuple[BuiltValue, ...]
    workers: tuple[BuiltWorker, ...]
    gaps: tuple[Gap, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def year(self) -> int:
        """The census year."""
        return self.layout.year

    def values(self) -> Iterator[tuple[BuiltWorker | None, BuiltValue]]:
        """Every value with its worker, those of the council-level block first with None."""
        for value in self.block:
            yield None, value
        for worker in self.workers:
            for value in worker.values:
                yield worker, value
