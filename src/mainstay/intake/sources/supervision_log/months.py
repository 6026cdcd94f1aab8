"""The columns of a supervision grid: one for each month of a year that begins in April, and which year that is."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date

from mainstay.foundations.dates import month_end
from mainstay.intake.declaring import Column
from mainstay.intake.months_named import first_year_of
from mainstay.intake.typed import TypedTable

MONTHS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)
_FIRST_YEAR, _LAST_YEAR = 2021, 2030
_ENDING = re.compile(r"(\d{4}|\d{2})\D*$")


def month_columns() -> tuple[Column, ...]:
    """A column for each month, under its name, short or in full, with the year or without."""
    return tuple(
        Column(_name(month), "supervision.held_on", _headings(month), _meaning(month), f"12/{month:02}/2024")
        for month in MONTHS
    )


def months_of(table: TypedTable) -> dict[str, date]:
    """The month columns that a table has, each with the last day of its month.

    The year is the heading's own, else that of the sheet, title or file ('2024-25', from April), else the year from April
    that holds the day of the list; without any of these there is no telling, and nothing is found.
    """
    found = {}
    for month in MONTHS:
        name = _name(month)
        if not table.has(name):
            continue
        year = _own_year(table.columns[name]) or _year_of_grid(table, month)
        if year is not None:
            found[name] = month_end(date(year, month, 1))
    return found


def _name(month: int) -> str:
    return f"month_{month:02}"


def _headings(month: int) -> tuple[str, ...]:
    full = month_name[month]
    short = ("Sept", "Sep") if month == 9 else (full[:3],)
    names = dict.fromkeys((*short, full))
    years = range(_FIRST_YEAR, _LAST_YEAR + 1)
    dated = [form for year in years for name in names for form in (f"{name} {year % 100:02}", f"{name} {year}")]
    return (*names, *dated, *(f"{year}-{month:02}-01" for year in years))


def _meaning(month: int) -> str:
    return f"The day of each meeting in {month_name[month]}, or why there was none; for a list with a column a month."


def _own_year(heading: str) -> int | None:
    if re.match(r"\d{4}-", heading):
        return int(heading[:4])
    found = _ENDING.search(heading)
    return None if found is None else int(found[1]) % 100 + 2000


def _year_of_grid(table: TypedTable, month: int) -> int | None:
    first = first_year_of(table)
    return None if first is None else first + (month < MONTHS[0])
