"""Children allocated: how many each worker has on a day, and for each child who holds them and how often that
changed.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject
from mainstay.record.workforce_rows import SCHEMA, completed, seniority


def with_children(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Adds the children allocated to each worker on the day, on one row a person: that of their least senior role in
    post.

    Only the allocated role counts, and only people: a tray is not a worker. Each child counts once per worker.
    `holder` is set on every row of that person in that role with an FTE above nought, as it is their time in that
    role that the children have: a manager's half week is left out, a second half-time post of the same role is not.
    """
    days = rows.select(pl.col("as_at").unique().sort())
    allocated = allocations(record).filter(pl.col("person").is_not_null())
    held = on_each_day(allocated.select("person", "child", "start", "stop"), days)
    counts = held.group_by("as_at", "person").agg(pl.col("child").n_unique().cast(pl.Int64).alias("_cases"))
    present = (pl.col("in_post") == 1) | (pl.col("agency") == 1)
    ordered = rows.with_row_index("_place").sort(
        "as_at", seniority(pl.col("role")), "fte", "_place", descending=[False, True, True, False], nulls_last=True
    )
    same = pl.struct("as_at", "person")
    marked = ordered.with_columns(_present=present, _first=present & same.is_first_distinct().over(present))
    marked = marked.with_columns(
        _role=pl.when("_first").then(pl.col("role")).max().over("as_at", "person"),
        _agency=pl.when("_first").then(pl.col("agency")).max().over("as_at", "person"),
    )
    joined = marked.join(counts, on=["as_at", "person"], how="left").sort("_place")
    holds = pl.col("_present") & pl.col("_cases").is_not_null() & (pl.col("fte") > 0)
    holds = holds & (pl.col("role") == pl.col("_role")) & (pl.col("agency") == pl.col("_agency"))
    return joined.with_columns(
        cases=pl.when("_first").then(pl.col("_cases")), holder=holds.fill_null(value=False).cast(pl.Int8)
    ).select(list(SCHEMA))


def child_rows(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row per child held on the day: held by a person or only by a tray, and how often the worker changed in the
    year (see `changes_of_worker`).
    """
    held = allocations(record).select("involvement", "person", "child", "start", "stop", "source", "row")
    children = (
        on_each_day(held, days.select("as_at"))
        .sort("as_at", "child", "start", "stop", "involvement")
        .group_by("as_at", "child", maintain_order=True)
        .agg(pl.col("person").is_null().all().alias("_tray"), pl.col("source", "row").first())
    )
    joined = children.join(_changes(record, days), on=["as_at", "child"], how="left", maintain_order="left")
    return completed(
        joined.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("children"),
            person=pl.col("child"),
            child_held=pl.lit(1, dtype=pl.Int8),
            child_unallocated=pl.col("_tray").cast(pl.Int8),
            child_two_changes=(pl.col("_changes").fill_null(0) >= 2).cast(pl.Int8),
        )
    )


def changes_of_worker(record: WorkforceRecord) -> pl.DataFrame:
    """Every change of worker of every child: child, start (its day), person, person_before, and of the stretch before it
    `ended` (its first day after; a far day where it was still open) and `reason` (why it ended), with the source and row
    of the new one.

    A change is an allocation to a person where the person before, however long ago, was someone else: a time with a tray
    between two people is one change, and coming back to the same person is none.
    """
    held = _involvements(record).filter(pl.col("person").is_not_null()).sort("child", "start", "stop", "involvement")
    before = pl.col("person", "stop", "reason_for_change").shift(1)
    changed = held.with_columns(before.name.suffix("_before"), _same=pl.col("child") == pl.col("child").shift(1))
    found = changed.filter(pl.col("_same") & (pl.col("person") != pl.col("person_before")))
    return found.select(
        "child", "start", "person", "person_before", ended=pl.col("stop_before"), reason="reason_for_change_before",
        source="source", row="row",
    )  # fmt: skip


def _changes(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """How often the worker of each child changed in the year to each day, from lists that show allocations that ended."""
    changed = changes_of_worker(record).select("child", "start")
    inside = (pl.col("start") > pl.col("since")) & (pl.col("start") <= pl.col("as_at"))
    first, last = days["since"].min(), days["as_at"].max()
    within = changed.filter(pl.col("start").is_between(first, last)) if days.height else changed.clear()
    return within.join(days, how="cross").filter(inside).group_by("as_at", "child").agg(pl.len().alias("_changes"))


def allocations(record: WorkforceRecord, roles: Sequence[str] = ("allocated",)) -> pl.DataFrame:
    """The rows of the involvement table in which a worker, or a tray, is one of `roles` to a child, with `stop`.

    A list of present allocations speaks for its own day alone: of no other does it know who had gone, or come and gone.
    """
    return on_their_own_days(_involvements(record, roles), own_days(record, Subject.CHILDREN))


def _involvements(record: WorkforceRecord, roles: Sequence[str] = ("allocated",)) -> pl.DataFrame:
    held = record.table("involvement").filter(pl.col("role").is_in(roles) & pl.col("start").is_not_null())
    return held.with_columns(stop=pl.col("end").fill_null(OPEN))
