"""The record as a whole: its tables, and what each of the sources behind it covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

import polars as pl

from mainstay.record.frames import frame_of

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
    """One file or sheet: what it was taken for, its shape, its as-at date, and the days for which it is complete.

    `covers_from` is the first day from which nobody who left is missing; None when leavers are not shown at all.
    `title` is what people call this kind of file; `kind` is its folder name in intake/sources.
    """

    number: int
    file: str
    sheet: str
    kind: str
    title: str
    shape: Shape
    as_at: date | None
    covers_from: date | None = None
    rows: int = 0
    census_year: int | None = None

    @property
    def name(self) -> str:
        """The file, with its sheet where it has one."""
        return f"{self.file}, sheet {self.sheet}" if self.sheet else self.file


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

    def of_kind(self, *kinds: str) -> list[Source]:
        """The sources of some kinds, in reading order."""
        return [source for source in self.sources if source.kind in kinds]
