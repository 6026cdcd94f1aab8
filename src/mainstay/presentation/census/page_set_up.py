"""A Word document of A4 pages with small margins, in British English, for the council's own desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from mainstay.presentation.census.sign_off_content import WARNING

_STYLES = (("Normal", 9.0), ("Heading 1", 14.0), ("Heading 2", 10.5), ("List Bullet", 9.0))


def new_document(title: str, made_on: date) -> Any:
    """An empty document with its title as heading and the warning beneath."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(14)
    section.top_margin = section.bottom_margin = Mm(12)
    for name, size in _STYLES:
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
    facts.title, facts.author, facts.comments, facts.language = title, "Mainstay", WARNING, "en-GB"
    facts.created = facts.modified = datetime.combine(made_on, time(), UTC)
    document.add_heading(title, level=1)
    document.add_paragraph().add_run(WARNING).bold = True
    return document


def add_table(document: Any, headings: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str]],
              least_height: int = 0) -> None:  # fmt: skip
    """A table with its headings repeated on every page. Widths and the least height of a row are in millimetres."""
    table = document.add_table(rows=1, cols=len(headings))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    _fill(table.rows[0], headings, widths, bold=True)
    for cells in rows:
        row = table.add_row()
        if least_height:
            row.height = Mm(least_height)
        _fill(row, cells, widths)


def _fill(row: Any, texts: Sequence[str], widths: Sequence[int], *, bold: bool = False) -> None:
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        run = cell.paragraphs[0].add_run(text)
        run.font.size, run.bold = Pt(8.5), bold
        cell.paragraphs[0].paragraph_format.space_after = Pt(1)
