"""The table in a sheet: its headings, its columns of text, and what was left out of it and why."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date

from mainstay.foundations.problems import Place, Problem
from mainstay.intake.headings import tidy
from mainstay.intake.reading.columns import fill_merged, group_columns, name_columns, problems_of, transposed
from mainstay.intake.reading.day_said import day_said
from mainstay.intake.reading.heading_rows import HeadingRow, Known, find_headings
from mainstay.intake.reading.rows_beneath import Body, bare_groups, read_body
from mainstay.intake.reading.sheets import RawSheet
from mainstay.intake.reading.why_not import no_headings, why_no_table


@dataclass(frozen=True)
class FoundTable:
    """A table of text, column by column.

    `title` is what stands above it, one text a line. `headings` are in the order of the sheet, each different, and are
    the keys of `columns`; every column is as long as `row_numbers`, which number the rows as the file's own program
    does. `heading_row` is numbered so too (the lower of two). `skipped` counts the rows left out by reason.
    """

    file: str
    sheet: str
    title: str
    headings: list[str]
    heading_row: int
    columns: dict[str, list[str]]
    row_numbers: list[int]
    problems: tuple[Problem, ...] = ()
    skipped: dict[str, int] = field(default_factory=dict)
    known_headings: int = 0

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return len(self.row_numbers)


@dataclass(frozen=True)
class NoTable:
    """A sheet without a table that could be a list of people, children, posts or orders; `reason` says why."""

    file: str
    sheet: str
    reason: Problem


def find_table(sheet: RawSheet, known: Callable[[str], bool] | Collection[str]) -> FoundTable | None:
    """The first table of a sheet, or None for a sheet that holds none; `look_for_table` also says why.

    `known` tells which headings some source knows (or is a collection of them); it helps to find the row of headings
    and decides nothing else.
    """
    found = look_for_table(sheet, known)
    return found if isinstance(found, FoundTable) else None


def look_for_table(sheet: RawSheet, known: Callable[[str], bool] | Collection[str]) -> FoundTable | NoTable:
    """The first table of a sheet, or why there is none: a pivot table, a list of codes, notes, a cover, nothing."""
    test = known if callable(known) else _test_of(known)
    headings = find_headings(sheet, test)
    reason = why_no_table(sheet, headings)
    if headings is None or reason is not None:
        return NoTable(sheet.file, sheet.name, reason or no_headings(Place(sheet.file, sheet.name)))
    body = read_body(sheet, headings, test)
    bare_groups(sheet, body)
    return _table(sheet, headings, body)


def _test_of(known: Collection[str]) -> Known:
    tidied = frozenset(map(tidy, known))
    return lambda heading: tidy(heading) in tidied


def _table(sheet: RawSheet, headings: HeadingRow, body: Body) -> FoundTable:
    place = Place(sheet.file, sheet.name)
    values = transposed([sheet.rows[index] for index in body.kept], len(headings.texts))
    fill_merged(sheet, body, values)
    names, problems = name_columns(headings, values, place)
    columns = {name: values[index] for index, name in names.items()}
    columns.update(group_columns(body, set(columns)))
    return FoundTable(
        file=sheet.file,
        sheet=sheet.name,
        title="\n".join(dict.fromkeys(cell for row in sheet.rows[: headings.first] for cell in row if cell)),
        headings=list(columns),
        heading_row=sheet.first_row + headings.last,
        columns=columns,
        row_numbers=[sheet.first_row + index for index in body.kept],
        problems=(*problems, *problems_of(body, place, sheet.first_row)),
        skipped=dict(body.skipped),
        known_headings=headings.known,
    )


def as_at(table: FoundTable) -> tuple[date, str] | None:
    """The day on which a table was true and where that is said (title, sheet, file or folder name), or None."""
    return day_said(table.title, table.sheet, table.file)
