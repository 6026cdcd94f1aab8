"""Two families of trouble: problems found in someone's data (results, to be shown), and reasons why work cannot go on.

A problem is a result, not a failure: it says where, what was found, what was expected, why it matters and what to do,
and never holds a person's name, number or date of birth. `CannotGoOn` is the only exception meant for a user's eyes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """How much a problem matters to the figures."""

    ERROR = "error"
    QUERY = "query"
    NOTE = "note"

    @property
    def sentence(self) -> str:
        """What this severity asks of the reader, in one sentence."""
        return {
            Severity.ERROR: "Something is wrong and a figure is affected until it is put right at its source.",
            Severity.QUERY: "Something is unusual: check it, and leave it if it is right.",
            Severity.NOTE: "Something was understood or left out: nothing to do unless it surprises you.",
        }[self]


class Mender(Enum):
    """Who can put a problem right, so that the list can be handed to them."""

    HR = "HR"
    CASE_SYSTEM = "case system"
    AGENCY_DESK = "agency desk"
    FINANCE = "finance"
    ANALYST = "analyst"


@dataclass(frozen=True)
class ProblemKind:
    """One kind of problem, declared once where it is looked for, in a constant found by walking the package.

    `code` is ours and stable for ever; `expected`, `why` and `do` are whole sentences for the person who can mend it.
    `on_pages` is what to do instead for those who meet it in the web application, where no file of answers is edited; ''
    where `do` holds there too.
    """

    code: str
    severity: Severity
    title: str
    expected: str
    why: str
    do: str
    mender: Mender = Mender.ANALYST
    on_pages: str = ""

    @property
    def do_on_pages(self) -> str:
        """What to do, for those who meet it in the web application."""
        return self.on_pages or self.do


@dataclass(frozen=True)
class Place:
    """Where something was found: file, sheet, the row as the file's own program numbers it, and the column heading."""

    file: str
    sheet: str = ""
    row: int | None = None
    column: str = ""

    def __str__(self) -> str:
        """The place in words, most general first: 'staff.xlsx, sheet Staff, row 12, column FTE'."""
        parts = [self.file]
        if self.sheet:
            parts.append(f"sheet {self.sheet}")
        if self.row is not None:
            parts.append(f"row {self.row}")
        if self.column:
            parts.append(f"column {self.column}")
        return ", ".join(parts)


@dataclass(frozen=True)
class Problem:
    """One problem at one place. `found` is the value or count as found, and must not identify anyone.

    `count` is how many rows or people stand behind it when one line speaks for many; `keys` are the pseudonymous keys
    of the people concerned, for those entitled to look them up.
    """

    kind: ProblemKind
    place: Place
    found: str
    count: int = 1
    keys: tuple[str, ...] = field(default=(), compare=False)


class CannotGoOn(Exception):  # noqa: N818 - the name is the sentence a user meets, not an error class of a library
    """Work stops, with a clear sentence: where, what was found, why it matters, what to do; and an exit code.

    Exit codes: 1 there is something to answer or mend first, 2 nothing useful could be read or done.
    """

    def __init__(self, what: str, *, where: str = "", why: str = "", do: str = "", exit_code: int = 2) -> None:
        """Each part is a whole sentence without personal data; `where` is a place such as a file or a sheet."""
        super().__init__(what)
        self.what = what
        self.where = where
        self.why = why
        self.do = do
        self.exit_code = exit_code

    def __str__(self) -> str:
        """All parts in reading order, on one line."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return " ".join(part for part in (head, self.why, self.do) if part)


class Unreadable(Exception):  # noqa: N818 - internal signal: a text that its declared type cannot read
    """A text could not be read as its declared type; `reason` says what was expected, never repeating the text."""

    def __init__(self, reason: str) -> None:
        """`reason` is a phrase such as 'a date like 30/09/2024'."""
        super().__init__(reason)
        self.reason = reason
