"""A worker, or the council's own figures, with every item of the layout read by its declared kind.

A value that cannot be read is None with a reason; its worker stays. A new kind of record may be built on `by_name`,
whose names do not change when the Department renames an element.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from mainstay.intake.sources.workforce_census.contents import CouncilBlock, Section, Worker
from mainstay.intake.sources.workforce_census.readings import NOT_GIVEN, Held, ItemReader, Reading
from mainstay.vocabulary.workforce_census.items import Kind
from mainstay.vocabulary.workforce_census.layouts import Layout
from mainstay.vocabulary.workforce_census.layouts import layout as layout_of


@dataclass(slots=True)
class TypedWorker:
    """A worker and the reading of every item of a layout, by element and in the layout's order."""

    worker: Worker
    readings: dict[str, Reading]

    def value(self, element: str) -> Held | None:
        """What an item was read as; None where it has no value or the layout has no such item."""
        return self.readings.get(element, NOT_GIVEN).value

    def means(self, element: str) -> str | None:
        """The slug of our vocabulary behind a code; None where it has no value or is no code."""
        return self.readings.get(element, NOT_GIVEN).means

    @property
    def is_agency(self) -> bool | None:
        """Whether the worker is engaged through an agency; None where the return does not say."""
        value = self.value("AgencyWorker")
        return value if isinstance(value, bool) else None

    @property
    def swe_number(self) -> str | None:
        """The registration number as the record holds it, or None."""
        value = self.value("SWENo")
        return value if isinstance(value, str) else None


def typed(worker: Worker, layout: Layout) -> TypedWorker:
    """A worker with every item of the layout read."""
    return TypedWorker(worker, read_section(worker, "worker", layout))


def read_section(section: Section, part: str, layout: Layout) -> dict[str, Reading]:
    """The reading of every item of a part ('header', 'council', 'worker'), by element and in the layout's order."""
    values = section.values
    readings = {}
    for element, read in _readers(part, layout.year):
        value = values.get(element)
        readings[element] = NOT_GIVEN if value is None else read(value)
    return readings


def by_name(readings: Mapping[str, Reading], part: str, layout: Layout) -> dict[str, Held | None]:
    """What was read, by the items' lasting names: codes as our slugs, everything else as held."""
    return {
        item.name: readings[item.element].means if item.kind is Kind.CODE else readings[item.element].value
        for item in layout.items(part)
    }


@dataclass(frozen=True, slots=True)
class CouncilTotals:
    """The council's own figures: full-time equivalents in millionths, a headcount, and slugs of allowances by name.

    None means not given or set aside; `readings` says which. Years without an item of allowances have none of them.
    """

    vacancies_fte: int | None
    agency_cover_fte: int | None
    agency_cover_headcount: int | None
    allowances: dict[str, str | None]
    other_allowances: str | None
    readings: dict[str, Reading]


def council_totals(block: CouncilBlock, layout: Layout) -> CouncilTotals:
    """The council's own figures from its block."""
    readings = read_section(block, "council", layout)
    values = by_name(readings, "council", layout)
    allowances = {item.name: readings[item.element].means for item in layout.council if item.codes == "allowance"}
    other = values.get("other_allowances")
    return CouncilTotals(
        _whole(values["vacancies_fte"]),
        _whole(values["agency_cover_fte"]),
        _whole(values["agency_cover_headcount"]),
        allowances,
        other if isinstance(other, str) else None,
        readings,
    )


def _whole(value: Held | None) -> int | None:
    return value if isinstance(value, int) else None


@cache
def _readers(part: str, year: int) -> tuple[tuple[str, ItemReader], ...]:
    return tuple((item.element, ItemReader(item)) for item in layout_of(year).items(part))
