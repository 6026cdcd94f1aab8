"""Values that were set aside, one problem each, and ways of writing that were let pass, one line each for the whole
file.

No identifying value is ever repeated, and others only where they look like the code, number or date they ought to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.sources.workforce_census.contents import Section, Value
from mainstay.intake.sources.workforce_census.readings import Reading, Reason, Remark
from mainstay.vocabulary.workforce_census.items import Item, Kind
from mainstay.vocabulary.workforce_census.layouts import Layout

UNREADABLE_VALUE = ProblemKind(
    "MS-CEN-030",
    Severity.ERROR,
    "A value in the return cannot be read",
    "A value of the kind that the item holds: a date, a number, a registration number.",
    "The value is set aside and the worker stays counted; a figure that needs it goes without this one.",
    "Put it right in the system that the return came from; the return as sent does not change.",
)
CODE_NOT_IN_LIST = ProblemKind(
    "MS-CEN-031",
    Severity.ERROR,
    "A code in the return is not in its list",
    "One of the codes that the Department lists for the item in that year.",
    "The value is set aside and the worker stays counted; breakdowns by this item show one more as not known.",
    "Put it right in the system that the return came from; the return as sent does not change.",
)
VALUE_OUT_OF_RANGE = ProblemKind(
    "MS-CEN-032",
    Severity.ERROR,
    "A value in the return is outside its limits",
    "A value within the limits of the item, such as a full-time equivalent from 0 to 1.",
    "The value is set aside and the worker stays counted; a total that adds it goes without this one.",
    "Put it right in the system that the return came from; the return as sent does not change.",
)
WRITTEN_ANOTHER_WAY = ProblemKind(
    "MS-CEN-033",
    Severity.NOTE,
    "Values in the return are written in an unusual way and were read",
    "Values written as the Department's specification has them.",
    "They count as they were read; the Department's own system may have refused them.",
    "Look at one or two of them, and leave it if they are what was meant.",
)

_KINDS = {
    Reason.UNREADABLE: UNREADABLE_VALUE,
    Reason.NOT_IN_LIST: CODE_NOT_IN_LIST,
    Reason.OUT_OF_RANGE: VALUE_OUT_OF_RANGE,
}
_SHOWN = {
    Kind.CODE: re.compile(r"[A-Z]{1,4}|\d{1,3}", re.ASCII),
    Kind.FLAG: re.compile(r"[A-Z]|\d{1,3}", re.ASCII),
    Kind.DECIMAL: re.compile(r"-?[\d.,]{1,12}%?", re.ASCII),
    Kind.WHOLE: re.compile(r"-?[\d.,]{1,8}", re.ASCII),
    Kind.DATE: re.compile(r"[\d/.-]{6,10}", re.ASCII),
    Kind.YEAR: re.compile(r"\d{1,6}", re.ASCII),
}
_IN_WORDS = {
    Kind.CODE: "text that is not in the list",
    Kind.FLAG: "text that is neither 0 nor 1",
    Kind.DECIMAL: "text that is not a number",
    Kind.WHOLE: "text that is not a whole number",
    Kind.DATE: "text that is not a date in use",
    Kind.YEAR: "text that is not a year",
    Kind.REGISTRATION_NUMBER: "text that is not a registration number",
}


class ValueProblems:
    """Gathers what `read_section` set aside or let pass, over any number of workers and blocks of one file."""

    def __init__(self, file: str, layout: Layout) -> None:
        """`file` is the name by which the problems will speak of it."""
        self.file = file
        self._items = {part: {item.element: item for item in layout.items(part)} for part in ("council", "worker")}
        self._set_aside: list[Problem] = []
        self._let_pass: dict[tuple[str, Remark], tuple[int, int]] = {}

    def take(self, section: Section, readings: dict[str, Reading], part: str = "worker") -> None:
        """One more worker ('worker') or council's block ('council')."""
        for element, value in section.values.items():
            reading = readings[element]
            if reading.reason in _KINDS:
                self._set_aside.append(self._problem(self._items[part][element], value, reading))
            for remark in reading.remarks if reading.value is not None else ():
                count, line = self._let_pass.get((element, remark), (0, value.line))
                self._let_pass[element, remark] = (count + 1, line)

    def problems(self) -> list[Problem]:
        """Everything set aside, in the order taken, then one line for each way of writing that was let pass."""
        return [*self._set_aside, *self._notes()]

    def _notes(self) -> Iterator[Problem]:
        for (element, remark), (count, line) in self._let_pass.items():
            place = Place(self.file, row=line, column=element)
            yield Problem(WRITTEN_ANOTHER_WAY, place, f"{remark.value}, {_times(count)}, first here", count)

    def _problem(self, item: Item, value: Value, reading: Reading) -> Problem:
        kind = _KINDS[reading.reason or Reason.UNREADABLE]
        expected = f"; expected {reading.expected}" if reading.expected else ""
        return Problem(kind, Place(self.file, row=value.line, column=value.element), shown(item, value) + expected)


def shown(item: Item, value: Value) -> str:
    """A value for a message: as written where it cannot identify anyone, else a few words on what it is not."""
    text = value.text.strip()
    pattern = _SHOWN.get(item.kind)
    if item.identifying or pattern is None or not pattern.fullmatch(text):
        return _IN_WORDS.get(item.kind, "text")
    return text


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
