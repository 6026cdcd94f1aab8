"""Many children passed on to another worker, or entered anew, on one day: a migration or a re-organisation."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of, in_words
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.whereabouts import place_of
from mainstay.record.record import WorkforceRecord

PASSED_ON_IN_BULK = ProblemKind(
    "MS-CHK-011", Severity.NOTE, "Many children's allocations begun on one day",
    "Allocations that begin on many days, as children come and workers change.",
    "It looks like a migration of the case system or a re-organisation. Where the worker is the same before and after, "
    "no change of worker is counted; else each is.",
    "Check what happened on that day. If it was a migration, read changes of worker around it with care.",
    Mender.CASE_SYSTEM,
)  # fmt: skip

_AT_LEAST = 20
_PERCENT = 10
_EVE = 1
_MOST_WORKERS = 3
"""A child has this many allocated workers at most, taking one with another."""


def check(record: WorkforceRecord) -> list[Problem]:
    """One note for each day on which twenty children and a tenth of those held were passed on, or allocated at all."""
    held = record.table("involvement").filter((pl.col("role") == "allocated") & pl.col("start").is_not_null())
    if held.is_empty():
        return []
    by_day = held.group_by("start").agg(pl.col("child").n_unique().alias("children"), pl.col("source").first())
    busy = by_day.filter(pl.col("children") >= _AT_LEAST).sort("start")
    # Allocations running on the day are at least as many as children: most days are ruled out without counting these.
    begun = held["start"].sort().search_sorted(busy["start"], side="right")
    ended = held["end"].drop_nulls().sort().search_sorted(busy["start"], side="right")
    worth = busy.filter(
        pl.col("children") * 100 * _MOST_WORKERS >= _PERCENT * (begun.cast(pl.Int64) - ended.cast(pl.Int64))
    )
    problems = []
    for day, children, source in worth.iter_rows():
        present = held.filter((pl.col("start") <= day) & (pl.col("end").is_null() | (pl.col("end") > day)))
        if children * 100 >= _PERCENT * present["child"].n_unique():
            passed, same = _passed_on(held, day)
            found = (
                f"{children:,} children on {in_words(day_of(day))}: {passed:,} passed on from an allocation that ended "
                f"then, {same:,} of them to the same worker"
            )
            problems.append(Problem(PASSED_ON_IN_BULK, place_of(record, source), found, children))
    return problems


def _passed_on(held: pl.DataFrame, day: int) -> tuple[int, int]:
    """How many children had an allocation that ended then, and how many of these have the same worker after it."""
    begun = held.filter(pl.col("start") == day).select("child", "person")
    ended = held.filter(pl.col("end").is_between(day - _EVE, day + _EVE) & (pl.col("start") < day))
    both = begun.join(ended.select("child", "person"), on="child", suffix="_before")
    same = both.filter(pl.col("person") == pl.col("person_before"))
    return both["child"].n_unique(), same["child"].n_unique()


CHECK = check
