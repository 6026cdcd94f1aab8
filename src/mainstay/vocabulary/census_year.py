"""The census year: 1 October to 30 September, named by the year in which it ends; and its working days.

Source: the Department's guide (year ending 30 September); the 253 working days, 254 in a census year that holds a
29 February, are fitted on the published figures 2017 to 2025 (the Department's published method (docs/methods)).
"""

from __future__ import annotations

from datetime import date, timedelta

from mainstay.foundations.dates import Period


def census_day(year: int) -> date:
    """30 September of a census year."""
    return date(year, 9, 30)


def census_year(year: int) -> Period:
    """1 October before to 30 September of `year`, as a half-open period."""
    return Period(date(year - 1, 10, 1), date(year, 10, 1))


def census_year_of(day: date) -> int:
    """The census year that holds a day: 1 October 2023 lies in 2024."""
    return day.year + (1 if day.month >= 10 else 0)


def latest_census_day(day: date) -> date:
    """The last 30 September on or before a day."""
    this_year = census_day(day.year)
    return this_year if this_year <= day else census_day(day.year - 1)


def is_census_day(day: date) -> bool:
    """Whether a day is a 30 September."""
    return (day.month, day.day) == (9, 30)


def working_days(day: date) -> int:
    """The Department's working days in the year that ends on `day`: 253, or 254 if it holds a 29 February."""
    leap_days = (date(year, 2, 28) + timedelta(days=1) for year in (day.year - 1, day.year))
    first = date(day.year - 1, day.month, min(day.day, 28)) if (day.month, day.day) == (2, 29) else _year_back(day)
    return 254 if any(leap.month == 2 and first < leap <= day for leap in leap_days) else 253


def _year_back(day: date) -> date:
    return date(day.year - 1, day.month, day.day)
