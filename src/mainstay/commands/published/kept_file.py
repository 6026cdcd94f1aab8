"""Where the Department's file that a person loaded is kept: in Mainstay's own folder on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def kept_file() -> Path:
    """The place of the copy, whether or not there is one yet."""
    from mainstay.tasks.home import home_folder

    return home_folder() / "published" / "workforce_indicators.csv"
