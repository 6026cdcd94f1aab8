"""What an hour of a permanent worker's time costs, by role, on a day. Not a kind of rows: kinds use it."""

from __future__ import annotations

from fractions import Fraction

import polars as pl

from mainstay.foundations.quantities import MILLION
from mainstay.record.present import on_each_day
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.vocabulary.contracts import EMPLOYED
from mainstay.vocabulary.local_figures import GivenFigure, LocalFigures, figures_on
from mainstay.vocabulary.roles import CENSUS_ROLES

_SCHEMA = {"as_at": pl.Int32, "role": pl.String, "year_pence": pl.Int64, "hour_permanent_pence": pl.Int64}


def figures_of(record: WorkforceRecord, day: int) -> LocalFigures:
    """The local figures of a day number: the council's own, and what is assumed where it gave none."""
    given = record.table("local_figure").select("version", "start", "end", "item", "hundredths")
    return figures_on(day, [GivenFigure(*row) for row in given.iter_rows()])


def permanent_costs(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each day and role whose pay is known: as_at, role, year_pence and hour_permanent_pence.

    The pay of a role is base pay and supplements of the council's own workers in post on the day, over their FTE; to it
    come on-costs. An hour is one of those that a full-time worker works in a year. Rounded half up to a penny.
    """
    own = record.table("spell").filter(
        pl.col("role").is_in(CENSUS_ROLES) & pl.col("contract").is_in(EMPLOYED) & pl.col("start").is_not_null()
        & (pl.col("base_pay") > 0) & (pl.col("fte") > 0)
    ).with_columns(stop=pl.col("end").fill_null(OPEN))  # fmt: skip
    paid = on_each_day(own.select("role", "base_pay", "supplements", "fte", "start", "stop"), days.select("as_at"))
    summed = paid.group_by("as_at", "role").agg(
        (pl.col("base_pay") + pl.col("supplements").fill_null(0)).sum().alias("_pay"), pl.col("fte").sum()
    )  # fmt: skip
    rows = []
    for day, role, pay, fte in summed.sort("as_at", "role").iter_rows():
        known = figures_of(record, day).hundredths
        year = Fraction(pay * MILLION, fte) * Fraction(10_000 + known["on_costs_percent"], 10_000)
        hour = year * 100 / known["hours_delivered"] if known["hours_delivered"] else Fraction(0)
        rows.append((day, role, _whole(year), _whole(hour)))
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")


def _whole(value: Fraction) -> int:
    """Half up."""
    return int((2 * value + 1) // 2)
