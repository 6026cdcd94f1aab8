"""A request as a one-page Word document, to be sent as it is or with a few words of one's own."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from mainstay.foundations.dates import in_words
from mainstay.presentation.requests.request import SAFELY, Request
from mainstay.presentation.requests.sections import about_columns, columns_of, not_to_send, opening, what_appears


def write_letter(request: Request, path: Path) -> None:
    """Write the document: headings a screen reader can move by, one table with a heading row, A4, British English."""
    document = docx.Document()
    _page(document, request)
    document.add_heading(request.title, level=1)
    _small(document.add_paragraph(f"To: {request.source.asked_of}. Made on {in_words(request.made_on)}."))
    for sentence in opening(request):
        _small(document.add_paragraph(sentence))
    document.add_heading("What we need", level=2)
    _table(document, request)
    _small(document.add_paragraph(about_columns(request)))
    document.add_heading("Please do not send", level=2)
    _small(document.add_paragraph(not_to_send(request)))
    document.add_heading("What it makes possible", level=2)
    _small(document.add_paragraph(what_appears(request)))
    document.add_heading("How to send it", level=2)
    for sentence in SAFELY:
        _small(document.add_paragraph(sentence, style="List Bullet"))
    document.save(str(path))


def _page(document: Any, request: Request) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin = section.bottom_margin = Cm(1.3)
    for name, size, before in (("Normal", 9, 0), ("Heading 1", 15, 0), ("Heading 2", 11, 5), ("List Bullet", 9, 0)):
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(2)
    document.styles["Normal"].font.name = "Arial"
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    made = datetime(request.made_on.year, request.made_on.month, request.made_on.day)  # noqa: DTZ001 - a date, no instant
    properties = document.core_properties
    properties.title, properties.author, properties.language = request.title, "Mainstay", "en-GB"
    properties.created = properties.modified = made


def _table(document: Any, request: Request) -> None:
    rows = columns_of(request)
    table = document.add_table(rows=1, cols=len(rows[0]), style="Table Grid")
    table.autofit = False
    widths = (Cm(4.0), Cm(8.1), Cm(3.0), Cm(2.3))
    for number, texts in enumerate(rows):
        cells = table.rows[0].cells if number == 0 else table.add_row().cells
        for cell, text, width in zip(cells, texts, widths, strict=True):
            cell.width = width
            run = cell.paragraphs[0].add_run(text)
            run.font.size, run.bold = Pt(8), number == 0
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _small(paragraph: Any) -> None:
    paragraph.paragraph_format.space_after = Pt(2)
