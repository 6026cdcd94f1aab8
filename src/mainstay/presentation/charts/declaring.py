"""What a chart is: its drawing as data, the sentence beside it and the table under it; or why it was not drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mainstay.presentation.content import ReportContent

Specification = Mapping[str, Any]


@dataclass(frozen=True)
class Chart:
    """One chart. `name` is its id on the page; `rows` are texts, the first of each the row's heading.

    `key` is the part of the sentence that says how the drawing is to be read, '' where there is none.
    """

    name: str
    title: str
    sentence: str
    described: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    specification: Specification
    key: str = ""

    @property
    def said(self) -> str:
        """The sentence where the drawing is not shown: without what the drawing's lines and bands are."""
        return self.sentence.replace(self.key, "") if self.key else self.sentence


@dataclass(frozen=True)
class NotDrawn:
    """A chart that has too little to show. `why` completes 'Not drawn, because ...'."""

    title: str
    why: str


@dataclass(frozen=True)
class ChartKind:
    """One kind of chart; `place` is its order on the page."""

    name: str
    place: int
    draw: Callable[[ReportContent], Chart | NotDrawn]
