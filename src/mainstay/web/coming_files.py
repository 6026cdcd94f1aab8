"""Where a file lies while a browser still sends it: among the uploads, so that what a stopped server left is deleted."""

from __future__ import annotations

from pathlib import Path

NAME = "coming"


def folder_for_coming(web: Path) -> str:
    """The folder, made for its owner alone; '' where it cannot be made, and files then come in the system's own."""
    folder = web / "uploads" / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return ""
    return str(folder)
