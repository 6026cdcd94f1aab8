"""What a table is in time: a snapshot, part of a run of snapshots, events, or a history. It decides what it can tell."""

from __future__ import annotations

from mainstay.foundations.dates import read_day
from mainstay.foundations.problems import Unreadable
from mainstay.intake.reading.tables import FoundTable
from mainstay.intake.recognising import Recognised
from mainstay.record.record import Shape

_WORDS = {"snapshot": Shape.SNAPSHOT, "run": Shape.RUN, "events": Shape.EVENTS, "history": Shape.HISTORY}
_EVENTS = ("leavers_list", "starters_list")


def shape_of(found: FoundTable, seen: Recognised, said: str | None) -> Shape:
    """The shape of a table: as someone said; events for lists of leavers and starters; else by its end dates.

    A table with real end dates (not only 31/12/4712 and the like) on some rows is a history; without any it is a snapshot.
    Several snapshots of one kind on different days become a run later, when all files have been seen.
    """
    if said in _WORDS:
        return _WORDS[said]
    kind = seen.kind.kind if seen.kind else ""
    if kind in _EVENTS:
        return Shape.EVENTS
    ends = [match.heading for name, match in seen.columns.items() if name in ("end", "actual_end")]
    if kind == "absence_list":
        return Shape.HISTORY
    return Shape.HISTORY if any(_has_real_day(found.columns[heading]) for heading in ends) else Shape.SNAPSHOT


def _has_real_day(texts: list[str]) -> bool:
    for text in set(texts) - {""}:
        try:
            if read_day(text) is not None:
                return True
        except Unreadable:
            continue
    return False
