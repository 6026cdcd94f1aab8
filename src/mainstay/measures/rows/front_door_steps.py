"""The rows of steps at the front door: each contact, assessment, enquiry and conference of the year, and its hours."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.contacts import in_the_year
from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.permanent_pay import figures_of
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.local_figures import STEPS

_WHERE = {
    "contact": ("contact", "day"), "assessment": ("referral", "assessment_end"),
    "section_47": ("referral", "section_47_on"), "conference": ("referral", "conference_on"),
}  # fmt: skip


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each step in the year to each day, with the hours that the council gave for such a step.

    There is a row of the year only where the hours of every step that happened were given: a sum of some of them would
    look like all.
    """
    parts = []
    for step, (table, day) in _WHERE.items():
        told = record.table(table).select("child", "source", "row", pl.col(day).alias("_on"))
        parts.append(in_the_year(told, days, "_on").with_columns(step=pl.lit(step), basis=pl.lit("steps")))
    hours = [
        (day, step, known * 60 // 100)
        for day in days["as_at"].to_list()
        for step, item in STEPS.items()
        if (known := figures_of(record, day).hundredths.get(item)) is not None
    ]
    given = pl.DataFrame(hours, schema={"as_at": pl.Int32, "step": pl.String, "step_minutes": pl.Int64}, orient="row")
    steps = pl.concat(parts).join(given, on=["as_at", "step"], how="left", maintain_order="left")
    steps = steps.with_columns(person=pl.col("child"), happened=pl.lit(1, pl.Int8))
    whole = steps.group_by("as_at", maintain_order=True).agg(pl.col("step_minutes").is_not_null().all().alias("_all"))
    years = whole.filter("_all").select("as_at", basis=pl.lit("the year"), year_told=pl.lit(1, pl.Int8))
    both = pl.concat([steps, years], how="diagonal_relaxed")
    return ROWS.completed(both.with_columns(council=pl.lit(record.council)))


ROWS = RowsKind(
    "front_door_steps",
    "a step at the front door in the year",
    build,
    {
        "happened": "a contact, assessment, section 47 enquiry or conference in the year",
        "year_told": "the year, where the council gave the hours of every step that happened",
    },
    {"step_minutes": "hours of social work of the step, as the council gave them, in minutes"},
    {"step": "step"},
    {
        "happened": "nothing happened at the front door in the year",
        "year_told": "the council has not given the hours that each step takes",
    },
)
