"""What is asked for: the published figures of a year by council and by area, and which councils an area takes in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.columns import MEASURES
from mainstay.published.contents import ENGLAND
from mainstay.published.figures import PublishedTable
from mainstay.published.rates import FORMULAS
from mainstay.vocabulary.authorities import authority

PARTS = tuple(measure for measure in MEASURES if measure not in FORMULAS)
"""The thirteen measures that are counted; the other nine are rates of two of them."""
RATES = tuple(FORMULAS)
LOW, NOBODY = "low", "z"
INNER, OUTER = "E13000001", "E13000002"
LeftOut = dict[tuple[str, str], frozenset[str]]
_PART_CODES = {"inner london": INNER, "outer london": OUTER}


@dataclass(frozen=True)
class Wanted:
    """What is printed of one measure: `value`, or None and the Department's `symbol`."""

    value: Decimal | None
    symbol: str = ""

    @property
    def is_free(self) -> bool:
        """Whether nothing at all is said of it: 'low' says that it is above nought and rounds to it."""
        return self.value is None and self.symbol != LOW


@dataclass(frozen=True)
class Row:
    """One published row: a council's, or a joint return's, or an area's. `areas` are the areas that a council is in.

    `before` holds the latest earlier figure of what is not printed this year, where there is one.
    """

    code: str
    name: str
    wanted: Mapping[str, Wanted]
    areas: tuple[str, ...] = ()
    before: Mapping[str, Decimal] | None = None

    @property
    def number(self) -> str:
        """The number that stands in the header of its return: the first of a joint return's two."""
        return self.code.split(" / ")[0]

    def lacks(self, measure: str) -> bool:
        """Whether a part, or either part of a rate, is not printed."""
        parts = FORMULAS[measure].parts if measure in FORMULAS else (measure,)
        return any(self.wanted[part].is_free for part in parts)


@dataclass(frozen=True)
class England:
    """The rows of a year: councils, and areas (regions, the parts of London, England), by code.

    `left_out` holds, for an area and measure, the councils without which the printed figure is made.
    """

    year: int
    councils: tuple[Row, ...]
    areas: tuple[Row, ...]
    left_out: LeftOut = field(default_factory=dict)

    def within(self, area: str, part: str, measure: str = "") -> tuple[Row, ...]:
        """The councils whose part is in an area's figure: in its total, or in the rate `measure`."""
        none: frozenset[str] = frozenset()
        out = self.left_out.get((area, part), none) | self.left_out.get((area, measure), none)
        return tuple(row for row in self.councils if area in row.areas and row.code not in out)


def rows_of(table: PublishedTable, year: int) -> England:
    """The rows of a year, nothing left out yet (see `left_out`).

    `CannotGoOn` where the table has no councils of that year, or not every measure.
    """
    missing = [measure for measure in MEASURES if measure not in table.measures]
    codes = [code for code in table.councils if table.lookup(code, year, "inpost_fte") is not None]
    if missing or not codes:
        raise CannotGoOn(
            f"The published table has no councils of {year}." if not codes
            else f"The published table has no column {', '.join(missing)}.",
            where="--published",
            do="Give the Department's indicators file of 2023 or later, and a year that it holds.",
        )  # fmt: skip
    councils = tuple(_row(table, code, year, _areas_of(table, code)) for code in codes)
    areas = tuple(
        _row(table, code, year)
        for code, area in sorted(table.areas.items(), key=lambda each: each[0] != ENGLAND)
        if area.level != "council" and table.lookup(code, year, "inpost_fte") is not None
    )
    return England(year, councils, areas)


def _row(table: PublishedTable, code: str, year: int, areas: tuple[str, ...] = ()) -> Row:
    wanted, before = {}, {}
    for measure in MEASURES:
        figure = table.lookup(code, year, measure)
        wanted[measure] = Wanted(figure.value, figure.symbol) if figure else Wanted(None)
        if areas and wanted[measure].is_free:
            earlier = [
                each.value for each in table.series(code, measure) if each.year < year and each.value is not None
            ]
            before.update({measure: earlier[-1]} if earlier else {})
    return Row(code, table.areas[code].name, wanted, areas, before)


def _areas_of(table: PublishedTable, code: str) -> tuple[str, ...]:
    known = authority(code.split(" / ")[0])
    region = table.area_code(table.areas[code].region) or (known.region_code if known else "")
    if region in (INNER, OUTER):
        return (region, known.region_code, ENGLAND) if known else (region, ENGLAND)
    part = _PART_CODES.get(known.part, "") if known else ""
    return (part, region, ENGLAND) if part else (region, ENGLAND)
