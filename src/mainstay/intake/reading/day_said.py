"""The day on which a table was true, where its title, its sheet or its file says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from mainstay.foundations.dates import find_day, find_month_end

_AS_AT = re.compile(
    r"\b(?:as\s+(?:at|of|on)|(?:position|correct|true|census\s+date|snapshot|data|staff\s+in\s+post)\s*(?:as\s+)?(?:at|on|of|to|:)"
    r"|census\s+date|snapshot(?:\s+date)?|ar\s+y\s+dyddiad)\b\W*",
    re.IGNORECASE,
)
_RUN = re.compile(
    r"\b(?:run|printed|generated|produced|created|exported|extracted|downloaded|refreshed)\b", re.IGNORECASE
)
_RANGE = re.compile(r"\s(?:to|until|–|-|and)\s+", re.IGNORECASE)


def day_said(title: str, sheet: str, file: str) -> tuple[date, str] | None:
    """The day a table was true and where that is said, or None where nothing says so.

    Asked in turn: words such as 'as at' in the title, any other date or month there (the last day of a period), the
    name of the sheet, the name of the file or its folder; and last the day on which the report was run. A month means
    its last day.
    """
    lines = title.split("\n")
    for found, where in (
        (_first(map(_said, lines)), "title"),
        (_first(_last_day(line) for line in lines if not _RUN.search(line)), "title"),
        (_day_or_month(sheet), "sheet name"),
        (_day_or_month(file.rsplit("/", 1)[-1]), "file name"),
        (_day_or_month(file), "folder name"),
        (_first(map(_last_day, lines)), "title, as the day the report was run"),
    ):
        if found is not None:
            return found, where
    return None


def first_day_of_period(title: str, sheet: str, file: str) -> date | None:
    """The first day of a period such as '1 April 2023 to 31 March 2024' in the title, the sheet's name or the file's.

    Both ends must be days in full: 'April to March' and '2023-24' do not say which year, or which kind of year.
    """
    for text in (*title.split("\n"), sheet, file.rsplit("/", 1)[-1]):
        days = [day for part in _RANGE.split(text) if (day := find_day(part)) is not None]
        if len(days) > 1 and days[0] < days[-1] and not _RUN.search(text):
            return days[0]
    return None


def _first(days: Iterable[date | None]) -> date | None:
    return next((day for day in days if day is not None), None)


def _said(line: str) -> date | None:
    match = _AS_AT.search(line)
    return _day_or_month(line[match.end() :][:40]) if match else None


def _last_day(line: str) -> date | None:
    """The date in a line; of a period such as '1 April 2023 to 31 March 2024' the last."""
    days = [day for part in _RANGE.split(line) if (day := _day_or_month(part)) is not None]
    return max(days, default=None)


def _day_or_month(text: str) -> date | None:
    return find_day(text) or find_month_end(text)
