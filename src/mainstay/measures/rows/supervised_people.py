"""The rows of people supervised: one for each worker there on the day, and how long since their last supervision."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, people_on
from mainstay.measures.rows.supervision import own_meetings
from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN, agency_spells
from mainstay.record.subjects import Subject
from mainstay.vocabulary.supervision_interval import LONGEST_DAYS


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each social worker in post or from an agency on each day.

    Who has no meeting due or held in the year is not on the log, and nothing is said of them. Who is away on the day is
    left out of the gap. Somebody of whom no meeting is on record since they came counts from the day they came, else
    from the first meeting that was due.
    """
    people = people_on(record, days).join(_agency_since(record, days), on=["as_at", "person"], how="left")
    met = _meetings(record, days)
    away = _away(record, days)
    same = ["as_at", "person"]
    rows = people.join(met, on=same, how="left").join(away, on=same, how="left").sort("as_at", "person")
    joined = pl.coalesce(pl.col("as_at") - pl.col("days_in_council"), "_agency_since")
    last = pl.when((pl.col("_last") >= joined).fill_null(value=True)).then("_last")
    told = rows.with_columns(_joined=joined, _last=last, _on_log=pl.col("_on_log").fill_null(value=False))
    followed = pl.col("_on_log") & pl.col("_away").is_null()
    since = pl.coalesce("_last", "_joined", "_first_due")
    flags = {
        "present": pl.lit(value=True),
        "on_log": pl.col("_on_log"),
        "followed": followed,
        "long_since": followed & (pl.col("as_at") - since > LONGEST_DAYS),
    }
    return ROWS.completed(
        told.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("workers"),
            gap_days=pl.when(followed).then(pl.col("as_at") - pl.col("_last")),
            **{name: flag.fill_null(value=False).cast(pl.Int8) for name, flag in flags.items()},
        )
    )


def _meetings(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Of each day and person: the last day held by then, the first one due in the year, and whether on the log."""
    told = (
        own_meetings(record)
        .select("person", "due_on", "day", "source", "row")
        .sort("day", nulls_last=False, maintain_order=True)
    )
    dated = told.join(days, how="cross")
    held = pl.col("day") <= pl.col("as_at")
    due = (pl.col("due_on") > pl.col("since")) & (pl.col("due_on") <= pl.col("as_at"))
    marked = dated.select(
        "as_at",
        "person",
        "source",
        "row",
        _held=pl.when(held).then("day"),
        _due=pl.when(due).then("due_on"),
        _in_year=(due | (held & (pl.col("day") > pl.col("since")))).fill_null(value=False),
    )
    known = marked.filter(pl.col("_held").is_not_null() | pl.col("_due").is_not_null())
    return known.group_by("as_at", "person").agg(
        pl.col("_held").max().alias("_last"),
        pl.col("_due").min().alias("_first_due"),
        pl.col("_in_year").any().alias("_on_log"),
        pl.col("source", "row").last(),
    )


def _agency_since(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    spells = on_their_own_days(agency_spells(record.table("spell")), own_days(record, Subject.AGENCY))
    there = on_each_day(spells, days.select("as_at"))
    return there.group_by("as_at", "person").agg(pl.col("start").min().alias("_agency_since"))


def _away(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Who is away on a day by an absence list; a return's days lost say nothing of a day."""
    lists = [source.number for source in record.telling(Subject.ABSENCE)]
    told = record.table("absence").filter(pl.col("source").is_in(lists) & pl.col("start").is_not_null())
    dated = told.with_columns(stop=pl.col("end").fill_null(OPEN)).select("person", "start", "stop")
    there = on_each_day(dated, days.select("as_at"))
    return there.select("as_at", "person", _away=pl.lit(1, pl.Int8)).unique()


ROWS = RowsKind(
    "supervised_people",
    "a social worker there on the day",
    build,
    {
        "present": "in post or from an agency on the day",
        "on_log": "of those, with supervision due or held in the year",
        "followed": "of those, not away on the day",
        "long_since": f"of those, without supervision for more than {LONGEST_DAYS} days",
    },
    {"gap_days": "days since the last supervision"},
    WORKER_DIMENSIONS,
    {
        "present": "nobody is in post",
        "on_log": "nobody in post had supervision due or held in the year",
        "followed": "nobody in post had supervision due or held in the year",
    },
)
