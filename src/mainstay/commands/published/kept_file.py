"""Where the published files that a person loaded are kept: in Mainstay's own folder on this machine, one of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def kept_file(kind: str = "workforce_indicators") -> Path:
    """The place of the copy of this kind of table, whether or not there is one yet."""
    from mainstay.tasks.home import home_folder

    return home_folder() / "published" / f"{kind}.csv"


def kept_files() -> tuple[Path, ...]:
    """The copies there are, the workforce indicators first."""
    from mainstay.published.recognising import kinds

    return tuple(path for path in map(kept_file, kinds()) if path.is_file())
