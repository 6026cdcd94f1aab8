"""Days as people type them into a tracker: several in a cell, without a year, or a day of the month alone; and times."""

from __future__ import annotations

import re
from datetime import date

from mainstay.foundations.dates import read_day
from mainstay.foundations.problems import Unreadable

_PARTS = re.compile(r"[;,&\n]|\band\b|\bthen\b", re.IGNORECASE)
_NO_YEAR = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\s*[/.\-\s]\s*(\d{1,2}|[a-z]{3,9})$", re.IGNORECASE)
_DAY_ALONE = re.compile(r"^(?:\w{3,9}\s+)?(\d{1,2})(?:st|nd|rd|th)?$", re.IGNORECASE)
_TIME = re.compile(r"(?:^|[T\s])(\d{1,2})[:.](\d{2})(?::\d{2})?\s*(am|pm)?$", re.IGNORECASE)


def parts_of_cell(text: str) -> list[str]:
    """The parts of a cell that holds several things: '12th & 26th' gives two."""
    return [part.strip() for part in _PARTS.split(text) if part.strip()]


def day_near(text: str, near: date) -> date | None:
    """The day that a text means; one without a year is that of the year that brings it nearest to `near`.

    A day of the month alone ('12th') is of the month of `near`. None for what is no day.
    """
    plain = " ".join(text.split())
    if (alone := _DAY_ALONE.match(plain)) is not None:
        return _date(near.year, near.month, int(alone[1]))
    if (short := _NO_YEAR.match(plain)) is not None:
        years = (near.year - 1, near.year, near.year + 1)
        days = [day for year in years if (day := _read(f"{short[1]}-{short[2]}-{year}")) is not None]
        return min(days, key=lambda day: abs((day - near).days), default=None)
    return _read(plain)


def minute_of_day(text: str) -> int | None:
    """The time that stands after a day, in minutes since midnight; None where there is none.

    Midnight to the minute is what an export writes that knows no time, so it is none.
    """
    found = _TIME.search(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + 12 * (half == "pm")
    if hour > 23 or minute > 59:
        return None
    return hour * 60 + minute or None


def _read(text: str) -> date | None:
    try:
        return read_day(text)
    except Unreadable:
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
