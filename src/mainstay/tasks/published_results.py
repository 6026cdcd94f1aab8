"""The published figures to show: the Department's own file where somebody loaded it, else those built in, without councils."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from mainstay.published.figures import PublishedTable, built_in, read_department_csv
from mainstay.published.recognising import kinds
from mainstay.tasks.home import home_folder

PUBLISHED = "published"
"""The folder, in Mainstay's own, of the tables that `mainstay published load` kept."""


def tables_kept() -> tuple[Path, ...]:
    """The published tables that were loaded and are there, each with the name of its kind."""
    folder = home_folder() / PUBLISHED
    return tuple(path for kind in sorted(kinds()) if (path := folder / f"{kind}.csv").is_file())


def published_table() -> PublishedTable:
    """What `mainstay published load` kept, read once; the table that is built in where nothing was. Stops if it is damaged."""
    kept = home_folder() / PUBLISHED / "workforce_indicators.csv"
    return _read(kept, kept.stat().st_mtime_ns) if kept.is_file() else built_in()


@lru_cache(maxsize=2)
def _read(path: Path, _changed: int) -> PublishedTable:
    return read_department_csv(path)
