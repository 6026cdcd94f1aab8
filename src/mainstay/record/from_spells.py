"""Workforce rows from spells: who was in post on a day, who joined, who left, who stayed.

The one definition of each, for any day and the year before it. A year is the days after `since` up to and with
`as_at`. Source: the Department for Education's definitions (children's social work workforce statistics:
methodology), carried over to dated spells as docs/methods/stocks_and_flows_from_spells.md says.
"""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number
from mainstay.record.bands import age_bands, completed_years, ethnic_group, experienced, time_bands
from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.spans import whole_staff_days
from mainstay.record.stretches import CONTINUOUS_GAP_DAYS, OPEN, agency_spells, counted_spells, reached_before
from mainstay.record.subjects import Subject
from mainstay.record.workforce_rows import completed, first_of, seniority
from mainstay.vocabulary.roles import LEADER_ROLES

_SPELL = ("person", "role", "contract", "team", "fte", "start", "stop", "source", "row")
_STRETCH = (
    "stretch", "stretch_start", "stretch_stop", "stretch_origin", "stretch_reason", "stretch_destination", "role_start",
)  # fmt: skip


def rows_from_spells(record: WorkforceRecord, days: pl.DataFrame, *, cohorts: bool = True) -> pl.DataFrame:
    """Rows in the common shape for every day in `days` (see days_frame), from the record's spells.

    One row for each spell in post, each leaver, each short stay and each agency spell; people with two posts have two
    rows of which one carries the headcount. `cohorts` adds those who joined in the year before the last, those who
    led a year ago, and the bands in which people are counted, none of which a monthly series needs. Children allocated
    and days lost are added by their own modules.
    """
    counted = _counted(record)
    parts = [_in_post(counted, days), _leavers(counted, days), _short_stays(counted, days), _agency(record, days)]
    if cohorts:
        parts += [_joined_year_before(counted, days), _leaders(counted, days)]
    together = pl.concat(parts, how="diagonal_relaxed")
    rows = (_with_bands(_with_person(together, record)) if cohorts else _with_person(together, record)).sort(
        "as_at",
        seniority(pl.col("role")),
        "person",
        "start",
        "stop",
        "source",
        "row",
        nulls_last=True,
        maintain_order=True,
    )
    rows = _with_heads(rows)
    return completed(rows.with_columns(council=pl.lit(record.council), basis=pl.lit("spells")))


@holds_people
@lru_cache(maxsize=2)
def _counted(record: WorkforceRecord) -> pl.DataFrame:
    """The counted spells of a record with the start of the present role; worked out once, as every day asked needs
    them.
    """
    spells = counted_spells(record.table("spell"), whole_list_days(record))
    return _with_role_start(spells).select(_SPELL + _STRETCH)


def whole_list_days(record: WorkforceRecord) -> list[int]:
    """The days on which a staff list or a census return says of everyone whether they were in post."""
    returns = [source.as_at for source in record.sources if source.shape is Shape.RETURN and source.as_at is not None]
    return sorted({day_number(day) for day in (*whole_staff_days(record), *returns)})


def _with_role_start(spells: pl.DataFrame) -> pl.DataFrame:
    """Adds the day on which the present role began: back through spells of the stretch with the same role."""
    ordered = spells.sort("stretch", "role", "began", "stop", "spell")
    ordered = ordered.with_columns(_held=pl.struct("stretch", "role").rle_id())
    reached = reached_before("_held")
    breaks = reached.is_null() | (pl.col("began") - reached > CONTINUOUS_GAP_DAYS)
    numbered = ordered.with_columns(_block=breaks.cast(pl.Int32).cum_sum())
    return numbered.with_columns(role_start=pl.col("began").min().over("_block")).sort(
        "stretch", "start", "stop", "spell"
    )


