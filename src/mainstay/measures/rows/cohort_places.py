"""The rows of places: one for each advertisement for an induction or academy cohort that has begun in the year."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.recruiting import attempts, hired
from mainstay.record.careers import with_careers
from mainstay.record.record import WorkforceRecord

_OVER = ("filled", "no_appointment", "withdrawn")


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each vacancy that fills places of a cohort which began in the year to a day.

    A cohort has begun when the first of its people started; where nobody did and the attempt is over, when its
    advertisement closed. Filled is how many applicants had started by the day, else the number that the list gives, else
    one where somebody started in its one post.
    """
    cohorts = attempts(record).filter(pl.col("cohort").is_not_null())
    starts = hired(record).filter(pl.col("vacancy").is_not_null()).group_by("vacancy").agg("started_on")
    told = cohorts.join(starts, on="vacancy", how="left", suffix="_of_people", maintain_order="left")
    first = pl.min_horizontal("started_on", pl.col("started_on_of_people").list.min())
    empty = pl.when(pl.col("outcome").is_in(_OVER)).then("closed_on")
    dated = told.with_columns(_began=pl.coalesce(first, empty)).join(days, how="cross")
    inside = dated.filter((pl.col("_began") > pl.col("since")) & (pl.col("_began") <= pl.col("as_at")))
    people = inside.with_row_index("_row").explode("started_on_of_people").group_by("_row", maintain_order=True).agg(
        (pl.col("started_on_of_people") <= pl.col("as_at")).sum().alias("_by_people")
    )  # fmt: skip
    listed = pl.coalesce("filled", (pl.col("started_on") <= pl.col("as_at")).cast(pl.Int64), 0)
    counted = pl.when(pl.col("started_on_of_people").is_not_null()).then("_by_people").otherwise(listed)
    return ROWS.completed(
        with_careers(
            pl.concat([inside, people.drop("_row")], how="horizontal").with_columns(person=pl.lit(None, pl.String)),
            record,
        ).with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("advertisements"),
            begun=pl.lit(1, pl.Int8),
            places=pl.col("posts"),
            places_filled=counted,
        )
    )


ROWS = RowsKind(
    "cohort_places",
    "an advertisement for places in a cohort that began in the year",
    build,
    {"begun": "an advertisement for places in a cohort that began in the year"},
    {"places": "places in the cohort", "places_filled": "of those, filled by the day"},
    {"cohort": "cohort", "team": "team", "service": "kind of team"},
    {
        "begun": "no induction or academy cohort began in the year",
        "places": "no induction or academy cohort began in the year",
    },
)
