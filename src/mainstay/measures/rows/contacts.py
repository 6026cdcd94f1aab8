"""The rows of contacts: one for each contact about a child that came in the year, and what was decided of it."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.record import WorkforceRecord

FRONT_DOOR_DIMENSIONS = {"made_by": "who made it", "need": "what it was about"}
"""By what rows of the front door may be broken down."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each contact in the year to each day: it came after `since`, and no later than `as_at`.

    What was decided is as the record knows it now, and not as it was known on the day, so that a contact of the last
    week is not counted as one that led to nothing. A contact that a referral names became a referral, whatever its own
    outcome says. One without an outcome is in the count of contacts and in no share.
    """
    named = record.table("referral")["contact"].drop_nulls().unique()
    outcome = pl.col("outcome")
    became = (outcome == "referral").fill_null(value=False) | pl.col("contact").is_in(named.implode())
    told = in_the_year(record.table("contact"), days, "day").with_columns(
        decided=(outcome.is_not_null() | became).cast(pl.Int8),
        to_referral=became.cast(pl.Int8),
        no_action=((outcome == "no_further_action") & ~became).cast(pl.Int8),
        advice=((outcome == "advice") & ~became).cast(pl.Int8),
        early_help=((outcome == "early_help") & ~became).cast(pl.Int8),
    )
    return ROWS.completed(
        told.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("contacts"),
            person=pl.col("child"),
            contact=pl.lit(1, pl.Int8),
        )
    )


def in_the_year(rows: pl.DataFrame, days: pl.DataFrame, column: str) -> pl.DataFrame:
    """Rows whose day in a column lies after `since` and no later than `as_at`, once for each such line of `days`."""
    if not days.height:
        return rows.clear().join(days, how="cross")
    first, last = days["since"].min(), days["as_at"].max()
    near = rows.filter(pl.col(column).is_between(first, last))
    return near.join(days, how="cross").filter((pl.col(column) > pl.col("since")) & (pl.col(column) <= pl.col("as_at")))


ROWS = RowsKind(
    "contacts",
    "a contact about a child in the year",
    build,
    {
        "contact": "a contact about a child that came in the year",
        "decided": "of those, with what was decided on record",
        "to_referral": "of those, became a referral to social care",
        "no_action": "of those with what was decided, nothing more was done",
        "advice": "of those with what was decided, information or advice was given",
        "early_help": "of those with what was decided, passed to early help",
    },
    {},
    FRONT_DOOR_DIMENSIONS,
    {"contact": "no contact came in the year", "decided": "of no contact in the year is it known what was decided"},
)
