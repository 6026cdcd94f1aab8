"""The rows of early-career steps: one for each that was due in the year."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, with_people
from mainstay.measures.rows.who_stayed import last_days
from mainstay.record.record import WorkforceRecord

EARLY_CAREER = ("first_year", "early_career")
"""The programmes of those new to the profession."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each step of an early-career programme that was due in the year to each day.

    A step of somebody who stopped the programme, or who had left by the day it was due, was not due.
    """
    steps = record.table("milestone").filter(
        pl.col("programme").is_in(EARLY_CAREER)
        & pl.col("due").is_not_null()
        & (pl.col("outcome").is_null() | (pl.col("outcome") != "stopped"))
    )
    known = steps.join(last_days(record), on="person", how="left", maintain_order="left")
    here = known.filter(pl.col("done").is_not_null() | (pl.col("gone_on") > pl.col("due")).fill_null(value=True))
    inside = here.join(days, how="cross").filter((pl.col("due") > pl.col("since")) & (pl.col("due") <= pl.col("as_at")))
    marked = inside.with_columns(
        council=pl.lit(record.council),
        basis=pl.lit("steps"),
        step_due=pl.lit(1, pl.Int8),
        on_time=(pl.col("done") <= pl.col("due")).fill_null(value=False).cast(pl.Int8),
        step_done=(pl.col("done") <= pl.col("as_at")).fill_null(value=False).cast(pl.Int8),
    )
    return ROWS.completed(with_people(marked, record, days))


ROWS = RowsKind(
    "milestones",
    "a step of an early-career programme, due in the year",
    build,
    {
        "step_due": "a step due in the year, of someone in the programme and still here",
        "on_time": "of those, done by the day it was due",
        "step_done": "of all due, done by now",
    },
    {},
    {"programme": "programme", "step": "step", "cohort": "cohort", **WORKER_DIMENSIONS},
    {"step_due": "no step of an early-career programme was due in the year"},
)
