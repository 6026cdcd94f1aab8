"""A sheet as it lies in its file: rows of text, before anyone has looked for a table in it."""

from __future__ import annotations

from dataclasses import dataclass

from mainstay.foundations.problems import Problem

Merged = tuple[int, int, int, int]
"""A merged block of cells: first row, first column, last row, last column, all counted from 0."""


@dataclass(frozen=True)
class RawSheet:
    """One sheet of a workbook, one text file, or one table of a web page.

    `rows[0]` is the row that the file's own program numbers `first_row`; rows may differ in length. Every cell is text
    without blanks around it and empty where the file has nothing. `merged` is None where the kind of file does not say
    which cells are merged. `problems` are about the reading of this sheet.
    """

    file: str
    name: str
    rows: list[list[str]]
    first_row: int = 1
    merged: tuple[Merged, ...] | None = None
    hidden: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether no cell of the sheet holds anything."""
        return not any(any(row) for row in self.rows)


def column_letters(index: int) -> str:
    """A column as a spreadsheet program names it, from its number counted from 0: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, letter = divmod(index - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column counted from 0, from the letters of a spreadsheet program: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
