"""Who is on a programme, which of its steps are due and which were done; and the days of the steps that are proposed."""

from __future__ import annotations

import hashlib
from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number, day_of
from mainstay.measures.rows.who_stayed import last_days
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.teams_of_a_record import standing
from mainstay.vocabulary.development import PROGRAMMES, STEP_OUTCOMES
from mainstay.vocabulary.steps_of_programmes import NOTHING_PROPOSED, PROPOSALS

SOON_DAYS = 30


@dataclass(frozen=True)
class Step:
    """One step of one person's programme, in words. `file` is '' where it was typed here.

    `gone` is whether the person has left, so that it is to be done no more.
    """

    person: str
    programme: str
    step: str
    due: date | None
    done: date | None
    outcome: str
    assessor: str
    file: str
    gone: bool = False

    @property
    def name(self) -> str:
        """What it is called, for comparing: without its capitals and with one blank where there are several."""
        return " ".join(self.step.split()).casefold()

    @property
    def key(self) -> str:
        """By which it stands in an address, whatever its name holds: the first twelve digits of a hash."""
        return hashlib.sha256(self.name.encode()).hexdigest()[:12]

    @property
    def is_done(self) -> bool:
        """Whether it was done, or somebody said how it went."""
        return self.done is not None or bool(self.outcome)

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return not self.is_done and not self.gone

    def state(self, today: date) -> str:
        """'done', 'gone', 'overdue', 'due soon', 'to come' or 'no day'."""
        if self.is_done:
            return "done"
        if self.gone:
            return "gone"
        if self.due is None:
            return "no day"
        if self.due < today:
            return "overdue"
        return "due soon" if self.due <= today + timedelta(days=SOON_DAYS) else "to come"


@dataclass(frozen=True)
class Journey:
    """One person on one programme: its steps by the day they are due."""

    person: str
    programme: str
    steps: tuple[Step, ...]

    @property
    def title(self) -> str:
        """The programme's name."""
        return PROGRAMMES[self.programme].label

    @property
    def next_step(self) -> Step | None:
        """The first that is still to be done, those with a day first."""
        return next((each for each in self.steps if each.is_open), None)

    @property
    def done(self) -> int:
        """How many steps were done."""
        return sum(each.is_done for each in self.steps)

    @property
    def key(self) -> tuple[str, str]:
        """Person and programme."""
        return (self.person, self.programme)


def journeys(record: WorkforceRecord, people: Collection[str] | None = None) -> list[Journey]:
    """Everyone on a programme, or these people: who has something due first comes first, who has finished or left last.

    A step is there once, whether a file tells of it, or somebody typed it, or both. A programme that nothing but files
    tells of is a programme like any other, and is not asked for again.
    """
    table = record.table("milestone")
    if people is not None:
        table = table.filter(pl.col("person").is_in(list(people)))
    files = {source.number: source.name for source in record.sources}
    left = _who_left(record)
    held: dict[tuple[str, str], list[Step]] = {}
    for row in table.iter_rows(named=True):
        held.setdefault((row["person"], row["programme"]), []).append(_step(row, files, row["person"] in left))
    found = [Journey(*key, tuple(sorted(steps, key=_by_day))) for key, steps in held.items()]
    return sorted(found, key=_by_next)


def proposed(programme: str, begun: date) -> list[tuple[str, date | None]]:
    """The steps proposed for a programme that began on a day, with the day each is due."""
    found = PROPOSALS.get(programme, NOTHING_PROPOSED)
    days: list[tuple[str, date | None]] = []
    for each in found.steps:
        if each.weeks is not None:
            days.append((each.step, begun + timedelta(weeks=each.weeks)))
        else:
            days.append((each.step, None if each.months is None else months_after(begun, each.months)))
    return days


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later; the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _who_left(record: WorkforceRecord) -> set[str]:
    """Who is on no list any more: their last spell has ended by the day of the latest staff list."""
    now = standing(record)
    if now.staff_day is None:
        return set()
    ended = last_days(record).filter(pl.col("gone_on") <= day_number(now.staff_day))
    return set(ended["person"].to_list()) - now.by_person.keys()


def _step(row: dict[str, Any], files: dict[int, str], gone: bool) -> Step:
    outcome = row["outcome"]
    return Step(
        row["person"], row["programme"], row["step"], _day(row["due"]), _day(row["done"]),
        STEP_OUTCOMES[outcome].label if outcome else "", row["assessor"] or "",
        "" if row["source"] is None else files.get(row["source"], "a file that was imported"),
        gone,
    )  # fmt: skip


def _day(number: int | None) -> date | None:
    return None if number is None else day_of(number)


def _by_day(each: Step) -> tuple[bool, date]:
    """Those without a day last, in the order in which they were typed."""
    return (each.due is None, each.due or date.max)


def _by_next(each: Journey) -> tuple[int, date, str]:
    step = each.next_step
    if step is None:
        return (2, date.max, each.person)
    return (0 if step.due else 1, step.due or date.max, each.person)
