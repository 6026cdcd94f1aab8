"""A record kept as a folder: one Parquet file per table, and what they are in `record.json` with a digest of their content.

Names are not in it (the record has none); registration numbers, staff numbers and dates of birth are, because joining the
next files needs them: keep the folder as carefully as the files it came from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from mainstay.foundations.dates import read_exact_day
from mainstay.foundations.files import folder_written_whole, write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.record.declaring import tables
from mainstay.record.frames import schema_of
from mainstay.record.record import Shape, Source, WorkforceRecord
from mainstay.record.subjects import Covered, Subject

CONTENTS = "record.json"
SCHEMA = "mainstay/record/1"


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
            "sources": [_source_out(source) for source in record.sources],
        }  # fmt: skip
        write_text(fresh / CONTENTS, json.dumps(contents, indent=1, ensure_ascii=False) + "\n")
    return mark


def opened(folder: Path) -> WorkforceRecord:
    """The record kept in a folder. Stops where it is of another schema, damaged, or not what was written."""
    try:
        contents: dict[str, Any] = json.loads((folder / CONTENTS).read_text(encoding="utf-8"))
        if contents.get("schema") != SCHEMA:
            raise _cannot_open(folder, "It was kept by another version of Mainstay.")
        held = {name: _table(folder, name) for name in contents["tables"]}
        sources = tuple(_source_in(each) for each in contents["sources"])
    except (OSError, ValueError, KeyError, TypeError, pl.exceptions.PolarsError):
        raise _cannot_open(folder, "Part of it is missing or damaged.") from None
    if digest(held) != contents["digest"]:
        raise _cannot_open(folder, "Its content is not what was written: the digest differs.")
    return WorkforceRecord(contents["council"], sources, held)


def digest(held: Mapping[str, pl.DataFrame]) -> str:
    """SHA-256 over every table's rows in a canonical order, the same whatever the order of rows or the library's version."""
    total = hashlib.sha256()
    for name, frame in sorted(held.items()):
        total.update(f"table {name}\n".encode())
        rows = sorted(json.dumps(row, ensure_ascii=False) for row in frame.select(sorted(frame.columns)).iter_rows())
        for row in rows:
            total.update(row.encode() + b"\n")
    return total.hexdigest()


def _table(folder: Path, name: str) -> pl.DataFrame:
    frame = pl.read_parquet(folder / f"{name}.parquet")
    if dict(frame.schema) != schema_of(tables()[name]):
        raise _cannot_open(folder, f"The columns of the table {name} are not those of this version.")
    return frame


def _source_out(source: Source) -> dict[str, object]:
    return {
        "number": source.number, "file": source.file, "sheet": source.sheet, "kind": source.kind, "title": source.title,
        "shape": source.shape.name, "as_at": _day_out(source.as_at), "rows": source.rows, "census_year": source.census_year,
        "covered": {
            each.subject.name: [_day_out(each.covers_from), _day_out(each.covers_to)] for each in source.covered
        },
    }  # fmt: skip


def _source_in(held: dict[str, Any]) -> Source:
    covered = tuple(Covered(Subject[name], *map(_day_in, days)) for name, days in held["covered"].items())
    return Source(
        held["number"], held["file"], held["sheet"], held["kind"], held["title"], Shape[held["shape"]],
        _day_in(held["as_at"]), covered, held["rows"], held["census_year"],
    )  # fmt: skip


def _day_out(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_in(text: str | None) -> date | None:
    return read_exact_day(text) if text else None


def _cannot_open(folder: Path, what: str) -> CannotGoOn:
    return CannotGoOn(
        what,
        where=str(folder),
        why="Figures from it could be wrong.",
        do="Make it again from the files: mainstay record FOLDER --out DIR.",
    )
