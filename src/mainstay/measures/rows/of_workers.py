"""What is known of each worker on a day, for any kind of rows that are of workers: role, team, route, age and the like."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import DIMENSIONS, seniority

WORKER_DIMENSIONS: dict[str, str] = {
    name: DIMENSIONS[name]
    for name in (
        "role", "team", "service", "contract", "sex", "ethnicity", "ethnic_group", "age_band", "route", "career_stage",
        "distance", "time_in_council", "time_in_post",
    )
}  # fmt: skip
"""By what rows of workers may be broken down, with the words for each; a kind of such rows takes these as they are."""

WORKER_BREAKDOWNS = tuple(WORKER_DIMENSIONS)
"""The same for the `breakdowns` of a measure. Sex, age and ethnicity are still refused together with team."""


def people_on(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Who was there on each day of `days` (its column as_at): one row a person, those of the council and of agencies.

    Columns: as_at, person, agency (0 or 1), in_post (0 or 1), WORKER_DIMENSIONS, fte (millionths, all their rows added),
    cases (children allocated, null where none), days_in_council and days_in_post. Someone with two posts has the more
    senior role and what goes with it. Someone both employed and from an agency on the day counts as employed. What the
    return of a 30 September says goes before spells, as in every official figure. Workers without a key are left out.
    """
    rows = workforce_rows(record, [day_of(day) for day in days["as_at"].to_list()]).frame
    present = rows.filter(((pl.col("in_post") == 1) | (pl.col("agency") == 1)) & pl.col("person").is_not_null())
    ordered = present.with_row_index("_place").sort(
        "as_at", "agency", seniority(pl.col("role")), "_place", nulls_last=True
    )
    same = ("as_at", "person")
    together = ordered.with_columns(
        pl.when(pl.col("fte").is_not_null().any().over(same)).then(pl.col("fte").sum().over(same)).alias("fte"),
        pl.when(pl.col("cases").is_not_null().any().over(same)).then(pl.col("cases").sum().over(same)).alias("cases"),
    )
    return together.unique(same, keep="first", maintain_order=True).select(
        *same, "agency", "in_post", *WORKER_DIMENSIONS, "fte", "cases", "days_in_council", "days_in_post"
    )


def with_people(frame: pl.DataFrame, record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Rows that have as_at and person, with WORKER_DIMENSIONS of that person on that day.

    A dimension that the rows have already stays as it is there. Of someone who was not there on the day, such as one who
    has left, nothing is known: null. Order and number of rows stay.
    """
    known = people_on(record, days).select(
        "as_at", "person", *(name for name in WORKER_DIMENSIONS if name not in frame.columns)
    )
    return frame.join(known, on=["as_at", "person"], how="left", maintain_order="left")
