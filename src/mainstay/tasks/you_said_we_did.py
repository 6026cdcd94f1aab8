"""What staff suggested and what became of it: how many asked, how many were told, and after how many days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from mainstay.foundations.dates import day_of
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.voice import SUGGESTION_STATES, THEMES

RECEIVED = "received"


@dataclass(frozen=True)
class Suggestion:
    """One suggestion in words. `key` is the record's own; days are None where nobody said."""

    key: str
    text: str
    theme: str
    team: str
    made_on: date | None
    state: str
    answer: str
    answered_on: date | None

    @property
    def is_answered(self) -> bool:
        """Whether those who asked were told."""
        return self.state != SUGGESTION_STATES[RECEIVED].label and bool(self.answer)

    @property
    def days(self) -> int | None:
        """Days from asking to being told."""
        if self.made_on is None or self.answered_on is None:
            return None
        return (self.answered_on - self.made_on).days


@dataclass(frozen=True)
class YouSaidWeDid:
    """All suggestions: those answered and those waiting, the newest first, and the middle number of days to an answer."""

    answered: tuple[Suggestion, ...]
    waiting: tuple[Suggestion, ...]
    median_days: float | None

    @property
    def asked(self) -> int:
        """How many suggestions were made."""
        return len(self.answered) + len(self.waiting)


def you_said_we_did(record: WorkforceRecord) -> YouSaidWeDid:
    """Every suggestion of the record."""
    found = [suggestion_of(row) for row in record.table("suggestion").iter_rows(named=True)]
    found.sort(key=_newest)
    answered = tuple(each for each in found if each.is_answered)
    days = [each.days for each in answered if each.days is not None and each.days >= 0]
    waiting = tuple(each for each in found if not each.is_answered)
    return YouSaidWeDid(answered, waiting, median(days) if days else None)


def suggestion_of(row: Mapping[str, Any]) -> Suggestion:
    """A row of the record's table in words."""
    theme, state = str(row.get("theme") or ""), str(row.get("state") or RECEIVED)
    return Suggestion(
        row["suggestion"],
        row.get("text") or "",
        THEMES[theme].label if theme in THEMES else "",
        row.get("team") or "",
        _day(row.get("made_on")),
        SUGGESTION_STATES[state].label,
        row.get("answer") or "",
        _day(row.get("answered_on")),
    )


def _day(number: int | None) -> date | None:
    return None if number is None else day_of(number)


def _newest(each: Suggestion) -> tuple[int, str]:
    day = each.answered_on or each.made_on
    return (-day.toordinal() if day else 0, each.key)
