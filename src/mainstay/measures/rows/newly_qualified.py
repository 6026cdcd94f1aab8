"""Who is newly qualified on a day, and by how much their load is lighter. Not a kind of rows: kinds use it."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.weighted_load import weights_of_days
from mainstay.record.bands import completed_years
from mainstay.record.present import on_each_day
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN


def newly_qualified(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Who is in the first year since qualifying, or has an early-career reduction on the day: as_at, person,
    lighter_percent (hundredths of a percent off a full load).

    The reduction agreed and recorded counts, the largest where several run; one that does not say by how much, and a
    first year without one, take the usual share of the weights in force (ten in a hundred unless the council says).
    """
    usual = weights_of_days(record, days).select("as_at", pl.col("newly_qualified_lighter").alias("_usual"))
    agreed = (
        running_reductions(record, days).filter(pl.col("kind") == "early_career").select("as_at", "person", "percent")
    )
    people = record.table("person").filter(pl.col("qualified_on").is_not_null()).select("person", "qualified_on")
    first = people.join(days.select("as_at"), how="cross").filter(
        completed_years(pl.col("qualified_on"), pl.col("as_at")) == 0
    )
    return (
        pl.concat([agreed, first.select("as_at", "person", pl.lit(None, pl.Int64).alias("percent"))])
        .group_by("as_at", "person")
        .agg(pl.col("percent").max())
        .join(usual, on="as_at", how="left")
        .select("as_at", "person", pl.coalesce("percent", "_usual").alias("lighter_percent"))
    )


def running_reductions(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """The agreed reductions that run on each day: as_at, person, kind, percent. One without a start has always run."""
    agreed = record.table("reduction").select("person", "kind", "percent", start=pl.col("start").fill_null(-OPEN),
                                              stop=pl.col("end").fill_null(OPEN))  # fmt: skip
    return on_each_day(agreed, days.select("as_at")).select("as_at", "person", "kind", "percent")
