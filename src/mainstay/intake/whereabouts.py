"""Where something was found in the record, and how many: for problems that no one row shows."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Place
from mainstay.record.record import Shape, Source, WorkforceRecord
from mainstay.record.subjects import Subject


def place_of(record: WorkforceRecord, source: int | None) -> Place:
    """The file and sheet of a source by its number; a place without a name where there is none."""
    found = next((each for each in record.sources if each.number == source), None)
    return Place(found.file, found.sheet) if found is not None else Place("")


def latest(record: WorkforceRecord, subject: Subject) -> Source | None:
    """The latest list on a subject that has a day."""
    dated = [source for source in record.telling(subject) if source.as_at is not None]
    return max(dated, key=lambda source: (source.as_at or date.min, source.number), default=None)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: '1 person', '1,204 people'."""
    return f"{number:,} {one if number == 1 else many}"


def lists_speak_for(record: WorkforceRecord, day: date) -> bool:
    """Whether lists of staff by themselves, without any census return, show everybody in post on a day.

    A list of that very day does; so do a history, a run of lists or a list of leavers that reach back to it.
    """
    staff = record.telling(Subject.STAFF)
    if any(source.as_at == day for source in staff):
        return True
    if not any(source.as_at is not None and day <= source.as_at for source in staff):
        return False
    leavers = [first for each in record.telling(Subject.LEAVERS) if (first := each.covers(Subject.LEAVERS))]
    runs = [source.as_at for source in staff if source.shape is Shape.RUN and source.as_at]
    return any(first <= day for first in (*leavers, *runs)) or _history_reaches(record, day)


def _history_reaches(record: WorkforceRecord, day: date) -> bool:
    """Whether a history shows someone who left by that day: one that shows nobody gone by then begins later."""
    numbers = [source.number for source in record.telling(Subject.STAFF) if source.shape is Shape.HISTORY]
    spells = record.table("spell")
    return (
        bool(numbers)
        and not spells.filter(
            spells["source"].is_in(numbers) & spells["end"].is_not_null() & (spells["end"] <= day_number(day) + 1)
        ).is_empty()
    )
