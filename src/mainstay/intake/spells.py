"""Staff rows become spells: stretches of one person in one post, role, team, contract and FTE, half-open.

A history gives true dates; a run of lists gives changes known only to lie between two days; events give the days of
starting and leaving to either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import polars as pl

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.drafts import Draft, framed
from mainstay.intake.histories import OVERLAP, spells_of_history
from mainstay.intake.leavings import Events, without_confirmed
from mainstay.intake.parts_of_staff import days_of_run
from mainstay.intake.repeats import without_repeats
from mainstay.intake.runs import spells_of_run
from mainstay.intake.staff_row import StaffRow
from mainstay.intake.telling import rows_told
from mainstay.record.record import Shape
from mainstay.record.subjects import Subject

NO_START = ProblemKind(
    "MS-STF-002", Severity.ERROR, "No start date",
    "The day on which someone started in the post.",
    "They are counted as here for more than a year, never as a starter; how long they have been here is not known.",
    "Add the start date in HR, and send the list again.", Mender.HR,
)  # fmt: skip
NO_HOURS = ProblemKind(
    "MS-STF-003", Severity.QUERY, "A post of no hours",
    "Hours above nought, or a note that it is an honorarium or casual.",
    "The post adds nothing to FTE, and is left out of headcounts.",
    "Leave it if it is an honorarium or a casual contract; otherwise put the hours right.", Mender.HR,
)  # fmt: skip

_YEAR_AND_A_DAY = 366


def spells_of(rows: Sequence[StaffRow], people: Sequence[str | None], problems: list[Problem]) -> pl.DataFrame:
    """The spell table from staff rows. `people` gives each claim's person key; rows without a person are left out."""
    known = [(person, row) for row in rows if (person := people[row.claim]) is not None]
    known = without_repeats(known, problems)
    _tell_of_blanks(known, problems)
    runs = days_of_run(known, problems)
    supposed = _supposed_start(known)
    events = Events(known, supposed)
    listed: dict[str, list[StaffRow]] = defaultdict(list)
    for person, row in known:
        if row.subject is Subject.STAFF:
            listed[person].append(row)
    drafts: list[Draft] = []
    for person in sorted({person for person, _ in known}):
        own = _listed_spells(person, listed.get(person, []), runs, supposed, problems)
        drafts += _one_after_another(events.applied(person, own, problems), problems)
    problems += events.lacking()
    return framed(drafts)


def _listed_spells(
    person: str, rows: Sequence[StaffRow], runs: dict[int, tuple[int, ...]], supposed: int, problems: list[Problem]
) -> list[Draft]:
    """One person's spells from lists of staff, dated or on a day."""
    dated, shown = without_confirmed(rows)
    drafts = spells_of_history(person, dated, supposed, problems)
    by_run: dict[tuple[int, ...], list[StaffRow]] = defaultdict(list)
    for row in shown:
        by_run[runs.get(row.source, ())].append(row)
    for days in sorted(by_run):
        drafts += spells_of_run(person, by_run[days], days, supposed)
    return drafts


def _supposed_start(rows: Sequence[tuple[str, StaffRow]]) -> int:
    """A day more than a year before the first day that any list speaks for: it makes nobody a starter."""
    days = [row.seen for _, row in rows if row.seen is not None]
    days += [row.end for _, row in rows if row.subject is Subject.LEAVERS and row.end is not None]
    days += [row.end for _, row in rows if row.shape is Shape.HISTORY and row.end is not None]
    return min(days, default=0) - _YEAR_AND_A_DAY


def _tell_of_blanks(rows: Sequence[tuple[str, StaffRow]], problems: list[Problem]) -> None:
    """Lists posts of no hours, and rows of staff without a start; many of them in one line for each list."""
    none = [(person, row) for person, row in rows if row.fte == 0 and row.subject is not Subject.LEAVERS]
    problems += rows_told(none, NO_HOURS, "hours or FTE of nought")
    blank = [(person, row) for person, row in rows if row.start is None and row.subject is Subject.STAFF]
    problems += rows_told(blank, NO_START, "a blank or unreadable start date")


def _one_after_another(drafts: list[Draft], problems: list[Problem]) -> list[Draft]:
    """Cuts an earlier spell of the same post where the next one starts: two sources may each tell of one stay."""
    held: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.row.post is not None:
            held[draft.row.post].append(draft)
    for spells in held.values():
        spells.sort(key=lambda draft: (draft.start, draft.stop))
        for first, second in pairwise(spells):
            if first.stop > second.start:
                first.end, first.end_earliest = max(second.start, first.start), None
                problems.append(
                    Problem(
                        OVERLAP, second.row.place, "a start before the end of the spell before it", keys=(first.person,)
                    )
                )
    return drafts
