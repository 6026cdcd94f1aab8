"""Working days lost to sickness, from a list of absences: each stretch shared out among the years that it touches."""

from __future__ import annotations

import polars as pl

from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import SCHEMA


def with_days_lost(rows: pl.DataFrame, record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Adds each person's working days lost to sickness in the year, on one row of the people employed in it.

    People in post on the day, leavers, and those who joined and left within the year have such a row; agency workers
    have none. A stretch without days lost adds nothing.
    """
    lost = _lost(record, days)
    employed = (pl.col("in_post") == 1) | (pl.col("leaver") == 1) | (pl.col("started_and_left") == 1)
    marked = rows.with_columns(_first=employed & pl.struct("as_at", "person").is_first_distinct().over(employed))
    joined = marked.join(lost, on=["as_at", "person"], how="left", maintain_order="left")
    own = pl.when(pl.col("_first")).then(pl.col("_lost")).otherwise(pl.col("days_lost"))
    return joined.with_columns(days_lost=own).select(list(SCHEMA))


def _lost(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Days lost by day and person. A stretch over a year's edge counts in each by its share of calendar days, and the
    shares of all years make up the whole; a calendar day that two stretches of one person hold is shared out once.
    """
    away = _without_overlap(record)
    until = pl.min_horizontal("stop", pl.col("as_at") + 1)
    since = pl.max_horizontal("counts_from", pl.col("since") + 1)
    shared = away.join(days, how="cross").filter(until > since)

    def up_to(day: pl.Expr) -> pl.Expr:
        return pl.col("days_lost") * (day - pl.col("start")) // (pl.col("stop") - pl.col("start"))

    lost = shared.with_columns(_lost=up_to(until) - up_to(since))
    return lost.group_by("as_at", "person").agg(pl.col("_lost").sum())


def _without_overlap(record: WorkforceRecord) -> pl.DataFrame:
    """Sickness with `stop`, the first day back (the day after the first, where none is given), and `counts_from`, the
    first day that no earlier stretch of the person holds.
    """
    given = pl.col("days_lost").is_not_null() & pl.col("start").is_not_null() & pl.col("person").is_not_null()
    away = record.table("absence").filter((pl.col("kind") == "sickness") & given)
    stop = pl.max_horizontal(pl.coalesce(pl.col("end"), pl.col("start") + 1), pl.col("start") + 1)
    longest_first = [False, False, True, False]
    ordered = away.with_columns(stop=stop).sort("person", "start", "stop", "absence", descending=longest_first)
    reached = pl.col("stop").cum_max().shift(1).over("person")
    counted = ordered.with_columns(counts_from=pl.max_horizontal("start", reached.fill_null(pl.col("start"))))
    columns = ("person", "start", "stop", "counts_from", "days_lost")
    return counted.filter(pl.col("counts_from") < pl.col("stop")).select(columns)
