"""Is what came the table that was asked for: not a web page, not another table, not cut off; and what does it hold."""

from __future__ import annotations

import csv
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.addresses import Download, Table
from mainstay.published.figures import PublishedTable
from mainstay.published.neighbours import StatisticalNeighbours
from mainstay.published.reading import read_published

MOST_UNPACKED = 100_000_000
"""Bytes of one table out of a zip; the largest known holds half a million."""
_MOST_NAMES = 2_000
_SHOWN = 40


class NotTheTable(Exception):  # noqa: N818 - a finding about a file, told to the person
    """What came is not the table; `what` is a sentence. `page` says that it is a web page."""

    def __init__(self, what: str, *, page: bool = False) -> None:
        """`what` holds nothing from the file but names of columns and files."""
        super().__init__(what)
        self.what, self.page = what, page


def content_of(download: Download, table: Table, came: Path) -> bytes:
    """The table's own bytes: what came, or the file of that name in the zip that came."""
    with came.open("rb") as stream:
        start = stream.read(2_048)
    if _is_web_page(start):
        raise NotTheTable("A web page came instead of a table: the address may have moved.", page=True)
    if not download.packed:
        return came.read_bytes()
    if not start.startswith(b"PK"):
        raise NotTheTable("A zip file was expected and something else came.")
    return _unpacked(came, table.file)


def held_in(path: Path, table: Table) -> str:
    """What a table holds, in a sentence, after reading it as far as we can. `NotTheTable` where it is another one."""
    rows, headings = _as_table(path, table)
    if not table.loader:
        return f"It holds {rows:,} rows in {len(headings)} columns."
    try:
        found = read_published(path)
    except CannotGoOn as reason:
        raise NotTheTable(reason.what) from None
    if found.kind.name != table.loader:
        raise NotTheTable(f"It is another of the Department's tables, that of {found.kind.title}.")
    return _told(found)


def _told(found: PublishedTable | StatisticalNeighbours) -> str:
    if not isinstance(found, PublishedTable):
        return f"It holds {found.kind.title} of {len(found.by_council)} councils."
    first, last = found.years[0], found.years[-1]
    return (
        f"It holds {found.kind.title}, {first if first == last else f'{first} to {last}'}: {len(found.councils)} councils"
        f" (former ones included), {len(found.areas) - len(found.councils)} wider areas, {len(found.measures)} measures;"
        f" {found.size:,} figures and symbols."
    )


def _is_web_page(start: bytes) -> bool:
    begins = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return begins.startswith((b"<!doctype html", b"<html", b"<head", b"<!--", b"<script", b"<?xml"))


def _as_table(path: Path, table: Table) -> tuple[int, list[str]]:
    """How many rows, and the headings; every row as long as the headings, which a file that was cut off seldom has."""
    content = path.read_bytes()
    if not content.strip():
        raise NotTheTable("It is empty.")
    if _is_web_page(content[:2_048]):
        raise NotTheTable("A web page came instead of a table: the address may have moved.", page=True)
    if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        raise NotTheTable("It is a workbook or a zip file, and a CSV file was expected.")
    if b"\x00" in content[:4_096]:
        raise NotTheTable("It is not a text file.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    lines = csv.reader(text.splitlines(), strict=True)
    try:
        headings = [heading.strip() for heading in next(lines, [])]
        _refuse_other_headings(headings, table)
        rows = 0
        for row in lines:
            if row and len(row) != len(headings):
                raise NotTheTable(f"Row {rows + 2} has {len(row)} columns and the headings {len(headings)}.")
            rows += bool(row)
    except csv.Error as error:
        raise NotTheTable(f"It cannot be read as a table ({error}).") from None
    if not rows:
        raise NotTheTable("It has headings and no rows.")
    return rows, headings


def _refuse_other_headings(headings: list[str], table: Table) -> None:
    there = {heading.lower() for heading in headings}
    missing = [heading for heading in table.headings if heading.lower() not in there]
    if missing:
        found = ", ".join(heading for heading in headings[:_SHOWN] if heading) or "none"
        raise NotTheTable(f"It lacks the columns {', '.join(missing)}. Its columns are: {found}.")


def _unpacked(came: Path, name: str) -> bytes:
    """One file out of a zip by its name, in whatever folder and capitals; never more than it may hold."""
    try:
        with zipfile.ZipFile(came) as packed:
            members = [member for member in packed.infolist() if not member.is_dir()]
            if len(members) > _MOST_NAMES:
                raise NotTheTable(f"The zip file holds {len(members):,} files, too many to be the release.")
            found = [member for member in members if PurePosixPath(member.filename).name.lower() == name.lower()]
            if len(found) != 1:
                others = sorted({PurePosixPath(each.filename).name for each in members})
                tables = [other for other in others if other.lower().endswith(".csv")][:_SHOWN]
                held = f"Its tables are: {', '.join(tables)}." if tables else "It holds no CSV file."
                raise NotTheTable(f"The zip file holds {len(found) or 'no'} file called {name}. {held}")
            if found[0].flag_bits & 1:
                raise NotTheTable("The zip file has a password.")
            if found[0].file_size > MOST_UNPACKED:
                raise _unpacks_to_too_much()
            with packed.open(found[0]) as stream:
                # What a zip says of itself may be untrue, so the bytes are counted as they come.
                content = stream.read(MOST_UNPACKED + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError) as error:
        raise NotTheTable(f"The zip file cannot be unpacked ({type(error).__name__}).") from None
    if len(content) > MOST_UNPACKED:
        raise _unpacks_to_too_much()
    return content


def _unpacks_to_too_much() -> NotTheTable:
    return NotTheTable(f"A table in the zip file is larger than {MOST_UNPACKED // 1_000_000} megabytes; none is.")
