"""Make a file of a page that somebody takes away, without leaving a copy behind on this machine."""

from __future__ import annotations

import tempfile
from pathlib import Path

from mainstay.presentation.pages_to_take import PageToTake
from mainstay.tasks.home import home_folder

TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""The kinds of file a page can be taken as, and what browsers call them."""


def taken(page: PageToTake, kind: str) -> bytes:
    """The page as a file of a kind of `TYPES`. It is written in Mainstay's own folder, and is gone from there after."""
    from mainstay.presentation.pages_as_files import (  # noqa: PLC0415 - the writers are slow to load
        write_page_document,
        write_page_workbook,
    )

    write = {"xlsx": write_page_workbook, "docx": write_page_document}[kind]
    ours = home_folder()
    ours.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".page.", dir=ours) as place:
        path = Path(place) / f"page.{kind}"
        write(page, path)
        return path.read_bytes()
