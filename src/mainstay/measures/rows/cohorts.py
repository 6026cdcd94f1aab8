"""The rows of early-career cohorts: one for each who began a programme one, two or three years before, and who stayed."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_number, day_of, year_before
from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.milestones import EARLY_CAREER
from mainstay.measures.rows.who_stayed import MONTHS, with_who_stayed
from mainstay.record.bands import ethnic_group
from mainstay.record.careers import with_careers
from mainstay.record.record import WorkforceRecord


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each person, programme and day who began between one and two, two and three, or three and four years
    before: so everyone in a row has had the whole time in which to leave (see `who_stayed`).
    """
    began = _began(record)
    windows = _windows(days)
    rows = began.join(windows, how="cross").filter(
        (pl.col("began") > pl.col("_after")) & (pl.col("began") <= pl.col("_until_day"))
    )
    stayed = with_who_stayed(rows, record).filter(pl.col("followed"))
    flags = {f"began_{each}": pl.col("months") == each for each in MONTHS}
    flags |= {f"here_{each}": (pl.col("months") == each) & pl.col("here") for each in MONTHS}
    people = record.table("person").select("person", "sex", ethnic_group=ethnic_group(pl.col("ethnicity")))
    known = stayed.join(people, on="person", how="left", maintain_order="left")
    return ROWS.completed(
        with_careers(known.with_columns(team=pl.lit(None, pl.String)), record).with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("people who began"),
            **{name: flag.cast(pl.Int8) for name, flag in flags.items()},
        )
    )


def _began(record: WorkforceRecord) -> pl.DataFrame:
    """Each person once for each early-career programme, on the first day given for it."""
    told = record.table("milestone").filter(pl.col("programme").is_in(EARLY_CAREER) & pl.col("began").is_not_null())
    ordered = told.sort("person", "programme", "began", pl.col("cohort").is_null(), maintain_order=True)
    return ordered.unique(["person", "programme"], keep="first", maintain_order=True).select(
        "person", "programme", "cohort", "began", "source", "row"
    )


def _windows(days: pl.DataFrame) -> pl.DataFrame:
    """For each day and number of months the year in which somebody began: after one day, up to and with another."""
    found = []
    for day in days["as_at"].to_list():
        until = day_of(day)
        for months in MONTHS:
            until = year_before(until)
            found.append((day, months, day_number(year_before(until)), day_number(until)))
    schema = {"as_at": pl.Int32, "months": pl.Int32, "_after": pl.Int32, "_until_day": pl.Int32}
    return pl.DataFrame(found, schema=schema, orient="row")


ROWS = RowsKind(
    "cohorts",
    "somebody who began an early-career programme one, two or three years before",
    build,
    {
        "began_12": "began between one and two years before the day, where all leavers since are shown",
        "here_12": "of those, in post 12 months after beginning",
        "began_24": "began between two and three years before the day, where all leavers since are shown",
        "here_24": "of those, in post 24 months after beginning",
        "began_36": "began between three and four years before the day, where all leavers since are shown",
        "here_36": "of those, in post 36 months after beginning",
    },
    {},
    {
        "cohort": "cohort", "programme": "programme", "sex": "sex", "ethnic_group": "ethnic group",
        "route": "way into the profession",
    },
    {
        "began_12": "nobody began a programme in that year, or not everyone who left since is shown",
        "began_24": "nobody began a programme in that year, or not everyone who left since is shown",
        "began_36": "nobody began a programme in that year, or not everyone who left since is shown",
    },
)  # fmt: skip
