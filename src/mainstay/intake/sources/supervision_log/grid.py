"""The cells of a supervision grid: a day, two days, a mere 'Y', or why there was no meeting that month."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.dates import day_number, day_of
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.choices import NOT_USED, Question
from mainstay.intake.dates_in_cells import day_near, parts_of_cell
from mainstay.intake.identifying import whole
from mainstay.intake.typed import WORD_NOT_KNOWN, TypedTable, Value
from mainstay.intake.what_was_found import what_was_found
from mainstay.vocabulary.development import REASONS_NOT_HELD

NOTHING_WRITTEN = ProblemKind(
    "MS-SUP-003", Severity.NOTE, "Months of a supervision grid with nothing written",
    "A day, or why there was no meeting, for each month that has passed.",
    "Each counts as a meeting that was due and of which nobody has said that it was held.",
    "Ask the managers to write why, where there was none. Colour alone cannot be seen.", Mender.ANALYST,
)  # fmt: skip

_HELD = frozenset({"y", "yes", "held", "done", "✓", "✔", "☑", "x", "1", "complete", "completed"})
_NOT_HELD = frozenset({"n", "no", "not held", "missed"})
_NOT_DUE = "not_due"
_LONGEST_WORD = 30
_SECTION = ("words", REASONS_NOT_HELD.name.replace(" ", "_"))

Meeting = tuple[int | None, int | None, str | None]
"""The day it was held, whether it was held, and why not."""


def meetings_of_grid(table: TypedTable, months: dict[str, date]) -> tuple[list[int], dict[str, list[Value]]]:
    """Each meeting of each cell with its row, in order of month: the first of a cell is due by the last day of its month.

    A second day in a cell is a meeting beyond those due; a cell that says that none was due is no meeting.

    A blank in a month that has passed by the day of the list is a meeting due and not said to be held, between the first
    month in which the worker's row has anything, or the day they came, and the day they left.
    """
    rows: list[int] = []
    found: dict[str, list[Value]] = {"due_on": [], "held_on": [], "held": [], "reason_not_held": []}
    began, left = table.values("began"), table.values("left")
    last = table.as_at
    silent = 0
    bad: dict[str, list[int]] = {}
    texts = {name: table.texts(name) for name in months}
    for row in range(table.rows):
        since, until = whole(began[row]), whole(left[row])
        for name, due in sorted(months.items(), key=lambda pair: pair[1]):
            text = texts[name][row].strip()
            if not text and (since is None or day_number(due) <= since or not _has_passed(due, last, until)):
                continue
            since = since if since is not None else day_number(due.replace(day=1)) - 1
            if text:
                meetings, unread = _meetings(table, text, due)
                if unread:
                    bad.setdefault(name, []).append(row)
            else:
                meetings, silent = [(None, None, None)], silent + 1
            for place, meeting in enumerate(meetings):
                rows.append(row)
                found["due_on"].append(None if place else day_number(due))
                for column, value in zip(("held_on", "held", "reason_not_held"), meeting, strict=True):
                    found[column].append(value)
    for name, wrong in bad.items():
        table.list_rows(WORD_NOT_KNOWN, name, wrong, lambda row, name=name: _told(texts[name][row]))  # type: ignore[misc]
    if silent:
        table.problems.append(Problem(NOTHING_WRITTEN, table.whole, f"{silent:,} blank cells", silent))
    return rows, found


def _has_passed(due: date, last: date | None, until: int | None) -> bool:
    return last is not None and due <= last and (until is None or day_number(due) <= until)


def _meetings(table: TypedTable, text: str, due: date) -> tuple[list[Meeting], bool]:
    """The meetings of one cell, and whether part of it was not understood."""
    found: list[Meeting] = []
    unread = False
    middle = day_of(day_number(due) - 14)
    for part in [text] if (reason := _reason(table, text)) is not None else parts_of_cell(text):
        day = day_near(part, middle)
        if day is not None:
            found.append((day_number(day), 1, None))
        elif part.lower() in _HELD:
            found.append((None, 1, None))
        elif part.lower() in _NOT_HELD:
            found.append((None, 0, None))
        elif (reason := _reason(table, part)) is not None:
            if reason == _NOT_DUE:
                return [], False
            found.append((None, 0, reason or None))
        else:
            unread = True
            _ask(table, part)
    return found or [(None, None, None)], unread


def _reason(table: TypedTable, text: str) -> str | None:
    """Why there was none, as known or as somebody has said; '' where they said that the word is no reason at all."""
    answer = table.choices.get(_SECTION, text)
    if answer == NOT_USED:
        return ""
    try:
        return REASONS_NOT_HELD.read(answer if answer is not None else text)
    except Unreadable:
        return None


def _ask(table: TypedTable, text: str) -> None:
    if len(text) <= _LONGEST_WORD:
        asked = Question(_SECTION, text, "What does it mean?", REASONS_NOT_HELD.slugs, stops=False)
        table.questions.setdefault((_SECTION, text), asked)


def _told(text: str) -> str:
    return what_was_found(text, "a day, a yes or a reason", word_on=1)
