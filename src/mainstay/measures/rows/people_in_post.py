"""The rows of people: one for each worker of the day, with their age, whom they lead, and whether they were promoted."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, people_on
from mainstay.record.bands import completed_years
from mainstay.record.from_spells import whole_list_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import counted_spells
from mainstay.record.workforce_rows import seniority
from mainstay.vocabulary.roles import LEADER_ROLES

PROMOTED_TO = ("senior_practitioner", "first_line_manager")
"""The first two steps up from practice: who fills them tells whether there is a way up inside."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each person in post or from an agency on the day, in their more senior role.

    Someone is promoted who began in a role of PROMOTED_TO in the year and was in a more junior one of the council's own
    posts before it. A person without a date of birth has no age and is left out of the shares by age.
    """
    born = record.table("person").select("person", "date_of_birth")
    people = people_on(record, days).join(days, on="as_at", how="left", maintain_order="left")
    people = people.join(born, on="person", how="left", maintain_order="left")
    people = people.join(_was_junior(people, record), on=["as_at", "person"], how="left", maintain_order="left")
    age = completed_years(pl.col("date_of_birth"), pl.col("as_at"))
    own = pl.col("in_post") == 1
    known = own & (age >= 0)
    leads = pl.col("role").is_in(LEADER_ROLES).fill_null(value=False)
    begun = pl.col("as_at") - pl.col("days_in_post")
    new = own & pl.col("role").is_in(PROMOTED_TO) & (begun > pl.col("since"))
    flags = {
        "age_known": known,
        "aged_55": known & (age >= 55),
        "aged_60": known & (age >= 60),
        "leads_a_team": pl.col("role") == "first_line_manager",
        "is_led": ~leads,
        "new_in_role": new,
        "promoted": new & (pl.col("_was_junior") == 1),
    }
    return ROWS.completed(
        people.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("workers"),
            **{name: flag.fill_null(value=False).cast(pl.Int8) for name, flag in flags.items()},
        )
    )


def _was_junior(people: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Who held a more junior of the council's own roles before they began in the present one: as_at, person."""
    begun = people.filter((pl.col("in_post") == 1) & pl.col("role").is_in(PROMOTED_TO)).select(
        "as_at", "person", "role", _begun=pl.col("as_at") - pl.col("days_in_post")
    )
    counted = counted_spells(record.table("spell"), whole_list_days(record))
    before = counted.select("person", "began", _before=seniority(pl.col("role")))
    joined = begun.with_columns(_now=seniority(pl.col("role"))).join(before, on="person", how="inner")
    junior = joined.filter((pl.col("_before") > pl.col("_now")) & (pl.col("began") < pl.col("_begun")))
    return junior.select("as_at", "person").unique().with_columns(_was_junior=pl.lit(1, pl.Int8))


ROWS = RowsKind(
    "people_in_post",
    "a worker on the day",
    build,
    {
        "age_known": "in post on the day, each person once, with a date of birth on record",
        "aged_55": "of those, aged 55 or over",
        "aged_60": "of those whose date of birth is on record, aged 60 or over",
        "leads_a_team": "first line manager in post or from an agency on the day",
        "is_led": "social worker in post or from an agency on the day who is no manager",
        "new_in_role": "began as senior practitioner or first line manager in the year and is so on the day",
        "promoted": "of those, in a more junior role here before",
    },
    {},
    WORKER_DIMENSIONS,
    {
        "age_known": "of nobody in post is the date of birth on record",
        "leads_a_team": "there is no first line manager",
        "new_in_role": "nobody began as senior practitioner or first line manager in the year",
    },
)
