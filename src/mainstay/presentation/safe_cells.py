"""Cells of text files that spreadsheet programs open: nothing in them may be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def safe(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would read a formula."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A whole CSV, headings first. Texts are made safe; numbers stay numbers; None is an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    for row in rows:
        writer.writerow(["" if cell is None else safe(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def csv_for_spreadsheets(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The same with the mark by which spreadsheet programs know UTF-8, and their line ends."""
    return BYTE_ORDER_MARK + csv_text(headings, rows).replace("\n", "\r\n")
