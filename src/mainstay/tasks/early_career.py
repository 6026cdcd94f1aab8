"""Who is on a programme, which of its steps are due and which were done; and the days of the steps that are proposed."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.development import PROGRAMMES, STEP_OUTCOMES
from mainstay.vocabulary.steps_of_programmes import NOTHING_PROPOSED, PROPOSALS

SOON_DAYS = 30


@dataclass(frozen=True)
class Step:
    """One step of one person's programme, in words. `file` is '' where it was typed here."""

    person: str
    programme: str
    step: str
    due: date | None
    done: date | None
    outcome: str
    assessor: str
    file: str

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.done is None and not self.outcome

    def state(self, today: date) -> str:
        """'done', 'overdue', 'due soon', 'to come' or 'no day'."""
        if not self.is_open:
            return "done"
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
        return sum(not each.is_open for each in self.steps)

    @property
    def key(self) -> tuple[str, str]:
        """Person and programme."""
        return (self.person, self.programme)


def journeys(record: WorkforceRecord, people: Collection[str] | None = None) -> list[Journey]:
    """Everyone on a programme, or these people: who has something due first comes first, who has finished last."""
    table = record.table("milestone")
    if people is not None:
        table = table.filter(pl.col("person").is_in(list(people)))
    files = {source.number: source.name for source in record.sources}
    held: dict[tuple[str, str], list[Step]] = {}
    for row in table.iter_rows(named=True):
        held.setdefault((row["person"], row["programme"]), []).append(_step(row, files))
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


def _step(row: dict[str, Any], files: dict[int, str]) -> Step:
    outcome = row["outcome"]
    return Step(
        row["person"], row["programme"], row["step"], _day(row["due"]), _day(row["done"]),
        STEP_OUTCOMES[outcome].label if outcome else "", row["assessor"] or "",
        "" if row["source"] is None else files.get(row["source"], "a file that was imported"),
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
