"""The rows of open vacancies: one for each that is being filled on the day, and since when it is open."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.recruiting import attempts
from mainstay.record.careers import with_careers
from mainstay.record.present import on_each_day
from mainstay.record.record import WorkforceRecord

LONG_DAYS = 90
"""After how many days a vacancy counts as long open: a quarter of a year; our own choice, grade D."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each attempt to fill posts that is open on a day (see `recruiting.attempts`).

    It is open from the day on which nobody is in the post, else from approval, else from the advertisement, until
    somebody has started in the last of its posts or it is said to have ended.
    """
    tried = attempts(record).filter(pl.col("began").is_not_null())
    stretched = tried.with_columns(start=pl.col("began"), stop=pl.max_horizontal("over_on", "began"))
    age = pl.col("as_at") - pl.col("began")
    rows = on_each_day(stretched, days.select("as_at")).with_columns(person=pl.lit(None, pl.String))
    return ROWS.completed(
        with_careers(rows, record).with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("vacancies"),
            open=pl.lit(1, pl.Int8),
            long_open=(age > LONG_DAYS).cast(pl.Int8),
            open_days=age,
        )
    )


ROWS = RowsKind(
    "vacancies_open",
    "a vacancy being filled on the day",
    build,
    {
        "open": "a vacancy being filled on the day",
        "long_open": "of those, open for more than 90 days",
    },
    {"open_days": "days since the vacancy is open"},
    {"role": "role", "team": "team", "service": "kind of team"},
    {"open": "no vacancy is being filled"},
)
