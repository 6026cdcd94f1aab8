"""The rows of agency work: one for each engagement on the day or in the year, its rules, its hours and what it cost."""

from __future__ import annotations

from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.measures.rows.agency_costs import costed
from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.permanent_pay import figures_of
from mainstay.record.from_spells import whole_list_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN, counted_spells
from mainstay.vocabulary.agency import CORE_JOB_TYPES

RULES_FROM = day_number(date(2024, 10, 31))
"""The first day of engagements to which the agency rules apply (Department for Education, 2024)."""
NOTICE_DAYS = 28
"""Four weeks: the notice of the agency rules, or the council's own for its staff where that is shorter."""
_COOLING_OFF = "3mo"


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each engagement on some day of the year to each day, and one of the year itself.

    The row of the year stands for totals that can be told: it is there where no engagement is, or some have a cost.
    """
    rows = costed(record, days)
    here = (pl.col("start") <= pl.col("as_at")) & (pl.col("stop") > pl.col("as_at"))
    began = (pl.col("began") > pl.col("since")) & (pl.col("began") <= pl.col("as_at"))
    said = pl.col("project_team").is_not_null() | pl.col("reason").is_not_null()
    project = pl.col("project_team").is_not_null() | (pl.col("reason") == "project").fill_null(value=False)
    joined = rows.join(_caps(record, days), on=["as_at", "core_job_type"], how="left", maintain_order="left")
    joined = joined.join(_left_here(record), on="assignment", how="left", maintain_order="left")
    capped = here & pl.col("cap_pence").is_not_null() & pl.col("capped_pence").is_not_null()
    flagged = joined.with_columns(
        engaged=pl.lit(value=True),
        costed=pl.col("cost_pence").is_not_null(),
        compared=pl.col("premium_pence").is_not_null(),
        netted=pl.col("net_pence").is_not_null(),
        here=here,
        route_known=here & pl.col("supply_route").is_not_null(),
        off_contract=here & (pl.col("supply_route") == "off_contract"),
        team_known=here & said,
        in_project_team=here & project,
        rate_known=here & pl.col("hour_pence").is_not_null(),
        project_rate_known=here & project & pl.col("hour_pence").is_not_null(),
        project_without_rate=here & project & pl.col("pay_rate").is_null(),
        cap_told=capped,
        above_cap=capped & (pl.col("capped_pence") > pl.col("cap_pence")),
        notice_known=here & pl.col("notice_days").is_not_null(),
        notice_short=here & (pl.col("notice_days") < NOTICE_DAYS),
        begun_under_rules=began & (pl.col("began") >= RULES_FROM),
        soon_after_leaving=began & (pl.col("began") >= RULES_FROM) & pl.col("_left_here").is_not_null(),
        days_so_far=pl.when(here).then((pl.col("as_at") - pl.col("began")).cast(pl.Int64)),
        hourly_pence=pl.when(here).then(pl.col("hour_pence")),
        basis=pl.lit("engagements"),
        engaged_for=pl.col("reason"),
    )
    flagged = flagged.with_columns(pl.col([name for name in _FLAGS if name not in _OF_THE_YEAR]).cast(pl.Int8))
    both = pl.concat([flagged, _years(flagged, days)], how="diagonal_relaxed")
    return ROWS.completed(both.with_columns(council=pl.lit(record.council)))


def _years(rows: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    """For each day a row of the year, for every total of which something is known, or of which there is nothing."""
    known = rows.group_by("as_at").agg(
        *(pl.col(flag).max().alias(f"_{flag}") for flag in ("costed", "compared", "netted"))
    )
    years = days.select("as_at").join(known, on="as_at", how="left", maintain_order="left")
    return years.select(
        "as_at", pl.lit("the year").alias("basis"),
        *(pl.col(f"_{flag}").fill_null(1).cast(pl.Int8).alias(name)
          for name, flag in zip(_OF_THE_YEAR, ("costed", "compared", "netted"), strict=True)),
    )  # fmt: skip


def _caps(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """The cap on each type of agency work on each day, where the council or its region gave one."""
    rows = [
        (day, kind, cap)
        for day in days["as_at"].to_list()
        for kind in CORE_JOB_TYPES.slugs
        if (cap := figures_of(record, day).hundredths.get(f"cap_{kind}")) is not None
    ]
    return pl.DataFrame(
        rows, schema={"as_at": pl.Int32, "core_job_type": pl.String, "cap_pence": pl.Int64}, orient="row"
    )


def _left_here(record: WorkforceRecord) -> pl.DataFrame:
    """The engagements that began less than three months after the same person left a post of the council's own."""
    left = counted_spells(record.table("spell"), whole_list_days(record)).filter(pl.col("stretch_stop") != OPEN)
    begun = record.table("agency_assignment").select("assignment", "person", "start").drop_nulls("start")
    pairs = begun.join(left.select("person", gone="stretch_stop").unique(), on="person")
    until = pl.col("gone").cast(pl.Date).dt.offset_by(_COOLING_OFF).cast(pl.Int32)
    soon = pairs.filter((pl.col("start") >= pl.col("gone")) & (pl.col("start") < until))
    return soon.select("assignment").unique().with_columns(pl.lit(1, pl.Int8).alias("_left_here"))


