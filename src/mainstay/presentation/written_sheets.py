"""Sheets of a workbook for the council's own desk: a table each, numbers as numbers, no formula, a warning on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from mainstay.presentation.small_numbers import WARNING

_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True)
class Sheet:
    """One sheet: a table with headings in its first row. `widths` are in characters."""

    name: str
    headings: Sequence[str]
    widths: Sequence[int]
    rows: Iterable[Sequence[object]]


def write_sheets(path: Path, title: str, made_on: date, sheets: Sequence[Sheet]) -> None:
    """Writes the workbook. Texts are never taken for formulas, numbers or addresses; None is an empty cell."""
    with xlsxwriter.Workbook(str(path), {**_TEXTS, "default_date_format": "d mmm yyyy"}) as book:
        created = datetime.combine(made_on, time(), UTC)
        book.set_properties({"title": title, "author": "Mainstay", "comments": WARNING, "created": created})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, heading, wrapped)


def _write(worksheet: Any, sheet: Sheet, heading: Any, wrapped: Any) -> None:
    worksheet.freeze_panes(1, 0)
    for column, (width, text) in enumerate(zip(sheet.widths, sheet.headings, strict=True)):
        worksheet.set_column(column, column, width)
        worksheet.write_string(0, column, text, heading)
    last = 0
    for row, cells in enumerate(sheet.rows, 1):
        for column, value in enumerate(cells):
            _cell(worksheet, row, column, value, wrapped)
        last = row
    if last and len(sheet.headings) > 2:
        worksheet.autofilter(0, 0, last, len(sheet.headings) - 1)
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)
    worksheet.repeat_rows(0)
    worksheet.set_footer(f"&L{WARNING}&R&A, page &P of &N")


def _cell(worksheet: Any, row: int, column: int, value: object, wrapped: Any) -> None:
    if value is None or value == "":
        return
    if isinstance(value, date):
        worksheet.write_datetime(row, column, datetime.combine(value, time()))
    elif isinstance(value, int | float | Decimal):
        worksheet.write_number(row, column, float(value))
    else:
        worksheet.write_string(row, column, str(value), wrapped)
