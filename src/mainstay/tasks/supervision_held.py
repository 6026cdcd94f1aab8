"""Supervision of each worker: what was held, what is due next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.development import SUPERVISION_KINDS


@dataclass(frozen=True)
class Meeting:
    """One meeting in words. `file` is '' where it was typed here; what was said in it is held nowhere."""

    key: str
    person: str
    kind: str
    due_on: date | None
    held_on: date | None
    minutes: int | None
    rating: int | None
    supervisor: str
    file: str


@dataclass(frozen=True)
class Supervised:
    """When somebody last had supervision, and the first day on which one is due since; None where nobody said."""

    last: date | None
    due: date | None


def meetings_of(record: WorkforceRecord, person: str) -> list[Meeting]:
    """Every meeting of one worker, the newest first."""
    files = {source.number: source.name for source in record.sources}
    rows = record.table("supervision").filter(pl.col("person") == person).iter_rows(named=True)
    return sorted((meeting_of(row, files) for row in rows), key=_newest)


def last_and_next(record: WorkforceRecord) -> dict[str, Supervised]:
    """For each worker with any meeting: the last held, and what is due that was not held."""
    table = record.table("supervision")
    last = table.drop_nulls("held_on").group_by("person").agg(pl.col("held_on").max())
    due = (
        table.filter(pl.col("held_on").is_null() & pl.col("due_on").is_not_null())
        .join(last, on="person", how="left", suffix="_last")
        .filter(pl.col("held_on_last").is_null() | (pl.col("due_on") > pl.col("held_on_last")))
        .group_by("person")
        .agg(pl.col("due_on").min())
    )
    lasts, dues = dict(last.iter_rows()), dict(due.iter_rows())
    return {person: Supervised(_day(lasts.get(person)), _day(dues.get(person))) for person in {*lasts, *dues}}


def meeting_of(row: Mapping[str, Any], files: Mapping[int, str]) -> Meeting:
    """A row of the record's table in words."""
    kind = str(row.get("kind") or "")
    source = row.get("source")
    return Meeting(
        row["supervision"], row["person"], SUPERVISION_KINDS[kind].label if kind else "",
        _day(row.get("due_on")), _day(row.get("held_on")), row.get("minutes"), row.get("rating"),
        row.get("supervisor") or "", "" if source is None else files.get(source, "a file that was imported"),
    )  # fmt: skip


def _day(number: int | None) -> date | None:
    return None if number is None else day_of(number)


def _newest(each: Meeting) -> tuple[int, str]:
    day = each.held_on or each.due_on
    return (-day.toordinal() if day else 0, each.key)
