"""Workforce rows from spells: who was in post on a day, who joined, who left, who stayed.

The one definition of each, for any day and the year before it (reference census.md sections 1.2 and 3.1).
"""

from __future__ import annotations

import polars as pl

from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import agency_spells, counted_spells
from mainstay.record.workforce_rows import age_bands, age_in_years, completed, first_of, seniority, time_bands
from mainstay.vocabulary.ethnicity import group_of
from mainstay.vocabulary.roles import LEADER_ROLES

_KEPT = (
    "person", "role", "contract", "team", "fte", "start", "stop", "source", "row", "stretch", "stretch_start",
    "stretch_stop", "stretch_origin", "stretch_reason", "stretch_destination", "role_start",
)  # fmt: skip


def rows_from_spells(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Rows in the common shape for every day in `days` (see days_frame), from the record's spells.

    One row for each spell in post, each leaver, each short stay and each agency spell; people with two posts have two
    rows of which one carries the headcount. Children allocated and days lost are added by their own modules.
    """
    counted = _with_role_start(counted_spells(record.table("spell"))).select(_KEPT)
    parts = [
        _in_post(counted, days),
        _leavers(counted, days),
        _short_stays(counted, days),
        _joined_year_before(counted, days),
        _leaders(counted, days),
        _agency(record, days),
    ]
    rows = pl.concat(parts, how="diagonal_relaxed")
    rows = _with_person(rows, record).sort(
        "as_at", seniority(pl.col("role")), "person", "start", "row", nulls_last=True
    )
    rows = _with_heads(rows)
    return completed(rows.with_columns(council=pl.lit(record.council), basis=pl.lit("spells")))


def _with_role_start(spells: pl.DataFrame) -> pl.DataFrame:
    """Adds the day on which the present role began: back through spells of the stretch with the same role."""
    ordered = spells.sort("stretch", "role", "start")
    reached = pl.col("stop").cum_max().shift(1).over("stretch", "role")
    breaks = reached.is_null() | (pl.col("start") - reached > 3)
    block = breaks.cast(pl.Int32).cum_sum()
    return ordered.with_columns(role_start=pl.col("start").min().over(block))


def _on(spells: pl.DataFrame, days: pl.DataFrame, day: str) -> pl.DataFrame:
    return spells.join(days, how="cross").filter((pl.col("start") <= pl.col(day)) & (pl.col(day) < pl.col("stop")))


def _in_post(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    return _on(spells, days, "as_at").with_columns(
        in_post=pl.lit(1),
        starter=(pl.col("stretch_start") > pl.col("since")).cast(pl.Int8),
        stayed=(pl.col("stretch_start") <= pl.col("since")).cast(pl.Int8),
        days_in_council=pl.col("as_at") - pl.col("stretch_start"),
        days_in_post=pl.col("as_at") - pl.col("role_start"),
    )


def _leavers(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    return (
        _on(spells, days, "since")
        .filter(pl.col("stretch_stop") <= pl.col("as_at"))
        .with_columns(
            leaver=pl.lit(1),
            fte_before=pl.col("fte"),
            fte=pl.lit(None, dtype=pl.Int64),
            days_in_council=pl.col("stretch_stop") - pl.col("stretch_start"),
            left_on=pl.col("stretch_stop"),
        )
    )


def _short_stays(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    firsts = spells.filter(pl.col("stretch").is_first_distinct())
    return (
        firsts.join(days, how="cross")
        .filter((pl.col("stretch_start") > pl.col("since")) & (pl.col("stretch_stop") <= pl.col("as_at")))
        .with_columns(started_and_left=pl.lit(1), fte=pl.lit(None, dtype=pl.Int64))
    )


def _joined_year_before(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    firsts = spells.filter(pl.col("stretch").is_first_distinct())
    stayed = pl.col("stretch_stop") - pl.col("stretch_start")
    return (
        firsts.join(days, how="cross")
        .filter((pl.col("stretch_start") > pl.col("since_before")) & (pl.col("stretch_start") <= pl.col("since")))
        .with_columns(
            joined_year_before=pl.lit(1),
            left_within_90_days=(stayed <= 90).cast(pl.Int8),
            left_within_12_months=(stayed <= 365).cast(pl.Int8),
            fte=pl.lit(None, dtype=pl.Int64),
        )
    )


def _leaders(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    leading = spells.filter(pl.col("role").is_in(LEADER_ROLES))
    now = _on(leading, days, "as_at").select("as_at", "person").unique().with_columns(leader_stayed=pl.lit(1))
    return (
        _on(leading, days, "since")
        .unique(["as_at", "person"], keep="first", maintain_order=True)
        .join(now, on=["as_at", "person"], how="left")
        .with_columns(leader_before=pl.lit(1), fte=pl.lit(None, dtype=pl.Int64))
    )


def _agency(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    spells = agency_spells(record.table("spell")).select(
        "person", "role", "contract", "team", "fte", "start", "stop", "source", "row"
    )
    return _on(spells, days, "as_at").with_columns(agency=pl.lit(1))


def _with_person(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    people = record.table("person").select("person", "sex", "ethnicity", "date_of_birth", "qualified_on")
    joined = rows.join(people, on="person", how="left")
    has = set(joined.columns)
    day = pl.coalesce("left_on", "as_at") if "left_on" in has else pl.col("as_at")
    since_qualified = pl.col("as_at") - pl.col("qualified_on")
    ethnicities = people["ethnicity"].drop_nulls().unique().to_list()
    groups = {slug: group_of(slug) for slug in ethnicities}
    extra = [
        age_bands(age_in_years(pl.col("date_of_birth"), day)).alias("age_band"),
        pl.col("ethnicity").replace_strict(groups, default=None, return_dtype=pl.String).alias("ethnic_group"),
        since_qualified.alias("days_qualified"),
    ]
    renames = {"start_origin": "stretch_origin", "leaving_reason": "stretch_reason",
               "leaver_destination": "stretch_destination"}  # fmt: skip
    extra += [pl.col(old).alias(new) for new, old in renames.items() if old in has]
    if "days_in_council" in has:
        extra += [time_bands(pl.col("days_in_council")).alias("time_in_council")]
    if "days_in_post" in has:
        extra += [time_bands(pl.col("days_in_post")).alias("time_in_post")]
    return joined.with_columns(extra)


def _with_heads(rows: pl.DataFrame) -> pl.DataFrame:
    for name in ("in_post", "starter", "leaver", "stayed"):
        if name not in rows.columns:
            rows = rows.with_columns(pl.lit(0, dtype=pl.Int8).alias(name))
    for name in ("stretch_start", "stretch_stop"):
        if name not in rows.columns:
            rows = rows.with_columns(pl.lit(None, dtype=pl.Int32).alias(name))
    rows = rows.with_columns(pl.col("in_post", "starter", "leaver", "stayed").fill_null(0))
    rows = rows.with_columns(
        in_post_head=first_of("in_post", "person"),
        starter_head=first_of("starter", "person", "stretch_start"),
        leaver_head=first_of("leaver", "person", "stretch_stop"),
        stayed_head=first_of("stayed", "person"),
    )
    known = (pl.col("in_post_head") == 1) & (pl.col("days_qualified") >= 0)
    return rows.with_columns(
        qualification_known=known.fill_null(value=False).cast(pl.Int8),
        qualified_three_years=(known & (pl.col("days_qualified") >= 1096)).fill_null(value=False).cast(pl.Int8),
    )
