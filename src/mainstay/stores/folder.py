"""A record kept as a folder: one Parquet file per table, and what they are in `record.json` with a digest of their content.

Names are not in it (the record has none); registration numbers, staff numbers and dates of birth are, because joining the
next files needs them: keep the folder as carefully as the files it came from.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import polars as pl

from mainstay.foundations.files import folder_written_whole, write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.record.frames import as_declared
from mainstay.record.record import WorkforceRecord
from mainstay.stores.kept import SCHEMA, digest, source_in, source_out

CONTENTS = "record.json"


def is_kept_record(folder: Path) -> bool:
    """Whether a folder holds a kept record."""
    return (folder / CONTENTS).is_file()


def keep(record: WorkforceRecord, folder: Path) -> str:
    """Writes a record to a folder, whole or not at all; gives its digest. An earlier record there is replaced."""
    held = {name: frame for name, frame in sorted(record.tables.items()) if not frame.is_empty()}
    mark = digest(held)
    with folder_written_whole(folder) as fresh:
        for name, frame in held.items():
            frame.write_parquet(fresh / f"{name}.parquet")
        contents = {
            "schema": SCHEMA, "council": record.council, "digest": mark, "tables": sorted(held),
            "sources": [source_out(source) for source in record.sources],
        }  # fmt: skip
        write_text(fresh / CONTENTS, json.dumps(contents, indent=1, ensure_ascii=False) + "\n")
    return mark


def opened(folder: Path) -> WorkforceRecord:
    """The record kept in a folder. Stops where it is of another schema, damaged, or not what was written."""
    try:
        contents: dict[str, Any] = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
        if contents.get("schema") != SCHEMA:
            raise _cannot_open(folder, "It was kept by another version of Mainstay.")
        held = {name: pl.read_parquet(folder / f"{name}.parquet") for name in contents["tables"]}
        sources = tuple(source_in(each) for each in contents["sources"])
    except (OSError, ValueError, KeyError, TypeError, pl.exceptions.PolarsError):
        raise _cannot_open(folder, "Part of it is missing or damaged.") from None
    if digest(held) != contents["digest"]:
        raise _cannot_open(folder, "Its content is not what was written: the digest differs.")
    return WorkforceRecord(contents["council"], sources, {name: _of_now(folder, name, held[name]) for name in held})


def _of_now(folder: Path, name: str, frame: pl.DataFrame) -> pl.DataFrame:
    filled = as_declared(name, frame)
    if filled is None:
        raise _cannot_open(folder, f"The columns of the table {name} are not those of this version.")
    return filled


def _cannot_open(folder: Path, what: str) -> CannotGoOn:
    return CannotGoOn(
        what,
        where=str(folder),
        why="Figures from it could be wrong.",
        do="Make it again from the files: mainstay record FOLDER --out DIR.",
    )
