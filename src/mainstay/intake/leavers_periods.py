"""From what day a list of leavers shows everyone who left: as its title or its name says, or as someone answers.

Where neither says, it is read from the list's own entries (see `covering`), which may find a later day than is true: a list
of a year in whose first months nobody left looks like one that begins with the first leaving.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date

from mainstay.foundations.dates import day_number, iso
from mainstay.intake.choices import Question, section_of
from mainstay.intake.declaring import SourceKind
from mainstay.intake.reading.day_said import first_day_of_period
from mainstay.intake.reading.tables import FoundTable
from mainstay.intake.staff_row import StaffRow
from mainstay.record.record import Source
from mainstay.record.subjects import Subject

_FROM_WHAT_DAY = "From what day does it show everyone who left? (written like 2024-04-01)"


def first_day_said(found: FoundTable, kind: SourceKind) -> date | None:
    """The first day of the period that the title, sheet or file of a list of leavers gives, such as '1 April 2024 to 31
    March 2025'; None for other lists, which tell of a day, and where no period is given.
    """
    if kind.tells[0] is not Subject.LEAVERS:
        return None
    return first_day_of_period(found.title, found.sheet, found.file)


def first_day_question(
    sources: Sequence[Source], staff: Sequence[tuple[str, StaffRow]], said: Collection[int]
) -> list[Question]:
    """What to ask of the list of leavers that begins first, where it alone decides how far back leavers are known.

    `sources` are those with coverage, `said` the numbers of those whose first day is known. Nothing is asked without a
    list of staff, nor where a history, a run of lists or past returns show who left further back. The suggestion is what
    is taken without an answer.
    """
    lists = [source for source in sources if source.tells(Subject.LEAVERS)]
    known = {source.covers(Subject.STAFF) for source in sources if source.tells(Subject.STAFF)}
    begins: dict[int, int] = defaultdict(lambda: day_number(date.max))
    for _, row in staff:
        if row.subject is Subject.LEAVERS and row.end is not None:
            begins[row.source] = min(begins[row.source], row.end)
    if not known or not begins or any(source.number in said for source in lists):
        return []
    first = min(lists, key=lambda source: (begins[source.number], source.number))
    taken = first.covers(Subject.LEAVERS)
    if taken is None or any(day is not None and day < taken for day in known):
        return []
    section = section_of(first.file, first.sheet)
    return [Question(section, "covers_from", _FROM_WHAT_DAY, suggestion=iso(taken), stops=False)]
