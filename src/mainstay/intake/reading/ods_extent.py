"""Inside an .ods: how far its filled cells reach, since one filled cell may say that it is repeated a million times."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

_TABLE = re.compile(rb"<table:table[ >]")
_ROW = re.compile(rb"<table:table-row(?=[ >])")
_REPEATED_ROWS = re.compile(rb'number-rows-repeated="(\d+)"')
_CELL = re.compile(rb"<table:(?:covered-)?table-cell([^>]*)>")
_REPEATED_COLUMNS = re.compile(rb'number-columns-repeated="(\d+)"')


def extents_of(path: Path) -> list[tuple[int, int]]:
    """Rows and columns up to the last filled cell of each sheet, in the order of the workbook."""
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml")
    return [_extent(table) for table in _TABLE.split(content)[1:]]


def _extent(table: bytes) -> tuple[int, int]:
    here = rows = columns = 0
    for row in _ROW.split(table)[1:]:
        start, _, cells = row.partition(b">")
        repeated = _REPEATED_ROWS.search(start)
        here += int(repeated[1]) if repeated else 1
        if b"value-type=" in cells or b"<text:p" in cells:
            rows = here
            columns = max(columns, _width(cells))
    return rows, columns


def _width(cells: bytes) -> int:
    here = filled = 0
    for attributes in _CELL.findall(cells):
        repeated = _REPEATED_COLUMNS.search(attributes)
        here += int(repeated[1]) if repeated else 1
        if b"value-type=" in attributes:
            filled = here
    return filled
