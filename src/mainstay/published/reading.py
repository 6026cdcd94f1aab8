"""Reading any published table that Mainstay knows, whichever it is: figures, or statistical neighbours."""

from __future__ import annotations

from pathlib import Path

from mainstay.published.department_file import contents_of
from mainstay.published.figures import PublishedTable
from mainstay.published.neighbours import StatisticalNeighbours, neighbours_in
from mainstay.published.opened_file import opened
from mainstay.published.recognising import kinds, recognised


def read_published(path: Path) -> PublishedTable | StatisticalNeighbours:
    """The table in a file, recognised by its headings; `CannotGoOn` says what is wrong with any other file."""
    file = opened(path)
    kind, layout = recognised(file)
    if kind.holds == "neighbours":
        return neighbours_in(file, kind, layout)
    return PublishedTable(contents_of(file, kind, layout))


def read_neighbours(path: Path) -> StatisticalNeighbours:
    """The statistical neighbours in a file; `CannotGoOn` says what is wrong with any other file."""
    file = opened(path)
    return neighbours_in(file, *recognised(file, (kinds()["statistical_neighbours"],)))
