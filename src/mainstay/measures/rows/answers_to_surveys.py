"""The rows of answers: one for each answer with a score, to a survey that closed in the year."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.surveys import scored_answers, surveys_of_the_year
from mainstay.record.record import WorkforceRecord


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each answer; a question is known by how it was worded, else by its number."""
    scored = scored_answers(record).filter(pl.col("score_points").is_not_null())
    joined = (
        surveys_of_the_year(record, days).select("as_at", "survey").join(scored, on="survey", maintain_order="left")
    )
    return ROWS.completed(
        joined.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("answers"),
            answer=pl.lit(1, pl.Int8),
            question=pl.coalesce("wording", "item"),
        )
    )


ROWS = RowsKind(
    "answers_to_surveys",
    "an answer to a survey that closed in the year",
    build,
    {"answer": "an answer with a score to a survey that closed in the year"},
    {"score_points": "the score, from 0 to 100, in hundredths"},
    {"survey": "survey", "group": "team or group", "question": "question"},
    {"answer": "no answer of a survey that closed in the year has a score"},
)
