"""What agency workers' time cost between two days, by their own rates and hours. Not a kind of rows: kinds use it."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.quantities import MILLION
from mainstay.measures.rows.permanent_pay import permanent_costs
from mainstay.measures.rows.union_of_days import within_the_year
from mainstay.record.present import on_their_own_days, own_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject
from mainstay.vocabulary.full_time_equivalent import FULL_WEEK_HOURS
from mainstay.vocabulary.roles import CENSUS_ROLES

_WEEK_MINUTES = int(FULL_WEEK_HOURS * 60)
_IN_THE_RATE = ("umbrella", "limited_company", "self_employed")
"""Ways of being paid in which the rate of pay holds the employer's costs and holiday pay."""
_YEAR_DAYS = 365


def social_work_assignments(record: WorkforceRecord) -> pl.DataFrame:
    """Engagements of agency workers in social work roles, with `began`, `stop`, `hour_pence` and `capped_pence`.

    An hour's cost is what is charged for it, else all its elements: known where pay and margin are, and the employer's
    costs and holiday pay too unless the pay holds them. What a cap speaks of is the same without the margin and the fee.
    """
    within = pl.col("pay_route").is_in(_IN_THE_RATE).fill_null(value=False)
    pay_side = pl.col("pay_rate") + pl.col("employer_costs").fill_null(0) + pl.col("holiday").fill_null(0)
    both = pl.col("employer_costs").is_not_null() & pl.col("holiday").is_not_null()
    capped = pl.when(within | both).then(pay_side)
    social = record.table("agency_assignment").filter(
        pl.col("role").is_in(CENSUS_ROLES) & pl.col("start").is_not_null()
    )
    dated = social.with_columns(
        began=pl.col("start"),
        stop=pl.col("end").fill_null(OPEN),
        capped_pence=capped,
        hour_pence=pl.coalesce("charge_rate", capped + pl.col("margin") + pl.col("fee").fill_null(0)),
    )
    return on_their_own_days(dated, own_days(record, Subject.AGENCY))


def costed(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Each engagement that touches the days after `since` up to `as_at`, with the time and the cost of them.

    `worked_minutes` are those recorded as worked, where the worker had but one engagement in that time and recorded any; else
    the weekly hours, or the FTE of a full week, over the days. `cost_pence`, `premium_pence` (above the same hours of a
    permanent worker), `unspent_pence` (a permanent worker's cost for the same days, where a vacancy is covered; nought
    where none is) and `net_pence` (the cost less that) are null where what they need is not known.
    """
    rows = within_the_year(social_work_assignments(record), days).with_columns(
        days_here=(pl.col("last") - pl.col("first")).cast(pl.Int64)
    )
    weekly = pl.coalesce("hours_per_week", (2 * pl.col("fte") * _WEEK_MINUTES + MILLION) // (2 * MILLION))
    expected = (2 * weekly * pl.col("days_here") + 7) // 14
    timed = rows.join(_recorded(rows, record), on=["as_at", "assignment"], how="left", maintain_order="left")
    timed = timed.with_columns(worked_minutes=pl.coalesce("_recorded", expected))
    priced = timed.join(permanent_costs(record, days), on=["as_at", "role"], how="left", maintain_order="left")
    minutes, vacancy = pl.col("worked_minutes"), pl.col("reason") == "vacancy"
    cost = (2 * minutes * pl.col("hour_pence") + 60) // 120
    permanent = (2 * minutes * pl.col("hour_permanent_pence") + 60) // 120
    whole = MILLION * _YEAR_DAYS
    saved = (2 * pl.col("year_pence") * pl.col("fte") * pl.col("days_here") + whole) // (2 * whole)
    return priced.with_columns(
        cost_pence=cost,
        premium_pence=cost - permanent,
        unspent_pence=pl.when(vacancy).then(saved).when(pl.col("reason").is_not_null()).then(0),
    ).with_columns(net_pence=pl.col("cost_pence") - pl.col("unspent_pence"))


def _recorded(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Minutes recorded as worked in weeks or months that began in an engagement's days, of those with only one."""
    alone = rows.filter(pl.len().over("as_at", "person") == 1).select("as_at", "assignment", "person", "first", "last")
    worked = record.table("hours").filter(pl.col("worked").is_not_null()).select("person", "worked", week="start")
    inside = alone.join(worked, on="person").filter(
        (pl.col("week") >= pl.col("first")) & (pl.col("week") < pl.col("last"))
    )
    return inside.group_by("as_at", "assignment").agg(pl.col("worked").sum().alias("_recorded"))
