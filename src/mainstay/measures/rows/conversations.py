"""The rows of conversations: one for each welcome, stay or exit conversation offered or held in the year."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.contacts import in_the_year
from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, with_people
from mainstay.record.record import WorkforceRecord

SHORT = {name: WORKER_DIMENSIONS[name] for name in ("team", "service")}
"""What may be known of somebody who spoke: never more, as what is said of leaving is told in few words by few people."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each conversation, in the year in which it was held, or offered where it was not held.

    The rows say of nobody who spoke, so that no figure of a theme leads to a person.
    """
    told = record.table("conversation").with_columns(_day=pl.coalesce("held_on", "offered_on"))
    rows = in_the_year(told, days, "_day").with_columns(
        council=pl.lit(record.council),
        basis=pl.lit("conversations"),
        conversation_kind=pl.col("kind"),
        offered=pl.lit(1, pl.Int8),
        held=pl.col("held_on").is_not_null().cast(pl.Int8),
        themed=(pl.col("held_on").is_not_null() & pl.col("theme").is_not_null()).cast(pl.Int8),
    )
    known = with_people(rows, record, days)
    return ROWS.completed(known.with_columns(person=pl.lit(None, pl.String)))


ROWS = RowsKind(
    "conversations",
    "a conversation offered or held in the year",
    build,
    {
        "offered": "a welcome, stay or exit conversation offered in the year",
        "held": "of those, held",
        "themed": "of those held, with what it was mostly about",
    },
    {},
    {"conversation_kind": "kind of conversation", "theme": "what it was mostly about", **SHORT},
    {"offered": "no conversation was offered in the year"},
)
