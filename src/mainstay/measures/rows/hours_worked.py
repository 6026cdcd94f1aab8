"""The rows of hours: one for each week or month of each person in the year, beyond contract and owed."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, with_people
from mainstay.record.record import WorkforceRecord


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each week or month that began in the year to each day, of whoever recorded hours.

    Hours beyond contract are those of the weeks in which more was worked; a week off does not make up for them. What is
    owed is as last recorded in the year: the latest row of each person that says it, and nothing where the worker owes. A week
    or month given twice counts once, as first given.
    """
    once = record.table("hours").unique(["person", "period", "start"], keep="first", maintain_order=True)
    told = once.join(days, how="cross")
    inside = told.filter((pl.col("start") > pl.col("since")) & (pl.col("start") <= pl.col("as_at")))
    ordered = inside.sort("as_at", "person", "start", "period")
    says = pl.col("owed").is_not_null()
    latest = ordered.filter(says).unique(["as_at", "person"], keep="last", maintain_order=True)
    marked = ordered.join(
        latest.select("as_at", "person", "start", "period", _latest=pl.lit(1, pl.Int8)),
        on=["as_at", "person", "start", "period"], how="left", maintain_order="left",
    ).with_columns(owing=pl.col("_latest").fill_null(0))  # fmt: skip
    both = pl.col("contracted").is_not_null() & pl.col("worked").is_not_null() & (pl.col("contracted") > 0)
    beyond = pl.max_horizontal(pl.col("worked") - pl.col("contracted"), 0)
    rows = marked.with_columns(
        council=pl.lit(record.council),
        basis=pl.lit("weeks or months"),
        recorded=both.cast(pl.Int8),
        contracted_minutes=pl.when(both).then(pl.col("contracted")),
        beyond_minutes=pl.when(both).then(beyond),
        owed_minutes=pl.when(pl.col("owing") == 1).then(pl.max_horizontal("owed", 0)),
    )
    return ROWS.completed(with_people(rows, record, days))


ROWS = RowsKind(
    "hours_worked",
    "a person's week or month of work in the year",
    build,
    {
        "recorded": "a week or month in the year of which hours contracted and worked are both recorded",
        "owing": "the latest week or month in the year in which it is recorded what a worker is owed",
    },
    {
        "contracted_minutes": "hours contracted, in minutes",
        "beyond_minutes": "hours worked beyond those contracted, in minutes",
        "owed_minutes": "hours owed to the worker, in minutes",
    },
    WORKER_DIMENSIONS,
    {
        "recorded": "of nobody are hours contracted and worked both recorded",
        "contracted_minutes": "of nobody are hours contracted and worked both recorded",
        "owing": "of nobody is it recorded what they are owed",
    },
)
