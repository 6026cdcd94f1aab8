"""One file in, its sheets of text out: the front door of this room."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mainstay.foundations.problems import Place, Problem
from mainstay.intake.reading.kinds import FileKind, first_bytes, kind_of
from mainstay.intake.reading.oddities import OTHER_ENDING
from mainstay.intake.reading.plain_text import read_text
from mainstay.intake.reading.sheets import RawSheet
from mainstay.intake.reading.unreadable import ANOTHER_KIND, EMPTY_FILE, UnreadableFile
from mainstay.intake.reading.web_tables import read_web_page
from mainstay.intake.reading.workbooks import read_workbook

_ENDINGS = {
    FileKind.XLSX: (".xlsx", ".xlsm", ".xltx", ".xltm"),
    FileKind.XLSB: (".xlsb",),
    FileKind.XLS: (".xls", ".xlt"),
    FileKind.ODS: (".ods", ".ots"),
    FileKind.TEXT: (".csv", ".tsv", ".tab", ".txt"),
    FileKind.WEB: (".html", ".htm"),
}


def read_sheets(path: Path, *, within: Path | None = None) -> list[RawSheet]:
    """Every sheet of a file as rows of text, in the file's order; `UnreadableFile` where there is nothing to read.

    The kind is told from the content. Sheets carry the file's name, or its path inside the folder `within`, and the
    problems met in reading them. Whoever reads a folder catches `UnreadableFile`, keeps its `problem` and goes on. XML
    is refused: a census return has a reader of its own, to be asked first (`kind_of` says which file is XML).
    """
    file = name_of(path, within)
    kind = kind_of(path, file)
    if kind is FileKind.XML:
        raise UnreadableFile(ANOTHER_KIND, file, _which_xml(path, file))
    if kind is FileKind.TEXT:
        sheets = [read_text(path, file)]
    elif kind is FileKind.WEB:
        sheets = read_web_page(path, file)
    else:
        sheets = read_workbook(path, file, kind)
    if all(sheet.is_empty and not sheet.problems for sheet in sheets):
        raise UnreadableFile(EMPTY_FILE, file, "No cell of the file holds anything.")
    return _with_note_on_ending(sheets, path, kind)


def name_of(path: Path, within: Path | None = None) -> str:
    """How a file is called in problems: its path inside the folder `within`, else its name alone."""
    if within is not None and path.is_relative_to(within):
        return path.relative_to(within).as_posix()
    return path.name or str(path)


def _which_xml(path: Path, file: str) -> str:
    if b"urn:schemas-microsoft-com:office:spreadsheet" in first_bytes(path, file):
        return "This is a workbook in an old XML form: open it in a spreadsheet program and save it as .xlsx."
    return "This is XML, and not a table."


def _with_note_on_ending(sheets: list[RawSheet], path: Path, kind: FileKind) -> list[RawSheet]:
    if path.suffix.lower() in _ENDINGS[kind]:
        return sheets
    found = f"The name ends in {path.suffix or 'nothing'}, and the content is {kind.value}."
    note = Problem(OTHER_ENDING, Place(sheets[0].file), found)
    return [replace(sheets[0], problems=(note, *sheets[0].problems)), *sheets[1:]]
