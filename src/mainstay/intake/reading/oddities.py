"""What may be odd about a sheet that could be read, or about one sheet too large to be."""

from __future__ import annotations

from mainstay.foundations.problems import ProblemKind, Severity
from mainstay.intake.reading.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS

SHEET_TOO_LARGE = ProblemKind(
    "MS-FIL-020",
    Severity.ERROR,
    "The sheet is too large to read",
    f"At most {MOST_ROWS:,} rows, {MOST_COLUMNS:,} columns and {MOST_CELLS:,} cells up to the last filled cell.",
    "This sheet was not read, so whatever only it knows is missing from every figure.",
    "Look for a cell filled by mistake far below or beside the list, and clear it; or split the sheet.",
)
ERROR_CELLS = ProblemKind(
    "MS-FIL-021",
    Severity.QUERY,
    "Cells hold spreadsheet errors",
    "Values, not errors such as #REF!, #N/A or #VALUE!.",
    "Each was read as empty, so what the cell was meant to say is not known.",
    "Open the sheet, mend the formulas (a lookup that finds nothing is the usual cause) and save it again.",
)
FORMULAS_ALONE = ProblemKind(
    "MS-FIL-022",
    Severity.QUERY,
    "Formulas were never worked out",
    "Formulas saved together with their results.",
    "Each was read as empty, because a file made by another program may hold the formula and no result.",
    "Open the file in your spreadsheet program, which works them out, and save it again.",
)
HIDDEN_SHEET = ProblemKind(
    "MS-FIL-023",
    Severity.NOTE,
    "The sheet is hidden",
    "Sheets that whoever looks at the workbook can see.",
    "It was read like the others, and may hold people whom nobody expects in the figures.",
    "Delete the sheet from the copy in this folder if it does not belong to the list.",
)
HIDDEN_ROWS = ProblemKind(
    "MS-FIL-024",
    Severity.NOTE,
    "Rows are hidden",
    "Rows that whoever looks at the sheet can see.",
    "They were read like the others: a filter left on is the usual cause.",
    "Nothing, if the list is meant to be whole; else delete the hidden rows from the copy in this folder.",
)


LOST_CHARACTERS = ProblemKind(
    "MS-FIL-025",
    Severity.QUERY,
    "Characters could not be read",
    "Text in UTF-8, UTF-16 or the usual Windows encoding.",
    "Names or words in the file may be spelt wrongly, and then fail to join with other files.",
    "Export it again as “CSV UTF-8” or as a workbook.",
)
OPEN_QUOTE = ProblemKind(
    "MS-FIL-026",
    Severity.QUERY,
    "A quotation mark is never closed",
    "Quotation marks in pairs around each value that holds them.",
    "The file was read line by line instead, so a value with a line break or a delimiter in it is split.",
    "Export it again as a workbook, or take the stray quotation mark out of the text.",
)
OTHER_ENDING = ProblemKind(
    "MS-FIL-027",
    Severity.NOTE,
    "The file is not what its name says",
    "A name whose ending fits the content.",
    "It was read for what it is; other programs may refuse it or show it wrongly.",
    "Nothing, unless this is not the file you meant.",
)


def cells(count: int) -> str:
    """How many cells, with the verb 'hold' to follow: '1 cell holds', '12 cells hold'."""
    return f"{count:,} cell holds" if count == 1 else f"{count:,} cells hold"


def too_large(rows: int, columns: int) -> str:
    """A sentence when a sheet that reaches this far is larger than is read, else nothing."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        return f"Its filled cells reach to row {rows:,} and column {columns:,}."
    return ""
