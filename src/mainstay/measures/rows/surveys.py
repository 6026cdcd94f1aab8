"""What a survey's questions are worth: scores from 0 to 100, and which question asks for a recommendation. Not rows."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.contacts import in_the_year
from mainstay.record.record import WorkforceRecord

_TEN = 10
_WOULD, _WOULD_NOT = 9, 6
"""From nine up somebody would recommend, up to six would not: the usual reading of a scale of nought to ten."""


def surveys_of_the_year(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each survey that closed in the year to each day: as_at, survey, invited, title.

    A survey closed on its last question's day. It is called by its key, which is its name and when it was opened.
    """
    asked = record.table("survey").group_by("survey", maintain_order=True).agg(
        pl.col("invited").max(), pl.col("closed").max(), pl.col("source", "row").first()
    )  # fmt: skip
    return in_the_year(asked, days, "closed").select("as_at", "survey", "invited", "source", "row")


def scored_answers(record: WorkforceRecord) -> pl.DataFrame:
    """Every answer on a scale: survey, respondent, item, group, wording, source, row, score_points and recommend.

    The best answer of a question is 100 and the worst 0, whichever end of its scale is good; between them it is the part
    of the way, in hundredths, halves up. It is null where the question has no good end, where its scale is not told, or
    where the score lies outside it. `recommend` is 1, 0 or -1 for a question about recommending from nought to ten.
    """
    items = record.table("survey").select("survey", "item", "wording", "scale_least", "scale_most", "direction")
    given = record.table("survey_response").filter(pl.col("score").is_not_null())
    joined = given.join(items, on=["survey", "item"], how="left", maintain_order="left")
    least, most, score = pl.col("scale_least"), pl.col("scale_most"), pl.col("score")
    good_end = pl.col("direction")
    way = (
        pl.when(good_end == "higher_is_better")
        .then(score - least)
        .when(good_end == "lower_is_better")
        .then(most - score)
    )
    span = most - least
    whole = score.is_between(least, most) & (span > 0)
    asks = (least == 0) & (most == _TEN) & pl.col("wording").str.to_lowercase().str.contains("recommend", literal=True)
    return joined.select(
        "survey", "respondent", "item", "group", "wording", "source", "row",
        score_points=pl.when(whole).then((2 * 10_000 * way + span) // (2 * pl.when(span > 0).then(span))),
        recommend=pl.when(whole & asks).then(
            (score >= _WOULD).cast(pl.Int64) - (score <= _WOULD_NOT).cast(pl.Int64)
        ),
    )  # fmt: skip
