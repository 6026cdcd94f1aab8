"""Mainstay's own folder on this machine: keys and what is remembered between councils' folders. Never in the data."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path


def home_folder() -> Path:
    """MAINSTAY_HOME where it is set, else the platform's own folder for a user's data."""
    said = os.environ.get("MAINSTAY_HOME", "")
    return Path(said).expanduser() if said else user_data_path("mainstay", appauthor=False)
