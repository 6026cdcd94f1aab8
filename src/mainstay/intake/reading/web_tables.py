"""Tables of a web page, which is what many a system saves under the ending .xls."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree, html

from mainstay.foundations.problems import Place, Problem
from mainstay.intake.reading.kinds import first_bytes, wide_encoding
from mainstay.intake.reading.limits import MOST_COLUMNS
from mainstay.intake.reading.oddities import SHEET_TOO_LARGE, too_large
from mainstay.intake.reading.plain_text import encoding_of
from mainstay.intake.reading.sheets import Merged, RawSheet
from mainstay.intake.reading.unreadable import ANOTHER_KIND, DAMAGED, UnreadableFile, could_not_read

_STATED_ENCODING = re.compile(rb"charset\s*=\s*[\"']?\s*([a-z0-9_\-]+)", re.IGNORECASE)


def read_web_page(path: Path, file: str) -> list[RawSheet]:
    """Each table of the page as a sheet; a table used only to lay out others is passed over.

    A cell that spans columns or rows fills the first of them, and the span is kept as a merged block. A page without
    a table is refused.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise could_not_read(file, error) from None
    parser = html.HTMLParser(encoding=_encoding(path, file), no_network=True, huge_tree=False)
    try:
        page = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, LookupError):
        raise UnreadableFile(DAMAGED, file, "The file begins as a web page, but cannot be read as one.") from None
    tables = [
        table for table in page.iter("table") if table.find(".//table") is None and table.find(".//tr") is not None
    ]
    if not tables:
        raise UnreadableFile(ANOTHER_KIND, file, "This is a web page without a table.")
    names = [""] if len(tables) == 1 else [f"table {number}" for number in range(1, len(tables) + 1)]
    return [_sheet(table, file, name) for table, name in zip(tables, names, strict=True)]


def _encoding(path: Path, file: str) -> str:
    head = first_bytes(path, file)
    if wide := wide_encoding(head):
        return wide
    stated = _STATED_ENCODING.search(head)
    found, _ = encoding_of(path, file)
    if stated is not None and found == "cp1252":
        name = stated[1].decode("ascii")
        return "cp1252" if name.lower() in ("iso-8859-1", "utf-8") else name
    return "utf-8" if found == "utf-8-sig" else found


def _sheet(table: html.HtmlElement, file: str, name: str) -> RawSheet:
    rows: list[list[str]] = []
    merged: list[Merged] = []
    taken: set[tuple[int, int]] = set()
    lines = list(table.iter("tr"))
    for number, line in enumerate(lines):
        row: list[str] = []
        for cell in line.iterchildren("td", "th"):
            while (number, len(row)) in taken:
                row.append("")
            wide, tall = _span(cell, "colspan"), min(_span(cell, "rowspan"), len(lines) - number)
            if wide > 1 or tall > 1:
                merged.append((number, len(row), number + tall - 1, len(row) + wide - 1))
            if tall > 1:
                taken.update((number + down, len(row) + across) for down in range(1, tall) for across in range(wide))
            row.extend([_text(cell)] + [""] * (wide - 1))
        rows.append(row)
    if found := too_large(len(rows), max((len(row) for row in rows), default=0)):
        return RawSheet(file, name, [], problems=(Problem(SHEET_TOO_LARGE, Place(file, name), found),))
    return RawSheet(file, name, rows, merged=tuple(merged))


def _span(cell: html.HtmlElement, which: str) -> int:
    """A span as browsers take it: at least 1, and no further than a sheet may reach."""
    stated = cell.get(which, "1").strip()
    return min(max(int(stated), 1), MOST_COLUMNS + 1) if stated.isdecimal() else 1


def _text(cell: html.HtmlElement) -> str:
    for line_break in cell.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    lines = (" ".join(line.split()) for line in cell.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
