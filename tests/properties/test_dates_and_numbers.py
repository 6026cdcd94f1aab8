"""Laws of dates and numbers: round trips, exact rounding, and that nothing else is read."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.dates import (
    Period,
    day_number,
    day_of,
    find_day,
    find_month_end,
    month_end,
    month_ends,
    read_day,
    read_exact_day,
    year_before,
)
from mainstay.foundations.problems import Unreadable
from mainstay.foundations.quantities import MILLION, half_up, in_units, plain, read_decimal

DAYS = st.dates(date(1930, 1, 1), date(2029, 12, 31))
ANY_DAY = st.dates(date(1900, 2, 1), date(2100, 12, 31))
WHOLES = st.integers(-(10**15), 10**15)
WRITTEN = ("%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d-%b-%y", "%d %B %Y", "%a %d %b %Y", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S",
           "%Y%m%d", "%d/%m/%Y %H:%M")  # fmt: skip


@given(st.dates())
def test_a_day_and_its_number_are_one(day: date) -> None:
    assert day_of(day_number(day)) == day
    assert day_number(day + timedelta(days=1)) == day_number(day) + 1 if day < date.max else True


def test_the_first_day_is_nought() -> None:
    assert day_number(date(1970, 1, 1)) == 0


@given(DAYS, st.sampled_from(WRITTEN))
def test_a_day_written_in_any_usual_way_is_read_as_that_day(day: date, written: str) -> None:
    assert read_day(day.strftime(written)) == day


@given(DAYS)
def test_a_spreadsheets_serial_is_read_as_its_day(day: date) -> None:
    assert read_day(str((day - date(1899, 12, 30)).days)) == day


@given(ANY_DAY)
def test_a_month_is_never_taken_for_a_day(day: date) -> None:
    if day.day > 12:
        with pytest.raises(Unreadable):
            read_day(day.strftime("%m/%d/%Y"))


@given(st.sampled_from([2099, 2199, 2999, 4712, 9999]))
def test_a_far_year_is_an_open_end(year: int) -> None:
    assert read_day(f"31/12/{year}") is None


@given(st.text(max_size=12))
def test_whatever_is_written_gives_a_day_an_open_end_or_says_unreadable(text: str) -> None:
    try:
        found = read_day(text)
    except Unreadable:
        return
    assert found is None or 1915 <= found.year <= 2100


@given(DAYS, st.sampled_from(["Staff list {}", "Export_{}_v2", "As at {} (final)"]))
def test_a_day_inside_a_title_is_found(day: date, title: str) -> None:
    assert find_day(title.format(day.strftime("%d.%m.%Y"))) == day
    assert find_day(title.format(day.strftime("%d %B %Y"))) == day


@given(DAYS)
def test_a_month_inside_a_title_gives_its_last_day(day: date) -> None:
    for title in ("{}", "Team 12 {}", "Staff - {} final"):
        assert find_month_end(title.format(day.strftime("%b %Y"))) == month_end(day)
    assert find_month_end("Team 12") is None


@given(ANY_DAY)
def test_the_end_of_a_month_is_the_day_before_the_next_begins(day: date) -> None:
    last = month_end(day)
    assert (last + timedelta(days=1)).day == 1 and (last.year, last.month) == (day.year, day.month)


@given(ANY_DAY, st.integers(0, 2_000))
def test_month_ends_are_each_month_once(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    ends = month_ends(first, last)
    assert ends == sorted({month_end(first + timedelta(days=n)) for n in range(days + 1)} & set(ends))
    assert all(end == month_end(end) and end <= last for end in ends)
    assert len(ends) in {months(first, last), months(first, last) - 1}


def months(first: date, last: date) -> int:
    """How many calendar months two days touch."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


@given(st.dates(date(2, 1, 1)))
def test_a_year_before_is_the_same_day_or_28_february(day: date) -> None:
    before = year_before(day)
    assert before.year == day.year - 1
    assert (before.month, before.day) == ((2, 28) if (day.month, day.day) == (2, 29) else (day.month, day.day))


@given(st.dates())
def test_an_exact_day_is_read_and_nothing_like_it(day: date) -> None:
    assert read_exact_day(day.isoformat()) == day
    for other in (day.strftime("%Y%m%d"), f"{day.isoformat()}T00:00:00", "{}-W{:02}-{}".format(*day.isocalendar())):
        with pytest.raises(Unreadable):
            read_exact_day(other)


@given(ANY_DAY, st.integers(0, 900))
def test_periods_hold_their_first_day_and_not_their_last(first: date, long: int) -> None:
    period = Period(first, first + timedelta(days=long))
    assert (first in period) is (long > 0) and period.end not in period and period.days == long


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Period(date(2024, 2, 1), date(2024, 1, 31))


@given(WHOLES, WHOLES.filter(bool), st.integers(0, 6))
def test_half_up_is_exact(numerator: int, denominator: int, places: int) -> None:
    with localcontext() as context:
        context.prec = 80
        # The division itself is exact in eighty digits, or far from a half.
        plainly = (Decimal(numerator) / Decimal(denominator)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        assert half_up(numerator, denominator, places) == plainly


@given(st.integers(0, 10**9), st.integers(0, 3))
def test_a_half_goes_up(whole: int, places: int) -> None:
    assert half_up(2 * whole + 1, 2 * 10**places, places) == Decimal(whole + 1).scaleb(-places)
    assert half_up(-2 * whole - 1, 2 * 10**places, places) == -Decimal(whole + 1).scaleb(-places)


def test_a_rate_needs_a_denominator() -> None:
    with pytest.raises(ZeroDivisionError):
        half_up(1, 0, 1)


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_is_read_as_it_is_written_with_or_without_commas_and_pounds(number: Decimal) -> None:
    for written in (f"{number}", f"{number:,}", f"£{number:,}", f" {number} ", f"{number:,}".replace(",", " ")):
        assert read_decimal(written) == number
    assert read_decimal(plain(number)) == number


@pytest.mark.parametrize(
    "text", ["1 1", "0.5 0.5", "1_000", "1,2,3", "NaN", "inf", "", "-", "£", "twelve", "1e40", "0x10"]
)
def test_what_is_not_one_number_is_not_read(text: str) -> None:
    with pytest.raises(Unreadable):
        read_decimal(text)


@given(st.decimals(0, 2, places=8))
def test_an_fte_is_held_to_the_nearest_millionth(number: Decimal) -> None:
    assert abs(Decimal(in_units(number, MILLION)) / MILLION - number) <= Decimal("0.0000005")
