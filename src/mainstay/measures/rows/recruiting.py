"""Vacancies as recruitment lists tell of them, and who started in them. Not a kind of rows: kinds use it."""

from __future__ import annotations

import polars as pl

from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject

OWN_STAGES = ("approved_on", "advertised_on", "closed_on", "shortlisted_on", "interviewed_on", "offered_on",
              "references_on", "checks_on", "started_on")  # fmt: skip
_OF_APPLICANTS = ("applied_on", "shortlisted_on", "interviewed_on", "offered_on", "accepted_on", "cleared_on",
                  "started_on", "ended_on")  # fmt: skip
_OVER = ("filled", "no_appointment", "withdrawn")


def attempts(record: WorkforceRecord) -> pl.DataFrame:
    """The vacancies that somebody is or was filling: those of recruitment lists, and those typed by hand.

    What an establishment list says is vacant is the same posts again, or more, and no attempt to fill them.
    Adds `began` (since nobody is in the post; else approved, else advertised) and `over_on`, the day from which it is
    no longer open: when somebody had started in its last post, else, where it is said to have ended, the last day
    known of it or its applicants. A day far ahead stands for none.
    """
    lists = [source.number for source in record.telling(Subject.VACANCIES)]
    told = record.table("vacancy").filter(pl.col("source").is_null() | pl.col("source").is_in(lists))
    joined = told.join(_of_its_applicants(record), on="vacancy", how="left", maintain_order="left")
    posts = pl.max_horizontal(pl.col("posts").fill_null(1), 1)
    by_applicants = pl.col("_starts").list.get(posts.cast(pl.Int64) - 1, null_on_oob=True)
    own = pl.when(posts == 1).then("started_on")
    last_known = pl.max_horizontal(*OWN_STAGES, "_last_known")
    over = pl.when(pl.col("outcome").is_in(_OVER)).then(last_known)
    return joined.with_columns(
        posts=posts,
        began=pl.coalesce("vacant_from", "approved_on", "advertised_on"),
        over_on=pl.coalesce(own, by_applicants, over, pl.lit(OPEN)),
    ).drop("_starts", "_last_known")


def hired(record: WorkforceRecord) -> pl.DataFrame:
    """The applications that ended in a start, each with its day."""
    return record.table("applicant").filter(pl.col("started_on").is_not_null())


def _of_its_applicants(record: WorkforceRecord) -> pl.DataFrame:
    known = record.table("applicant").filter(pl.col("vacancy").is_not_null())
    return known.group_by("vacancy").agg(
        pl.col("started_on").drop_nulls().sort().alias("_starts"),
        pl.max_horizontal(*_OF_APPLICANTS).max().alias("_last_known"),
    )
