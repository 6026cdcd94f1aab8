"""A published file opened: its headings and rows as text, or a sentence that says what is wrong with it.

Nothing is taken from a workbook, a zip, a folder or a file far too large; a byte order mark and capitals in headings do
not matter.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn

LARGEST = 100_000_000
"""Bytes; the Department's files hold under a million."""

_WHY = "Its figures would be set beside yours, so a file that is only nearly right is not used."
_DO = (
    "Give one of the Department's tables as downloaded from explore-education-statistics.service.gov.uk, not opened and"
    " saved again."
)


@dataclass(frozen=True)
class Opened:
    """Headings in small letters, and rows by their number in the file; blank rows are left out."""

    where: str
    headings: tuple[str, ...]
    rows: tuple[tuple[int, list[str]], ...]

    def unusable(self, what: str, do: str = _DO) -> CannotGoOn:
        """The refusal of this file: what is wrong, why it matters, what to give instead."""
        return unusable(what, self.where, do)


def opened(path: Path) -> Opened:
    """The whole file, or `CannotGoOn` saying what is wrong with it."""
    where = path.name
    lines = csv.reader(_text(path).splitlines(), strict=True)
    try:
        headings = tuple(heading.strip().lower() for heading in next(lines, []))
        rows = tuple((number, row) for number, row in enumerate(lines, start=2) if any(row))
    except csv.Error as error:
        raise unusable(f"It cannot be read as a table ({error}).", where) from None
    return Opened(where, headings, rows)


def unusable(what: str, where: str, do: str = _DO) -> CannotGoOn:
    """A published file that cannot be used."""
    return CannotGoOn(what, where=where, why=_WHY, do=do)


def _text(path: Path) -> str:
    where = path.name
    try:
        if path.is_dir():
            raise unusable("It is a folder, not a file.", where)
        if path.stat().st_size > LARGEST:
            raise unusable("It is larger than 100 megabytes; the Department's file is far smaller.", where)
        content = path.read_bytes()
    except OSError as error:
        raise unusable(f"It cannot be opened ({error.strerror or 'no reason given'}).", where) from None
    if not content.strip():
        raise unusable("It is empty.", where)
    if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        raise unusable("It is a workbook or a zip file, not a CSV file.", where)
    if b"\x00" in content[:4096]:
        raise unusable("It is not a text file.", where)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
