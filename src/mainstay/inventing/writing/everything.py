"""All the files of an invented council: every writer found in this folder, in turn, and their bytes."""

from __future__ import annotations

from mainstay.foundations.finding import found_in
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.writing.plain_text import plain_text
from mainstay.inventing.writing.sheets import Files, OutFile, Writer
from mainstay.inventing.writing.workbook import workbook


def writers() -> list[Writer]:
    """Every writer, in order of place."""
    found = [each for each in found_in("mainstay.inventing.writing", "WRITER").values() if isinstance(each, Writer)]
    return sorted(found, key=lambda writer: (writer.place, writer.title))


def files_of(council: InventedCouncil) -> Files:
    """The clean files, by key."""
    made: Files = {}
    for writer in writers():
        made |= writer.make(council)
    return made


def content_of(file: OutFile) -> bytes:
    """The bytes of one file."""
    if file.content is not None:
        return file.content
    return workbook(file) if file.kind == "xlsx" else plain_text(file)
