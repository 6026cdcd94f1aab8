"""Do these figures agree with yours? Bridges from other people's counts to ours, with the people behind each step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.foundations.quantities import MILLION
from mainstay.intake.whereabouts import lists_speak_for
from mainstay.presentation.content import Bridge, Comparator
from mainstay.record.assembling import workforce_rows
from mainstay.record.from_statements import statement_years
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import counted_spells
from mainstay.record.subjects import OF_STAFF, Subject
from mainstay.tasks.agreement_with_establishment import from_establishment
from mainstay.tasks.agreement_with_staff_list import from_staff_list
from mainstay.tasks.reading_a_folder import FolderRead
from mainstay.tasks.walking import Held, Walk, between
from mainstay.vocabulary.census_year import census_day


def bridges(read: FolderRead, day: date, council: Comparator | None) -> list[Bridge]:
    """A bridge for each of the staff list, the establishment, the last census return and the published row.

    One that the files do not hold is left out. Every bridge adds up exactly, as printed.
    """
    first = from_staff_list(read, day, ours_on(read.record, day, official=False))
    others = bridges_of_a_record(read.record, day, council)
    return others if first is None else [first, *others]


def bridges_of_a_record(record: WorkforceRecord, day: date, council: Comparator | None) -> list[Bridge]:
    """The same without the staff list's own count, of which a record keeps nothing."""
    found = [
        from_establishment(record, day, ours_on(record, day, official=False)),
        _from_return(record, day),
        _from_published(record, day, council),
    ]
    return [bridge for bridge in found if bridge is not None]


def ours_on(record: WorkforceRecord, day: date, *, official: bool) -> Held:
    """Who is in post on a day by our count, with each person's FTE. Statements without a person count by their row."""
    frame = workforce_rows(record, [day], official=official, only_people=True).frame.filter(pl.col("in_post") == 1)
    return _by_person(frame)


def _by_person(frame: pl.DataFrame) -> Held:
    held: dict[str, int] = defaultdict(int)
    for person, row, fte in frame.select("person", "row", "fte").iter_rows():
        held[person or f"row {row}"] += fte or 0
    return dict(held)


def _by_lists_alone(record: WorkforceRecord, day: date) -> Mapping[str, int]:
    """Who is in post on a day by the lists of staff alone, without what census returns add."""
    numbers = [source.number for source in record.telling(*OF_STAFF)]
    spells = counted_spells(record.table("spell").filter(pl.col("source").is_in(numbers)))
    on = day_number(day)
    return _by_person(spells.filter((pl.col("start") <= on) & (on < pl.col("stop"))))


def _from_return(record: WorkforceRecord, day: date) -> Bridge | None:
    """From the last return to the staff lists of its own day, or to our count of a later day."""
    years = [year for year in statement_years(record) if census_day(year) <= day]
    if not years or not record.telling(Subject.STAFF):
        return None
    sent = census_day(years[-1])
    theirs = ours_on(record, sent, official=True)
    walk = Walk(f"The census return of {years[-1]}", len(theirs), sum(theirs.values()))
    title, rest = "The last census return", "Not explained"
    if sent == day:
        if not lists_speak_for(record, day):
            return None
        ours = _by_lists_alone(record, day)
        gone = "On the return and not on the staff lists of that day", "Look them up by key in the list of problems."
        new = "On the staff lists and not on the return", "Their title is mapped to a counted role; were they left out?"
        between(walk, theirs, ours, gone, new)
        question = "Does the return that was sent match the staff lists for the same day?"
        return walk.to(title, question, f"The staff lists on {in_words(day)}", ours, rest, "")
    ours = ours_on(record, day, official=False)
    since = f"since {in_words(sent)}"
    between(
        walk, theirs, ours, (f"Left {since}", f"They are on the return and not in post on {in_words(day)}."),
        (f"Joined {since}", f"They are in post on {in_words(day)} and not on the return."),
    )  # fmt: skip
    question = "How do the people of the last return become those in post later?"
    return walk.to(title, question, _label(day), ours, rest, "")


def _from_published(record: WorkforceRecord, day: date, council: Comparator | None) -> Bridge | None:
    if council is None or (day.month, day.day) != (9, 30):
        return None
    people, fte = council.value(day.year, "inpost_headcount"), council.value(day.year, "inpost_fte")
    if people is None or fte is None:
        return None
    ours = ours_on(record, day, official=True)
    walk = Walk(f"Published for {council.name}, {day.year}", int(people), int(fte * MILLION))
    by_return = day.year in statement_years(record)
    why = (
        "The return here is not the one that was published: it was corrected, or another was sent."
        if by_return
        else "No return of this year is among the files: the staff lists differ from what was returned."
    )
    question = "Does our count give what the Department published?"
    return walk.to("The published figures", question, _label(day), ours, "Not explained", why)


def _label(day: date) -> str:
    return f"Our count of social workers in post on {in_words(day)}"
