"""Days that stretches cover, each day counted once however many cover it. Not a kind of rows: kinds use it."""

from __future__ import annotations

import polars as pl


def within_the_year(rows: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    """Rows with `start` and `stop` that touch the year to a day, once for each such day, with what lies in it.

    `first` and `last` are the half-open days of the year that they cover: a year begins on the day after `since` and
    ends with `as_at`, so `last` is the day after at the most.
    """
    if not days.height:
        return rows.clear().join(days, how="cross").with_columns(first=pl.col("start"), last=pl.col("stop"))
    touching = rows.filter((pl.col("stop") > days["since"].min() + 1) & (pl.col("start") <= days["as_at"].max()))  # type: ignore[operator]
    clipped = touching.join(days, how="cross").with_columns(
        first=pl.max_horizontal("start", pl.col("since") + 1), last=pl.min_horizontal("stop", pl.col("as_at") + 1)
    )
    return clipped.filter(pl.col("first") < pl.col("last"))


_FAR = 1 << 23
"""More days than any day number, so that stretches of different groups lie apart on one line."""


def days_covered(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """How many days the stretches `first` to `last` of each group, a whole number `key`, cover, as a column `name`."""
    line = pl.col("key") * _FAR
    ordered = rows.select("key", first=line + pl.col("first"), last=line + pl.col("last")).sort("first", "last")
    reached = pl.col("last").cum_max().shift(1)
    new = pl.max_horizontal(pl.col("last") - pl.max_horizontal("first", reached), 0)
    return ordered.with_columns(_new=new).group_by("key").agg(pl.col("_new").sum().alias(name))
