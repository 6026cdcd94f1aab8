"""Thanks given to people and teams, in words, the newest first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.teams_of_a_record import comparable


@dataclass(frozen=True)
class Thanks:
    """One row in words. `person` is '' where a team was thanked; the day is None where nobody said."""

    key: str
    person: str
    team: str
    given_on: date | None
    for_what: str


def thanks_to_person(record: WorkforceRecord, person: str) -> list[Thanks]:
    """What one worker was thanked for."""
    found = record.table("recognition").filter(pl.col("person") == person)
    return _in_order(found.iter_rows(named=True))


def thanks_to_teams(record: WorkforceRecord, teams: Collection[str]) -> list[Thanks]:
    """What these teams, and people in them, were thanked for. Who of the team it was is not told."""
    wanted = {comparable(team) for team in teams}
    rows = record.table("recognition").filter(pl.col("team").is_not_null()).iter_rows(named=True)
    return _in_order(row for row in rows if comparable(row["team"]) in wanted)


def thanks_of(row: Mapping[str, Any]) -> Thanks:
    """One row of the record's table in words."""
    day = row.get("given_on")
    return Thanks(
        row["recognition"], row.get("person") or "", row.get("team") or "",
        None if day is None else day_of(day), row.get("for_what") or "",
    )  # fmt: skip


def _in_order(rows: Any) -> list[Thanks]:
    found = [thanks_of(row) for row in rows]
    return sorted(found, key=lambda each: (each.given_on.toordinal() if each.given_on else 0, each.key), reverse=True)
