"""Sheets as text with separated columns."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from mainstay.inventing.drawing import uk_day
from mainstay.inventing.writing.sheets import Cell, OutFile


def plain_text(file: OutFile) -> bytes:
    """The bytes of a text file: lines above, headings, rows, lines below. Dates are written as 30/09/2025."""
    held = StringIO()
    writer = csv.writer(held, delimiter=file.delimiter, lineterminator="\r\n")
    sheet = file.sheet
    headings: list[Cell] = list(sheet.headings)
    for line in (*sheet.above, headings, *sheet.rows, *sheet.below):
        writer.writerow([_text(cell) for cell in line])
    return held.getvalue().encode(file.encoding)


def _text(cell: Cell) -> str:
    if isinstance(cell, date):
        return uk_day(cell)
    if isinstance(cell, float):
        return f"{cell:.10g}"
    return "" if cell is None else str(cell)
