"""The rows of contacts read: those of a random sample that two people read in the year, and what they made of them."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.contacts import FRONT_DOOR_DIMENSIONS, in_the_year
from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.front_door import SOCIAL_CARE_WAS_RIGHT, UNDECIDED

OTHERS = ("nobody_needed", *SOCIAL_CARE_WAS_RIGHT, *UNDECIDED)
"""The answers that do not name somebody else who could have helped."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each contact read in the year to each day, whenever it came.

    The answer is what the two agreed on; where they wrote down none and read alike, what both read; else there is
    none. Readers agree where both, apart from each other, gave the same answer.
    """
    first, second = pl.col("first_reading"), pl.col("second_reading")
    alike = (first == second).fill_null(value=False)
    answer = pl.coalesce("could_have_helped", pl.when(alike).then(first))
    told = record.table("contact").with_columns(answer=answer)
    known = pl.col("answer").is_not_null() & ~pl.col("answer").is_in(UNDECIDED)
    care = pl.col("looked_after_on").is_not_null()
    read = in_the_year(told, days, "read_on").with_columns(
        council=pl.lit(record.council),
        basis=pl.lit("contacts"),
        person=pl.col("child"),
        read=pl.lit(1, pl.Int8),
        read_twice=(first.is_not_null() & second.is_not_null()).cast(pl.Int8),
        read_alike=alike.cast(pl.Int8),
        answered=known.cast(pl.Int8),
        others=(known & ~pl.col("answer").is_in(OTHERS)).cast(pl.Int8),
        no_help=(known & (pl.col("answer") == "nobody_needed")).cast(pl.Int8),
        came_into_care=care.cast(pl.Int8),
        could_help=pl.col("answer"),
        help_told=pl.col("helped_before").is_not_null().cast(pl.Int8),
        care_told=(care & pl.col("helped_before").is_not_null() & (pl.col("helped_before") != "not_known")).cast(
            pl.Int8
        ),
        care_no_help=(care & pl.col("helped_before").is_in(("none", "contact_only"))).cast(pl.Int8),
    )
    return ROWS.completed(read)


ROWS = RowsKind(
    "contacts_read",
    "a contact of a sample that was read in the year",
    build,
    {
        "read": "a contact that was read in the year as one of a sample",
        "read_twice": "of those, read by two people apart from each other",
        "read_alike": "of those, read alike by both",
        "answered": "of all read, with an answer to who could have helped",
        "others": "of those, somebody other than social care could have helped",
        "no_help": "of all with an answer, no help was needed from anybody",
        "came_into_care": "of all read, about a child who came into care afterwards",
        "help_told": "of all read, with what help came before on record",
        "care_told": "of those about a child who came into care, with what help came before on record",
        "care_no_help": "of those, without any help before",
    },
    {},
    {**FRONT_DOOR_DIMENSIONS, "could_help": "who could have helped instead", "helped_before": "what help came before"},
    {
        "read": "no contact was read in the year",
        "read_twice": "no contact was read by two people in the year",
        "answered": "of no contact read in the year is there an answer",
        "care_told": "of no child who came into care after a contact read is it known what help came before",
    },
)
