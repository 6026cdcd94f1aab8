"""The workers of each team on the last day of the record, and one worker's absence for those who may ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number, day_of
from mainstay.presentation.words import NOT_KNOWN
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.tasks.a_workers_journey import last_day
from mainstay.tasks.who_someone_is import staff_numbers
from mainstay.vocabulary.absences import ABSENCE_KINDS
from mainstay.vocabulary.contracts import CONTRACTS
from mainstay.vocabulary.roles import ROLES


@dataclass(frozen=True)
class ListedWorker:
    """One worker in one post on the last day of the record; `since` is the start of that stretch."""

    person: str
    known_as: str
    role: str
    contract: str
    team: str
    since: date | None


@dataclass(frozen=True)
class Away:
    """One stretch away, by kind alone. `days` are working days lost, None where no file says."""

    start: date | None
    back: date | None
    kind: str
    days: str


@holds_people
@lru_cache(maxsize=4)
def workers_listed(record: WorkforceRecord) -> tuple[ListedWorker, ...]:
    """Everyone with a post on the last day, by team and staff number; those in no named team last."""
    day = last_day(record)
    if day is None:
        return ()
    on = day_number(day)
    here = record.table("spell").filter(
        (pl.col("start").is_null() | (pl.col("start") <= on)) & (pl.col("end").fill_null(OPEN) > on)
    )
    known = staff_numbers(record, here["person"].unique().to_list())
    found = [
        ListedWorker(person, known.get(person, person), ROLES[role].label if role in ROLES else NOT_KNOWN,
                     CONTRACTS[contract].label if contract in CONTRACTS else NOT_KNOWN, team or "",
                     None if start is None else day_of(start))
        for person, role, contract, team, start in here.select("person", "role", "contract", "team", "start").iter_rows()
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: (not each.team, each.team.casefold(), each.known_as)))


def absence_of(record: WorkforceRecord, person: str) -> list[Away]:
    """One worker's stretches away, the latest first. Kinds alone: the record holds no diagnosis."""
    rows = record.table("absence").filter(pl.col("person") == person)
    return [
        Away(None if start is None else day_of(start), None if end is None else day_of(end),
             ABSENCE_KINDS[kind].label if kind in ABSENCE_KINDS else NOT_KNOWN,
             NOT_KNOWN if lost is None else f"{lost / 100:g}")
        for start, end, kind, lost in rows.sort("start", descending=True, nulls_last=True)
        .select("start", "end", "kind", "days_lost").iter_rows()
    ]  # fmt: skip
