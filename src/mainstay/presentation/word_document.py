"""Word documents for the council's own desk: A4 pages with small margins, in British English, tables that go over pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from mainstay.presentation.small_numbers import WARNING

_TEXT = 9.0
_STYLES = (("Normal", _TEXT), ("Heading 2", 10.5), ("List Bullet", _TEXT))


def new_document(title: str, made_on: date, *, heading: float = 14, margins: tuple[int, int] = (14, 12)) -> Any:
    """An empty document. `title` is what programs call it; margins are at the sides and at top and bottom, in millimetres."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(margins[0])
    section.top_margin = section.bottom_margin = Mm(margins[1])
    for name, size in (*_STYLES, ("Heading 1", heading)):
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
    return document


def add_warning(document: Any) -> None:
    """That the document is not to be published."""
    document.add_paragraph().add_run(WARNING).bold = True


def add_table(document: Any, headings: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str]],
              *, least_height: int = 0, bold_column: int | None = None) -> None:  # fmt: skip
    """A table with its headings repeated on every page. Widths and the least height of a row are in millimetres."""
    table = document.add_table(rows=1, cols=len(headings))
    table.style, table.alignment, table.autofit = "Table Grid", WD_TABLE_ALIGNMENT.CENTER, False
    repeated = OxmlElement("w:tblHeader")
    repeated.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    _fill(table.rows[0], headings, widths, range(len(headings)))
    for cells in rows:
        row = table.add_row()
        if least_height:
            row.height = Mm(least_height)
        _fill(row, cells, widths, () if bold_column is None else (bold_column,))


def _fill(row: Any, texts: Sequence[str], widths: Sequence[int], bold: Sequence[int]) -> None:
    for place, (cell, text, width) in enumerate(zip(row.cells, texts, widths, strict=True)):
        cell.width = Mm(width)
        run = cell.paragraphs[0].add_run(text)
        run.font.size, run.bold = Pt(_TEXT - 0.5), place in bold
        cell.paragraphs[0].paragraph_format.space_after = Pt(1)
