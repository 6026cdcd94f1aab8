"""What a table is in time: a snapshot, part of a run of snapshots, events, or a history; so what it can tell."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from mainstay.foundations.dates import read_day
from mainstay.foundations.problems import Unreadable
from mainstay.intake.reading.tables import FoundTable
from mainstay.intake.recognising import Recognised
from mainstay.record.record import Shape
from mainstay.record.subjects import Subject
from mainstay.vocabulary.not_known import reason_in

_WORDS = {"snapshot": Shape.SNAPSHOT, "run": Shape.RUN, "events": Shape.EVENTS, "history": Shape.HISTORY}


def shape_of(found: FoundTable, seen: Recognised, said: str | None, day: date | None) -> Shape:
    """The shape of a table: as someone said; its kind's own where that is never a snapshot; else by its end dates.

    A table that shows what has ended by its as-at `day` (or, with no day, any real end) is a history. One without such
    an end is a snapshot: ends of 31/12/4712, and the ends to come of fixed-term contracts, say nothing of who has left.
    Several snapshots of one kind on different days become a run later, when all files have been seen.
    """
    if said in _WORDS:
        return _WORDS[said]
    if seen.kind is not None and "snapshot" not in seen.kind.shapes:
        return _WORDS[seen.kind.shapes[0]]
    ends = [
        match.heading for name, match in seen.columns.items() if name in ("end", "actual_end") or _of_help(seen, name)
    ]
    shows_ended = any(_has_ended(found.columns[heading], day) for heading in ends)
    return Shape.HISTORY if shows_ended else Shape.SNAPSHOT


def _of_help(seen: Recognised, name: str) -> bool:
    """Whether a column gives the end of one kind of help: lists of children have one for each."""
    return seen.kind is not None and Subject.HELP in seen.kind.tells and name.endswith("_end")


_REPEATED_PERCENT = 20
_REASONS = 3


def shows_leavers_without_ends(found: FoundTable, seen: Recognised) -> bool:
    """Whether a staff list taken for a snapshot looks as if it held people who left, with no ends that were understood.

    Many staff numbers on several rows with starts of their own, or reasons for leaving, are signs of a history whose
    column of ends has an unusual heading: taken for a snapshot, everyone who ever left would count as present.
    """
    if seen.kind is None or Subject.STAFF not in seen.kind.tells or "end" in seen.columns:
        return False
    reasons = _filled(found, seen, "leaving_reason")
    return _follow_one_another(found, seen) or len(reasons) >= _REASONS


def _follow_one_another(found: FoundTable, seen: Recognised) -> bool:
    """Whether many people have rows with several starts. A second post or the same row twice has the same start."""
    who = seen.columns.get("staff_id") or seen.columns.get("swe_number")
    start = seen.columns.get("role_start")
    if who is None or start is None:
        return False
    days: dict[str, set[str]] = defaultdict(set)
    for person, day in zip(found.columns[who.heading], found.columns[start.heading], strict=True):
        if not reason_in(person):
            days[person].add(day)
    several = sum(len(each) > 1 for each in days.values())
    return several * 100 > _REPEATED_PERCENT * max(len(days), 1)


def _filled(found: FoundTable, seen: Recognised, name: str) -> list[str]:
    match = seen.columns.get(name)
    return [] if match is None else [text for text in found.columns[match.heading] if not reason_in(text)]


def _has_ended(texts: list[str], by: date | None) -> bool:
    for text in set(texts) - {""}:
        try:
            day = read_day(text)
        except Unreadable:
            continue
        if day is not None and (by is None or day <= by):
            return True
    return False
