"""The meetings of a worker that were due and of which one that is typed now may be: those typed, and those in a file."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.foundations.dates import day_number, day_of, in_words
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.typed_rows import Typed
from mainstay.tasks.supervision_held import Meeting, last_held, meetings_of

TABLE = "supervision"
_FILE = "file"


@dataclass(frozen=True)
class WasDue:
    """A meeting that was due: on which day, of what kind in words, and its row where it was typed, else its file."""

    due_on: int
    kind: str
    row: Typed | None
    file: str = ""

    @property
    def said(self) -> str:
        """The answer by which it is chosen."""
        return f"Yes, the one due on {in_words(day_of(self.due_on))}{f', in {self.file}' if self.file else ''}"


def was_due_of(record: WorkforceRecord, person: str, chosen: str, number: str) -> dict[str, WasDue]:
    """By what stands for each in the form: the typed ones that were not held, those of files that are due still, and the
    one `chosen` by the form of that number, although it is held by now: somebody pressed twice.
    """
    meetings = meetings_of(record, person)
    rows = [each for each in typed_rows.typed(TABLE, person=person) if each.values.get("due_on") is not None]
    known = {each.key for each in meetings}
    found = {
        f"{each.number}-{each.version}": _typed(each)
        for each in rows
        if each.values.get("held_on") is None and each.values.get("supervision") in known
    }
    last = last_held(meetings)
    found |= {_name(each): _of_file(each) for each in meetings if each.file and each.is_still_due(last)}
    start, _dash, version = chosen.partition("-")
    same = next((each for each in rows if each.number == start), None)
    if same is not None and version.isascii() and version.isdigit():
        # The same is kept once, and another's change is told.
        return found | {chosen: _typed(same)}
    made = next((each for each in rows if each.number == number), None)
    if start == _FILE and made is not None and version.partition("-")[0] == str(made.values["due_on"]):
        return found | {chosen: WasDue(made.values["due_on"], "", None)}
    return found


def _name(each: Meeting) -> str:
    return f"{_FILE}-{day_number(each.due_on) if each.due_on else 0}-{each.kind.lower()}"


def _of_file(each: Meeting) -> WasDue:
    return WasDue(day_number(each.due_on) if each.due_on else 0, each.kind, None, each.file)


def _typed(row: Typed) -> WasDue:
    return WasDue(row.values["due_on"], "", row)
