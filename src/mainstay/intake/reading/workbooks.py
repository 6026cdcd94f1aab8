"""Workbooks (.xlsx, .xls, .ods) as sheets of text, and what is worth saying about each sheet."""

from __future__ import annotations

import gc
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from types import TracebackType

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from mainstay.foundations.problems import Place, Problem
from mainstay.intake.reading.cells import as_text
from mainstay.intake.reading.kinds import FileKind
from mainstay.intake.reading.oddities import (
    ERROR_CELLS,
    FORMULAS_ALONE,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    SHEET_TOO_LARGE,
    cells,
    too_large,
)
from mainstay.intake.reading.ods_extent import extents_of
from mainstay.intake.reading.sheets import RawSheet
from mainstay.intake.reading.unreadable import (
    BROKEN_ARCHIVE,
    BROKEN_INSIDE,
    DAMAGED,
    PASSWORD,
    UNPACKS_TOO_LARGE,
    UnreadableFile,
    could_not_read,
)
from mainstay.intake.reading.xls_records import BrokenRecordsError, reach_of
from mainstay.intake.reading.xlsx_parts import Untold, extent_of, parts_of, states_too_many_texts, untold_in


@dataclass(frozen=True)
class Source:
    """Where a sheet comes from: the file, its name for messages, and the part inside an .xlsx where that is known."""

    path: Path
    file: str
    part: str


def read_workbook(path: Path, file: str, kind: FileKind) -> list[RawSheet]:
    """Every worksheet of a workbook, hidden ones too, in the workbook's order; chart sheets are passed over."""
    _refuse_unsafe(path, file, kind)
    with _ThroughPanics(file), _opened(path, file, kind) as workbook:
        parts = parts_of(path) if kind is FileKind.XLSX else {}
        return [
            _read_sheet(workbook, about, Source(path, file, parts.get(about.name, "")))
            for about in workbook.sheets_metadata
            if about.typ in (SheetTypeEnum.WorkSheet, SheetTypeEnum.MacroSheet)
        ]


@contextmanager
def _opened(path: Path, file: str, kind: FileKind) -> Iterator[CalamineWorkbook]:
    """The workbook, opened by what it is: the reader itself goes by the ending where it is given a path."""
    try:
        if path.suffix.lower() == f".{kind.name.lower()}":
            with CalamineWorkbook.from_path(path) as workbook:
                yield workbook
        else:
            with path.open("rb") as stream, CalamineWorkbook.from_filelike(stream) as workbook:
                yield workbook
    except PasswordError:
        raise UnreadableFile(PASSWORD, file) from None
    except (CalamineError, *BROKEN_ARCHIVE):
        raise UnreadableFile(DAMAGED, file, BROKEN_INSIDE) from None
    except OSError as error:
        raise could_not_read(file, error) from None


class _ThroughPanics:
    """Turns the reader's word for having met the impossible, which is no ordinary error, into a refusal of the file."""

    def __init__(self, file: str) -> None:
        self.file = file

    def __enter__(self) -> None:
        """Nothing to set up."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None and kind.__name__ == "PanicException":
            raise UnreadableFile(DAMAGED, self.file, BROKEN_INSIDE) from None


def _refuse_unsafe(path: Path, file: str, kind: FileKind) -> None:
    """Refuse what the reader would set memory aside for without looking: it reads .xls and .ods whole on opening."""
    try:
        if kind is FileKind.XLS:
            reaches = reach_of(path)
        elif kind is FileKind.ODS:
            reaches = extents_of(path)
        else:
            reaches = []
            if kind is FileKind.XLSX and states_too_many_texts(path):
                raise UnreadableFile(DAMAGED, file, BROKEN_INSIDE)
    except (*BROKEN_ARCHIVE, BrokenRecordsError, struct.error):
        raise UnreadableFile(DAMAGED, file, BROKEN_INSIDE) from None
    for rows, columns in reaches:
        if found := too_large(rows, columns):
            raise UnreadableFile(UNPACKS_TOO_LARGE, file, f"In one sheet: {found}")


def _read_sheet(workbook: CalamineWorkbook, about: SheetMetadata, source: Source) -> RawSheet:
    place = Place(source.file, about.name)
    if source.part and (found := too_large(*extent_of(source.path, source.part))):
        return RawSheet(source.file, about.name, [], problems=(Problem(SHEET_TOO_LARGE, place, found),))
    untold = Untold()
    looking = Thread(target=_look_through, args=(source, untold))
    looking.start()
    try:
        sheet = workbook.get_sheet_by_name(about.name)
        with _without_collecting():
            rows = list(as_text(sheet.iter_rows(), left=sheet.start[1] if sheet.start else 0))
        merged = _merged(sheet)
    finally:
        looking.join()
    hidden = about.visible is not SheetVisibleEnum.Visible
    problems = tuple(_problems(place, untold, hidden=hidden and bool(rows)))
    return RawSheet(source.file, about.name, rows, merged=merged, hidden=hidden, problems=problems)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Python's search for circular rubbish paused: among millions of new texts it finds none and costs a tenth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _look_through(source: Source, untold: Untold) -> None:
    """Fill in `untold` beside the reader, which works outside Python's lock; broken parts are for it to report."""
    if not source.part:
        return
    try:
        found = untold_in(source.path, source.part)
    except (*BROKEN_ARCHIVE, OSError):
        return
    untold.__dict__.update(found.__dict__)


def _merged(sheet: CalamineSheet) -> tuple[tuple[int, int, int, int], ...] | None:
    ranges = sheet.merged_cell_ranges
    if ranges is None:
        return None
    return tuple((first[0], first[1], last[0], last[1]) for first, last in ranges)


def _problems(place: Place, untold: Untold, *, hidden: bool) -> Iterator[Problem]:
    if hidden:
        yield Problem(HIDDEN_SHEET, place, "The sheet is hidden in the workbook, and was read.")
    if untold.errors:
        found = f"{cells(untold.errors)} a spreadsheet error, the first at {untold.first_error}."
        yield Problem(ERROR_CELLS, place, found, count=untold.errors)
    if untold.formulas_alone:
        found = f"{cells(untold.formulas_alone)} a formula without its result."
        yield Problem(FORMULAS_ALONE, place, found, count=untold.formulas_alone)
    if untold.hidden_rows:
        rows = "1 row is" if untold.hidden_rows == 1 else f"{untold.hidden_rows:,} rows are"
        yield Problem(HIDDEN_ROWS, place, f"{rows} hidden, and read like the others.", count=untold.hidden_rows)
