"""The columns of a ledger that are months: which month, and whether actual, budget or forecast."""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass
from datetime import date

from mainstay.intake.declaring import Column
from mainstay.intake.headings import tidy
from mainstay.intake.months_named import first_year_of, month_named
from mainstay.intake.typed import TypedTable

MONTHS = (4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3)
MEASURES = ("actual", "budget", "forecast")
_FIRST_YEAR, _LAST_YEAR = 2020, 2031
_WORDS = {
    "actual": ("actual", "actuals", "spend", "spent", "act"),
    "budget": ("budget", "budgets", "profile", "profiled", "bud"),
    "forecast": ("forecast", "forecasts", "projection", "projected", "fcst", "fcast"),
}
_NOT_A_MONTH = re.compile(
    r"\b(?:variance|var|ytd|to date|cumulative|total|full year|annual|commitments?|q[1-4])\b|%", re.IGNORECASE
)
_NOT_A_BUDGET = re.compile(
    r"\bbudget(?:ary)? (?:monitoring|monitor|report|statement|holder|manager|centre|control|position)\b"
)
_ANY_WORD = re.compile(
    rf"\b(?:{'|'.join(word for words in _WORDS.values() for word in words)})\b|£|[()]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """A heading with its month, and what its amounts are where the heading says it ('' where it does not)."""

    heading: str
    month: date
    measure: str


def month_columns() -> tuple[Column, ...]:
    """A column for each month by which a sheet of months is known, under its name with a year, a measure, or neither."""
    return tuple(
        Column(f"month_{month:02}", "cost_total.actual", _headings(month, place), _meaning(month), "£1,234.50")
        for place, month in enumerate(MONTHS, start=1)
    )


def months_of(table: TypedTable) -> list[MonthColumn]:
    """Every column of a table that is one month's: of any year, several years and measures side by side as well.

    A heading that gives no year is of the year from April that the sheet, title, file or day of the list says; without it
    there is no telling, and the column is none. Sums, variances and the year to date are none either.
    """
    year = first_year_of(table)
    others = {heading for name, heading in table.columns.items() if not name.startswith("month_")}
    found = []
    for heading in table.found.headings:
        if heading not in others and (month := _month(heading, year)) is not None:
            found.append(MonthColumn(heading, month, measure_in(heading)))
    return found


def is_month(heading: str) -> bool:
    """Whether a heading is that of one month's amounts, of whatever year."""
    return _month(heading, _FIRST_YEAR) is not None


def _month(heading: str, year: int | None) -> date | None:
    if _NOT_A_MONTH.search(heading):
        return None
    return month_named(" ".join(_ANY_WORD.sub(" ", heading).strip(" -–:").split()), year)


def measure_in(text: str) -> str:
    """Which of actual, budget and forecast a text speaks of; '' where it says none of them, or two.

    Budget monitoring, and a report or holder of a budget, say nothing of what the amounts are.
    """
    words = set(_NOT_A_BUDGET.sub(" ", tidy(text)).split())
    said = [name for name in MEASURES if words & set(_WORDS[name])]
    return said[0] if len(said) == 1 else ""


def _headings(month: int, place: int) -> tuple[str, ...]:
    full = month_name[month]
    short = ("Sep", "Sept") if month == 9 else (full[:3],)
    names = list(dict.fromkeys((*short, full)))
    years = range(_FIRST_YEAR, _LAST_YEAR)
    dated = [form for year in years for name in names for form in (f"{name} {year % 100:02}", f"{name} {year}")]
    plain = [*names, f"P{place}", f"P{place:02}", f"Period {place}", f"Period {place:02}", *dated]
    measured = [f"{name} {word}" for name in (*names, *dated) for word in ("Actual", "Budget", "Forecast")]
    return tuple(dict.fromkeys((*plain, *measured, *(f"{year}-{month:02}-01" for year in years))))


def _meaning(month: int) -> str:
    return f"The amount of {month_name[month]}, where a sheet has a column for each month."
