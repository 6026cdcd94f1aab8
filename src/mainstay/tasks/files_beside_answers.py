"""What the council's files say of the items that it may also answer by itself, and where an answer says something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.returns.workforce_census.building.council_block import counted_in_files
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.returns.workforce_census.building.written_values import written
from mainstay.tasks.teams_of_a_record import listed_on
from mainstay.vocabulary.workforce_census.items import Item
from mainstay.vocabulary.workforce_census.layouts import Layout

_LIST = {
    "vacancies_fte": Subject.POSTS,
    "agency_cover_fte": Subject.AGENCY,
    "agency_cover_headcount": Subject.AGENCY,
}


@dataclass(frozen=True)
class SaidByFiles:
    """What the files say of an item, as a return writes it. `goes_before` is whether that stands before any answer.

    It does where they tell of the return's own day. A list of another day is for comparison alone.
    """

    text: str
    day: date
    subject: Subject
    goes_before: bool


def said_by_files(record: WorkforceRecord, form: Layout) -> dict[str, SaidByFiles]:
    """By an item's lasting name, what the establishment and agency lists say: of the return's day, else of their latest."""
    found: dict[str, SaidByFiles] = {}
    for item in form.council:
        if (subject := _LIST.get(item.name)) is None:
            continue
        for day in (form.reference_date, listed_on(record, subject)):
            text = _counted(record, item, day) if day else ""
            if day and text:
                found[item.name] = SaidByFiles(text, day, subject, day == form.reference_date)
                break
    return found


def answers_that_differ(
    form: Layout, said: Mapping[str, SaidByFiles], answers: Mapping[str, object]
) -> Iterator[tuple[Item, str, SaidByFiles]]:
    """Each answered item with the answer as a return writes it, where the files say something else."""
    for item in form.council:
        there = said.get(item.name)
        answer = written(item, answers.get(item.name))[0]
        if there is not None and answer and answer != there.text:
            yield item, answer, there


def _counted(record: WorkforceRecord, item: Item, day: date) -> str:
    facts, _ = counted_in_files(record, day, SourceRows(record))
    return written(item, facts[item.name].value)[0] if item.name in facts else ""
