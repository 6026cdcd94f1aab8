"""A recognised table whose texts are read, column by column, by the declared type of the field each column gives.

A value that cannot be read is set aside and listed; the row, and the person, stay.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.choices import NOT_USED, Choices, Question, Section
from mainstay.intake.code_and_label import read_code_and_label
from mainstay.intake.declaring import SourceKind
from mainstay.intake.reading.tables import FoundTable
from mainstay.intake.what_was_found import what_was_found
from mainstay.record.declaring import Kind, Sensitivity
from mainstay.record.reading_values import read_value
from mainstay.record.record import Shape
from mainstay.vocabulary.full_time_equivalent import read_fte, unit_of_column
from mainstay.vocabulary.not_known import reason_in

UNREADABLE = ProblemKind(
    "MS-VAL-001", Severity.ERROR, "A value that could not be read",
    "A value that its column can hold.",
    "The value is set aside as not known; the person stays counted, but figures that need the value leave it out.",
    "Put the value right where the file comes from, and send the file again.",
)  # fmt: skip
WORD_NOT_KNOWN = ProblemKind(
    "MS-VAL-002", Severity.QUERY, "A word that is not in the list",
    "One of the words of the list, or an answer that says what it means.",
    "It is treated as not known until someone says what it means.",
    "Say what it means under [words] or [titles] in mapping.toml; it is remembered.",
    on_pages="Say what it means when the files are next given; it is remembered.",
)  # fmt: skip
ABOVE_ONE = ProblemKind(
    "MS-VAL-003", Severity.QUERY, "An FTE above one",
    "An FTE between 0 and 1 for one post.",
    "Two posts may have been added together, or hours put where FTE belongs; the FTE is counted as given.",
    "Check the hours; give two posts a row each.",
)  # fmt: skip

LISTED_EACH = 50
"""So many problems of one kind in one column are listed row by row; the rest in one line with their number."""

_LONGEST_WORD = 60
"""A longer text in a column of words is a remark, which nobody could give a meaning to once and for all."""

_FULL = 1_000_000

Value = int | str | None


@dataclass
class TypedTable:
    """One table with its kind, shape and as-at date; `columns` maps column names of the kind to headings found."""

    number: int
    kind: SourceKind
    shape: Shape
    as_at: date | None
    found: FoundTable
    columns: Mapping[str, str]
    choices: Choices
    problems: list[Problem] = field(default_factory=list)
    questions: dict[tuple[Section, str], Question] = field(default_factory=dict)
    _values: dict[str, list[Value]] = field(default_factory=dict, repr=False)

    @property
    def rows(self) -> int:
        """How many rows of data there are."""
        return len(self.found.row_numbers)

    @property
    def whole(self) -> Place:
        """The table itself as a place."""
        return Place(self.found.file, self.found.sheet)

    def has(self, name: str) -> bool:
        """Whether the table has that column."""
        return name in self.columns

    def texts(self, name: str) -> list[str]:
        """A column as text, blank throughout where the table does not have it."""
        heading = self.columns.get(name)
        return [""] * self.rows if heading is None else self.found.columns[heading]

    def known_texts(self, name: str) -> list[str]:
        """A column as text, blank also where a cell says that the value is not known ('N/K', '-')."""
        texts = self.texts(name)
        known = {text: "" if reason_in(text) else text for text in set(texts)}
        return [known[text] for text in texts]

    def place(self, row: int, name: str = "") -> Place:
        """Where row `row` (from 0) of the table stands in its file."""
        return Place(self.found.file, self.found.sheet, self.found.row_numbers[row], self.columns.get(name, ""))

    def values(self, name: str) -> list[Value]:
        """A column read by its field's type, once; None where it is missing or unreadable, or the column is not there.

        A column that the kind does not declare is one that is not there.
        """
        if name not in self._values:
            self._values[name] = self._read(name)
        return list(self._values[name])

    def _read(self, name: str) -> list[Value]:
        column = self.kind.column(name).field if self.has(name) else None
        if column is None:
            return [None] * self.rows
        if column.kind is Kind.CODE:
            return self.codes(name)
        secret = column.sensitivity is Sensitivity.IDENTIFYING
        return self._each(name, lambda text: read_value(column, text).value, secret=secret)

    def shares(self, name: str, full_week: Decimal) -> list[Value]:
        """A column of FTE or hours in millionths. What a bare number means is told once, from the whole column.

        `full_week` is how many hours are one FTE. Above one is kept and listed.
        """
        if not self.has(name):
            return [None] * self.rows
        unit = unit_of_column(self.columns[name], self.texts(name))

        def read(text: str) -> int | None:
            return None if reason_in(text) else read_fte(text, full_week, unit)

        found = self._each(name, read)
        over = [row for row, value in enumerate(found) if isinstance(value, int) and value > _FULL]
        self.list_rows(ABOVE_ONE, name, over, lambda row: "an FTE above one")
        return found

    def codes(self, name: str, *, secret: bool = False) -> list[Value]:
        """A column of words as slugs of the field's list; unknown words are asked about once and set aside meanwhile.

        `secret` is for a column whose unknown words may be a diagnosis: they are neither asked about, nor repeated.
        """
        column = self.kind.column(name).field if self.has(name) else None
        if column is None:
            return [None] * self.rows
        if column.codes is None:
            raise ValueError(f"{name} is not a column of words")
        codes = column.codes
        section = ("words", codes.name.replace(" ", "_"))

        def read(text: str) -> str | None:
            answer = self.choices.get(section, text)
            if answer is not None:
                return None if answer == NOT_USED else codes.read(answer)
            try:
                return read_code_and_label(codes, text)
            except Unreadable:
                if reason := reason_in(text):
                    return reason if reason == "not_known" and reason in codes else None
                if not secret and len(text) <= _LONGEST_WORD:
                    asked = Question(section, text, "What does it mean?", codes.slugs, stops=False)
                    self.questions.setdefault((section, text), asked)
                raise

        return self._each(name, read, kind=WORD_NOT_KNOWN, secret=secret)

    def list_rows(self, kind: ProblemKind, name: str, rows: list[int], found: Callable[[int], str]) -> None:
        """Lists a problem on each of some rows; from the 51st on they share one line that says how many they are."""
        for row in rows[:LISTED_EACH]:
            self.problems.append(Problem(kind, self.place(row, name), found(row)))
        if len(rows) > LISTED_EACH:
            more = len(rows) - LISTED_EACH
            place = Place(self.found.file, self.found.sheet, None, self.columns.get(name, ""))
            self.problems.append(Problem(kind, place, f"{more:,} more rows like these", more))

    def _each(self, name: str, read: Callable[[str], Value], *, secret: bool = False,
              kind: ProblemKind = UNREADABLE) -> list[Value]:  # fmt: skip
        """Each distinct text is read once."""
        texts = self.texts(name)
        known: dict[str, Value] = {"": None}
        bad: dict[str, str] = {}
        for text in dict.fromkeys(texts):
            if text == "":
                continue
            try:
                known[text] = read(text)
            except Unreadable as trouble:
                times = texts.count(text) if kind is WORD_NOT_KNOWN else 0
                known[text], bad[text] = None, what_was_found(text, trouble.reason, word_on=times, secret=secret)
        if bad:
            rows = [row for row, text in enumerate(texts) if text in bad]
            self.list_rows(kind, name, rows, lambda row: bad[texts[row]])
        return [known[text] for text in texts]
