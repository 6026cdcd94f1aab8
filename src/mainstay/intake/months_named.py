"""Months as lists name them: by a day in them, by name and year, by a bare name, or by the number of a period from April."""

from __future__ import annotations

import re
from datetime import date

from mainstay.foundations.dates import find_month_end, read_day
from mainstay.foundations.problems import Unreadable
from mainstay.intake.typed import TypedTable

FIRST_MONTH = 4
"""A council's year begins in April."""

_FIRST, _LAST = 2000, 2100
_YEARS = re.compile(r"(?<!\d)(?:20)?(\d{2})\s*[-/–]\s*(?:20)?(\d{2})(?![\d/.-])")
_ONE_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_YEAR_MONTH = re.compile(r"^(20\d{2})[-/. ]?(\d{2})$")
_MONTH_YEAR = re.compile(r"^(\d{1,2})[-/.](20\d{2})$")
_PERIOD = re.compile(r"^(?:p|pd|per|period|m|month)?[\s.\-]*(\d{1,2})$", re.IGNORECASE)
_NAMES = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
_LAST_PERIOD, _LONGEST_NAME = 13, 9


def year_in(text: str) -> int | None:
    """The year in which a council's year begins that a text gives: '2024-25', '24/25' and 'FY 2024' give 2024."""
    pair = next((each for each in _YEARS.findall(text) if (int(each[0]) + 1) % 100 == int(each[1])), None)
    if pair is not None:
        return 2000 + int(pair[0])
    one = _ONE_YEAR.search(text)
    return None if one is None else int(one[1])


def first_year_of(table: TypedTable) -> int | None:
    """The year in which the council's year of a whole list begins: as its sheet, title or file says, else by its day.

    A single year in a name is the list's own only where the list has no day; else it may be that of the day.
    """
    for text in (table.found.sheet, table.found.title, table.found.file):
        pair = next((each for each in _YEARS.findall(text) if (int(each[0]) + 1) % 100 == int(each[1])), None)
        one = _ONE_YEAR.search(text)
        if pair is not None:
            return 2000 + int(pair[0])
        if one is not None and table.as_at is None:
            return int(one[1])
    return None if table.as_at is None else table.as_at.year - (table.as_at.month < FIRST_MONTH)


def month_named(text: str, year: int | None, *, from_april: bool = False) -> date | None:
    """The first day of the month that a text names, or None where it names none, or its year is not known.

    `year` is the one in which the council's year begins, for 'April' alone and for 'P1' or '1', which are counted from April
    (13, a closing period, is March). `from_april` is set where 202401 is the first period of that year and no January.
    """
    plain = " ".join(text.split())
    if (joined := _YEAR_MONTH.match(plain)) is not None:
        first, number = int(joined[1]), int(joined[2])
        return of_period(first, number) if from_april else _first_day(first, number)
    if (joined := _MONTH_YEAR.match(plain)) is not None:
        return _first_day(int(joined[2]), int(joined[1]))
    if (named := _month_number(plain)) is not None:
        return None if year is None else _first_day(year + (named < FIRST_MONTH), named)
    if (period := _PERIOD.match(plain)) is not None:
        return None if year is None else of_period(year, int(period[1]))
    if (end := find_month_end(plain)) is not None and _FIRST <= end.year < _LAST:
        return end.replace(day=1)
    try:
        day = read_day(plain)
    except Unreadable:
        return None
    return day.replace(day=1) if day is not None else None


def of_period(year: int, number: int) -> date | None:
    """The first day of a period counted from April of a year; the thirteenth is March again."""
    if not 1 <= number <= _LAST_PERIOD:
        return None
    ahead = min(number, 12) - 1 + FIRST_MONTH - 1
    return date(year + ahead // 12, ahead % 12 + 1, 1)


def _month_number(text: str) -> int | None:
    word = text.lower().rstrip(".")
    if not 3 <= len(word) <= _LONGEST_NAME:
        return None
    return next((place for place, name in enumerate(_NAMES, start=1) if name.startswith(word)), None)


def _first_day(year: int, month: int) -> date | None:
    return date(year, month, 1) if 1 <= month <= 12 else None
