"""The rows of supervision: one for each meeting that was due or held in the year."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, with_people
from mainstay.measures.rows.who_stayed import last_days
from mainstay.record.record import WorkforceRecord

NOT_OF_THE_WORKER = ("childs", "group", "peer")
"""Kinds of meeting that are not a worker's own supervision: about one child, of several workers, between colleagues."""
NOT_DUE = ("not_due", "away")
"""Reasons for which a meeting was not due after all: the worker had not come, had gone, or was away for long."""
HELPFUL = 4
"""From which rating, of 1 to 5, a meeting counts as rated helpful: our own choice, grade D."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each meeting of a worker's own supervision that was due or held in the year to each day.

    A meeting said to be held without a day is taken to have been held when it was due. One that was due when the worker
    was away for long, or had left, was not due. A meeting of unknown kind counts as the worker's own.
    """
    meetings = own_meetings(record).join(last_days(record), on="person", how="left", maintain_order="left")
    dated = meetings.join(days, how="cross")
    due_in_year, held_in_year = (
        ((pl.col(name) > pl.col("since")) & (pl.col(name) <= pl.col("as_at"))).fill_null(value=False)
        for name in ("due_on", "day")
    )
    rows = dated.with_columns(_due=due_in_year, _held=held_in_year).filter(pl.col("_due") | pl.col("_held"))
    excused = pl.col("reason_not_held").is_in(NOT_DUE).fill_null(value=False) & pl.col("day").is_null()
    gone = (pl.col("gone_on") <= pl.col("due_on")).fill_null(value=False) & pl.col("day").is_null()
    due = pl.col("_due") & ~excused & ~gone
    thought = pl.col("reflective").is_not_null() | (pl.col("kind") == "reflective").fill_null(value=False)
    reflective = (pl.col("reflective") == 1) | (pl.col("kind") == "reflective")
    rated = pl.col("rating").is_not_null()
    flags = {
        "due": due,
        "held_on_time": due & (pl.col("day") <= pl.col("due_on")),
        "due_held": due & (pl.col("day") <= pl.col("as_at")),
        "missed": due & (pl.col("day").is_null() | (pl.col("day") > pl.col("as_at"))),
        "held": pl.col("_held"),
        "reflection_said": pl.col("_held") & thought,
        "reflective": pl.col("_held") & thought & reflective,
        "rated": pl.col("_held") & rated,
        "rated_helpful": pl.col("_held") & (pl.col("rating") >= HELPFUL),
    }
    told = rows.with_columns(
        council=pl.lit(record.council),
        basis=pl.lit("meetings"),
        **{name: flag.fill_null(value=False).cast(pl.Int8) for name, flag in flags.items()},
    )
    return ROWS.completed(with_people(told, record, days))


def own_meetings(record: WorkforceRecord) -> pl.DataFrame:
    """The meetings of workers' own supervision, with `day`: when held, null where it was not or nobody said so."""
    told = record.table("supervision").filter(pl.col("kind").is_null() | ~pl.col("kind").is_in(NOT_OF_THE_WORKER))
    return told.with_columns(day=pl.coalesce("held_on", pl.when(pl.col("held") == 1).then("due_on")))


ROWS = RowsKind(
    "supervision",
    "a meeting of a worker's own supervision, due or held in the year",
    build,
    {
        "due": "supervision due in the year, of someone still here and not away for long",
        "held_on_time": "of those, held by the day it was due",
        "due_held": "of all due, held by now",
        "missed": "of all due, not held by now",
        "held": "supervision held in the year",
        "reflection_said": "of those, where it is recorded whether there was time to reflect",
        "reflective": "of those, with time to reflect",
        "rated": "of all held, rated by the worker",
        "rated_helpful": "of those, rated 4 or 5 of 5",
    },
    {},
    {"kind": "kind of meeting", "reason_not_held": "why it was not held", **WORKER_DIMENSIONS},
    {
        "due": "no supervision was due in the year",
        "held": "no supervision was held in the year",
        "reflection_said": "of no meeting is it recorded whether there was time to reflect",
        "rated": "no meeting was rated",
    },
)
