"""A file that has come in part: `NAME.part`, and beside it whose part it is, so that a later try can go on with it."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.files import write_text


@dataclass(frozen=True)
class Begun:
    """A part of a file: from which address, with which mark of the server's, and how many bytes of it there are."""

    address: str
    etag: str
    size: int


def note(part: Path, begun: Begun) -> None:
    """Write down whose part it is, before the first byte of it is."""
    write_text(_beside(part), json.dumps({"address": begun.address, "etag": begun.etag}))


def forget(part: Path) -> None:
    """Take a part and what was noted of it away."""
    part.unlink(missing_ok=True)
    _beside(part).unlink(missing_ok=True)


def sum_of(path: Path) -> str:
    """The SHA-256 of a file on disk."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def begun_of(part: Path, address: str) -> Begun | None:
    """What is there of an earlier try, if it can be gone on with: of the same address, and with a mark to tell by."""
    found = None
    with suppress(OSError, ValueError, LookupError, TypeError):
        noted = json.loads(_beside(part).read_text(encoding="utf-8"))
        found = Begun(str(noted["address"]), str(noted["etag"]), part.stat().st_size) if "etag" in noted else None
    usable = found is not None and found.address == address and found.etag and found.size > 0
    return found if usable else None


def _beside(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")
