"""Days on which things happen: Mondays to start on, Fridays to end on, working days to be away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mainstay.foundations.chance import Draws
from mainstay.foundations.dates import month_end


def first_of_next_month(day: date) -> date:
    """The first day of the month after."""
    return month_end(day) + timedelta(days=1)


def months(first: date, last: date) -> Iterator[date]:
    """The first day of every month from the month of `first` to that of `last`."""
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = first_of_next_month(day)


def a_day_in(month: date, draws: Draws) -> date:
    """A working day in a month."""
    day = month + timedelta(days=draws.whole(0, 27))
    return day - timedelta(days=max(0, day.weekday() - 4)) if day.day > 2 else monday_from(day)


def a_starting_day(month: date, draws: Draws) -> date:
    """A day to start on: the first of the month now and then, else a Monday."""
    return month if draws.happens(0.35) else monday_from(month + timedelta(days=draws.whole(0, 20)))


def a_last_day(month: date, draws: Draws) -> date:
    """A last day at work: the end of the month as often as not, else a Friday."""
    if draws.happens(0.45):
        return month_end(month)
    friday = friday_from(month + timedelta(days=draws.whole(0, 24)))
    return min(friday, month_end(month))


def friday_from(day: date) -> date:
    """The first Friday on or after a day; the Thursday before where that Friday ends a month."""
    friday = day + timedelta(days=(4 - day.weekday()) % 7)
    return friday - timedelta(days=1) if friday == month_end(friday) else friday


def monday_from(day: date) -> date:
    """The first Monday on or after a day."""
    return day + timedelta(days=-day.weekday() % 7)


def working_days(first: date, last: date) -> int:
    """Mondays to Fridays from one day to another, both included."""
    whole, rest = divmod((last - first).days + 1, 7)
    return whole * 5 + sum((first + timedelta(days=step)).weekday() < 5 for step in range(rest))
