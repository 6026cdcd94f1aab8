"""The cell of a step: a day, a day due and a day done, or words that say it is still to come."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from mainstay.foundations.dates import day_number, day_of, read_day
from mainstay.foundations.problems import Unreadable
from mainstay.intake.dates_in_cells import day_near
from mainstay.intake.sources.early_career_tracker.steps import Step

Pair = tuple[int | None, int | None]
UNREAD: Final[Pair] = (-1, -1)
"""What is given for a cell that says neither day."""

_DUE = re.compile(
    r"\bdue\b\W*([\w/.\- ]+?)(?=\s*(?:[-–;,]?\s*\b(?:done|held|completed|complete|actual)\b|[;,\n]|$))", re.IGNORECASE
)
_DONE = re.compile(r"\b(?:done|held|completed|complete|actual)\b\W*([\w/.\- ]+?)\s*(?=[;,\n]|$)", re.IGNORECASE)
_TO_COME = frozenset({"not yet", "to do", "outstanding", "pending", "booked", "awaiting", "overdue", "no", "n"})


def due_and_done(text: str, near: date | None) -> Pair:
    """The days due and done in a cell; a day alone is the day it was done. `UNREAD` where there is neither day nor word.

    Days without a year are those nearest to `near`; without that they cannot be told.
    """
    plain = " ".join(text.split())
    if not plain or plain.lower() in _TO_COME:
        return None, None
    due, done = _DUE.search(plain), _DONE.search(plain)
    if due is None and done is None:
        day = _day(plain, near)
        return UNREAD if day is None else (None, day)
    days = tuple(None if each is None else _day(each[1].strip(" -"), near) for each in (due, done))
    found = (days[0], days[1])
    return UNREAD if found == (None, None) else found


def day_due(step: Step, began: int | None) -> int | None:
    """So many months after the start as the step's name says; the last of the month where that has no such day."""
    if step.months is None or began is None:
        return None
    start = day_of(began)
    months = start.month - 1 + step.months
    year, month = start.year + months // 12, months % 12 + 1
    return day_number(date(year, month, min(start.day, monthrange(year, month)[1])))


def _day(text: str, near: date | None) -> int | None:
    if near is not None:
        day = day_near(text, near)
        return None if day is None else day_number(day)
    try:
        known = read_day(text)
    except Unreadable:
        return None
    return None if known is None else day_number(known)
