"""How alike a council and its statistical neighbours are in what is published of them, figure by figure.

Each figure is of its table's latest year. Rates that the Department prints are taken as printed; those worked out here
divide a count at 31 March, or in the year to it, by the children of the middle of the year before, as the Department's
own rates of children looked after do. Nothing is said of chance: closeness is the Department's, and this shows in what.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from statistics import median

from mainstay.foundations.quantities import half_up
from mainstay.published.figures import PublishedTable
from mainstay.published.neighbours import Neighbour, StatisticalNeighbours
from mainstay.published.symbols import reason
from mainstay.vocabulary.authorities import Authority, authority

Held = Mapping[str, PublishedTable]
"""The tables that are loaded, by the name of their kind."""
_CHILDREN = ("population", "children_aged_0_to_17")
_PER = 10_000


@dataclass(frozen=True)
class Feature:
    """Something published by which councils are set beside one another.

    `table` and `measure` say where it is. `per_children` divides it by children under 18, to 10,000 of them; the
    population is that of the year before a March.
    """

    name: str
    title: str
    table: str
    measure: str
    per_children: bool = False
    decimals: int = 0


FEATURES = (
    Feature("children", "Children under 18", *_CHILDREN),
    Feature("in_post", "Social workers in post, FTE", "workforce_indicators", "inpost_fte", decimals=1),
    Feature("in_post_rate", "Social workers in post for each 10,000 children", "workforce_indicators", "inpost_fte",
            per_children=True, decimals=1),
    Feature("in_need", "Children in need on 31 March for each 10,000", "children_in_need", "in_need_on_31_march",
            per_children=True),
    Feature("looked_after", "Children looked after for each 10,000", "children_looked_after", "looked_after_rate"),
    Feature("referrals", "Referrals in the year for each 10,000 children", "referrals", "referrals", per_children=True),
)  # fmt: skip
"""What councils are set beside one another by, in the order of the table's columns."""


@dataclass(frozen=True)
class LikeCell:
    """One figure of one council. Without a value, `why` completes 'there is none, because it ...'."""

    value: Decimal | None
    why: str = ""


@dataclass(frozen=True)
class LikeRow:
    """One council: its number, its name, how close it is in the Department's words ('' for the council itself).

    `counted_with` is the council with which it sends one return, so that their workers are counted together; else ''.
    """

    code: str
    name: str
    closeness: str
    cells: tuple[LikeCell, ...]
    counted_with: str = ""


@dataclass(frozen=True)
class LikeColumn:
    """One figure, the year it is of, and the middle of the neighbours' figures; `apart` is how far ours is from it.

    `apart` is a share of the middle: 0.12 is 12% above it. None where either is missing.
    """

    feature: Feature
    year: int
    middle: Decimal | None
    apart: Decimal | None


@dataclass(frozen=True)
class Likeness:
    """A council and those like it. `missing` are the kinds of table that are not loaded, by name."""

    ours: LikeRow
    near: tuple[LikeRow, ...]
    columns: tuple[LikeColumn, ...]
    missing: tuple[str, ...]
    neighbours_from: str

    @property
    def by_how_alike(self) -> list[LikeColumn]:
        """The columns in which both are known, the most alike first."""
        known = [each for each in self.columns if each.apart is not None]
        return sorted(known, key=lambda each: (abs(each.apart or 0), each.feature.name))


def likeness(council: Authority, neighbours: StatisticalNeighbours, tables: Held) -> Likeness:
    """The council beside its neighbours, nearest first; without neighbours there are no rows of them."""
    near = _near(council, neighbours)
    held = [(each, _latest(each, tables, council)) for each in FEATURES if each.table in tables]
    years = [(feature, year) for feature, year in held if year is not None]
    ours = _row(council.code, "", years, tables)
    rows = tuple(_row(each.code, each.closeness, years, tables) for each in near)
    columns = tuple(
        _column(feature, year, ours.cells[place], [row.cells[place] for row in rows])
        for place, (feature, year) in enumerate(years)
    )
    missing = tuple(dict.fromkeys(each.table for each in FEATURES if each.table not in tables))
    if _CHILDREN[0] not in tables:
        missing = tuple(dict.fromkeys((*missing, _CHILDREN[0])))
    return Likeness(ours, rows, columns, missing, f"{neighbours.kind.publisher}, {neighbours.kind.title}")


