"""The record of a folder with the council's name, for papers that say whose they are."""

from __future__ import annotations

from pathlib import Path

from mainstay.record.record import WorkforceRecord
from mainstay.stores.folder import is_kept_record, opened
from mainstay.tasks.reading_a_folder import Ask, read_folder
from mainstay.vocabulary.authorities import authority


def record_and_name(folder: Path, *, council: str = "", ask: Ask | None = None) -> tuple[WorkforceRecord, str]:
    """The record, read or kept, and the name. A kept record holds a number and no name: an invented one has neither."""
    if not is_kept_record(folder):
        read = read_folder(folder, council=council, ask=ask)
        return read.record, read.council_name
    record = opened(folder)
    known = authority(record.council)
    return record, known.name if known else "This council"
