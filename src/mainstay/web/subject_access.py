"""What is held about one person, for their own eyes: every row of every version, and what was typed; others left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from mainstay.record.declaring import Table, tables
from mainstay.stores.database.editions import current
from mainstay.stores.database.erasing import frames_of, held_in
from mainstay.stores.database.models import TypedRow

CHILDREN = frozenset({"child", "sibling_group"})
COLLEAGUES = frozenset({"supervisor", "assessor", "manager"})


@dataclass(frozen=True)
class RowHeld:
    """One row about the person as the record holds it, and the versions it stands in; 'typed' for one that was typed here."""

    values: Mapping[str, Any]
    versions: tuple[int, ...]
    typed_on: str = ""
    stands: bool = True


@dataclass(frozen=True)
class TableHeld:
    """What one table holds about the person."""

    table: Table
    rows: tuple[RowHeld, ...]


@dataclass(frozen=True)
class Held:
    """Everything of the record. `named_by` counts rows about colleagues in which the person is named, by table and field."""

    tables: tuple[TableHeld, ...]
    named_by: Mapping[tuple[str, str], int]
    versions: tuple[tuple[int, str], ...]
    current: int | None


def held_about(keys: Collection[str]) -> Held:
    """Every row about the person. A row that stands in several versions is given once, with all their numbers."""
    rows: dict[str, dict[tuple[Any, ...], list[int]]] = {}
    named: dict[tuple[str, str], set[tuple[Any, ...]]] = {}
    versions = []
    for held in held_in(keys):
        versions.append((held.edition.pk, held.edition.made_at.date().isoformat()))
        for name, frame in frames_of(held.edition, held.rows):
            if name in tables():
                _add(rows.setdefault(name, {}), frame, tables()[name], keys, held.edition.pk)
                _add_named(named, frame, tables()[name], keys)
    typed, typed_named = _typed(keys)
    found = [
        TableHeld(table, (*_rows_held(table, rows.get(name, {})), *typed.get(name, ())))
        for name, table in tables().items()
    ]
    counts = {where: len(each) for where, each in named.items()}
    for where, count in typed_named.items():
        counts[where] = counts.get(where, 0) + count
    now = current()
    return Held(tuple(each for each in found if each.rows), counts, tuple(versions), now.pk if now else None)


def _add(
    into: dict[tuple[Any, ...], list[int]], frame: pl.DataFrame, table: Table, keys: Collection[str], version: int
) -> None:
    columns = [field.name for field in table.fields if field.name in frame.columns]
    if "person" not in columns:
        return
    for row in frame.filter(pl.col("person").is_in(list(keys))).select(columns).iter_rows():
        seen = into.setdefault(tuple(zip(columns, row, strict=True)), [])
        if version not in seen:
            seen.append(version)


def _add_named(
    named: dict[tuple[str, str], set[tuple[Any, ...]]], frame: pl.DataFrame, table: Table, keys: Collection[str]
) -> None:
    for field in table.fields:
        if field.name in COLLEAGUES and field.name in frame.columns:
            rows = frame.filter(pl.col(field.name).is_in(list(keys))).drop("source", "row", strict=False)
            if rows.height:
                named.setdefault((table.name, field.name), set()).update(rows.iter_rows())


def _rows_held(table: Table, found: Mapping[tuple[Any, ...], list[int]]) -> list[RowHeld]:
    return [RowHeld(dict(values), tuple(sorted(versions))) for values, versions in found.items()]


def _typed(keys: Collection[str]) -> tuple[dict[str, list[RowHeld]], dict[tuple[str, str], int]]:
    about: dict[str, list[RowHeld]] = {}
    named: dict[tuple[str, str], int] = {}
    for row in TypedRow.objects.order_by("pk").iterator(chunk_size=500):
        if row.person in keys:
            held = RowHeld(row.values, (), row.typed_at.date().isoformat(), row.stands)
            about.setdefault(row.table, []).append(held)
        for name in COLLEAGUES:
            if row.values.get(name) in keys and row.stands:
                named[row.table, name] = named.get((row.table, name), 0) + 1
    return about, named
