"""From the rows of the staff list to our count of social workers: why is our number not the number of rows?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from mainstay.foundations.dates import day_number, in_words
from mainstay.intake.repeats import without_repeats
from mainstay.intake.staff import was_there
from mainstay.intake.staff_row import StaffRow
from mainstay.presentation.content import Bridge
from mainstay.record.record import Shape, Source
from mainstay.record.subjects import Subject
from mainstay.tasks.reading_a_folder import FolderRead
from mainstay.tasks.walking import Held, Walk, between
from mainstay.vocabulary.contracts import EMPLOYED
from mainstay.vocabulary.roles import CENSUS_ROLES

Belongs = Callable[[StaffRow], bool]


def from_staff_list(read: FolderRead, day: date, ours: Held) -> Bridge | None:
    """The bridge from the list nearest to the day, as a list or as the rows of a history that run on its day."""
    source = _nearest_list(read, day)
    if source is None or source.as_at is None:
        return None
    on = day_number(source.as_at)
    rows = [row for row in read.built.staff if row.source == source.number and was_there(row, on)]
    running = "Rows running then in" if source.shape is Shape.HISTORY else "Rows of"
    label = f"{running} {source.name}, as at {in_words(source.as_at)}"
    walk = Walk(label, len(rows), _fte(rows))
    people = read.built.people
    left = rows
    for name, why, belongs in (*_KINDS_OF_ROW, (_LATER, _LATER_WHY, _starts_after(on))):
        taken = [row for row in left if belongs(row)]
        left = [row for row in left if not belongs(row)]
        walk.step(name, -len(taken), -_fte(taken), why)
    kept = [row for _, row in without_repeats([(people[row.claim] or "", row) for row in left], [])]
    walk.step("The same row twice", len(kept) - len(left), _fte(kept) - _fte(left), "Each is counted once.")
    listed: dict[str, int] = defaultdict(int)
    for row in kept:
        listed[people[row.claim] or f"row {row.row}"] += row.fte or 0
    why = "One person with two posts has two rows and is one person; the FTE of both counts."
    walk.step("Second posts of the same person", len(listed) - len(kept), 0, why)
    _to_the_day(walk, listed, ours, source, day)
    question = "Why is our number of social workers not the number of rows on the staff list?"
    label = f"Our count of social workers in post on {in_words(day)}"
    return walk.to("The staff list", question, label, ours, "Not explained", "")


def _nearest_list(read: FolderRead, day: date) -> Source | None:
    """The list made nearest to the day, among those with at least half the rows of the longest: a whole list."""
    lists = [source for source in read.record.telling(Subject.STAFF) if source.as_at is not None]
    longest = max((source.rows for source in lists), default=0)
    whole = [source for source in lists if source.rows * 2 >= longest]
    return min(whole, key=lambda s: (abs((s.as_at or day) - day), -s.rows, s.number), default=None)


def _to_the_day(walk: Walk, listed: Held, ours: Held, source: Source, day: date) -> None:
    then, now = in_words(source.as_at or day), in_words(day)
    if source.as_at == day:
        gone = (
            "On the list and not in post that day",
            "Their start is later, or another file says that they had left.",
        )
        new = ("In post and not on this list", "They are on another list, or on a census return and on no list.")
    else:
        gone = (
            f"On the list of {then} and not in post on {now}",
            "They came after the one day, or left before the other.",
        )
        new = (
            f"In post on {now} and not on the list of {then}",
            "They had left, or had not come, or are on another list.",
        )
    between(walk, listed, ours, gone, new)


def _fte(rows: list[StaffRow]) -> int:
    return sum(row.fte or 0 for row in rows)


def _starts_after(on: int) -> Belongs:
    return lambda row: row.start is not None and row.start > on


_LATER, _LATER_WHY = "Starts after the day of the list", "They are on the list and have not come yet."
_KINDS_OF_ROW: tuple[tuple[str, str, Belongs], ...] = (
    (
        "Job titles that nobody has given a role",
        "Nobody has said what these titles are: answer them in mapping.toml, once.",
        lambda row: row.role is None,
    ),
    (
        "Other jobs",
        "Their titles are of another job than child and family social work, or of the director.",
        lambda row: row.role not in CENSUS_ROLES,
    ),
    (
        "Agency, casual, students and others not employed",
        "They are not the council's own employees; agency is counted apart.",
        lambda row: row.contract not in EMPLOYED,
    ),
    ("Posts of no hours", "An honorarium or a casual contract: it adds no time and nobody.", lambda row: row.fte == 0),
)
