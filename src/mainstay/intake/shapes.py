"""What a table is in time: a snapshot, part of a run of snapshots, events, or a history; so what it can tell."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.dates import read_day
from mainstay.foundations.problems import Unreadable
from mainstay.intake.reading.tables import FoundTable
from mainstay.intake.recognising import Recognised
from mainstay.record.record import Shape
from mainstay.vocabulary.not_known import reason_in

_WORDS = {"snapshot": Shape.SNAPSHOT, "run": Shape.RUN, "events": Shape.EVENTS, "history": Shape.HISTORY}
_EVENTS = ("leavers_list", "starters_list")


def shape_of(found: FoundTable, seen: Recognised, said: str | None, day: date | None) -> Shape:
    """The shape of a table: as someone said; events for lists of leavers and starters; else by its end dates.

    A table that shows what has ended by its as-at `day` (or, with no day, any real end) is a history. One without such
    an end is a snapshot: ends of 31/12/4712, and the ends to come of fixed-term contracts, say nothing of who has left.
    Several snapshots of one kind on different days become a run later, when all files have been seen.
    """
    if said in _WORDS:
        return _WORDS[said]
    kind = seen.kind.kind if seen.kind else ""
    if kind in _EVENTS:
        return Shape.EVENTS
    if kind == "absence_list":
        return Shape.HISTORY
    ends = [match.heading for name, match in seen.columns.items() if name in ("end", "actual_end")]
    shows_ended = any(_has_ended(found.columns[heading], day) for heading in ends)
    return Shape.HISTORY if shows_ended else Shape.SNAPSHOT


_REPEATED_PERCENT = 20
_REASONS = 3


def shows_leavers_without_ends(found: FoundTable, seen: Recognised) -> bool:
    """Whether a staff list taken for a snapshot looks as if it held people who left, with no ends that were understood.

    Many staff numbers on several rows, or reasons for leaving, are signs of a history whose column of ends has an unusual
    heading: taken for a snapshot, everyone who ever left would count as present.
    """
    if seen.kind is None or seen.kind.kind != "hr_extract" or "end" in seen.columns:
        return False
    ids = _filled(found, seen, "staff_id") or _filled(found, seen, "swe_number")
    repeated = len(ids) - len(set(ids))
    reasons = _filled(found, seen, "leaving_reason")
    return repeated * 100 > _REPEATED_PERCENT * max(len(ids), 1) or len(reasons) >= _REASONS


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
