"""The published figures to show: the Department's own file where somebody loaded it, else those built in, without councils."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from mainstay.published.figures import PublishedTable, built_in, read_department_csv
from mainstay.tasks.home import home_folder


def published_table() -> PublishedTable:
    """What `mainstay published load` kept, read once; the table that is built in where nothing was. Stops if it is damaged."""
    kept = home_folder() / "published" / "workforce_indicators.csv"
    return _read(kept, kept.stat().st_mtime_ns) if kept.is_file() else built_in()


@lru_cache(maxsize=2)
def _read(path: Path, _changed: int) -> PublishedTable:
    return read_department_csv(path)
