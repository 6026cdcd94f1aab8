"""What logs can tell of a day and the time before it: vacancies, supervision, contacts, learning and the like.

A log shows everything from the first day on which it was kept, so a figure of a year needs one that began before the
year did. What was typed by hand is a log too: it begins with its first row and has no last day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

import polars as pl

from mainstay.foundations.caches import holds_people
from mainstay.foundations.dates import day_number, day_of, in_words, month_end, year_before
from mainstay.record.record import Source, WorkforceRecord
from mainstay.record.subjects import LOGS, Log, Subject


class Span(Enum):
    """How much of the time up to a day a log must show."""

    DAY = 0
    YEAR = 1
    TWO_YEARS = 2
    ONCE = 3
    """Made once in a while, such as a survey: one within the year is what is needed."""


@dataclass(frozen=True)
class LogPart:
    """A part of the record that a log tells: what it is, whose log, and how much of the time before the day."""

    meaning: str
    subject: Subject
    span: Span = Span.YEAR


LOG_PARTS: dict[str, LogPart] = {
    "vacancies_open": LogPart("vacancies being filled on the day", Subject.VACANCIES, Span.DAY),
    "vacancies_filled": LogPart("how vacancies were filled over the year", Subject.VACANCIES),
    "applications": LogPart("applications over the year", Subject.APPLICATIONS),
    "applications_before": LogPart("applications over the two years before", Subject.APPLICATIONS, Span.TWO_YEARS),
    "supervision": LogPart("supervision due and held over the year", Subject.SUPERVISION),
    "milestones": LogPart("steps of early-career programmes over the year", Subject.EARLY_CAREER),
    "lighter_loads": LogPart("whose load is lighter on the day", Subject.LIGHTER_LOADS, Span.DAY),
    "registrations": LogPart("registration as it was last checked", Subject.REGISTRATION, Span.DAY),
    "learning": LogPart("learning completed and due to be renewed", Subject.LEARNING, Span.DAY),
    "contacts": LogPart("contacts at the front door over the year", Subject.CONTACTS),
    "contacts_read": LogPart(
        "what became of contacts, from a sample read by two people", Subject.CONTACTS_READ, Span.ONCE
    ),
    "referrals": LogPart("referrals over the year", Subject.REFERRALS),
    "referrals_before": LogPart("referrals over the two years before", Subject.REFERRALS, Span.TWO_YEARS),
    "help": LogPart("children being helped on the day, with or without a worker", Subject.HELP, Span.DAY),
    "help_over_the_year": LogPart("children being helped over the year", Subject.HELP),
    "help_before": LogPart("children being helped over the two years before", Subject.HELP, Span.TWO_YEARS),
    "surveys": LogPart("answers to surveys over the year", Subject.SURVEYS, Span.ONCE),
    "conversations": LogPart("welcome, stay and exit conversations over the year", Subject.CONVERSATIONS),
    "hours": LogPart("hours worked over the year", Subject.HOURS),
    "money": LogPart("money by month over the year", Subject.MONEY),
}


def log_reasons(record: WorkforceRecord, day: date) -> dict[str, str | None]:
    """For each part that logs tell, why it cannot be known on `day`, or None where it can."""
    reaches = _reaches(record)
    return {
        name: _none_within(record, part.subject, day)
        if part.span is Span.ONCE
        else _reason(reaches[part.subject], LOGS[part.subject], part.span, day)
        for name, part in LOG_PARTS.items()
    }


def _none_within(record: WorkforceRecord, subject: Subject, day: date) -> str | None:
    """Why what is made once in a while cannot be known of the year to a day: none was made in it."""
    log = LOGS[subject]
    rows = record.table(log.table)
    if not record.telling(subject) and rows[log.done].null_count() == rows.height:
        return f"{log.called} was not among the files"
    last, before = day_number(day), day_number(year_before(day))
    if rows.filter((pl.col(log.done) > before) & (pl.col(log.done) <= last)).height:
        return None
    return f"no {log.called.split(' ', 1)[1]} ended in the year to {in_words(day)}"


@dataclass(frozen=True)
class _Reach:
    """The days a log speaks for: both None where there is no log; `last` alone None where it goes on."""

    first: date | None
    last: date | None
    there: bool


@holds_people
@lru_cache(maxsize=4)
def _reaches(record: WorkforceRecord) -> dict[Subject, _Reach]:
    """How far each log of a record reaches, looked at once for all days."""
    return {subject: _reach(record, subject) for subject in LOGS}


def _reach(record: WorkforceRecord, subject: Subject) -> _Reach:
    log, sources = LOGS[subject], record.telling(subject)
    rows = record.table(log.table)
    typed = rows.filter(pl.col("source").is_null()) if "source" in rows.columns else rows
    if not sources and typed.is_empty():
        return _Reach(None, None, there=False)
    firsts = [day for source in sources if (day := source.covers(subject) or _began(_of(rows, source), log))]
    by_hand = _began(typed, log)
    last = None if by_hand is not None else _last(rows, sources, log)
    return _Reach(min([*firsts, *([by_hand] if by_hand else [])], default=None), last, there=True)


def _of(rows: pl.DataFrame, source: Source) -> pl.DataFrame:
    return rows.filter(pl.col("source") == source.number)


def _began(rows: pl.DataFrame, log: Log) -> date | None:
    first = rows.select(pl.min_horizontal(*log.began).min()).item() if rows.height else None
    return day_of(first) if isinstance(first, int) else None


def _last(rows: pl.DataFrame, sources: Sequence[Source], log: Log) -> date | None:
    """The latest day that someone said a list is for, else the latest on which something was done."""
    said = max((source.as_at for source in sources if source.as_at is not None), default=None)
    return said or _last_done(rows, log)


def _last_done(rows: pl.DataFrame, log: Log) -> date | None:
    """The latest day on which something was done; where rows are of weeks or months, the last day of the latest."""
    shown = rows.filter(pl.col(log.shown_by).is_not_null()) if log.shown_by else rows
    latest = shown.select(pl.col(log.done).max()).item()
    if not isinstance(latest, int):
        return None
    if not log.period:
        return day_of(latest)
    monthly = log.period == log.done or "month" in shown.filter(pl.col(log.done) == latest)[log.period]
    return month_end(day_of(latest)) if monthly else day_of(latest) + timedelta(days=6)


def _reason(reach: _Reach, log: Log, span: Span, day: date) -> str | None:
    name = log.called.split(" ", 1)[1]
    if not reach.there:
        return f"{log.called} was not among the files"
    if reach.first is None:
        return f"no row of the {name} says when it came about"
    if reach.last is not None and day > reach.last:
        return f"the {name} stops at {in_words(reach.last)}"
    needed = day
    for _ in range(span.value):
        needed = year_before(needed)
    if reach.first <= needed + timedelta(days=0 if span is Span.DAY else 1):
        return None
    whole = {Span.DAY: f"{in_words(day)}", Span.YEAR: f"the whole year to {in_words(day)}"}
    return f"the {name} begins on {in_words(reach.first)}, and does not cover " + whole.get(
        span, f"the two years to {in_words(day)}"
    )
