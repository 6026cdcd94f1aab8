"""The workforce rows of a record for some days: from the return where a year has one, else from spells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.record.added_rows import (
    child_rows,
    council_total_rows,
    team_rows,
    vacancy_rows,
    with_children,
    with_days_lost,
)
from mainstay.record.coverage import is_return_day, reasons
from mainstay.record.from_spells import rows_from_spells
from mainstay.record.from_statements import rows_from_statements
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import SCHEMA, days_frame

_FROM_SPELLS_ALWAYS = ("joined_year_before", "leader_before")


@dataclass(frozen=True)
class WorkforceRows:
    """Rows for the days asked about, and for each day the parts that cannot be known, with the reason."""

    frame: pl.DataFrame
    reasons: dict[date, dict[str, str]]


def workforce_rows(record: WorkforceRecord, days: Sequence[date], *, official: bool = True,
                   children: bool = True) -> WorkforceRows:  # fmt: skip
    """The rows of every day in `days`, and why anything is missing.

    `official` uses a census return's own statements on its 30 September (the Department's way); without it spells are
    used throughout. `children` adds a row per child, which a monthly series does not need.
    """
    bounds = days_frame(days)
    by_return = [day for day in days if official and is_return_day(record, day)]
    return_days = bounds.filter(pl.col("as_at").is_in([day_number(day) for day in by_return]))
    other_days = bounds.join(return_days, on="as_at", how="anti")
    spelled = rows_from_spells(record, bounds)
    others = spelled.join(other_days.select("as_at"), on="as_at", how="semi")
    cohorts = spelled.join(return_days.select("as_at"), on="as_at", how="semi").filter(
        pl.any_horizontal(pl.col(name) == 1 for name in _FROM_SPELLS_ALWAYS)
    )
    parts = [
        rows_from_statements(record, return_days).with_columns(council=pl.lit(record.council)),
        council_total_rows(record, return_days),
        with_days_lost(with_children(others, record), record, other_days),
        vacancy_rows(record, other_days),
        cohorts,
    ]
    parts.append(team_rows(spelled))
    if children:
        parts.append(child_rows(record, bounds))
    frame = pl.concat(parts).select(list(SCHEMA)).sort("as_at", maintain_order=True)
    return WorkforceRows(frame, {day: reasons(record, day) for day in days})
