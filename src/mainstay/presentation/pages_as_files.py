"""A page as a file to take away: its sentences and tables as a workbook or a Word document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from mainstay.foundations.dates import in_words
from mainstay.foundations.quantities import plain
from mainstay.presentation.pages_to_take import Figure, PageToTake
from mainstay.presentation.word_document import add_table, new_document
from mainstay.presentation.written_sheets import Sheet, write_sheets

_PAGE_WIDTH = 182
_FIRST_COLUMN_WEIGHT = 2
_SHEET_NAME = 28


def write_page_workbook(page: PageToTake, path: Path) -> None:
    """A sheet of sentences, then a sheet for each table; numbers are numbers and nothing is a formula."""
    said = [("", page.warning), *((heading, text) for heading, texts in page.sentences for text in texts)]
    sheets = [Sheet("Read me", (page.title, ""), (34, 100), said)]
    for number, table in enumerate(page.tables, 1):
        widths = [40, *(18 for _ in table.headings[1:])]
        sheets.append(Sheet(_sheet_name(number, table.title), table.headings, widths, _numbers(table.rows)))
    write_sheets(path, page.title, page.made_on, sheets)


def write_page_document(page: PageToTake, path: Path) -> None:
    """Sentences under their headings, then the tables, on A4 pages."""
    document = new_document(page.title, page.made_on)
    document.add_heading(page.title, level=1)
    document.add_paragraph(f"Made on {in_words(page.made_on)}.")
    document.add_paragraph().add_run(page.warning).bold = True
    for heading, texts in page.sentences:
        if heading:
            document.add_heading(heading, level=2)
        for text in texts:
            document.add_paragraph(text, style="List Bullet" if len(texts) > 1 else None)
    for table in page.tables:
        document.add_heading(table.title, level=2)
        if table.rows:
            add_table(document, table.headings, _widths(len(table.headings)), _texts(table.rows))
        else:
            document.add_paragraph("Nothing to show.")
    document.save(str(path))


def _sheet_name(number: int, title: str) -> str:
    """A name that a workbook takes: of no more than 31 characters, without the signs it refuses, told apart by a number."""
    return f"{number} {''.join(each if each not in '[]:*?/' else ' ' for each in title)[:_SHEET_NAME]}".strip(" '")


def _widths(columns: int) -> list[int]:
    part = _PAGE_WIDTH // (columns - 1 + _FIRST_COLUMN_WEIGHT) if columns > 1 else _PAGE_WIDTH
    return [part * _FIRST_COLUMN_WEIGHT if columns > 1 else part, *(part for _ in range(columns - 1))]


def _numbers(rows: Sequence[Sequence[object]]) -> list[list[object]]:
    return [[cell.value if isinstance(cell, Figure) else cell for cell in row] for row in rows]


def _texts(rows: Sequence[Sequence[object]]) -> list[list[str]]:
    return [[_text(cell) for cell in row] for row in rows]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Figure):
        return cell.text
    if isinstance(cell, date):
        return in_words(cell)
    return plain(cell) if isinstance(cell, Decimal) else str(cell)
