"""Inside an .xls: whether its chain of records is whole, and how far its cells say they reach.

The reader of workbooks believes what these records say and sets memory aside for it, so a damaged file could end the
whole program. The chain is walked first.
"""

from __future__ import annotations

import struct
from pathlib import Path

import olefile

_BEGINNING = 0x0809
_DIMENSIONS = 0x0200
_CELLS = frozenset((0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E))
_HEAD = struct.Struct("<HH")
_WHOLE_EXTENT = struct.Struct("<IIHH")


class BrokenRecordsError(Exception):
    """The records of the workbook do not follow one another to its end."""


def reach_of(path: Path) -> list[tuple[int, int]]:
    """Rows and columns that each sheet is said to reach, by its cells or by its own statement, whichever is more."""
    records = _stream(path)
    found = [(0, 0)]
    at = 0
    while at + 4 <= len(records):
        kind, length = _HEAD.unpack_from(records, at)
        at += 4
        if at + length > len(records):
            raise BrokenRecordsError
        if kind == _BEGINNING:
            found.append((0, 0))
        elif kind in _CELLS and length >= 4:
            row, column = _HEAD.unpack_from(records, at)
            rows, columns = found[-1]
            if row >= rows or column >= columns:
                found[-1] = max(rows, row + 1), max(columns, column + 1)
        elif kind == _DIMENSIONS and length >= _WHOLE_EXTENT.size:
            first, last, left, right = _WHOLE_EXTENT.unpack_from(records, at)
            if first > last or left > right:
                raise BrokenRecordsError
            found[-1] = max(found[-1][0], last), max(found[-1][1], right)
        elif kind == length == 0:
            break
        at += length
    return found


def _stream(path: Path) -> bytes:
    with olefile.OleFileIO(str(path)) as compound:
        name = next((name for name in ("Workbook", "Book") if compound.exists(name)), None)
        if name is None:
            raise BrokenRecordsError
        content: bytes = compound.openstream(name).read()
    return content
