"""The rows of those who answered: one for each set of answers to a survey that closed in the year."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.surveys import scored_answers, surveys_of_the_year
from mainstay.record.record import WorkforceRecord


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each survey and respondent: how many answers have a score, and the sum of them.

    Somebody's answers belong together, so how sure a mean is rests on how many answered and not on how many answers
    there are.
    """
    each = scored_answers(record).group_by("survey", "respondent", maintain_order=True).agg(
        pl.col("group").drop_nulls().first(),
        pl.col("source", "row").first(),
        pl.col("score_points").sum(),
        pl.col("recommend").max(),
        answers=pl.col("score_points").is_not_null().sum().cast(pl.Int64),
    )  # fmt: skip
    joined = surveys_of_the_year(record, days).select("as_at", "survey").join(each, on="survey", maintain_order="left")
    return ROWS.completed(
        joined.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("people who answered"),
            answered=pl.lit(1, pl.Int8),
            scored=(pl.col("answers") > 0).cast(pl.Int8),
            recommends=pl.col("recommend").is_not_null().cast(pl.Int8),
        )
    )


ROWS = RowsKind(
    "survey_respondents",
    "somebody who answered a survey that closed in the year",
    build,
    {
        "answered": "somebody who answered a survey that closed in the year",
        "scored": "of those, with an answer that has a score",
        "recommends": "of all who answered, with an answer to whether they would recommend working here",
    },
    {
        "score_points": "the scores given, added up, in hundredths",
        "answers": "answers with a score",
        "recommend": "1 for somebody who would recommend (9 or 10), -1 for one who would not (0 to 6), else nought",
    },
    {"survey": "survey", "group": "team or group"},
    {
        "scored": "no answer of a survey that closed in the year has a score",
        "recommends": "no survey that closed in the year asked from nought to ten whether people would recommend it",
    },
)
