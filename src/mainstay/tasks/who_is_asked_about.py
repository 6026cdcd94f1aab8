"""Who the person is whom a request is about: number, role and team, so that nobody answers for somebody else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.who_someone_is import staff_numbers
from mainstay.vocabulary.roles import ROLES


@dataclass(frozen=True)
class AskedAbout:
    """`known_as` is the staff number, else the registration number, else the key; `number_is_of` says which of them.

    Role and team are those of the latest post that the record knows, '' where it knows none; `left` is the last day of it.
    """

    known_as: str
    number_is_of: str
    role: str
    team: str
    left: date | None


def asked_about(record: WorkforceRecord, keys: Collection[str]) -> AskedAbout | None:
    """The person of these keys as a record knows them; None where it does not."""
    row = record.table("person").filter(pl.col("person").is_in(list(keys)))
    if row.is_empty():
        return None
    person, staff, swe = row.select("person", "staff_ids", "swe_number").row(0)
    number_is_of = "Staff number" if (staff or "").strip() else "Social Work England number" if swe else "Key"
    role, team, end = _latest_post(record, keys)
    left = None if end is None else day_of(end - 1)
    known_as = staff_numbers(record, [person])[person]
    return AskedAbout(known_as, number_is_of, ROLES[role].label if role and role in ROLES else "", team or "", left)


def _latest_post(record: WorkforceRecord, keys: Collection[str]) -> tuple[str | None, str | None, int | None]:
    """Role, team and end of the stretch that began last; of several, one that goes on."""
    spells = record.table("spell").filter(pl.col("person").is_in(list(keys)))
    if spells.is_empty():
        return None, None, None
    latest = spells.with_columns(pl.col("end").is_null().alias("goes_on")).sort("goes_on", "start", nulls_last=False)
    found: tuple[str | None, str | None, int | None] = latest.select("role", "team", "end").row(-1)
    return found
