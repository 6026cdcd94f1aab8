"""The director's page as a Word document, with one chart as a picture that has words for those who cannot see it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from docx.shared import Mm

from mainstay.foundations.dates import in_words
from mainstay.presentation.charts.declaring import Chart
from mainstay.presentation.content import ReportContent
from mainstay.presentation.report.director import DirectorPage, sections
from mainstay.presentation.word_document import add_table, add_warning, new_document

HEADINGS = ("", "Figure", "Direction", "More than chance?", "Beside others", "Date of data")
_WIDTHS = (42, 28, 32, 30, 34, 20)


def write_director_document(content: ReportContent, page: DirectorPage, picture: tuple[Chart, bytes] | None,
                            path: Path) -> None:  # fmt: skip
    """Write the document. `picture` is a chart with its PNG, or None where no chart could be drawn."""
    title = f"{content.name}: children's social workers"
    document = new_document(f"{title} as at {in_words(content.as_at)}", content.made_on, heading=15, margins=(12, 10))
    document.add_heading(title, level=1)
    document.add_paragraph(f"As at {in_words(content.as_at)}. Made on {in_words(content.made_on)}.")
    add_warning(document)
    rows = [(line.what, line.figure, line.direction, line.chance, line.beside, line.date) for line in page.lines]
    add_table(document, HEADINGS, _WIDTHS, rows, bold_column=1)
    if picture is not None:
        _picture(document, *picture)
    for title, items, otherwise in sections(page):
        _list(document, title, items, otherwise)
    document.save(str(path))


def _picture(document: Any, chart: Chart, png: bytes) -> None:
    document.add_heading(chart.title, level=2)
    shape = document.add_picture(io.BytesIO(png), height=Mm(48))
    shape._inline.docPr.set("descr", chart.described)
    shape._inline.docPr.set("title", chart.title)


def _list(document: Any, title: str, items: tuple[str, ...], otherwise: str) -> None:
    document.add_heading(title, level=2)
    for item in items or (otherwise,):
        document.add_paragraph(item, style="List Bullet")