_OF_THE_YEAR = ("year_costed", "year_compared", "year_netted")
_FLAGS = {
    "engaged": "an agency engagement in a social work role on some day of the year",
    "costed": "of those, with hours and every element of the rate",
    "compared": "of those, in a role whose permanent pay is known",
    "netted": "of those with a cost, with the reason for engaging, and the post's pay where it covers a vacancy",
    "here": "an agency engagement that runs on the day",
    "route_known": "of those, with the route of supply on record",
    "off_contract": "of those, supplied outside the council's contract and any framework",
    "team_known": "of all that run on the day, with a project team or a reason for engaging on record",
    "in_project_team": "of those, supplied in a project team",
    "rate_known": "of all that run on the day, with every element of the rate",
    "project_rate_known": "of those in a project team, with every element of the rate",
    "project_without_rate": "of those in a project team, without a rate of their own",
    "cap_told": "of all that run on the day, in a type of work with a cap that was given, with what it speaks of",
    "above_cap": "of those, above the cap",
    "notice_known": "of all that run on the day, with the days of notice on record",
    "notice_short": "of those, under four weeks",
    "begun_under_rules": "an engagement that began in the year, since 31 October 2024",
    "soon_after_leaving": "of those, less than three months after the worker left a post of the council's own",
    "year_costed": "the year, where the cost of some engagement is known or there was none",
    "year_compared": "the year, where some engagement's permanent equivalent is known or there was none",
    "year_netted": "the year, where the net cost of some engagement is known or there was none",
}

ROWS = RowsKind(
    "assignments",
    "an agency engagement in the year",
    build,
    _FLAGS,
    {
        "worked_minutes": "hours in the year, recorded or by the week, in minutes",
        "cost_pence": "what those hours cost by the rate, in pence",
        "premium_pence": "above what the same hours of permanent workers in the role cost, in pence",
        "unspent_pence": "what the post covered would have cost for the same days, in pence",
        "net_pence": "the cost less that, in pence",
        "hourly_pence": "what an hour costs by every element of the rate, in pence",
        "days_so_far": "days from the start of the engagement to the day",
    },
    {
        "role": "role", "team": "team", "core_job_type": "type of agency work", "engaged_for": "reason for engaging",
        "supply_route": "route of supply",
    },
    {
        "engaged": "there was no agency engagement in the year",
        "costed": "of no agency engagement in the year are the hours and every element of the rate known",
        "worked_minutes": "of no agency engagement in the year are the hours and every element of the rate known",
        "compared": "of no agency engagement in the year are rate, hours and the pay of the same role known",
        "here": "no agency engagement runs on the day",
        "route_known": "of no agency engagement is the route of supply known",
        "team_known": "of no agency engagement is it known why it was made",
        "rate_known": "of no agency engagement is every element of the rate known",
        "project_rate_known": "nobody in a project team has every element of the rate on record",
        "in_project_team": "nobody is supplied in a project team",
        "cap_told": "no cap was given by the council or its region, or no rate is known beside one",
        "notice_known": "of no agency engagement is the notice known",
        "begun_under_rules": "no engagement began in the year under the agency rules",
        "year_costed": "of no agency engagement in the year are the hours and every element of the rate known",
        "year_compared": "of no agency engagement in the year are rate, hours and the pay of the same role known",
        "year_netted": "of no agency engagement in the year is the net cost known",
    },
)  # fmt: skip
