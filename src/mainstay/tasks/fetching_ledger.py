"""What was fetched, from where, when and with which sum: `fetched.json` beside the files, written whole or not at all."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from mainstay.foundations.dates import read_exact_day
from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn, Unreadable

LEDGER = "fetched.json"
SCHEMA = "mainstay/fetched/1"


@dataclass(frozen=True)
class Fetched:
    """One fetch: `sha256` and `bytes` are of what came, `files` gives the sum of each CSV that was put in the folder.

    `fetched` is the instant in UTC; `earlier` lists the sums that came before, each with its instant, oldest first.
    """

    name: str
    address: str
    sha256: str
    bytes: int
    fetched: str
    etag: str = ""
    last_modified: str = ""
    files: dict[str, str] = field(default_factory=dict)
    earlier: list[dict[str, str]] = field(default_factory=list)


def read(folder: Path) -> dict[str, Fetched]:
    """The ledger of a folder by name, empty where there is none. `CannotGoOn` where it is damaged."""
    path = folder / LEDGER
    if not path.exists():
        return {}
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        if said["schema"] != SCHEMA:
            raise ValueError
        return {entry.name: entry for entry in map(_entry, said["files"])}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, Unreadable):
        raise CannotGoOn(
            "The list of what was fetched cannot be read.",
            where=str(path),
            why="It says which files are ours to replace and whether they have changed. Nothing was fetched.",
            do="Move it and the files beside it elsewhere; everything is then fetched anew.",
        ) from None


def write(folder: Path, ledger: dict[str, Fetched]) -> None:
    """The ledger, in order of name."""
    entries = [asdict(ledger[name]) for name in sorted(ledger)]
    text = json.dumps({"schema": SCHEMA, "files": entries}, indent=2, ensure_ascii=False)
    write_text(folder / LEDGER, f"{text}\n")


def _entry(said: dict[str, Any]) -> Fetched:
    entry = Fetched(**said)
    sums = [entry.sha256, *entry.files.values()]
    if not all(re.fullmatch("[0-9a-f]{64}", one) for one in sums) or not isinstance(entry.earlier, list):
        raise ValueError
    read_exact_day(entry.fetched[:10])
    return entry
