"""One section of the page about a team: its sentences, its table, and the bars beside the rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from mainstay.presentation.team.words import Cell


@dataclass(frozen=True)
class Bar:
    """A worker's bar: how far it reaches and where the agreed load stands, in percent of the longest."""

    reaches: int
    agreed: int | None
    is_over: bool


@dataclass(frozen=True)
class Section:
    """One section. Where it has no rows, its sentences are all there is. `bars` go with the rows where there are any."""

    name: str
    title: str
    sentences: tuple[str, ...]
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    numeric: frozenset[int] = field(default_factory=frozenset)
    bars: tuple[Bar, ...] = ()
