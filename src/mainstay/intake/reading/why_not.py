"""Sheets that hold no list: pivot tables, lists of codes, notes, covers. Each is given a reason."""

from __future__ import annotations

from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.headings import tidy
from mainstay.intake.reading.heading_rows import HeadingRow
from mainstay.intake.reading.marks import filled, is_pivot
from mainstay.intake.reading.sheets import RawSheet

NO_TABLE = ProblemKind(
    "MS-TAB-003",
    Severity.NOTE,
    "The sheet holds no list",
    "A row of headings with rows beneath it.",
    "Nothing on this sheet is counted.",
    "Nothing, unless a list should be there: then check that its headings are in one row, or two, above it.",
)

_NAMES_OF_OTHER_SHEETS = frozenset(
    ("lookup", "lookups", "lists", "list values", "drop down", "drop downs", "dropdown", "dropdowns",
     "drop down lists", "picklist", "picklists", "pick lists", "validation", "data validation", "reference data",
     "codes", "code list", "code lists", "pivot", "pivots", "pivot table", "pivot tables", "notes", "note",
     "guidance", "instructions", "read me", "readme", "cover", "cover sheet", "front sheet", "contents", "index",
     "definitions", "glossary", "version", "version control", "change log", "chart", "charts", "graph", "graphs",
     "dashboard", "summary")
)  # fmt: skip
_TOP = 20
_LIST_OF_CODES = 500
_CLEARLY_A_LIST = 5


def why_no_table(sheet: RawSheet, headings: HeadingRow | None) -> Problem | None:
    """Why a sheet holds no list, or None where it may hold one. Many known headings outweigh the name of a sheet."""
    place = Place(sheet.file, sheet.name)
    if sheet.is_empty:
        return Problem(NO_TABLE, place, "No cell of the sheet was read.")
    known = headings.known if headings is not None else 0
    if is_pivot(sheet.rows[:_TOP]) and known < _CLEARLY_A_LIST:
        return Problem(NO_TABLE, place, "This is a pivot table, which counts rows that are listed elsewhere.")
    if headings is None:
        return no_headings(place)
    if known < _CLEARLY_A_LIST and tidy(sheet.name) in _NAMES_OF_OTHER_SHEETS:
        return Problem(NO_TABLE, place, "By its name the sheet holds lists of codes, notes or a summary.")
    if known < _CLEARLY_A_LIST and _lists_of_codes(sheet, headings):
        return Problem(NO_TABLE, place, "Its columns are lists of different lengths side by side: lists of codes.")
    below = sheet.rows[headings.last + 1 :]
    if known < 2 and not any(filled(row) > 1 for row in below):
        return Problem(NO_TABLE, place, "There are no rows beneath what looks like headings.")
    return None


def no_headings(place: Place) -> Problem:
    """The reason for a sheet in which no row looks like headings."""
    return Problem(NO_TABLE, place, "No row looks like headings with rows beneath it: notes, or a cover.")


def _lists_of_codes(sheet: RawSheet, headings: HeadingRow) -> bool:
    """Whether each column is a list without gaps or repeats, of different lengths: nothing holds the rows together."""
    below = sheet.rows[headings.last + 1 :]
    if not 4 <= len(below) <= _LIST_OF_CODES:
        return False
    lengths = []
    for column, text in enumerate(headings.texts):
        if not text:
            continue
        cells = [row[column] if column < len(row) else "" for row in below]
        some = [cell for cell in cells if cell]
        if cells[: len(some)] != some or len(set(some)) < len(some):
            return False
        lengths.append(len(some))
    return len(set(lengths)) >= min(3, len(lengths)) > 1 and min(lengths) * 1.5 < max(lengths)
