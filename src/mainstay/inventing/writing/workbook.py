"""Sheets as an Excel workbook, with nothing in it that differs from one day to the next."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from mainstay.inventing.writing.sheets import OutFile, Sheet

_NEVER = datetime(2000, 1, 1)  # noqa: DTZ001 - a document property, the same in every file, and no instant
_WIDEST = 34


def workbook(file: OutFile) -> bytes:
    """The bytes of a workbook; the same sheets give the same bytes."""
    held = BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    book.set_properties({"title": "", "author": "Invented by Mainstay", "created": _NEVER})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    group = book.add_format({"bold": True, "align": "center", "bg_color": "#D9E2EC"})
    for sheet in file.sheets:
        _write(book.add_worksheet(sheet.name), sheet, bold, group)
    book.close()
    return held.getvalue()


def _write(page: Any, sheet: Sheet, bold: Any, group: Any) -> None:
    row = 0
    for line in sheet.above:
        _line(page, row, line)
        row += 1
    for first, last, text in sheet.groups:
        if last > first:
            page.merge_range(row, first, row, last, text, group)
        else:
            page.write_string(row, first, text, group)
    row += bool(sheet.groups)
    for column, heading in enumerate(sheet.headings):
        page.write_string(row, column, heading, bold)
    row += 1
    for line in (*sheet.rows, *sheet.below):
        _line(page, row, line)
        row += 1
    for column, heading in enumerate(sheet.headings):
        longest = max([len(heading), *(len(str(line[column])) for line in sheet.rows[:50] if len(line) > column)])
        page.set_column(column, column, min(longest + 2, _WIDEST))


def _line(page: Any, row: int, cells: list[Any]) -> None:
    for column, cell in enumerate(cells):
        if cell is None or cell == "":
            continue
        if isinstance(cell, str):
            page.write_string(row, column, cell)
        elif isinstance(cell, date):
            page.write_datetime(row, column, cell)
        else:
            page.write_number(row, column, cell)
