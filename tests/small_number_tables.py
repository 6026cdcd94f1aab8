"""Tables for the small-number rule's tests, written as a grid of counts. Everyone in them is made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from mainstay.measures.small_numbers.protecting import Protected, protect
from mainstay.measures.small_numbers.register import EMPTY, Register
from mainstay.measures.small_numbers.rule import COUNCIL, Rule
from mainstay.measures.small_numbers.tables import Axis, Cell, Counted, Table, Tables

LEFT = "leavers in the year to 2025-09-30"


def axis(name: str, many: int) -> Axis:
    return Axis(name, tuple(f"{name}{number}" for number in range(many)))


def crossed(
    one: str, two: str, grid: Sequence[Sequence[int]], counted: str = LEFT, published: bool = False
) -> tuple[Cell, ...]:
    """The cells of a table of two breakdowns with its totals; `published` is said of all totals."""
    cells = [
        Cell(counted, {one: f"{one}{i}", two: f"{two}{j}"}, Decimal(value))
        for i, row in enumerate(grid)
        for j, value in enumerate(row)
    ]
    cells += [Cell(counted, {one: f"{one}{i}"}, Decimal(sum(row)), published) for i, row in enumerate(grid)]
    cells += [
        Cell(counted, {two: f"{two}{j}"}, Decimal(sum(column)), published)
        for j, column in enumerate(zip(*grid, strict=True))
    ]
    return (*cells, Cell(counted, {}, Decimal(sum(map(sum, grid))), published))


def listed(one: str, values: Sequence[int], counted: str = LEFT, published: bool = False) -> tuple[Cell, ...]:
    """The cells of a table of one breakdown with its total; `published` is said of the total."""
    cells = [Cell(counted, {one: f"{one}{i}"}, Decimal(value)) for i, value in enumerate(values)]
    return (*cells, Cell(counted, {}, Decimal(sum(values)), published))


def of_two(grid: Sequence[Sequence[int]], published: bool = False) -> Tables:
    axes = [axis("team", len(grid)), axis("role", len(grid[0]))]
    return Tables(axes, [Counted(LEFT)], [Table("by team and role", crossed("team", "role", grid, LEFT, published))])


def of_one(values: Sequence[int], published: bool = False) -> Tables:
    return Tables(
        [axis("team", len(values))], [Counted(LEFT)], [Table("by team", listed("team", values, LEFT, published))]
    )


def safe(tables: Tables, rule: Rule = COUNCIL, register: Register = EMPTY) -> Protected:
    found = protect(tables, rule, register)
    assert isinstance(found, Protected), found
    return found


def shown(protected: Protected, place: int = 0) -> dict[str, str]:
    """One table's figures by their place, with a cross for each that is hidden."""
    return {
        " ".join(cell.at.values()) or "all": "x" if cell.value is None else str(cell.value)
        for cell in protected.tables[place].cells
    }


def places_of_small(tables: Tables, minimum: int = 5) -> list[tuple[str, Mapping[str, str]]]:
    """What is counted and where, of each count from one to less than the minimum that is not published already."""
    return [
        (cell.counted, cell.at)
        for table in tables.tables
        for cell in table.cells
        if 0 < cell.value < minimum and not cell.published
    ]
