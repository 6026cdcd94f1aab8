"""The rows of suggestions: one for each made in the year, and whether those who made it were answered."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.contacts import in_the_year
from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.record import WorkforceRecord


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each suggestion made in the year to each day. It is answered if an answer came by the day."""
    made = in_the_year(record.table("suggestion"), days, "made_on")
    by_then = (pl.col("answered_on") <= pl.col("as_at")).fill_null(value=False)
    took = pl.col("answered_on") - pl.col("made_on")
    return ROWS.completed(
        made.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("suggestions"),
            became=pl.col("state"),
            made=pl.lit(1, pl.Int8),
            answered=by_then.cast(pl.Int8),
            taken_up=(by_then & pl.col("state").is_in(("under_way", "done"))).fill_null(value=False).cast(pl.Int8),
            days_to_answer=pl.when(by_then & (took >= 0)).then(took.cast(pl.Int64)),
        )
    )


ROWS = RowsKind(
    "suggestions",
    "a suggestion made in the year",
    build,
    {
        "made": "a suggestion made in the year",
        "answered": "of those, answered by the day",
        "taken_up": "of those answered, under way or done",
    },
    {"days_to_answer": "days from the suggestion to the answer"},
    {"theme": "what it is about", "became": "what became of it", "team": "team"},
    {"made": "no suggestion was made in the year", "answered": "no suggestion of the year has been answered"},
)
