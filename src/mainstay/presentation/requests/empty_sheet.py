"""The empty sheet of a source: headings recognised as they stand, a marked example, and what each column means."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from mainstay.intake.example_rows import EXAMPLE_MARK, EXPLAINING_SHEET
from mainstay.presentation.requests.request import Asked, Request
from mainstay.presentation.words import capital
from mainstay.record.declaring import Kind, Sensitivity

HEADING_ROW = 1
"""The row of headings counted from 0: the title stands above it, the example beneath."""

_TEXT = (Kind.TEXT, Kind.KEY, None)
_WIDEST = 34
_NOT_IN_A_NAME, _LONGEST_NAME = re.compile(r"[\[\]:*?/\\]"), 31
"""What the name of a sheet may not hold, and how long it may be."""


def write_empty_sheet(request: Request, path: Path) -> None:
    """Write the workbook: one sheet to fill in, one that explains it.

    Numbers that identify are cells of text, so that leading zeros stay; the day it was made on is the request's. Every
    text is written as text, never as a formula or an address.
    """
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    workbook = xlsxwriter.Workbook(str(path), plain)
    made = datetime(request.made_on.year, request.made_on.month, request.made_on.day)  # noqa: DTZ001 - a date, no instant
    workbook.set_properties({"title": request.source.title, "author": "Mainstay", "created": made})
    formats = _formats(workbook)
    _fill_in(workbook.add_worksheet(_NOT_IN_A_NAME.sub("", request.source.title)[:_LONGEST_NAME]), request, formats)
    _explain(workbook.add_worksheet(EXPLAINING_SHEET), request, formats)
    workbook.close()


def _formats(workbook: Workbook) -> dict[str, Format]:
    heading = {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "bg_color": "#E8EEF2"}
    return {
        "title": workbook.add_format({"bold": True, "font_size": 14}),
        "heading": workbook.add_format(heading),
        "needed": workbook.add_format({**heading, "bg_color": "#1F4E5F", "font_color": "#FFFFFF"}),
        "example": workbook.add_format(
            {"italic": True, "font_color": "#5A5A5A", "bg_color": "#F7F7F7", "num_format": "@"}
        ),
        "text": workbook.add_format({"num_format": "@"}),
        "day": workbook.add_format({"num_format": "dd/mm/yyyy"}),
        "wrapped": workbook.add_format({"text_wrap": True, "valign": "top"}),
    }


def _fill_in(sheet: Worksheet, request: Request, formats: dict[str, Format]) -> None:
    blank = (
        "from (write the day) to (write the day)" if request.source.shapes == ("events",) else "as at (write the day)"
    )
    sheet.write_string(0, 0, f"{request.source.title}, {blank}", formats["title"])
    for column, asked in enumerate(request.asked):
        sheet.set_column(column, column, _width(asked), _format_of(asked, formats))
        sheet.write_string(
            HEADING_ROW, column, asked.heading, formats["needed" if asked.need == "needed" else "heading"]
        )
        example = EXAMPLE_MARK if column == 0 else asked.example
        sheet.write_string(HEADING_ROW + 1, column, example, formats["example"])
    sheet.freeze_panes(HEADING_ROW + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADING_ROW)


def _format_of(asked: Asked, formats: dict[str, Format]) -> Format | None:
    if asked.kind is Kind.DAY:
        return formats["day"]
    identifies = asked.sensitivity in (Sensitivity.IDENTIFYING, Sensitivity.SPECIAL)
    return formats["text"] if identifies or asked.kind in _TEXT else None


def _width(asked: Asked) -> int:
    return min(max(len(asked.heading), len(asked.example)) + 3, _WIDEST)


_EXPLAINED = (
    ("Column", 24), ("What it is, and why", 52), ("For example", 24), ("Words to choose from", 60),
    ("How careful to be", 40), ("Needed", 18),
)  # fmt: skip


def _explain(sheet: Worksheet, request: Request, formats: dict[str, Format]) -> None:
    left_out = "; ".join(request.source.not_to_send)
    sheet.write_string(0, 0, f"Every example is invented. Please do not send: {left_out}.")
    for column, (heading, width) in enumerate(_EXPLAINED):
        sheet.set_column(column, column, width)
        sheet.write_string(1, column, heading, formats["heading"])
    for row, asked in enumerate(request.asked, start=2):
        texts = (
            asked.heading, asked.meaning, asked.example, asked.words,
            capital(asked.sensitivity.value), capital(asked.need),
        )  # fmt: skip
        for column, text in enumerate(texts):
            sheet.write_string(row, column, text, formats["wrapped"])
    sheet.freeze_panes(2, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
