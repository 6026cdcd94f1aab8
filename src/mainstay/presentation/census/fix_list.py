"""The fix list: a workbook with a sheet for each who can mend something, to be handed to them as it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from mainstay.foundations.problems import Mender
from mainstay.presentation.census.finding_table import HEADINGS, mender_of, row_of
from mainstay.presentation.census.source_rows import Sources
from mainstay.returns.workforce_census.building.council_answers import FILE_NAME
from mainstay.returns.workforce_census.finding import Finding

SHEETS = {
    Mender.HR: "HR",
    Mender.CASE_SYSTEM: "Case system",
    Mender.AGENCY_DESK: "Agency desk",
    Mender.FINANCE: "Finance",
    Mender.ANALYST: "Analyst",
}
"""Every sheet in order, there even when it has nothing on it: who keeps the list can rely on finding their own."""
MOST_ROWS = 1_048_575
"""How many findings a sheet holds below its heading."""
_LONGEST = 32_000
_WIDTHS = (8, 14, 20, 16, 9, 56, 56, 56, 9, 34, 14)
_DO = HEADINGS.index("what to do")
OF_A_BUILD = ("position", *HEADINGS[1:], "source file", "source row")
"""The headings where the return was built: the place among its records instead of a line, and the council's own rows."""
_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_fix_list(
    findings: Sequence[Finding], path: Path, most: int = MOST_ROWS, *, sources: Sources | None = None
) -> None:
    """Writes the workbook, a row at a time. Every cell is text, save the line, which is a number to sort by.

    With `sources`, those of a built return, the place among its records stands for the line, and each row tells where
    in the council's own files to look.

    Where more findings fall to one person than a sheet holds (`most`), the last row says how many stand only in
    findings.csv.
    """
    # Rows go to files beside the workbook on their way, never to a folder that others may read.
    options = {**_TEXTS, "constant_memory": True, "tmpdir": str(path.parent)}
    with xlsxwriter.Workbook(str(path), options) as book:
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for mender, name in SHEETS.items():
            theirs = [finding for finding in findings if mender_of(finding) is mender]
            _write(book.add_worksheet(name), theirs, (heading, wrapped), most, sources)


def _write(sheet: Any, findings: Sequence[Finding], formats: tuple[Any, Any], most: int,
           sources: Sources | None) -> None:  # fmt: skip
    (heading, wrapped), headings = formats, OF_A_BUILD if sources else HEADINGS
    sheet.freeze_panes(1, 0)
    for column, width in enumerate(_WIDTHS[: len(headings)]):
        sheet.set_column(column, column, width)
    for column, text in enumerate(headings):
        sheet.write_string(0, column, text[0].upper() + text[1:], heading)
    shown = findings if len(findings) <= most else findings[: most - 1]
    for row, finding in enumerate(shown, start=1):
        number, texts = _row(finding, sources)
        if number:
            sheet.write_number(row, 0, number, wrapped)
        for column, text in enumerate(texts, start=1):
            sheet.write_string(row, column, text[:_LONGEST], wrapped)
    if len(shown) < len(findings):
        more = f"{len(findings) - len(shown):,} further findings are in findings.csv: a sheet holds no more rows."
        sheet.write_string(most, 5, more, wrapped)
    sheet.autofilter(0, 0, max(1, min(len(findings), most)), len(headings) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _row(finding: Finding, sources: Sources | None) -> tuple[int, list[str]]:
    """The number to sort by, and the texts of the other columns."""
    texts = list(row_of(finding))
    if sources is None:
        return finding.line, texts[1:]
    if sources.asks_the_council(finding):
        texts[_DO] += f" Give the answer in {FILE_NAME} and build the return again."
    rows = sources.of(finding)
    files = [f"{row.file}, sheet {row.sheet}" if row.sheet else row.file for row in rows]
    numbers = ["" if row.row is None else str(row.row) for row in rows]
    return sources.place(finding), [*texts[1:], "\n".join(files), "\n".join(numbers)]
