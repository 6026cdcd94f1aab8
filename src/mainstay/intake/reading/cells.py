"""A cell of a workbook as text: what a person sees in it, without the money signs and colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

_MOST_KEPT = 100_000


class _TextOf(dict[object, str]):
    """Text of the values already met, so that a date on twenty thousand rows is written once."""

    def __missing__(self, value: object) -> str:
        """The text of a value not met before. 0, 1, TRUE and FALSE are one key to Python, so they are not kept."""
        text = cell_text(value)
        if value not in (0, 1) and len(self) < _MOST_KEPT:
            self[value] = text
        return text


def as_text(rows: Iterable[list[Any]], *, left: int = 0) -> Iterator[list[str]]:
    """Rows of cells as rows of text, with `left` empty cells put before each.

    One plain loop over every cell of a workbook: what it spares is most of the time that reading takes.
    """
    text_of = _TextOf().__getitem__
    before = [""] * left
    for row in rows:
        texts = [
            cell.strip()
            if type(cell) is str
            else ("%.14g" % cell if 1e-4 < cell < 1e13 else text_of(cell))  # noqa: UP031 - twice as fast here
            if type(cell) is float
            else text_of(cell)
            for cell in row
        ]
        yield before + texts if left else texts


def cell_text(value: object) -> str:
    """One cell as text.

    Numbers as a spreadsheet program shows them in full: 124, 0.6, 123456789012, never 1.23E+05; to 14 digits, or to the
    15 that it holds where the number is that long. Dates as 2024-09-30, with a time only if it is not midnight; times
    of day and lengths of time as 22:12; TRUE and FALSE; empty for nothing.
    """
    match value:
        case None:
            return ""
        case str():
            return value.strip()
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return str(value)
        case float():
            return _number(value)
        case datetime():
            return _day_and_time(value)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes" if not value.second and not value.microsecond else "seconds")
        case timedelta():
            return _length(value)
        case _:
            return str(value).strip()


def _number(value: float) -> str:
    text = f"{value:.14g}" if abs(value) < 1e13 else f"{value:.15g}"
    if "e" in text:
        text = format(Decimal(text), "f")
    return "0" if text == "-0" else text


def _day_and_time(value: datetime) -> str:
    if not (value.hour or value.minute or value.second or value.microsecond):
        return value.date().isoformat()
    return value.replace(microsecond=0).isoformat()


def _length(value: timedelta) -> str:
    seconds = round(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    minutes, seconds = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{sign}{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
