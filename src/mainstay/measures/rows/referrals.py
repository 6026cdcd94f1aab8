"""The rows of referrals: one for each that was received, or whose assessment was authorised, in the year."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.contacts import FRONT_DOOR_DIMENSIONS
from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.record import WorkforceRecord

IN_TIME_DAYS = 45
"""Working days from a referral within which its assessment is to be authorised (children in need census)."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each referral received in the year to each day, or whose assessment was authorised in it.

    What followed is as the record knows it now. A list in which no row at all gives the day of a section 47 enquiry, of
    a conference or what an assessment ended with does not tell of it, and its rows are in no share of that.
    """
    told = _with_previous(record.table("referral").with_columns(
        _gives_enquiries=pl.col("section_47_on").is_not_null().any().over("source"),
        _gives_conferences=pl.col("conference_on").is_not_null().any().over("source"),
    ))  # fmt: skip
    if not days.height:
        return ROWS.completed(told.clear().join(days, how="cross"))
    first, last = days["since"].min(), days["as_at"].max()
    near = pl.any_horizontal(pl.col(name).is_between(first, last) for name in ("received", "assessment_end"))
    both = (
        _steps(told.filter(near))
        .join(days, how="cross")
        .with_columns(referral=_in_year("received"), assessment_ended=_in_year("assessment_end"))
    )
    counted = both.filter((pl.col("referral") == 1) | (pl.col("assessment_ended") == 1))
    of_referral, of_end = pl.col("referral") == 1, pl.col("assessment_ended") == 1
    return ROWS.completed(
        counted.with_columns(
            *(pl.when(of_referral).then(pl.col(name)).otherwise(0).alias(name) for name in _OF_REFERRALS),
            *(pl.when(of_end).then(pl.col(name)).otherwise(0).alias(name) for name in _OF_ASSESSMENTS),
            working_days=pl.when(of_end).then(pl.col("working_days")),
            council=pl.lit(record.council),
            basis=pl.lit("referrals"),
            person=pl.col("child"),
        )
    )


def _in_year(column: str) -> pl.Expr:
    inside = (pl.col(column) > pl.col("since")) & (pl.col(column) <= pl.col("as_at"))
    return inside.fill_null(value=False).cast(pl.Int8)


def _with_previous(referrals: pl.DataFrame) -> pl.DataFrame:
    """Referrals with `before`: the day of the child's latest earlier referral, by the rows themselves or as a row says.

    A referral about the same child on the same day is not an earlier one.
    """
    received = referrals.select("child", "received").drop_nulls().unique().sort("child", "received")
    earlier = received.with_columns(_listed=pl.col("received").shift(1).over("child"))
    joined = referrals.join(earlier, on=["child", "received"], how="left", maintain_order="left")
    said = pl.when(pl.col("previous_referral") < pl.col("received")).then("previous_referral")
    return joined.with_columns(before=pl.max_horizontal("_listed", said))


def _steps(referrals: pl.DataFrame) -> pl.DataFrame:
    """The flags of each referral, whatever the day; the year is seen to afterwards."""
    received, ended = (pl.col(name).cast(pl.Date) for name in ("received", "assessment_end"))
    assessed = (pl.col("outcome") == "assessment").fill_null(value=False) | pl.any_horizontal(
        pl.col("assessment_start", "assessment_end", "assessment_outcome").is_not_null()
    )
    enquiry, met = pl.col("section_47_on").is_not_null(), pl.col("conference_on").is_not_null()
    follows = pl.col("outcome").is_not_null() | assessed | enquiry | met
    nothing = (pl.col("outcome") == "no_further_action") & ~assessed & ~enquiry & ~met
    plan_told = pl.col("assessment_outcome").is_not_null()
    return referrals.with_columns(
        again=(pl.col("before").cast(pl.Date).dt.offset_by("1y") >= received).fill_null(value=False).cast(pl.Int8),
        outcome_known=follows.cast(pl.Int8),
        no_action=nothing.cast(pl.Int8),
        assessed=assessed.cast(pl.Int8),
        enquiry_told=(assessed & pl.col("_gives_enquiries")).cast(pl.Int8),
        assessed_enquiry=(assessed & enquiry).cast(pl.Int8),
        conference_told=(enquiry & pl.col("_gives_conferences")).cast(pl.Int8),
        enquiry_conference=(enquiry & met).cast(pl.Int8),
        enquiry=enquiry.cast(pl.Int8),
        conference=met.cast(pl.Int8),
        working_days=pl.business_day_count(received, ended).cast(pl.Int64),
        timed=(received <= ended).cast(pl.Int8),
        in_time=((received <= ended) & (pl.business_day_count(received, ended) <= IN_TIME_DAYS)).cast(pl.Int8),
        end_told=plan_told.cast(pl.Int8),
        no_plan=(pl.col("assessment_outcome") == "no_plan").cast(pl.Int8),
    ).with_columns(
        working_days=pl.when(pl.col("timed") == 1).then(pl.col("working_days")),
    )


_OF_REFERRALS = (
    "again", "outcome_known", "no_action", "assessed", "enquiry_told", "assessed_enquiry", "enquiry", "conference_told",
    "enquiry_conference", "conference",
)  # fmt: skip
_OF_ASSESSMENTS = ("timed", "in_time", "end_told", "no_plan")

ROWS = RowsKind(
    "referrals",
    "a referral received, or an assessment authorised, in the year",
    build,
    {
        "referral": "a referral received in the year",
        "again": "of those, within twelve months of an earlier referral about the child",
        "outcome_known": "of all referrals, with what followed on record",
        "no_action": "of those, nothing more was done",
        "assessed": "of all referrals, went on to an assessment",
        "enquiry_told": "of those, from a list that gives when section 47 enquiries began",
        "assessed_enquiry": "of those, with a section 47 enquiry",
        "enquiry": "of all referrals, with a section 47 enquiry",
        "conference_told": "of those, from a list that gives when conferences were held",
        "enquiry_conference": "of those, with a child protection conference",
        "conference": "of all referrals, with a child protection conference",
        "assessment_ended": "an assessment authorised in the year, whenever the referral came",
        "timed": "of those, with the day on which the referral came",
        "in_time": "of those, authorised within 45 working days of the referral",
        "end_told": "of all assessments authorised, with what it ended with on record",
        "no_plan": "of those, ended with no further help from social care",
    },
    {"working_days": "working days from the referral to the end of the assessment"},
    {**FRONT_DOOR_DIMENSIONS, "assessment_outcome": "what the assessment ended with"},
    {
        "referral": "no referral was received in the year",
        "outcome_known": "of no referral in the year is it known what followed",
        "enquiry_told": "no referral went on to an assessment, or the list does not give section 47 enquiries",
        "conference_told": "there was no section 47 enquiry, or the list does not give conferences",
        "timed": "no assessment was authorised in the year",
        "end_told": "of no assessment authorised in the year is it known what it ended with",
    },
)
