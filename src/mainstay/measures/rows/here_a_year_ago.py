"""The rows of those who were here a year ago: who has left since, by how long they had been qualified then."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.assembling import workforce_rows
from mainstay.record.bands import completed_years, time_bands
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import DIMENSIONS

STEP = "2 to 3 years"
"""The band in which leaving is said to rise: two years qualified and not yet three."""
_KEPT = ("role", "team", "service", "contract", "sex", "ethnicity", "ethnic_group", "route", "distance")


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each person in post a year before the day: those who stayed without a break, and those who left.

    They are the people of the share still here after a year. How long they had been qualified is counted on the day a
    year before, at the start of the year in which they might leave. Their role and team are those of the day for who is
    still here, and those of a year before for who has left.
    """
    rows = workforce_rows(record, [day_of(day) for day in days["as_at"].to_list()]).frame
    here = rows.filter((pl.col("stayed_head") == 1) | (pl.col("leaver_head") == 1))
    people = record.table("person").select("person", "qualified_on")
    joined = here.join(days.select("as_at", "since"), on="as_at", how="left", maintain_order="left")
    joined = joined.join(people, on="person", how="left", maintain_order="left")
    stage = time_bands(completed_years(pl.col("qualified_on"), pl.col("since")))
    left, at_the_step = pl.col("leaver_head") == 1, stage == STEP
    flags = {
        "here": pl.lit(value=True),
        "left": left,
        "stage_known": stage.is_not_null(),
        "left_stage_known": left & stage.is_not_null(),
        "at_two_years": at_the_step,
        "left_at_two_years": left & at_the_step,
        "at_other_years": ~at_the_step,
        "left_at_other_years": left & ~at_the_step,
    }
    return ROWS.completed(
        joined.with_columns(
            basis=pl.lit("workers"),
            years_qualified=stage,
            **{name: flag.fill_null(value=False).cast(pl.Int8) for name, flag in flags.items()},
        )
    )


ROWS = RowsKind(
    "here_a_year_ago",
    "a social worker who was in post a year before the day",
    build,
    {
        "here": "in post a year before the day, each person once",
        "left": "of those, left since",
        "stage_known": "in post a year before the day, with a date of qualifying on record",
        "left_stage_known": "of those, left since",
        "at_two_years": "in post a year before the day, two years qualified and not yet three",
        "left_at_two_years": "of those, left since",
        "at_other_years": "in post a year before the day, qualified for fewer than two years, or three or more",
        "left_at_other_years": "of those, left since",
    },
    {},
    {name: DIMENSIONS[name] for name in _KEPT} | {"years_qualified": "time since qualifying, a year before"},
    {
        "here": "nobody was in post a year before",
        "stage_known": "of nobody who was here a year before is it known when they qualified",
        "at_two_years": "nobody was two years qualified and not yet three",
        "at_other_years": "of nobody else is it known when they qualified",
    },
)
