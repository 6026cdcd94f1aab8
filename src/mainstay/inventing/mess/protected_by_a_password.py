"""A workbook protected by a password, of which only the outside can be seen."""

from __future__ import annotations

import struct

from mainstay.foundations.chance import Chance
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.spoiling import Mess
from mainstay.inventing.writing.sheets import Files, OutFile

NAME = "Managers pay (protected).xlsx"
_SECTOR = 512
_LEAST = 4096
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_INFO = (
    b"\x04\x00\x04\x00\x40\x00\x00\x00"
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>'
)


def _write(files: Files, _council: InventedCouncil, chance: Chance) -> str:
    draws = chance.at("password")
    secret = bytes(draws.whole(0, 255) for _ in range(_LEAST))
    content = compound_file({"EncryptionInfo": _INFO.ljust(_LEAST, b" "), "EncryptedPackage": secret})
    files["protected"] = OutFile(
        NAME, "other", content=content, about="A workbook protected by a password nobody remembers."
    )
    return f"'{NAME}'"


def compound_file(streams: dict[str, bytes]) -> bytes:
    """The smallest compound file that holds these streams, of 4096 bytes or more each (version 3, 512-byte sectors).

    Layout: header; one sector of the allocation table; one of the directory; the streams, one after another.
    """
    table, entries, body = [_TABLE, _END], [_entry("Root Entry", 5, _END, 0, child=1)], b""
    for place, (name, content) in enumerate(sorted(streams.items(), key=lambda pair: (len(pair[0]), pair[0].upper()))):
        first, count = len(table), -(-len(content) // _SECTOR)
        table += [*range(first + 1, first + count), _END]
        right = place + 2 if place + 1 < len(streams) else _FREE
        entries.append(_entry(name, 2, first, len(content), right=right))
        body += content.ljust(count * _SECTOR, b"\0")
    entries += [_entry("", 0, 0, 0)] * (4 - len(entries))
    sectors = struct.pack(f"<{len(table)}I", *table).ljust(_SECTOR, b"\xff")
    return _header() + sectors + b"".join(entries) + body


def _header() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _LEAST, _END, 0, _END, 0)
    return head + struct.pack("<I", 0) + struct.pack("<I", _FREE) * 108


def _entry(name: str, kind: int, first: int, size: int, *, child: int = _FREE, right: int = _FREE) -> bytes:
    text = name.encode("utf-16-le")
    length = len(text) + 2 if name else 0
    head = text.ljust(64, b"\0") + struct.pack("<HBB", length, kind, 1) + struct.pack("<III", _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", first, size)


MESS = Mess(
    title="A workbook protected by a password",
    does=f"'{NAME}' cannot be opened: it has the outside of a protected workbook, and nothing at all inside.",
    outcome="Said to be protected by a password, with what to do; the rest of the folder is read.",
    place=92,
    problems=("MS-FIL-002",),
    write=_write,
)
