"""From rows to named columns: what each column is called, what merged cells and group rows say, what was odd."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.reading.heading_rows import HeadingRow
from mainstay.intake.reading.rows_beneath import Body, Group
from mainstay.intake.reading.sheets import RawSheet, column_letters

DUPLICATE_HEADING = ProblemKind(
    "MS-TAB-001",
    Severity.QUERY,
    "Two columns have the same heading",
    "A heading of its own for every column.",
    "The second and later ones were given a number, such as “Start date (2)”, and may mean something else.",
    "Say in mapping.toml which of them is which, or rename them in the file.",
    on_pages="Rename them in the file, and give it again.",
)
NO_HEADING = ProblemKind(
    "MS-TAB-002",
    Severity.NOTE,
    "A column has no heading",
    "A heading over every column that holds something.",
    "Nobody can tell what it holds, so it is named by its letter and not used.",
    "Give it a heading in the file if it should count.",
)
ANOTHER_TABLE = ProblemKind(
    "MS-TAB-004",
    Severity.QUERY,
    "A second table begins on the same sheet",
    "One table on a sheet.",
    "It is not part of the first table and was not read with it.",
    "Move it to a sheet of its own.",
)
GROUP_ROWS = ProblemKind(
    "MS-TAB-005",
    Severity.NOTE,
    "Rows were taken as the names of groups",
    "A column for what the rows of a group have in common.",
    "Each was written beside the rows beneath it, up to the next such row.",
    "Nothing, unless one of these rows is a person.",
)
ROWS_LEFT_OUT = ProblemKind(
    "MS-TAB-006",
    Severity.NOTE,
    "Rows were left out of the table",
    "Rows of people, children, posts or orders under the headings, and nothing else.",
    "Totals, repeated headings and remarks would be counted as if they were people.",
    "Nothing, unless the number surprises you.",
)
ROWS_WITH_ONE_CELL = ProblemKind(
    "MS-TAB-007",
    Severity.QUERY,
    "Rows hold only one value",
    "More than one value in each row of the table.",
    "They were kept as rows, and may be remarks or the names of groups.",
    "Look at them: take out remarks, or write “Team: ” before the name of a team.",
)


def transposed(rows: list[list[str]], width: int) -> list[list[str]]:
    """Rows as columns, a few hundred rows at a time, which is several times as fast as all at once."""
    columns: list[list[str]] = [[] for _ in range(max([width, *map(len, rows)]))]
    blank = [""] * len(columns)
    for begin in range(0, len(rows), 256):
        piece = [blank[: len(columns)], *rows[begin : begin + 256]]
        for column, cells in zip(columns, zip_longest(*piece, fillvalue=""), strict=True):
            column.extend(cells[1:])
    return columns


def fill_merged(sheet: RawSheet, body: Body, values: list[list[str]]) -> None:
    """A cell merged downwards over several rows speaks for each of them."""
    for top, column, bottom, _last in sheet.merged or ():
        if bottom == top or column >= len(values):
            continue
        first, end = bisect_left(body.kept, top), bisect_left(body.kept, bottom + 1)
        if first < end and body.kept[first] == top:
            values[column][first:end] = [values[column][first]] * (end - first)


def name_columns(headings: HeadingRow, values: list[list[str]], place: Place) -> tuple[dict[int, str], list[Problem]]:
    """A different name for each column that has a heading or holds anything, and what was odd about them."""
    names: dict[int, str] = {}
    problems = []
    seen: Counter[str] = Counter()
    for index, cells in enumerate(values):
        heading = headings.texts[index] if index < len(headings.texts) else ""
        if not heading:
            some = len(cells) - cells.count("")
            if some == 0:
                continue
            heading = f"column {column_letters(index)}"
            problems.append(
                Problem(NO_HEADING, _at(place, heading), f"It holds something on {_rows(some)}.", count=some)
            )
        seen[heading] += 1
        if seen[heading] > 1:
            found = f"The heading stands over {seen[heading]} columns; this is column {column_letters(index)}."
            problems.append(Problem(DUPLICATE_HEADING, _at(place, heading), found))
            heading = _numbered(heading, seen[heading], {*names.values(), *headings.texts})
        names[index] = heading
    return names, problems


def _numbered(heading: str, number: int, taken: set[str]) -> str:
    while f"{heading} ({number})" in taken:
        number += 1
    return f"{heading} ({number})"


def group_columns(body: Body, taken: set[str]) -> dict[str, list[str]]:
    """For each label of group rows a column with its value on every row beneath, up to the next row with that label.

    A label that comes again ends the groups that began within it: a new service has none of the last one's teams.
    """
    order: list[str] = []
    values: dict[str, list[str]] = {}
    current: dict[str, str] = {}
    at = 0
    for group in body.groups:
        here = bisect_left(body.kept, group.row)
        _fill(values, current, here - at)
        at = here
        if group.label in order:
            for inner in order[order.index(group.label) + 1 :]:
                current[inner] = ""
        else:
            order.append(group.label)
            values[group.label] = [""] * here
        current[group.label] = group.value
    _fill(values, current, len(body.kept) - at)
    return {_group_name(label, taken): column for label, column in values.items()}


def _fill(values: dict[str, list[str]], current: dict[str, str], count: int) -> None:
    for label, column in values.items():
        column.extend([current[label]] * count)


def _group_name(label: str, taken: set[str]) -> str:
    name = f"{label} (group row)" if label else "Group row"
    return name if name not in taken else _numbered(name, 2, taken)


def problems_of(body: Body, place: Place, first_row: int) -> Iterator[Problem]:
    """What to say about rows that were left out, taken as groups, or kept in doubt."""
    if body.next_table is not None:
        found = f"Other headings begin at row {body.next_table + first_row}."
        yield Problem(ANOTHER_TABLE, Place(place.file, place.sheet, body.next_table + first_row), found)
    if body.groups:
        yield Problem(GROUP_ROWS, place, _groups_found(body.groups, first_row), count=len(body.groups))
    counted = {reason: number for reason, number in body.skipped.items() if reason != "blank"}
    if counted:
        parts = ", ".join(f"{reason} × {number:,}" for reason, number in sorted(counted.items()))
        yield Problem(ROWS_LEFT_OUT, place, f"Left out: {parts}.", count=sum(counted.values()))
    if body.lone:
        where = Place(place.file, place.sheet, body.lone[0] + first_row)
        found = f"One value only on {_rows(len(body.lone))}, the first of them row {body.lone[0] + first_row}."
        yield Problem(ROWS_WITH_ONE_CELL, where, found, count=len(body.lone))


def _groups_found(groups: list[Group], first_row: int) -> str:
    labels = sorted({group.label for group in groups if group.label})
    said = f", labelled {', '.join(labels)}" if labels else ""
    return f"Groups are named on {_rows(len(groups))}{said}, the first of them row {groups[0].row + first_row}."


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"


def _at(place: Place, column: str) -> Place:
    return Place(place.file, place.sheet, None, column)
