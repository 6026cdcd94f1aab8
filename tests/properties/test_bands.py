"""Laws of ages, lengths of service and bands: by the calendar, for every month, beside plain Python."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.dates import day_number
from mainstay.record.bands import age_bands, completed_years, ethnic_group, time_bands
from mainstay.vocabulary.ethnicity import ETHNICITIES

DAYS = st.dates(date(1930, 1, 1), date(2060, 12, 31))


def _plainly(first: date, day: date) -> int:
    return day.year - first.year - ((day.month, day.day) < (first.month, first.day))


def _frame(pairs: list[tuple[date, date]]) -> pl.DataFrame:
    columns = {"first": [day_number(one) for one, _ in pairs], "day": [day_number(two) for _, two in pairs]}
    return pl.DataFrame(columns, schema={"first": pl.Int32, "day": pl.Int32})


@given(st.lists(st.tuples(DAYS, DAYS), max_size=40))
def test_completed_years_are_those_of_the_calendar(pairs: list[tuple[date, date]]) -> None:
    years = _frame(pairs).select(years=completed_years(pl.col("first"), pl.col("day")))["years"].to_list()
    assert years == [_plainly(one, two) for one, two in pairs]


@pytest.mark.parametrize("month", range(1, 13))
def test_a_year_is_complete_on_its_day_in_every_month(month: int) -> None:
    """A month and a day together must not be held in too small a number."""
    days = [date(2024, month, 1), date(2024, month, 15), date(2024, month, 28)]
    pairs = [(date(1990, other, day), at) for at in days for other in range(1, 13) for day in (1, 14, 15, 16, 28)]
    years = _frame(pairs).select(years=completed_years(pl.col("first"), pl.col("day")))["years"].to_list()
    assert years == [_plainly(one, two) for one, two in pairs]


def test_born_on_29_february_is_a_year_older_on_1_march() -> None:
    pairs = [(date(2000, 2, 29), date(2023, 2, 28)), (date(2000, 2, 29), date(2023, 3, 1)),
             (date(2000, 2, 29), date(2024, 2, 29))]  # fmt: skip
    years = _frame(pairs).select(years=completed_years(pl.col("first"), pl.col("day")))["years"].to_list()
    assert years == [22, 23, 24]


@given(st.integers(-5, 120))
def test_every_number_of_years_lies_in_one_band(years: int) -> None:
    frame = pl.DataFrame({"years": [years]})
    age = frame.select(age_bands(pl.col("years"))).item()
    low, high = (
        (0, 20) if age == "under 20" else (60, 200) if age == "60 and over" else (int(age[:2]), int(age[-2:]) + 1)
    )
    assert low <= max(years, 0) < high
    time = frame.select(time_bands(pl.col("years"))).item()
    if years < 0:
        assert time is None
    else:
        ends = {"under 1 year": (0, 1), "10 years and over": (10, 200)}
        low, high = ends.get(time) or (int(time.split()[0]), int(time.split()[2]))
        assert low <= years < high


def test_what_is_not_known_stays_not_known() -> None:
    frame = pl.DataFrame({"years": [None]}, schema={"years": pl.Int32})
    assert frame.select(age=age_bands(pl.col("years")), time=time_bands(pl.col("years"))).row(0) == (None, None)
    said = pl.DataFrame({"ethnicity": ["refused", "not_yet_obtained", None, "chinese"]})
    assert said.select(ethnic_group(pl.col("ethnicity")))["ethnicity"].to_list() == [None, None, None, "asian"]


def test_every_ethnicity_that_was_said_has_a_group() -> None:
    groups = pl.DataFrame({"e": list(ETHNICITIES.slugs)}).select(ethnic_group(pl.col("e")))["e"].to_list()
    assert sum(group is None for group in groups) == 2
