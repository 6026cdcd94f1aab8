"""The workforce rows of a record for some days: from the return where a year has one, else from spells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number
from mainstay.record.bands import experienced
from mainstay.record.careers import with_careers
from mainstay.record.children import child_rows, with_children
from mainstay.record.coverage import coverage
from mainstay.record.days_lost import with_days_lost
from mainstay.record.from_spells import rows_from_spells
from mainstay.record.from_statements import rows_from_statements
from mainstay.record.posts import agency_cover_rows, council_total_rows, team_rows, vacancy_rows
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.workforce_rows import SCHEMA, days_frame

_FROM_SPELLS_ALWAYS = ("joined_year_before", "leader_before")
_ONLY_SPELLS_KNOW = ("team", "contract", "days_in_post", "time_in_post")


@dataclass(frozen=True)
class WorkforceRows:
    """Rows for the days asked about, and for each day the parts that cannot be known, with the reason."""

    frame: pl.DataFrame
    reasons: dict[date, dict[str, str]]


def workforce_rows(record: WorkforceRecord, days: Sequence[date], *, official: bool = True,
                   children: bool = True, only_people: bool = False) -> WorkforceRows:  # fmt: skip
    """The rows of every day in `days`, and why anything is missing.

    `official` uses a census return's own statements on its 30 September (the Department's way); without it spells are
    used throughout. `children` adds a row per child. `only_people` gives people in post, starters, leavers and agency
    workers with the children allocated to them, and nothing else: what a monthly series needs. The same question of
    the same record is worked out once.
    """
    return _rows(record, tuple(days), official, children, only_people)


@holds_people
@lru_cache(maxsize=8)
def _rows(record: WorkforceRecord, days: tuple[date, ...], official: bool, children: bool,
          only_people: bool) -> WorkforceRows:  # fmt: skip
    bounds = days_frame(days)
    known = coverage(record)
    by_return = [day_number(day) for day in days if official and known.is_return_day(day)]
    return_days = bounds.filter(pl.col("as_at").is_in(by_return))
    other_days = bounds.join(return_days, on="as_at", how="anti")
    spelled = rows_from_spells(record, bounds, cohorts=not only_people)
    others = with_children(_of_days(spelled, other_days), record)
    if only_people:
        parts = [rows_from_statements(record, return_days), others]
    else:
        told = _of_days(spelled, return_days)
        parts = [
            _with_what_spells_know(rows_from_statements(record, return_days), told, record),
            council_total_rows(record, return_days),
            with_days_lost(others, record, other_days),
            vacancy_rows(record, other_days),
            agency_cover_rows(record, other_days),
            told.filter(pl.any_horizontal(pl.col(name) == 1 for name in _FROM_SPELLS_ALWAYS)),
            team_rows(spelled),
        ]
    if children and not only_people:
        parts.append(child_rows(record, bounds))
    frame = with_careers(pl.concat(parts), record).select(list(SCHEMA)).sort("as_at", maintain_order=True)
    return WorkforceRows(frame, {day: known.reasons(day, official=official) for day in days})


def _of_days(rows: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    return rows.join(days.select("as_at"), on="as_at", how="semi", maintain_order="left")


def _with_what_spells_know(statements: pl.DataFrame, spelled: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Statements with what a return does not hold: team, contract, time in the present role, and years qualified.

    They come from the same person's more senior spell on the day (of a leaver, a year before it). Spells that were made
    of returns know none of it, and are passed over. A return gives no agency worker's role: theirs is the register's.
    """
    returns = [source.number for source in record.sources if source.shape is Shape.RETURN]
    same = ["as_at", "person", "in_post", "leaver", "agency"]
    known = spelled.filter(~pl.col("source").is_in(returns).fill_null(value=False))
    known = known.unique(same, keep="first", maintain_order=True).select(
        *same, *(pl.col(name).alias(f"_{name}") for name in (*_ONLY_SPELLS_KNOW, "role"))
    )
    people = record.table("person").select("person", "qualified_on")
    joined = statements.join(known, on=same, how="left", maintain_order="left")
    joined = joined.join(people, on="person", how="left", maintain_order="left")
    filled = joined.with_columns(
        *(pl.coalesce(name, f"_{name}").alias(name) for name in _ONLY_SPELLS_KNOW),
        role=pl.when(pl.col("agency") == 1).then(pl.coalesce("role", "_role")).otherwise("role"),
    )
    flags = experienced(pl.col("in_post_head"), pl.col("qualified_on"), pl.col("as_at"))
    return filled.with_columns(flags).select(list(SCHEMA))
