"""Dated rows of one person become spells: every small change is a new row in such a list, and few of them matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.drafts import FAR_AHEAD, LONG_AGO, Draft, drafted
from mainstay.intake.staff_row import StaffRow, known

OVERLAP = ProblemKind(
    "MS-STF-007", Severity.ERROR, "Two spells of one person in one post that overlap",
    "Spells in one post that follow one another.",
    "The overlapping days would count twice; the earlier spell was cut off where the later one starts.",
    "Put the effective dates right in HR.", Mender.HR,
)  # fmt: skip


def spells_of_history(person: str, rows: Sequence[StaffRow], supposed: int, problems: list[Problem]) -> list[Draft]:
    """One person's spells from dated rows; rows that follow one another and differ in nothing that matters are one.

    `supposed` stands for a start that is not known. An effective-to date is the last day in the post: where the next
    row starts the day after, the spell lasts to that day.
    """
    drafts = [_draft(person, row, supposed) for row in sorted(rows, key=_order)]
    posts: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        posts[draft.row.post or ""].append(draft)
    made = []
    for post, held in posts.items():
        made += _joined(_cut(held, problems) if post else held)
    return lasting_to_the_next(made)


def _draft(person: str, row: StaffRow, supposed: int) -> Draft:
    draft = drafted(person, row, supposed if row.start is None else row.start, row.end)
    draft.supposed = row.start is None
    return draft


def _order(row: StaffRow) -> tuple[object, ...]:
    end = FAR_AHEAD if row.end is None else row.end
    return (LONG_AGO if row.start is None else row.start, end, *(str(part) for part in row.alike))


def _cut(held: Sequence[Draft], problems: list[Problem]) -> list[Draft]:
    """Spells in one post, each cut off where the next one starts; those of no length at all are dropped."""
    for first, second in pairwise(held):
        if first.stop > second.start and first.stop - 1 != second.start:
            found = "a start before the end of the spell before it"
            problems.append(Problem(OVERLAP, second.row.place, found, keys=(first.person,)))
        if first.stop > second.start:
            first.end = second.start
    return [draft for draft in held if draft.stop > draft.start or draft.row.end is not None]


def _joined(held: Sequence[Draft]) -> list[Draft]:
    """Spells that follow one another and are alike become one, with the later end and its reason."""
    made: list[Draft] = []
    for draft in held:
        before = next((each for each in reversed(made) if _continues(each, draft)), None)
        if before is None:
            made.append(draft)
            continue
        before.end, before.reason, before.destination = draft.end, draft.reason, draft.destination
        until = before.row.contract_until if draft.row.contract_until is None else draft.row.contract_until
        before.row = replace(draft.row, contract_until=until)
    return made


def _continues(before: Draft, draft: Draft) -> bool:
    follows = before.end is not None and draft.start - 1 <= before.end <= draft.start
    return follows and before.row.alike == draft.row.alike and not (known(before.reason) or known(before.destination))


def lasting_to_the_next(drafts: list[Draft]) -> list[Draft]:
    """Makes each spell whose last day is the eve of the person's next one last until it: nobody is away overnight."""
    starts = {draft.start for draft in drafts}
    for draft in drafts:
        if draft.end is not None and known(draft.reason) is None and draft.end + 1 in starts:
            draft.end += 1
    return drafts
