"""Whole dates and half-open periods. The only place that reads a date from text or writes one for a person.

A day in a table is an integer, days since 1 January 1970, so that every engine subtracts days alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.foundations.problems import Unreadable

_EPOCH = date(1970, 1, 1).toordinal()
_EXCEL_EPOCH = date(1899, 12, 30)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may",), ("jun", "june"),
            ("jul", "july"), ("aug", "august"), ("sep", "sept", "september"), ("oct", "october"),
            ("nov", "november"), ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_OPEN_YEARS = (2099, 2154, 2199, 2999, 3000, 4712, 9999)
_EXACT = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_NUMBERS = re.compile(r"^(\d{1,4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,4})$")
_WORDS = re.compile(r"^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]+([a-z]{3,9})\.?,?[\s\-/.]+(\d{2,4})$")
_TIME = re.compile(r"[t\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(z|am|pm|[+-]\d{2}:?\d{2})?$")
_COMPACT = re.compile(r"^\d{8}$")
_SERIAL = re.compile(r"^\d{5}(\.\d+)?$")

OPEN_END = "open end"


def day_number(day: date) -> int:
    """Days from 1 January 1970 to `day`."""
    return day.toordinal() - _EPOCH


def day_of(number: int) -> date:
    """The date that is `number` days after 1 January 1970."""
    return date.fromordinal(number + _EPOCH)


@dataclass(frozen=True, order=True)
class Period:
    """Days from `start` up to but not including `end`."""

    start: date
    end: date

    def __post_init__(self) -> None:
        """A period that ends before it starts is refused: it would count nothing and look like an answer."""
        if self.end < self.start:
            raise ValueError("a period cannot end before it starts")

    def __contains__(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return self.start <= day < self.end

    @property
    def days(self) -> int:
        """How many days the period holds."""
        return (self.end - self.start).days


@holds_people
@lru_cache(maxsize=65_536)
def read_day(text: str) -> date | None:
    """The date a text means, day before month; None for an open end (31/12/4712, 9999, 2099 and the like, 'ongoing').

    Reads 01/09/2023, 1-Sep-23, 01.09.2023, 2023-09-01T00:00:00, 20230901 and spreadsheet serials (45170). Raises
    `Unreadable` for anything else, for impossible days, and for placeholders such as 01/01/1900 and 00/01/1900.
    A two-digit year means 1930 to 2029. Month-first dates such as 09/13/2023 are unreadable, not guessed.
    """
    cleaned = " ".join(text.replace("\u00a0", " ").strip().lstrip("'").lower().split())
    if cleaned in {"ongoing", "current", "present", "to date", "open", "still here"}:
        return None
    cleaned = _TIME.sub("", cleaned)
    day = _from_numbers(cleaned) or _from_words(cleaned) or _from_compact(cleaned)
    if day is None:
        raise Unreadable("a date such as 30/09/2024")
    if day.year in _OPEN_YEARS:
        return None
    if day <= date(1900, 1, 31):
        raise Unreadable("a real date, not a placeholder such as 01/01/1900")
    if day.year < 1915 or day.year > 2100:
        raise Unreadable("a date between 1915 and 2100")
    return day


def _from_numbers(text: str) -> date | None:
    match = _NUMBERS.match(text)
    if match is None:
        return None
    first, month, last = match.groups()
    if len(first) == 4:
        return _date(int(first), int(month), int(last))
    if len(first) > 2 or len(last) == 3 or len(last) == 1:
        return None
    return _date(_full_year(last), int(month), int(first))


def _from_words(text: str) -> date | None:
    match = _WORDS.match(text)
    if match is None or match.group(2) not in _MONTHS:
        return None
    return _date(_full_year(match.group(3)), _MONTHS[match.group(2)], int(match.group(1)))


def _from_compact(text: str) -> date | None:
    if _COMPACT.match(text):
        return _date(int(text[:4]), int(text[4:6]), int(text[6:]))
    if _SERIAL.match(text):
        return _EXCEL_EPOCH + timedelta(days=int(float(text)))
    return None


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == 2:
        return year + (2000 if year < 30 else 1900)
    return year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_day(text: str) -> date | None:
    """The first date written inside a longer text such as a title or a file name, or None.

    'Staff list 30.09.24.xlsx', 'As at 30 September 2024' and 'children_2024-09-30' all give 30 September 2024.
    """
    spaced = re.sub(r"[_(),\[\]]+", " ", text)
    for pattern in (
        r"(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)",
        r"(?<!\d)\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})(?!\d)",
        r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?[\s\-]+[A-Za-z]{3,9}[\s\-]+(?:\d{4}|\d{2})(?!\d)",
        r"(?<!\d)20\d{6}(?!\d)",
    ):
        for match in re.finditer(pattern, spaced):
            try:
                day = read_day(match.group())
            except Unreadable:
                continue
            if day is not None:
                return day
    return None


def find_month_end(text: str) -> date | None:
    """The last day of the first month named in a text such as a sheet called 'Apr 24' or 'Staff 12 Apr 24', or None."""
    for match in re.finditer(r"(?<![A-Za-z])([A-Za-z]{3,9})[\s\-_']*(\d{4}|\d{2})(?!\d)", text):
        month = _MONTHS.get(match.group(1).lower())
        if month is not None and (year := _full_year(match.group(2))) > 0:
            return month_end(date(year, month, 1))
    return None


def month_end(day: date) -> date:
    """The last day of the month that holds `day`."""
    first_of_next = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def month_ends(first: date, last: date) -> list[date]:
    """Every month's last day from the month of `first` up to `last`, in order; none after `last`."""
    ends = []
    day = month_end(first)
    while day <= last:
        ends.append(day)
        day = month_end(day + timedelta(days=1))
    return ends


def year_before(day: date) -> date:
    """The same day one year earlier; 29 February gives 28 February."""
    return _date(day.year - 1, day.month, day.day) or date(day.year - 1, 2, 28)


def read_exact_day(text: str) -> date:
    """A date written YYYY-MM-DD (options, settings, census XML), or `Unreadable`."""
    try:
        return date.fromisoformat(text.strip() if _EXACT.match(text.strip()) else "")
    except ValueError:
        raise Unreadable("a date written like 2024-09-30") from None


def iso(day: date) -> str:
    """The date for a machine: 2024-09-30."""
    return day.isoformat()


def in_words(day: date) -> str:
    """The date for a person: 30 September 2024."""
    return f"{day.day} {day:%B} {day.year}"


def month_in_words(day: date) -> str:
    """The month for a person: September 2024."""
    return f"{day:%B} {day.year}"
