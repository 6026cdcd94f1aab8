"""Questions asked once where lists have no number to join people by: a person agrees to another way, or does not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

from mainstay.intake.choices import BY_BIRTH_AND_START, JOIN_BY_NAME, Question, section_of
from mainstay.intake.declaring import SourceKind
from mainstay.intake.reading.tables import FoundTable
from mainstay.record.subjects import OF_STAFF, Subject

_NUMBERS = ("staff_id", "swe_number")
_YES_NO = ("yes", "no")


class _Table(Protocol):
    @property
    def found(self) -> FoundTable:
        """The table."""

    @property
    def kind(self) -> SourceKind:
        """Its kind."""

    @property
    def column_names(self) -> Collection[str]:
        """The columns that were found in it."""


def joining_questions(tables: Sequence[_Table], returns: int) -> Iterator[Question]:
    """What to ask before people are joined: nothing where there are numbers, or only one list.

    Without an answer every list of staff by name alone would be of other people, and everybody would seem to leave.
    """
    staff = [table for table in tables if set(table.kind.tells) & set(OF_STAFF)]
    for table in staff:
        if len(staff) > 1 and not _has(table, *_NUMBERS):
            text = "It has no staff or registration numbers. May its people be joined to other lists by name alone?"
            section = section_of(table.found.file, table.found.sheet)
            yield Question(section, JOIN_BY_NAME, text, _YES_NO, "yes")
    lists = [table for table in staff if Subject.STAFF in table.kind.tells]
    with_births = any(_has(table, "date_of_birth") for table in lists)
    if returns and with_births and not any(_has(table, "swe_number") for table in staff):
        text = (
            "The lists of staff have no registration numbers. May their people be joined to those of past returns by "
            "date of birth with start date, where only one person fits?"
        )
        yield Question(("settings",), BY_BIRTH_AND_START, text, _YES_NO, "yes")


def _has(table: _Table, *names: str) -> bool:
    return any(name in table.column_names for name in names)
