"""Where the Department's file that a person loaded is kept: in the user's own Mainstay folder (or `MAINSTAY_HOME`)."""

from __future__ import annotations

import os
from pathlib import Path


def kept_file() -> Path:
    """The place of the copy, whether or not there is one yet."""
    import platformdirs

    home = os.environ.get("MAINSTAY_HOME")
    folder = Path(home) if home else platformdirs.user_data_path("mainstay", appauthor=False)
    return folder / "published" / "workforce_indicators.csv"
