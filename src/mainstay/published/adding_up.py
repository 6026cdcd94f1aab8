"""Councils added up to regions and England, each figure as wide as its rounding, and what is missing kept apart.

A council's part of a total is a span: what is printed give or take its rounding, from nought to 0.05 for `low`, nothing
for `z` and for `x` (not available: nobody has it). What is held back (`c`) or of low reliability (`u`) somebody has, and
it may be in the total: it is at most what the printed total of the council's own region leaves over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from mainstay.published.contents import ENGLAND
from mainstay.published.explained import carried_into
from mainstay.published.figures import Figure, PublishedTable
from mainstay.published.rates import Span, span_of

LONDON = "E12000007"
PARTS_OF_LONDON = ("E13000001", "E13000002")
NOTHING: Span = (Fraction(0), Fraction(0))
_LOW: Span = (Fraction(0), Fraction(1, 20))
_NOT_SHOWN = ("u", "c")


@dataclass(frozen=True)
class Part:
    """A council's part of a total. `span` None where it is not shown but may be counted; `symbol` '' for a number."""

    council: str
    symbol: str
    span: Span | None
    carried: bool = False


class Councils:
    """The councils of a published table, by the areas they add up to."""

    def __init__(self, table: PublishedTable) -> None:
        """A table that holds councils; answers are kept, as each is asked for many times."""
        self.table = table
        self.of = cache(self._of)
        self.part = cache(self._part)
        self.left_over = cache(self._left_over)

    def _of(self, area: str) -> tuple[str, ...]:
        """The published codes of an area's councils: of England all, of London those of its two parts."""
        if area == ENGLAND:
            return self.table.councils
        names = [self.table.areas[code].name for code in self.smaller(area) or (area,)]
        return tuple(code for code in self.table.councils if self.table.areas[code].region in names)

    def smaller(self, area: str) -> tuple[str, ...]:
        """The wider areas that an area is made of: England of nine regions, London of two parts; else none."""
        held = [code for code, each in self.table.areas.items() if each.level == "regional"]
        if area == ENGLAND:
            return tuple(code for code in held if code not in PARTS_OF_LONDON)
        return tuple(code for code in PARTS_OF_LONDON if code in held) if area == LONDON else ()

    def _part(self, council: str, year: int, measure: str) -> Part | None:
        """A council's part of the totals of a year; None if the table has no such row."""
        figure = self.table.lookup(council, year, measure)
        if figure is None:
            return None
        carried = carried_into(year)
        if figure.value is None and carried is not None and council in carried.councils:
            before = self.table.lookup(council, year - 1, measure)
            return _part_of(before, carried=True) if before is not None else None
        return _part_of(figure, carried=False)

    def parts(self, area: str, year: int, measure: str) -> list[Part]:
        """The parts of all councils of an area that the table has in that year."""
        found = (self.part(council, year, measure) for council in self.of(area))
        return [part for part in found if part is not None]

    def counted(self, part: Part, year: int, measure: str) -> Span:
        """What a part may come to in a total, one that is not shown by what its own region leaves over."""
        if part.span is not None:
            return part.span
        region = self.table.areas[part.council].region
        own = next((code for code, area in self.table.areas.items() if area.level == "regional" and
                    area.name == region), None)  # fmt: skip
        return self.left_over(own, year, measure) if own else NOTHING

    def _left_over(self, region: str, year: int, measure: str) -> Span:
        """What one part of a region that is not shown may come to: printed total less all that is shown."""
        parts = self.parts(region, year, measure)
        printed = self.table.lookup(region, year, measure)
        if printed is None or printed.value is None:
            return NOTHING
        low, high = added(part.span for part in parts if part.span is not None)
        least, most = span_of(measure, printed.value)
        alone = sum(part.span is None for part in parts) == 1
        return max(least - high, Fraction(0)) if alone else Fraction(0), max(most - low, Fraction(0))


def added(spans: Iterable[Span]) -> Span:
    """The span of a sum."""
    low, high = NOTHING
    for one, other in spans:
        low, high = low + one, high + other
    return low, high


def _part_of(figure: Figure, *, carried: bool) -> Part:
    if figure.value is not None:
        return Part(figure.area_code, "", span_of(figure.measure, figure.value), carried)
    if figure.symbol == "low":
        return Part(figure.area_code, "low", _LOW, carried)
    return Part(figure.area_code, figure.symbol, None if figure.symbol in _NOT_SHOWN else NOTHING, carried)