def _in_post(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    joined = pl.col("stretch_start")
    return on_each_day(spells, days).with_columns(
        in_post=pl.lit(1, dtype=pl.Int8),
        starter=(joined > pl.col("since")).cast(pl.Int8),
        stayed=(joined <= pl.col("since")).cast(pl.Int8),
        days_in_council=pl.col("as_at") - joined,
        days_in_post=pl.col("as_at") - pl.col("role_start"),
    )


def _leavers(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    """The spells, a year before the day, of people whose stretch then ended by the day: their FTE is the one of that
    time.
    """
    left = on_each_day(spells, days, "since").filter(pl.col("stretch_stop") <= pl.col("as_at"))
    return left.with_columns(
        leaver=pl.lit(1, dtype=pl.Int8),
        fte_before=pl.col("fte"),
        fte=pl.lit(None, dtype=pl.Int64),
        days_in_council=pl.col("stretch_stop") - pl.col("stretch_start"),
        left_on=pl.col("stretch_stop"),
    )


def _short_stays(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    began, ended = pl.col("stretch_start"), pl.col("stretch_stop")
    short = _stays(spells).filter(ended != OPEN).join(days, how="cross")
    return short.filter((began > pl.col("since")) & (ended <= pl.col("as_at"))).with_columns(
        short_stay=pl.lit(1, dtype=pl.Int8), fte=pl.lit(None, dtype=pl.Int64)
    )


def _joined_year_before(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    began, stayed = pl.col("stretch_start"), pl.col("stretch_stop") - pl.col("stretch_start")
    joined = _stays(spells).join(days, how="cross")
    return joined.filter((began > pl.col("since_before")) & (began <= pl.col("since"))).with_columns(
        joined_year_before=pl.lit(1),
        left_within_90_days=(stayed <= 90).cast(pl.Int8),
        left_within_12_months=(stayed <= 365).cast(pl.Int8),
        fte=pl.lit(None, dtype=pl.Int64),
    )


def _stays(spells: pl.DataFrame) -> pl.DataFrame:
    """One spell for each stretch: the first, in its more senior role where it began with two."""
    return spells.sort("stretch", "start", seniority(pl.col("role"))).unique(
        "stretch", keep="first", maintain_order=True
    )


def _leaders(spells: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    leading = spells.filter(pl.col("role").is_in(LEADER_ROLES)).sort(seniority(pl.col("role")), "stretch", "start")
    now = on_each_day(leading, days).select("as_at", "person").unique().with_columns(leader_stayed=pl.lit(1))
    before = on_each_day(leading, days, "since").unique(["as_at", "person"], keep="first", maintain_order=True)
    return before.join(now, on=["as_at", "person"], how="left", maintain_order="left").with_columns(
        leader_before=pl.lit(1), fte=pl.lit(None, dtype=pl.Int64)
    )


def _agency(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Agency spells on each day; those of a return only where no register tells of the day, or it would count them
    twice.

    A register without ends lists those here on its own day, and is believed for that alone (see `own_days`).
    """
    spells = agency_spells(record.table("spell")).select(_SPELL)
    dated = on_their_own_days(spells, own_days(record, Subject.AGENCY))
    present = on_each_day(dated, days).with_columns(agency=pl.lit(1, dtype=pl.Int8))
    registers = [source.number for source in record.telling(Subject.AGENCY)]
    told = present.filter(pl.col("source").is_in(registers))["as_at"].unique().to_list()
    returns = [source.number for source in record.sources if source.shape is Shape.RETURN]
    twice = pl.col("source").is_in(returns) & pl.col("as_at").is_in(told)
    return present.filter(~twice.fill_null(value=False))


def _with_person(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    people = record.table("person").select("person", "sex", "ethnicity", "date_of_birth", "qualified_on")
    joined = rows.join(people, on="person", how="left", maintain_order="left")
    return joined.with_columns(
        start_origin=pl.col("stretch_origin"),
        leaving_reason=pl.col("stretch_reason"),
        leaver_destination=pl.col("stretch_destination"),
    )


def _with_bands(rows: pl.DataFrame) -> pl.DataFrame:
    counted = (pl.col("in_post") == 1) | (pl.col("leaver") == 1)
    last_day = pl.coalesce("left_on", "as_at")
    return rows.with_columns(
        age_band=age_bands(completed_years(pl.col("date_of_birth"), last_day)),
        ethnic_group=ethnic_group(pl.col("ethnicity")),
        time_in_council=pl.when(counted).then(time_bands(completed_years(pl.col("stretch_start"), last_day))),
        time_in_post=pl.when(pl.col("in_post") == 1).then(time_bands(completed_years(pl.col("role_start"), last_day))),
    )


def _with_heads(rows: pl.DataFrame) -> pl.DataFrame:
    filled = rows.with_columns(pl.col("in_post", "starter", "leaver", "stayed", "short_stay").fill_null(0))
    heads = filled.with_columns(
        in_post_head=first_of("in_post", "person"),
        starter_head=first_of("starter", "person", "stretch_start"),
        leaver_head=first_of("leaver", "person", "stretch_stop"),
        stayed_head=first_of("stayed", "person"),
        started_and_left=pl.col("short_stay"),
    )
    return heads.with_columns(experienced(pl.col("in_post_head"), pl.col("qualified_on"), pl.col("as_at")))
