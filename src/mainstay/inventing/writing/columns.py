"""Rows of a list by the columns that its declaration in `intake` has, in their order, under their first heading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from mainstay.foundations.chance import Chance
from mainstay.intake.declaring import Column, source_kinds
from mainstay.inventing.drawing import any_text
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.writing.sheets import Cell, Sheet
from mainstay.record.declaring import Kind

Row = Mapping[str, Cell]


def sheet_of(
    council: InventedCouncil, kind: str, rows: Iterable[Row], *, name: str = "Sheet1", leave_out: Iterable[str] = ()
) -> Sheet:
    """A sheet of a kind of source. Each row gives cells by column name.

    A column that no row gives is drawn from the type of the field it gives, unless it is left out or is a key or a
    name.
    """
    given = list(rows)
    known = {name for row in given for name in row}
    dropped = set(leave_out)
    columns = [
        column
        for column in source_kinds()[kind].columns
        if column.name in known or (column.name not in dropped and _can_be_drawn(column))
    ]
    chance = Chance(council.seed)
    table = [
        [_cell(column, row, known, chance, (kind, place), council.last_day) for column in columns]
        for place, row in enumerate(given)
    ]
    return Sheet(name, [column.headings[0] for column in columns], table)


def told(kind: str) -> tuple[str, ...]:
    """Every column of a kind, to be left out unless a row gives it: for lists of which nothing is drawn by its type."""
    return tuple(column.name for column in source_kinds()[kind].columns)


def heading(kind: str, column: str) -> str:
    """The heading under which a column of a kind of source is written."""
    return source_kinds()[kind].column(column).headings[0]


def _can_be_drawn(column: Column) -> bool:
    return column.field is not None and column.field.kind is not Kind.KEY and not column.identifying


def _cell(column: Column, row: Row, known: set[str], chance: Chance, words: tuple[str, int], today: date) -> Cell:
    if column.name in known or column.field is None:
        return row.get(column.name)
    return any_text(column.field, chance.at("cell", *words, column.name), today)
