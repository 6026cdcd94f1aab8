"""Children without a worker who is here: held by a tray, by a name that nobody matched, or by someone who has left."""

from __future__ import annotations

from collections import Counter
from datetime import date

from mainstay.foundations.dates import day_of
from mainstay.presentation.team.content import ChildWaiting, Waiting
from mainstay.record.record import UNMATCHED, WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.tasks.people_of_a_team import shown_as
from mainstay.tasks.teams_of_a_record import Row, Standing, comparable, listed_on, standing

_UNMATCHED_KEY = f"{UNMATCHED[:1].upper()}-"


def waiting_in(now: Standing, team: str) -> tuple[ChildWaiting, ...]:
    """The children of the team that nobody who is here is allocated to, those who wait longest first.

    A child's team is the one that the list of children names; where it names none and the worker has left, that
    worker's last. A child with two allocations, one of them to somebody here, is not waiting.
    """
    found = [
        _child(now, child, rows)
        for child, rows in now.without_anyone.items()
        if any(team_of(now, row) == comparable(team) for row in rows)
    ]
    return tuple(sorted(found, key=lambda child: (child.since is None, child.since, child.child)))


def waiting_nowhere(now: Standing) -> int:
    """How many children wait whose row names no team, so that they stand on no team's page."""
    return sum(not any(team_of(now, row) for row in rows) for rows in now.without_anyone.values())


def children_of_nobody(record: WorkforceRecord, day: date) -> dict[str, int]:
    """How many children of the whole council wait on a day, by why; {} where no lists of that very day tell.

    The teams' own pages show the same children, each on the page of one team.
    """
    if {day} != {listed_on(record, subject) for subject in (Subject.CHILDREN, Subject.STAFF)}:
        return {}
    now = standing(record)
    found = Counter(_child(now, child, rows).why for child, rows in now.without_anyone.items())
    return {why.value: found[why] for why in Waiting if found[why]}


def team_of(now: Standing, row: Row) -> str:
    """The comparable name of the team that an allocation belongs to, '' where nothing tells."""
    if comparable(row["team"]) or not row["person"]:
        return comparable(row["team"])
    spells = [spell for spell in now.all_spells.get(row["person"], ()) if comparable(spell["team"])]
    return comparable(spells[-1]["team"]) if spells else ""


def _child(now: Standing, child: str, rows: list[Row]) -> ChildWaiting:
    row = max(rows, key=lambda each: (bool(each["person"]), each["start"], each["row"] or 0))
    why, since = _why_since(now, row)
    worker = shown_as(now, row["person"]) if why in (Waiting.LEFT, Waiting.NOT_LISTED) else ""
    return ChildWaiting(child, why, day_of(since), worker, _found_at(now, row))


def _why_since(now: Standing, row: Row) -> tuple[Waiting, int]:
    """Why nobody is here for an allocation, and since which day: when the worker left, if that was after its start."""
    if not row["person"]:
        return Waiting.TRAY, row["start"]
    if row["person"].startswith(_UNMATCHED_KEY):
        return Waiting.UNMATCHED, row["start"]
    ended = [each["end"] for each in now.all_spells.get(row["person"], ()) if each["end"] is not None]
    if not ended:
        return Waiting.NOT_LISTED, row["start"]
    return Waiting.LEFT, max(*ended, row["start"])


def _found_at(now: Standing, row: Row) -> str:
    source = next((each for each in now.record.sources if each.number == row["source"]), None)
    return f"row {row['row']} of {source.name}" if source and row["row"] is not None else ""