def value_of(feature: Feature, code: str, year: int, tables: Held) -> LikeCell:
    """One figure of one council in one year."""
    found = tables[feature.table].lookup(code, year, feature.measure)
    if found is None:
        return LikeCell(None, "is not in the table")
    if found.value is None:
        return LikeCell(None, reason(found.symbol) or "is blank")
    other = counted_with(code, tables[feature.table])
    if not feature.per_children:
        return LikeCell(None, f"is counted together with {_name(other)}") if other else LikeCell(found.value)
    children = _children(tuple(filter(None, (code, other))), _year_of_children(feature, year, tables), tables)
    if not children:
        return LikeCell(None, "has no number of children to divide by")
    share = Fraction(found.value) * _PER / Fraction(children)
    return LikeCell(half_up(share.numerator, share.denominator, feature.decimals))


def counted_with(code: str, table: PublishedTable) -> str:
    """The number of the council with which a table counts this one, as they send one return; '' where it stands alone."""
    known = authority(code)
    other = known.joint_with if known is not None else ""
    return other if other and not {code, other} <= table.areas.keys() else ""


def _children(codes: Sequence[str], year: int | None, tables: Held) -> Decimal | None:
    """Children under 18 of some councils together; None where one is not known."""
    population = tables.get(_CHILDREN[0])
    if population is None or year is None:
        return None
    found = [population.lookup(code, year, _CHILDREN[1]) for code in codes]
    known = [each.value for each in found if each is not None and each.value is not None]
    return sum(known, Decimal(0)) if len(known) == len(codes) else None


def _near(council: Authority, neighbours: StatisticalNeighbours) -> tuple[Neighbour, ...]:
    """By the council's own number, else by that of the council with which it sends one return."""
    return neighbours.neighbours_of(council.code) or (
        neighbours.neighbours_of(council.joint_with) if council.joint_with else ()
    )


def _latest(feature: Feature, tables: Held, council: Authority) -> int | None:
    """The latest year of the table in which the council, or any, has the figure; None where it cannot be worked out."""
    if feature.per_children and _CHILDREN[0] not in tables:
        return None
    table = tables[feature.table]
    for asked in ((council.code,), table.councils):
        for year in reversed(table.years):
            if any(value_of(feature, code, year, tables).value is not None for code in asked):
                return year
    return None


def _year_of_children(feature: Feature, year: int, tables: Held) -> int | None:
    """The mid-year population nearest before the figure: of the year before a March, of the same year before a September.

    Where that is not published yet, the latest that is, if it is no more than a year older.
    """
    population = tables.get(_CHILDREN[0])
    if population is None:
        return None
    wanted = year if tables[feature.table].kind.day >= (6, 30) else year - 1
    return next((each for each in (wanted, wanted - 1) if each in population.years), None)


def _row(code: str, closeness: str, years: Sequence[tuple[Feature, int]], tables: Held) -> LikeRow:
    cells = tuple(value_of(feature, code, year, tables) for feature, year in years)
    together = next((other for feature, _ in years if (other := counted_with(code, tables[feature.table]))), "")
    return LikeRow(code, _name(code), closeness, cells, _name(together) if together else "")


def _name(code: str) -> str:
    known = authority(code)
    return known.name if known else code


def _column(feature: Feature, year: int, ours: LikeCell, theirs: Sequence[LikeCell]) -> LikeColumn:
    values = [each.value for each in theirs if each.value is not None]
    middle = Decimal(median(values)) if values else None
    apart = (ours.value - middle) / middle if ours.value is not None and middle else None
    return LikeColumn(feature, year, middle, apart)
