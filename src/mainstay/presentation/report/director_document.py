"""The director's page as a Word document, with one chart as a picture that has words for those who cannot see it."""

from __future__ import annotations

import io
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from mainstay.foundations.dates import in_words
from mainstay.presentation.charts.declaring import Chart
from mainstay.presentation.content import ReportContent
from mainstay.presentation.report.director import DirectorPage, sections

HEADINGS = ("", "Figure", "Direction", "More than chance?", "Beside others", "Date of data")
_WIDTHS = (42, 28, 32, 30, 34, 20)
_TEXT = 9


def write_director_document(content: ReportContent, page: DirectorPage, picture: tuple[Chart, bytes] | None,
                            path: Path) -> None:  # fmt: skip
    """Write the document. `picture` is a chart with its PNG, or None where no chart could be drawn."""
    document = Document()
    _page_set_up(document, content)
    document.add_heading(f"{content.name}: children's social workers", level=1)
    document.add_paragraph(f"As at {in_words(content.as_at)}. Made on {in_words(content.made_on)}.")
    warning = document.add_paragraph()
    warning.add_run("Contains small numbers: do not publish.").bold = True
    _lines(document, page)
    if picture is not None:
        _picture(document, *picture)
    for title, items, otherwise in sections(page):
        _list(document, title, items, otherwise)
    document.save(str(path))


def _page_set_up(document: Any, content: ReportContent) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(12)
    section.top_margin = section.bottom_margin = Mm(10)
    for name, size in (("Normal", _TEXT), ("Heading 1", 15), ("Heading 2", 10.5), ("List Bullet", _TEXT)):
        style = document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        style.element.rPr.rFonts.set(qn("w:ascii"), "Arial")
        style.element.rPr.rFonts.set(qn("w:hAnsi"), "Arial")
        style.paragraph_format.space_before = Pt(6 if name == "Heading 2" else 0)
        style.paragraph_format.space_after = Pt(2)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles["Normal"].element.rPr.append(language)
    facts = document.core_properties
    facts.title = f"{content.name}: children's social workers as at {in_words(content.as_at)}"
    facts.author, facts.comments, facts.language = "Mainstay", "Contains small numbers: do not publish.", "en-GB"
    facts.created = facts.modified = datetime.combine(content.made_on, time(), UTC)


def _lines(document: Any, page: DirectorPage) -> None:
    table = document.add_table(rows=1, cols=len(HEADINGS))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    _fill(table.rows[0], HEADINGS, bold=True)
    heading = OxmlElement("w:tblHeader")
    heading.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(heading)
    for line in page.lines:
        _fill(table.add_row(), (line.what, line.figure, line.direction, line.chance, line.beside, line.date))


def _fill(row: Any, texts: tuple[str, ...], *, bold: bool = False) -> None:
    for place, (cell, text, width) in enumerate(zip(row.cells, texts, _WIDTHS, strict=True)):
        cell.width = Mm(width)
        run = cell.paragraphs[0].add_run(text)
        run.font.size, run.bold = Pt(_TEXT - 0.5), bold or place == 1
        cell.paragraphs[0].paragraph_format.space_after = Pt(1)


def _picture(document: Any, chart: Chart, png: bytes) -> None:
    document.add_heading(chart.title, level=2)
    shape = document.add_picture(io.BytesIO(png), height=Mm(48))
    shape._inline.docPr.set("descr", chart.described)
    shape._inline.docPr.set("title", chart.title)


def _list(document: Any, title: str, items: tuple[str, ...], otherwise: str) -> None:
    document.add_heading(title, level=2)
    for item in items or (otherwise,):
        document.add_paragraph(item, style="List Bullet")
