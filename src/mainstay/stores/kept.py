"""What a kept record says of itself, wherever it is kept: its sources as plain values, and a digest of its content."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import polars as pl

from mainstay.foundations.dates import read_exact_day
from mainstay.record.record import Shape, Source
from mainstay.record.subjects import Covered, Subject

SCHEMA = "mainstay/record/1"


def digest(held: Mapping[str, pl.DataFrame]) -> str:
    """SHA-256 over every table's rows in a canonical order, the same whatever the order of rows or the library's version."""
    total = hashlib.sha256()
    for name, frame in sorted(held.items()):
        add_table(total, name, rows_in_order(frame))
    return total.hexdigest()


def rows_in_order(frame: pl.DataFrame) -> list[str]:
    """The rows of a table as texts in their canonical order."""
    return sorted(json.dumps(row, ensure_ascii=False) for row in frame.select(sorted(frame.columns)).iter_rows())


def add_table(total: Any, name: str, rows: Iterable[str]) -> None:
    """Adds a table to a digest that is being made; tables go in by name, and those without rows are left out."""
    total.update(f"table {name}\n".encode())
    for row in rows:
        total.update(row.encode() + b"\n")


def source_out(source: Source) -> dict[str, object]:
    """A source as plain values."""
    return {
        "number": source.number, "file": source.file, "sheet": source.sheet, "kind": source.kind, "title": source.title,
        "shape": source.shape.name, "as_at": _day_out(source.as_at), "rows": source.rows, "census_year": source.census_year,
        "covered": {
            each.subject.name: [_day_out(each.covers_from), _day_out(each.covers_to)] for each in source.covered
        },
    }  # fmt: skip


def source_in(held: dict[str, Any]) -> Source:
    """The source that those values were made of. KeyError or ValueError where they are not those of one."""
    covered = tuple(Covered(Subject[name], *map(_day_in, days)) for name, days in held["covered"].items())
    return Source(
        held["number"], held["file"], held["sheet"], held["kind"], held["title"], Shape[held["shape"]],
        _day_in(held["as_at"]), covered, held["rows"], held["census_year"],
    )  # fmt: skip


def _day_out(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_in(text: str | None) -> date | None:
    return read_exact_day(text) if text else None
