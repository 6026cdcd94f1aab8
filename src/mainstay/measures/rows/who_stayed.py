"""Stays of the council's own social workers, and who was still here so many months on. Not a kind of rows: kinds use it."""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_of
from mainstay.record.bands import ethnic_group
from mainstay.record.from_spells import whole_list_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.spans import staff_spans
from mainstay.record.stretches import OPEN, counted_spells
from mainstay.record.workforce_rows import seniority

MONTHS = (12, 24, 36)
"""After how many months it is asked who is still here."""


@holds_people
@lru_cache(maxsize=2)
def stays(record: WorkforceRecord) -> pl.DataFrame:
    """One row for each unbroken stay: its first post, the more senior where it began with two.

    Columns: person, stay_start, stay_stop (a far day where it goes on), role, team, contract, sex, ethnic_group,
    start_origin, source, row. Worked out once for a record.
    """
    counted = counted_spells(record.table("spell"), whole_list_days(record))
    first = counted.sort("stretch", "start", seniority(pl.col("role")), "spell").unique(
        "stretch", keep="first", maintain_order=True
    )
    people = record.table("person").select("person", "sex", ethnic_group=ethnic_group(pl.col("ethnicity")))
    return first.join(people, on="person", how="left", maintain_order="left").select(
        "person", pl.col("stretch_start").alias("stay_start"), pl.col("stretch_stop").alias("stay_stop"), "role",
        "team", "contract", "sex", "ethnic_group", pl.col("stretch_origin").alias("start_origin"), "source", "row",
    )  # fmt: skip


def with_who_stayed(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Rows of person, `began` and `months` (12, 24 or 36), with `followed` and `here` (whether true, not null).

    Followed is who was in post at some time between `began` and so many months on, where the lists of staff show
    everyone who left in between: without that only those who stayed would be seen. Here is who was in post on the day
    so many months on, whatever lay between.
    """
    until = pl.coalesce(pl.when(pl.col("months") == each).then(_months_on(each)) for each in MONTHS)
    marked = rows.with_columns(_until=until).with_row_index("_row")
    shown = _shown(marked.select("began", "_until").unique(), record)
    spans = marked.select("_row", "person", "began", "_until").join(
        stays(record).select("person", "stay_start", "stay_stop"), on="person", how="inner"
    )
    touching = spans.filter((pl.col("stay_start") <= pl.col("_until")) & (pl.col("stay_stop") > pl.col("began")))
    found = touching.group_by("_row").agg(_here=(pl.col("stay_stop") > pl.col("_until")).any())
    joined = marked.join(found, on="_row", how="left", maintain_order="left").join(
        shown, on=["began", "_until"], how="left", maintain_order="left"
    )
    followed = pl.col("_here").is_not_null() & pl.col("_shown")
    return joined.with_columns(followed=followed, here=followed & pl.col("_here").fill_null(value=False)).drop(
        "_row", "_until", "_here", "_shown"
    )


def _months_on(months: int) -> pl.Expr:
    return pl.col("began").cast(pl.Date).dt.offset_by(f"{months}mo").cast(pl.Int32)


def last_days(record: WorkforceRecord) -> pl.DataFrame:
    """The first day on which each worker of any kind was no longer here, `gone_on`: a far day where a spell goes on."""
    stop = pl.col("end").fill_null(OPEN).max()
    return record.table("spell").group_by("person").agg(stop.alias("gone_on"))


def _shown(pairs: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    spans = staff_spans(record)
    said = [spans.show_leavers_of(day_of(first), day_of(last)) for first, last in pairs.iter_rows()]
    return pairs.with_columns(_shown=pl.Series(said, dtype=pl.Boolean))
