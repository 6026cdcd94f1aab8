"""The statistical neighbours that `mainstay published load` kept, for whoever sets a council beside them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from mainstay.published.neighbours import StatisticalNeighbours
from mainstay.published.reading import read_neighbours
from mainstay.tasks.home import home_folder


def published_neighbours() -> StatisticalNeighbours | None:
    """What was kept, read once; None where nothing was. Stops if it is damaged."""
    kept = home_folder() / "published" / "statistical_neighbours.csv"
    return _read(kept, kept.stat().st_mtime_ns) if kept.is_file() else None


@lru_cache(maxsize=2)
def _read(path: Path, _changed: int) -> StatisticalNeighbours:
    return read_neighbours(path)
