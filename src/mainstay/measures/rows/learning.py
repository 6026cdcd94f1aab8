"""The rows of learning that is to be renewed or completed: one for each worker there on the day, and each title."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, people_on
from mainstay.record.record import WorkforceRecord

SOON_DAYS = 90
"""How many days ahead learning counts as due: a quarter of a year to find a place; our own choice, grade D."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each worker there on each day and each title that has a day by which it is next to be done.

    That is the day on which the latest completion runs out. Where it never runs out, or the title was never completed,
    it is the first day by which it was to be completed since. A title without such a day is never due.
    """
    people = people_on(record, days)
    told = record.table("learning").join(people, on="person", how="inner", maintain_order="left")
    same = ["as_at", "person", "title"]
    done = told.filter(pl.col("completed") <= pl.col("as_at")).sort(*same, "completed", "expires", nulls_last=False)
    latest = done.unique(same, keep="last", maintain_order=True).select(
        *same, _done=pl.col("completed"), _expires=pl.col("expires")
    )
    open_ = (pl.col("completed").is_null() | (pl.col("completed") > pl.col("as_at"))) & pl.col("due").is_not_null()
    asked = told.filter(open_).join(latest, on=same, how="left", maintain_order="left")
    still = asked.filter(pl.col("_done").is_null() | (pl.col("due") > pl.col("_done")))
    wanted = still.group_by(same).agg(_due=pl.col("due").min())
    first = told.sort(*same, "completed", nulls_last=False).unique(same, keep="last", maintain_order=True)
    rows = first.join(latest, on=same, how="left", maintain_order="left").join(wanted, on=same, how="left")
    dated = rows.with_columns(_next=pl.coalesce("_expires", "_due")).filter(pl.col("_next").is_not_null())
    left = pl.col("_next") - pl.col("as_at")
    return ROWS.completed(
        dated.sort(same).with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("pieces of learning"),
            to_be_done=pl.lit(1, pl.Int8),
            overdue=(left < 0).cast(pl.Int8),
            due_soon=(left <= SOON_DAYS).cast(pl.Int8),
        )
    )


ROWS = RowsKind(
    "learning",
    "a piece of learning that a worker has to renew or complete by some day",
    build,
    {
        "to_be_done": "to be renewed or completed by some day, of someone there on the day",
        "overdue": "of those, past that day",
        "due_soon": f"of all, past that day or within {SOON_DAYS} days of it",
    },
    {},
    {"title": "what it is", "kind": "kind of learning", **WORKER_DIMENSIONS},
    {"to_be_done": "nobody has learning with a day by which it is to be renewed or completed"},
)
