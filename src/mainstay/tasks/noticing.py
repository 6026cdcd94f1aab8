"""What must be known before the figures are believed: open questions, the days that lists reach, FTE not given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import polars as pl

from mainstay.foundations.dates import in_words, iso
from mainstay.foundations.quantities import with_commas
from mainstay.intake.choices import Question
from mainstay.presentation.words import counted
from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import DATED, Subject
from mainstay.tasks.reading_a_folder import FolderRead


def notices(read: FolderRead, day: date, people: pl.DataFrame) -> list[str]:
    """Sentences to stand above the findings. `people` are the workforce rows of the day."""
    last = _last_list(read.record)
    again = f" For figures of that day run the report again with --as-at {iso(last)}." if last else ""
    later = [f"{said}{again}" for said in _later_lists(read.record, day)]
    return [*_open_questions(read), *later, *_without_fte(people)]


def notices_of_a_record(record: WorkforceRecord, day: date, people: pl.DataFrame) -> list[str]:
    """Those of them that a record alone can tell, for people who run no command."""
    return [*_later_lists(record, day), *_without_fte(people)]


def _open_questions(read: FolderRead) -> Iterator[str]:
    choices = read.looked.choices
    asked = [*read.looked.questions, *read.built.questions]
    open_now = [question for question in asked if choices.get(question.section, question.key) is None]
    if not open_now:
        return
    kinds = [_about(question) for question in open_now]
    told = ", ".join(counted(kinds.count(one), one, more) for one, more in _KINDS.items() if one in kinds)
    unmapped = sum(row.role is None and row.subject is Subject.STAFF for row in read.built.staff)
    rows = sum(row.subject is Subject.STAFF for row in read.built.staff)
    left_out = f" {unmapped:,} of {rows:,} rows of staff lists are not counted until then." if unmapped else ""
    wait = "waits" if len(open_now) == 1 else "wait"
    yield f"{counted(len(open_now), 'question')} about your files {wait} in mapping.toml ({told}).{left_out}"


_KINDS = {
    "job title": "job titles", "worker's name": "workers' names", "word": "words",
    "pair of records": "pairs of records", "title of both kinds": "titles of both kinds", "other": "others",
}  # fmt: skip
_SECTIONS = {
    "titles": "job title", "workers": "worker's name", "words": "word", "same_person": "pair of records",
    "social_workers": "title of both kinds",
}  # fmt: skip


def _about(question: Question) -> str:
    return _SECTIONS.get(question.section[0], "other")


def _last_list(record: WorkforceRecord) -> date | None:
    return max((source.as_at for source in record.telling(*DATED) if source.as_at), default=None)


def _later_lists(record: WorkforceRecord, day: date) -> Iterator[str]:
    last = _last_list(record)
    if last is not None and last > day:
        yield f"These figures are for {in_words(day)}; your lists go up to {in_words(last)}."


def _without_fte(people: pl.DataFrame) -> Iterator[str]:
    for flag, column, called in (("in_post", "fte", "in post"), ("leaver", "fte_before", "who left")):
        chosen = people.filter(pl.col(flag) == 1)
        unknown = chosen[column].null_count()
        if unknown:
            few, total = with_commas(unknown), with_commas(len(chosen))
            yield f"FTE is not known for {few} of {total} {called}: they count as people and add no FTE."
