"""Whole years between two days, as anyone would count them on a calendar."""

from __future__ import annotations

from datetime import date

import polars as pl
from hypothesis import example, given
from hypothesis import strategies as st

from mainstay.foundations.dates import day_number
from mainstay.record.bands import completed_years

DAYS = st.dates(min_value=date(1940, 1, 1), max_value=date(2030, 12, 31))


@given(DAYS, DAYS)
@example(date(2025, 1, 1), date(2025, 9, 30))
@example(date(1988, 7, 14), date(2025, 9, 30))
@example(date(2004, 2, 29), date(2025, 2, 28))
def test_years_are_complete_on_the_same_day_of_the_month(first: date, day: date) -> None:
    plain = day.year - first.year - ((day.month, day.day) < (first.month, first.day))
    frame = pl.DataFrame(
        {"first": [day_number(first)], "day": [day_number(day)]}, schema={"first": pl.Int32, "day": pl.Int32}
    )
    assert frame.select(completed_years(pl.col("first"), pl.col("day"))).item() == plain
