"""The rows of people with whom to talk: those who joined, left or were here, and whether anybody did."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord

DUE = {"welcome": "starter_head", "exit": "leaver_head", "stay": "in_post_head"}
"""For each kind of conversation, the flag of those with whom it is due."""
_DIMENSIONS = {"service": "kind of team", "team": "team", "role": "role"}


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each starter and leaver of the year, and each worker in post on the day, as official figures count them.

    A conversation is somebody's by the worker's key, so one held without a name is of nobody here. It counts if it was
    held, or offered, in the year to the day; one about leaving also in the year before, as it may come first.
    """
    told = record.table("conversation").filter(pl.col("person").is_not_null())
    people = workforce_rows(record, [day_of(day) for day in days["as_at"].to_list()]).frame
    parts = []
    for kind, flag in DUE.items():
        due = people.filter(pl.col(flag) == 1).join(days, on="as_at", maintain_order="left")
        first = pl.col("since_before") if kind == "exit" else pl.col("since")
        talks = told.filter(pl.col("kind") == kind).select("person", "held_on", "offered_on")
        near = due.select("as_at", "since", "since_before", "person").unique().join(talks, on="person")
        for name, day in (("held", pl.col("held_on")), ("offered", pl.coalesce("offered_on", "held_on"))):
            those = near.filter((day > first) & (day <= pl.col("as_at"))).select("as_at", "person").unique()
            due = due.join(
                those.with_columns(pl.lit(1, pl.Int8).alias(f"{kind}_{name}")), on=["as_at", "person"], how="left",
                maintain_order="left",
            )  # fmt: skip
        parts.append(
            due.with_columns(
                pl.lit(1, pl.Int8).alias(f"{kind}_due"),
                pl.max_horizontal(pl.col(f"{kind}_offered", f"{kind}_held").fill_null(0)).alias(f"{kind}_offered"),
            )
        )
    rows = pl.concat(parts, how="diagonal_relaxed")
    return ROWS.completed(rows.with_columns(council=pl.lit(record.council), basis=pl.lit("people")))


ROWS = RowsKind(
    "conversations_due",
    "a starter or leaver of the year, or a worker in post on the day",
    build,
    {
        "welcome_due": "a starter of the year",
        "welcome_offered": "of those, offered a welcome conversation",
        "welcome_held": "of all starters, with whom a welcome conversation was held",
        "exit_due": "a leaver of the year",
        "exit_offered": "of those, offered an exit conversation",
        "exit_held": "of all leavers, with whom an exit conversation was held",
        "stay_due": "a worker in post on the day",
        "stay_offered": "of those, offered a stay conversation in the year",
        "stay_held": "of all in post, with whom a stay conversation was held in the year",
    },
    {},
    _DIMENSIONS,
    {
        "welcome_due": "nobody joined in the year",
        "exit_due": "nobody left in the year",
        "stay_due": "nobody is in post",
    },
)
