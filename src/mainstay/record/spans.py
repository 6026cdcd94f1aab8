"""The spans of days over which everyone who left is shown, and so who was in post on each of those days.

A list of present staff never shows those who left. What does: a list of leavers, a history that keeps those who left,
a census return for its own year, and two whole lists or returns no more than a year apart (whoever is on the first
and not on the second left between them).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import polars as pl

from mainstay.foundations.dates import Period, in_words, year_before
from mainstay.record.from_statements import statement_years
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.vocabulary.census_year import census_day, census_year

LONGEST_BETWEEN_LISTS = 366
"""Two lists further apart than this many days do not say in which year someone left, or who came and went between."""
_WHOLE_FROM_A = 4


@dataclass(frozen=True)
class Spans:
    """What is shown of leavings and stocks.

    `leavings` are the days over which nobody who left is missing, merged and in order; `stocks` single days on which a
    whole list says who was in post; `last` the last of those. `is_without_returns`: there are returns that could not be
    joined to the staff lists.
    """

    leavings: tuple[Period, ...]
    stocks: frozenset[date]
    last: date | None
    is_without_returns: bool = False

    def show_leavers_of(self, first: date, last: date) -> bool:
        """Whether every leaving from `first` to `last`, both within, is shown."""
        return any(span.start <= first and last < span.end for span in self.leavings)

    def show_who_was_in_post(self, day: date) -> bool:
        """Whether everyone in post on a day is shown: on a list of that day, or known by when they left afterwards."""
        return day in self.stocks or any(span.start <= day + timedelta(days=1) <= span.end for span in self.leavings)

    def year_reason(self, day: date, years: int = 1) -> str | None:
        """Why not every leaving of the last `years` years to a day is shown, or None."""
        first = day
        for _ in range(years):
            first = year_before(first)
        first += timedelta(days=1)
        return None if self.show_leavers_of(first, day) else self._missing(day)

    def stock_reason(self, day: date) -> str | None:
        """Why not everyone in post on a day is shown, or None."""
        return None if self.show_who_was_in_post(day) else self._missing(day)

    def _missing(self, day: date) -> str:
        if self.is_without_returns:
            return "the census returns could not be joined to the lists of staff"
        if not self.leavings:
            return "a list of present staff does not show who left; add leavers, earlier lists or a census return"
        ended = [span for span in self.leavings if span.end <= day]
        after = next((span for span in self.leavings if day < span.end), None)
        if after is None:
            return f"leavers are only known to {in_words(ended[-1].end - timedelta(days=1))}"
        if ended:
            last_shown = in_words(ended[-1].end - timedelta(days=1))
            return f"who left between {last_shown} and {in_words(after.start)} is not known"
        return f"leavers are only known from {in_words(after.start)}"


def staff_spans(record: WorkforceRecord, *, returns: bool = True) -> Spans:
    """What the staff lists, lists of leavers and (unless left out) census returns of a record show."""
    whole = set(whole_staff_days(record))
    found = [span for source in record.telling(Subject.STAFF) if source.shape is Shape.HISTORY
             for span in _from_day(source.covers(Subject.STAFF), source.as_at)]  # fmt: skip
    if whole:
        last = max(whole)
        found += [span for first, told in _leavers_within(record) for span in _from_day(first, min(last, told or last))]
    joined = joined_years(record) if returns else []
    whole |= {census_day(year) for year in joined}
    found += [census_year(year) for year in joined]
    found += [_after(one, two) for one, two in pairwise(sorted(whole)) if (two - one).days <= LONGEST_BETWEEN_LISTS]
    left_out = returns and not joined and bool(statement_years(record))
    return Spans(_merged(found), frozenset(whole), max(whole, default=None), left_out)


def whole_staff_days(record: WorkforceRecord) -> list[date]:
    """The days on which lists of staff say of everyone whether they were in post.

    A day whose lists together hold less than a quarter of the rows of the fullest is that of a part of the staff,
    such as one team that keeps a list of its own, and says nothing of the rest.
    """
    rows: Counter[date] = Counter()
    for source in record.telling(Subject.STAFF):
        if source.as_at is not None:
            rows[source.as_at] += source.rows
    most = max(rows.values(), default=0)
    return sorted(day for day, count in rows.items() if count * _WHOLE_FROM_A >= most)


def joined_years(record: WorkforceRecord) -> list[int]:
    """The years whose returns are joined to the rest: most of the council's own people on them have spells.

    Where a return shares no registration numbers with the staff lists, intake makes no spells of it, or everybody would
    count twice; then it speaks for its own 30 September and for no other day.
    """
    employed = record.table("census_statement").filter(pl.col("agency").fill_null(0) == 0)
    known = employed.with_columns(_known=pl.col("person").is_in(record.table("spell")["person"].implode()))
    shares = known.group_by("year").agg(pl.col("_known").mean())
    return sorted(year for year, share in shares.iter_rows() if 2 * (share or 0) >= 1)


def _leavers_within(record: WorkforceRecord) -> list[tuple[date | None, date | None]]:
    """For each source that tells of leavers, the day from which it misses nobody who left, and the last day if told.

    A list that says it ends in March knows nothing of who left in the summer, whatever later list of staff there is.
    """
    rows = [each for source in record.telling(Subject.LEAVERS) for each in source.covered]
    return [(each.covers_from, each.covers_to) for each in rows if each.subject is Subject.LEAVERS]


def _from_day(first: date | None, last: date | None) -> list[Period]:
    """From the day from which a source misses nobody who left, up to the last day that it or a staff list reaches."""
    if first is None or last is None or first > last:
        return []
    return [Period(first, last + timedelta(days=1))]


def _after(one: date, two: date) -> Period:
    """The days after one up to and with another."""
    return Period(one + timedelta(days=1), two + timedelta(days=1))


def _merged(spans: list[Period]) -> tuple[Period, ...]:
    merged: list[Period] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Period(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
