"""The record as a whole: its tables, and what each of the sources behind it covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

import polars as pl

from mainstay.record.frames import frame_of
from mainstay.record.subjects import Covered, Subject

UNMATCHED = "unmatched"
"""The kind of key ('U-...') of a worker in a case list whom nobody has matched to a person, or said is nobody's."""


class Shape(Enum):
    """What a file is in time, which decides what it can tell."""

    SNAPSHOT = "a snapshot"
    RUN = "a run of snapshots"
    EVENTS = "events"
    HISTORY = "a history"
    RETURN = "a census return"


@dataclass(frozen=True)
class Source:
    """One file or sheet: what it was taken for, its shape, its as-at date, and what it tells of from which day.

    `title` is what people call this kind of file, and `kind` the name by which mapping.toml knows it: they are shown and
    never asked about. What the record asks is `covered`: the subjects a source tells of, the one it is made for first.
    """

    number: int
    file: str
    sheet: str
    kind: str
    title: str
    shape: Shape
    as_at: date | None
    covered: tuple[Covered, ...] = ()
    rows: int = 0
    census_year: int | None = None

    @property
    def name(self) -> str:
        """The file, with its sheet where it has one."""
        return f"{self.file}, sheet {self.sheet}" if self.sheet else self.file

    @property
    def covers_from(self) -> date | None:
        """The first day from which nothing is missing of the subject that the source is made for."""
        return self.covered[0].covers_from if self.covered else None

    def covers(self, subject: Subject) -> date | None:
        """The first day from which nothing is missing of a subject; None where it is not told of, or only as it is now."""
        return next((each.covers_from for each in self.covered if each.subject is subject), None)

    def tells(self, *subjects: Subject) -> bool:
        """Whether it tells of one of the subjects."""
        return any(each.subject in subjects for each in self.covered)


@dataclass(frozen=True, eq=False)
class WorkforceRecord:
    """Everything known about one council's workforce. `council` is its DfE number, '' where nobody has said."""

    council: str
    sources: tuple[Source, ...] = ()
    tables: Mapping[str, pl.DataFrame] = field(default_factory=dict)

    def table(self, name: str) -> pl.DataFrame:
        """The frame of a declared table, empty where nothing was read into it."""
        found = self.tables.get(name)
        return frame_of(name) if found is None else found

    def telling(self, *subjects: Subject) -> list[Source]:
        """The sources that tell of one of the subjects, in reading order."""
        return [source for source in self.sources if source.tells(*subjects)]
