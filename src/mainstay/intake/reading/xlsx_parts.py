"""Inside an .xlsx: which part holds which sheet, how far its filled cells reach, and what its reader does not tell.

The reader of workbooks gives an empty cell both for a spreadsheet error (#REF!) and for a formula that was never
worked out, and sets aside memory for the whole block up to the last filled cell. So the parts are looked through here,
as bytes.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lxml import etree

from mainstay.intake.reading.limits import MOST_CELLS
from mainstay.intake.reading.sheets import column_number
from mainstay.intake.reading.unreadable import BROKEN_ARCHIVE

_PIECE = 1 << 20
_TRUSTED_FROM = 256 * 1024
_WIDEST_OF_TWO_LETTERS = 702
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="(?:[A-Z]+\d+:)?([A-Z]+)(\d+)"')
_THREE_LETTERS = re.compile(rb'r="[A-Z]{3}\d')
_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*(?<!/)>(?!</)')
_ROW_NUMBER = re.compile(rb'\br="[A-Z]{0,3}(\d+)"')
_TEXTS = re.compile(rb'\buniqueCount="(\d+)"')
_SMALLEST_TEXT = len("<si/>")
_ERROR = re.compile(rb'<(?:\w+:)?c\b(?=[^>]*\bt="e")[^>]*?\br="([A-Z]+\d+)"')
_FORMULA_ALONE = re.compile(
    rb"(?:</(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*/>)(?:<(?:\w+:)?v ?/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"')


@dataclass
class Untold:
    """What a sheet holds that its cells' values do not show."""

    errors: int = 0
    first_error: str = ""
    formulas_alone: int = 0
    hidden_rows: int = 0


def parts_of(path: Path) -> dict[str, str]:
    """The part of the archive that holds each worksheet, by sheet name; empty where the layout is unusual."""
    try:
        with zipfile.ZipFile(path) as archive:
            book = _parse(archive.read("xl/workbook.xml"))
            links = _parse(archive.read("xl/_rels/workbook.xml.rels"))
            names = set(archive.namelist())
    except (*BROKEN_ARCHIVE, etree.XMLSyntaxError, OSError):
        return {}
    targets = {str(link.get("Id", "")): str(link.get("Target", "")) for link in links}
    found: dict[str, str] = {}
    for sheet in book.iter("{*}sheet"):
        ours = next((value for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
        part = posixpath.normpath(posixpath.join("/xl", targets.get(str(ours), ""))).lstrip("/")
        if part in names:
            found[str(sheet.get("name", ""))] = part
    return found


def _parse(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def states_too_many_texts(path: Path) -> bool:
    """Whether a workbook says it holds more texts than would fit in it; its reader would make room for them all."""
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            if info.filename.lower().endswith("sharedstrings.xml"):
                with archive.open(info) as stream:
                    stated = _TEXTS.search(stream.read(4096))
                return stated is not None and int(stated[1]) > info.file_size // _SMALLEST_TEXT
    return False


def extent_of(path: Path, part: str) -> tuple[int, int]:
    """How many rows and columns a sheet reaches; its own statement where that can be believed, else counted.

    The statement also counts cells that are only coloured, so a large one is checked against the cells that hold
    something. A small one is believed unless the part is small enough to be checked at no cost.
    """
    with zipfile.ZipFile(path) as archive:
        size = archive.getinfo(part).file_size
        with archive.open(part) as stream:
            stated = _DIMENSION.search(stream.read(8192))
        if stated is not None:
            rows, columns = int(stated[2]), column_number(stated[1].decode()) + 1
            if rows * columns <= MOST_CELLS and size > _TRUSTED_FROM:
                return rows, columns
        with archive.open(part) as stream:
            rows, wide = _rough_extent(stream)
        if rows * _WIDEST_OF_TWO_LETTERS <= MOST_CELLS and not wide:
            return rows, _WIDEST_OF_TWO_LETTERS
        with archive.open(part) as stream:
            return _exact_extent(stream)


def _rough_extent(stream: IO[bytes]) -> tuple[int, bool]:
    last, wide = 0, False
    for piece in _pieces(stream):
        last = max([last, *(int(row) for row in _ROW_NUMBER.findall(piece, max(0, len(piece) - 65_536)))])
        wide = wide or _THREE_LETTERS.search(piece) is not None
    return last, wide


def _exact_extent(stream: IO[bytes]) -> tuple[int, int]:
    rows = columns = 0
    widths: dict[bytes, int] = {}
    for piece in _pieces(stream):
        for letters, row in _CELL.findall(piece):
            if letters not in widths:
                widths[letters] = column_number(letters.decode()) + 1
                columns = max(columns, widths[letters])
            rows = max(rows, int(row))
    return rows, columns


def untold_in(path: Path, part: str) -> Untold:
    """Spreadsheet errors, formulas never worked out, and hidden rows of one sheet, counted over its bytes."""
    untold = Untold()
    formula_ends = b"</f"
    with zipfile.ZipFile(path) as archive, archive.open(part) as stream:
        for piece in _pieces(stream):
            if b":sheetData" in piece[:8192]:
                formula_ends = b":f>"  # some programs write every tag with a prefix
            if b't="e"' in piece:
                cells = _ERROR.findall(piece)
                untold.errors += len(cells)
                untold.first_error = untold.first_error or (cells[0].decode() if cells else "")
            if formula_ends in piece:
                untold.formulas_alone += len(_FORMULA_ALONE.findall(piece))
            if b'hidden="' in piece:
                untold.hidden_rows += len(_HIDDEN_ROW.findall(piece))
    return untold


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in pieces of about 1 MB, each ending where a cell or a row begins, so that no cell is cut in two."""
    rest = b""
    while chunk := stream.read(_PIECE):
        piece = rest + chunk
        cut = max(piece.rfind(b"<c "), piece.rfind(b":c "), piece.rfind(b"<row"), piece.rfind(b":row"))
        cut = piece.rfind(b"<", 0, cut + 1) if cut > 0 else len(piece)
        yield piece[:cut]
        rest = piece[cut:]
    yield rest
