"""Supervision of each worker: what was held, what is due next, whether a file tells of it or it was typed here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_of
from mainstay.measures.rows.supervision import NOT_DUE
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.development import REASONS_NOT_HELD, SUPERVISION_KINDS


@dataclass(frozen=True)
class Meeting:
    """One meeting in words. `file` is '' where it was typed here; what was said in it is held nowhere.

    `day` is the day it was held, the day it was due where a file says no more than that it was held. `is_due` is whether
    it was due and nobody says that it was held, or why it was not due after all; `unheld` says what became of one that has
    no day on which it was held, '' where nobody said.
    """

    key: str
    person: str
    kind: str
    due_on: date | None
    held_on: date | None
    minutes: int | None
    rating: int | None
    supervisor: str
    file: str
    day: date | None = None
    is_due: bool = False
    unheld: str = ""

    def is_still_due(self, last: date | None) -> bool:
        """Whether no meeting held since, the last of them on `last`, has made it good."""
        return self.is_due and self.due_on is not None and (last is None or self.due_on > last)


@dataclass(frozen=True)
class Supervised:
    """When somebody last had supervision, and the first day on which one is due since; None where nobody said."""

    last: date | None
    due: date | None


def meetings_of(record: WorkforceRecord, person: str) -> list[Meeting]:
    """Every meeting of one worker, the newest first."""
    files = {source.number: source.name for source in record.sources}
    rows = _told(record.table("supervision").filter(pl.col("person") == person)).iter_rows(named=True)
    return sorted((_meeting(row, files) for row in rows), key=_newest)


def last_held(meetings: Sequence[Meeting]) -> date | None:
    """The last day on which any of somebody's meetings was held."""
    return max((each.day for each in meetings if each.day is not None), default=None)


def last_and_next(record: WorkforceRecord, kinds: Collection[str | None] | None = None) -> dict[str, Supervised]:
    """For each worker with any meeting: the last held, and what is due that was not held.

    A meeting that was due before the last one held is made good by it, whichever of the two a file tells of and which was
    typed. One that was due while the worker was away for long, or had not come or had left, was not due. `kinds` are those
    that are looked at, None among them for meetings of a kind that nobody said; all where it is left out.
    """
    return _last_and_next(record, None if kinds is None else frozenset(kinds))


@holds_people
@lru_cache(maxsize=4)
def _last_and_next(record: WorkforceRecord, kinds: frozenset[str | None] | None) -> dict[str, Supervised]:
    table = _told(record.table("supervision"))
    if kinds is not None:
        unsaid = pl.col("kind").is_null() if None in kinds else pl.lit(value=False)
        table = table.filter(unsaid | pl.col("kind").is_in([each for each in kinds if each is not None]))
    last = table.drop_nulls("day").group_by("person").agg(pl.col("day").max().alias("last"))
    due = (
        table.filter("is_due")
        .join(last, on="person", how="left")
        .filter(pl.col("last").is_null() | (pl.col("due_on") > pl.col("last")))
        .group_by("person")
        .agg(pl.col("due_on").min())
    )
    lasts, dues = dict(last.iter_rows()), dict(due.iter_rows())
    return {person: Supervised(_day(lasts.get(person)), _day(dues.get(person))) for person in {*lasts, *dues}}


def _told(table: pl.DataFrame) -> pl.DataFrame:
    """The table with `day`, when held, and `is_due`, as `Meeting` has them."""
    held = pl.col("held_on").is_not_null() | (pl.col("held") == 1).fill_null(value=False)
    excused = pl.col("reason_not_held").is_in(NOT_DUE).fill_null(value=False)
    return table.with_columns(
        day=pl.coalesce("held_on", pl.when(pl.col("held") == 1).then("due_on")),
        was_held=held,
        is_due=pl.col("due_on").is_not_null() & ~held & ~excused,
    )


def _meeting(row: Mapping[str, Any], files: Mapping[int, str]) -> Meeting:
    kind, source = str(row["kind"] or ""), row["source"]
    return Meeting(
        row["supervision"], row["person"], SUPERVISION_KINDS[kind].label if kind else "",
        _day(row["due_on"]), _day(row["held_on"]), row["minutes"], row["rating"],
        row["supervisor"] or "", "" if source is None else files.get(source, "a file that was imported"),
        _day(row["day"]), row["is_due"], _unheld(row),
    )  # fmt: skip


def _unheld(row: Mapping[str, Any]) -> str:
    if row["held_on"] is not None:
        return ""
    if row["was_held"]:
        return "Held, on a day that is not known"
    if row["reason_not_held"]:
        return f"Not held: {REASONS_NOT_HELD[row['reason_not_held']].label.lower()}"
    return "Not held" if row["held"] == 0 else ""


def _day(number: int | None) -> date | None:
    return None if number is None else day_of(number)


def _newest(each: Meeting) -> tuple[int, str]:
    day = each.held_on or each.due_on
    return (-day.toordinal() if day else 0, each.key)
