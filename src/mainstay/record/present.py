"""Who or what was there on a day: one reading of a half-open stretch, start <= day < stop, for many days at once."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.subjects import Subject

CARRIED_DAYS = 31
"""How long a list in a run may speak for the days after it, when the next follows within this time."""


def on_each_day(rows: pl.DataFrame, days: pl.DataFrame, day: str = "as_at") -> pl.DataFrame:
    """The rows that ran on each day of `days[day]`, with that line of `days` beside them.

    In: rows with `start` and `stop` (day numbers, neither null) and days in order. Out: one row for each pair. Only
    pairs that match are made, so a long list over many months needs no more room than its answer.
    """
    points = days[day].cast(pl.Int32)
    paired = rows.with_columns(
        _place=pl.int_ranges(
            points.search_sorted(rows["start"].cast(pl.Int32), side="left"),
            points.search_sorted(rows["stop"].cast(pl.Int32), side="left"),
            dtype=pl.UInt32,
            eager=True,
        )
    ).explode("_place")
    numbered = days.with_row_index("_place")
    return paired.join(numbered, on="_place", how="inner", maintain_order="left").drop("_place")


def own_days(record: WorkforceRecord, subject: Subject) -> dict[int, tuple[int, int]]:
    """The sources on a subject that list who or what is there now, each with the days it speaks for: from, and up to.

    That is the list's own day. In a run each list also speaks for the days up to the next, if that is no more than a
    month later: month ends between monthly lists are then known, and the middle of a year between two yearly ones is
    not.
    """
    now = (Shape.SNAPSHOT, Shape.RUN)
    lists = [source for source in record.telling(subject) if source.shape in now and source.as_at]
    days = sorted({day_number(source.as_at) for source in lists if source.as_at is not None})
    until = {one: two if two - one <= CARRIED_DAYS else one + 1 for one, two in pairwise(days)}
    found = {}
    for source in lists:
        if source.as_at is not None:
            day = day_number(source.as_at)
            found[source.number] = (day, until.get(day, day + 1))
    return found


def on_their_own_days(rows: pl.DataFrame, days: Mapping[int, tuple[int, int]]) -> pl.DataFrame:
    """Rows of the sources in `days` cut to the days that those speak for; other rows as they are.

    A list of what is there now knows neither what had gone by its day nor what has ended since, so an open end on it
    says nothing of days long after, and two such lists must not be added up.
    """
    first, last = ({number: span[place] for number, span in days.items()} for place in (0, 1))
    since = pl.col("source").replace_strict(first, default=None, return_dtype=pl.Int32)
    until = pl.col("source").replace_strict(last, default=None, return_dtype=pl.Int32)
    cut = since.is_not_null()
    return rows.with_columns(
        start=pl.when(cut).then(pl.max_horizontal("start", since)).otherwise("start"),
        stop=pl.when(cut).then(pl.min_horizontal("stop", until)).otherwise("stop"),
    )
