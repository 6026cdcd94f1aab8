"""The rows of those asked: one for each person invited to a survey that closed in the year, whoever they are."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.surveys import surveys_of_the_year
from mainstay.record.record import WorkforceRecord


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each invitation. Nobody knows who they are: as many rows as respondents are marked as answered.

    A survey of which it is not known how many were asked, or that more answered than were asked, has no rows: either
    the number is wrong or the link went further, and a rate above a hundred would hide which.
    """
    answered = record.table("survey_response").group_by("survey").agg(
        pl.col("respondent").n_unique().cast(pl.Int64).alias("_answered")
    )  # fmt: skip
    told = surveys_of_the_year(record, days).join(answered, on="survey", how="left", maintain_order="left")
    told = told.with_columns(pl.col("_answered").fill_null(0))
    believed = told.filter((pl.col("invited") > 0) & (pl.col("_answered") <= pl.col("invited")))
    each = believed.with_columns(_place=pl.int_ranges(0, pl.col("invited"))).explode("_place")
    return ROWS.completed(
        each.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("invitations"),
            invited=pl.lit(1, pl.Int8),
            answered=(pl.col("_place") < pl.col("_answered")).cast(pl.Int8),
        )
    )


ROWS = RowsKind(
    "survey_invited",
    "an invitation to a survey that closed in the year",
    build,
    {
        "invited": "somebody invited to a survey that closed in the year",
        "answered": "of those, answered",
    },
    {},
    {"survey": "survey"},
    {"invited": "it is not known how many were asked, or more answered than were asked"},
)
