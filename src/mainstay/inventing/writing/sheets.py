"""A file as sheets of cells, before it becomes bytes: what writers make and mess is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from mainstay.inventing.life import InventedCouncil

Cell = str | int | float | date | None


@dataclass
class Sheet:
    """One sheet: lines above, headings (groups over them as first column, last column, text), rows, lines below."""

    name: str
    headings: list[str]
    rows: list[list[Cell]]
    above: list[list[Cell]] = field(default_factory=list)
    groups: list[tuple[int, int, str]] = field(default_factory=list)
    below: list[list[Cell]] = field(default_factory=list)

    def place(self, heading: str) -> int:
        """The column of a heading, its line breaks set aside; ValueError when there is none."""
        return [" ".join(text.split()) for text in self.headings].index(heading)

    def rows_with(self, heading: str, value: Cell) -> list[list[Cell]]:
        """The rows whose cell under a heading is this value."""
        column = self.place(heading)
        return [row for row in self.rows if len(row) > column and row[column] == value]

    def add_column(self, heading: str, values: list[Cell]) -> None:
        """A column at the right."""
        self.headings.append(heading)
        for row, value in zip(self.rows, values, strict=True):
            row.append(value)


@dataclass
class OutFile:
    """One file to be written. `content` is given where the file is not made of sheets; then nothing else counts."""

    name: str
    kind: Literal["xlsx", "csv", "other"]
    sheets: list[Sheet] = field(default_factory=list)
    encoding: str = "utf-8"
    delimiter: str = ","
    content: bytes | None = None
    about: str = ""

    @property
    def sheet(self) -> Sheet:
        """The first sheet."""
        return self.sheets[0]


Files = dict[str, OutFile]
"""Files by the kind of source they are, or by another plain word for those that mess adds."""


@dataclass(frozen=True)
class Writer:
    """Makes one or several files of an invented council: `make` gives them by key."""

    title: str
    place: int
    make: Callable[[InventedCouncil], Files]
