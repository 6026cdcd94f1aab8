"""The record of a folder: opened where the folder is a kept record, else read from the files in it."""

from __future__ import annotations

from pathlib import Path

from mainstay.record.record import WorkforceRecord
from mainstay.stores.folder import is_kept_record, keep, opened
from mainstay.tasks.reading_a_folder import Ask, read_folder


def record_of(folder: Path, *, council: str = "", ask: Ask | None = None) -> WorkforceRecord:
    """The record, however the folder holds it. `council` and `ask` matter only where files are read."""
    return opened(folder) if is_kept_record(folder) else read_folder(folder, council=council, ask=ask).record


def keep_record(folder: Path, out: Path, *, council: str = "", ask: Ask | None = None) -> str:
    """Reads a folder of files and keeps its record in `out`; gives the digest of what was kept."""
    return keep(record_of(folder, council=council, ask=ask), out)
