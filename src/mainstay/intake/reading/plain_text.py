"""Text files (.csv, .tsv, .txt, and .xls files that are text): their encoding, their delimiter, their rows."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from mainstay.foundations.problems import Place, Problem
from mainstay.intake.reading.kinds import first_bytes, wide_encoding
from mainstay.intake.reading.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from mainstay.intake.reading.oddities import ERROR_CELLS, LOST_CHARACTERS, OPEN_QUOTE, SHEET_TOO_LARGE, cells
from mainstay.intake.reading.sheets import RawSheet, column_letters
from mainstay.intake.reading.unreadable import could_not_read

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 300
_SAMPLE_LINE = 20_000
_MOST_LINES_IN_A_CELL = 100
_CHUNK = 1 << 20
_NOT_IN_CP1252 = bytes((0x81, 0x8D, 0x8F, 0x90, 0x9D))
_STATED_DELIMITER = re.compile(r'^"?sep=(.)"?\s*$', re.IGNORECASE)
_ERRORS = frozenset(
    ("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA")
)


class _NeverClosedError(Exception):
    """A quotation mark swallows line after line."""


def read_text(path: Path, file: str) -> RawSheet:
    """The rows of a text file, each cell without blanks around it.

    Rows are numbered as a spreadsheet program would on opening it: an empty line is a row, a line break inside
    quotation marks is not. Spreadsheet errors written out (#REF!) become empty and are counted, as in a workbook.
    """
    encoding, lost = encoding_of(path, file)
    problems = []
    if lost:
        found = f"{lost:,} characters do not exist in the encoding that the file seems to have."
        problems.append(Problem(LOST_CHARACTERS, Place(file), found, count=lost))
    try:
        delimiter, stated = _delimiter_of(path, encoding)
        try:
            rows, too_much = _rows(path, encoding, delimiter, stated=stated, quotes=True)
        except (_NeverClosedError, csv.Error):
            rows, too_much = _rows(path, encoding, delimiter, stated=stated, quotes=False)
            problems.append(Problem(OPEN_QUOTE, Place(file), "A quotation mark opens and does not close."))
        errors = _may_hold_errors(path)
    except OSError as error:
        raise could_not_read(file, error) from None
    if too_much:
        return RawSheet(file, "", [], problems=(*problems, Problem(SHEET_TOO_LARGE, Place(file), too_much)))
    if errors:
        problems.extend(_without_errors(rows, file))
    return RawSheet(file, "", rows, problems=tuple(problems))


def encoding_of(path: Path, file: str) -> tuple[str, int]:
    """The encoding of a text file, and how many characters it cannot explain.

    UTF-16 by its mark or its zero bytes; UTF-8, with or without a mark, if every byte of the file agrees; else the
    Windows encoding for Western Europe, which nearly any bytes agree with.
    """
    head = first_bytes(path, file)
    if wide := wide_encoding(head):
        return wide, 0
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8, unexplained = True, 0
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                unexplained += len(chunk) - len(chunk.translate(None, _NOT_IN_CP1252))
                is_utf8 = is_utf8 and _decodes(decoder, chunk)
    except OSError as error:
        raise could_not_read(file, error) from None
    if is_utf8 and _decodes(decoder, b"", final=True):
        return "utf-8-sig", 0
    return "cp1252", unexplained


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _delimiter_of(path: Path, encoding: str) -> tuple[str, bool]:
    """The delimiter, and whether the first line is not a row but states it (`sep=;`)."""
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        sample = [line[:_SAMPLE_LINE] for line in islice(_lines(stream), _SAMPLE_LINES)]
    stated = _STATED_DELIMITER.match(sample[0]) if sample else None
    if stated is not None:
        return stated[1], True
    return delimiter_of(sample), False


def delimiter_of(lines: list[str]) -> str:
    """The delimiter that cuts most lines into the same number of cells; a comma where none cuts any.

    Lines that it does not cut, such as titles above the table, count neither for nor against it.
    """
    return max(DELIMITERS, key=lambda delimiter: _agreement(lines, delimiter))


def _agreement(lines: list[str], delimiter: str) -> int:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter, skipinitialspace=True) if any(row))
    except csv.Error:
        widths = Counter(line.count(delimiter) + 1 for line in lines)
    return max((count * (width - 1) for width, count in widths.items()), default=0)


def _lines(stream: Iterable[str]) -> Iterator[str]:
    """Lines without zero bytes, which some exports pad with and the reader of rows refuses."""
    for line in stream:
        yield line.replace("\x00", "") if "\x00" in line else line


def _rows(path: Path, encoding: str, delimiter: str, *, stated: bool, quotes: bool) -> tuple[list[list[str]], str]:
    """The rows of the file, and a sentence instead of them where there are more than are read."""
    rows: list[list[str]] = []
    held = line = 0
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        reader = csv.reader(
            _lines(stream),
            delimiter=delimiter,
            quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
            skipinitialspace=True,
        )
        for row in islice(reader, 1 if stated else 0, None):
            if reader.line_num - line > _MOST_LINES_IN_A_CELL:
                raise _NeverClosedError
            line = reader.line_num
            rows.append(list(map(str.strip, row)))
            held += len(row)
            if len(rows) > MOST_ROWS or len(row) > MOST_COLUMNS or held > MOST_CELLS:
                return [], f"Row {len(rows):,} was reached, with {len(row):,} columns, and there was more."
    if not quotes:
        rows = [[_unquoted(cell) for cell in row] for row in rows]
    return rows, ""


def _unquoted(cell: str) -> str:
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"').strip()
    return cell


def _may_hold_errors(path: Path) -> bool:
    """Whether the sign that every spreadsheet error begins with is in the file: most files are spared a second look."""
    with path.open("rb") as stream:
        return any(b"#" in chunk for chunk in iter(lambda: stream.read(_CHUNK), b""))


def _without_errors(rows: list[list[str]], file: str) -> Iterator[Problem]:
    count, first = 0, ""
    for number, row in enumerate(rows, start=1):
        if _ERRORS.isdisjoint(row):
            continue
        for index, cell in enumerate(row):
            if cell in _ERRORS:
                row[index] = ""
                count += 1
                first = first or f"{column_letters(index)}{number}"
    if count:
        found = f"{cells(count)} a spreadsheet error, the first at {first}."
        yield Problem(ERROR_CELLS, Place(file), found, count=count)
