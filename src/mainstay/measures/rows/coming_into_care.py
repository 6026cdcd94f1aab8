"""The rows of coming into care: one for each child who came into care in the year, and the most that came before."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.contacts import in_the_year
from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN

IN_CARE = "in_care"
MOST_FIRST = ("pre_proceedings", "court", "protection_plan", "child_in_need", "assessment", "early_help", "care_leaver")
"""Kinds of help before care, the most first; where two came before, the one nearer the front is given."""
NOTHING = "no help on record"
_PLANS = ("pre_proceedings", "court", "protection_plan", "child_in_need")
_SAME_STAY = 1
"""Care that ended on the day, or the day before, on which care begins again is the same stay."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each time a child came into care in the year to each day, after a time without care or the first.

    What came before is help that ran on some day of the twelve months up to, and not with, the day on which care began.
    """
    helped = record.table("help_episode").filter(pl.col("start").is_not_null())
    helped = helped.with_columns(stop=pl.col("end").fill_null(OPEN))
    came = in_the_year(_beginnings(helped.filter(pl.col("kind") == IN_CARE)), days, "start")
    rows = came.with_row_index("_came").with_columns(
        _from=pl.col("start").cast(pl.Date).dt.offset_by("-1y").cast(pl.Int32)
    )
    before = helped.filter(pl.col("kind") != IN_CARE).select("child", "kind", before="start", gone="stop")
    pairs = rows.select("_came", "child", "start", "_from").join(before, on="child")
    near = pairs.filter((pl.col("before") < pl.col("start")) & (pl.col("gone") > pl.col("_from")))
    place = pl.col("kind").replace_strict(
        {kind: at for at, kind in enumerate(MOST_FIRST)}, default=len(MOST_FIRST), return_dtype=pl.Int8
    )
    most = near.sort("_came", place, "kind").unique("_came", keep="first", maintain_order=True)
    joined = rows.join(most.select("_came", most="kind"), on="_came", how="left", maintain_order="left")
    early = near.filter(pl.col("kind") == "early_help")["_came"].unique()
    return ROWS.completed(
        joined.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("children"),
            person=pl.col("child"),
            came=pl.lit(1, pl.Int8),
            no_help=pl.col("most").is_null().cast(pl.Int8),
            early_help=pl.col("_came").is_in(early.implode()).cast(pl.Int8),
            plan=pl.col("most").is_in(_PLANS).fill_null(value=False).cast(pl.Int8),
            help_before=pl.col("most").fill_null(NOTHING),
        )
    )


def _beginnings(cared: pl.DataFrame) -> pl.DataFrame:
    """The episodes with which care began: no earlier one of the child was still running, or had ended the day before."""
    ordered = cared.sort("child", "start", "stop")
    reached = pl.col("stop").cum_max().shift(1).over("child")
    return ordered.filter(reached.is_null() | (pl.col("start") - reached > _SAME_STAY))


ROWS = RowsKind(
    "coming_into_care",
    "a child who came into care in the year",
    build,
    {
        "came": "a child who came into care in the year",
        "no_help": "of those, with no help on record in the twelve months before",
        "early_help": "of all who came, with early help in the twelve months before",
        "plan": "of all who came, with a plan or steps towards court in the twelve months before",
    },
    {},
    {"help_before": "the most help that came before"},
    {"came": "no child came into care in the year"},
)
