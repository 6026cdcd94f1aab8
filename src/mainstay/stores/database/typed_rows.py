"""What people type, kept as rows of the record's declared tables, apart from the editions and put beside them on reading.

Only what no other system knows is typed: reviews, supervision, interviews, suggestions, thanks. A row is checked against
its table's declaration, is never changed in place (each change is a new version) and survives every new import.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import polars as pl
from django.db import models, transaction

from mainstay.record.declaring import Field, Kind, Table, tables
from mainstay.record.frames import frame_of, joined
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import TypedRow

_NUMBERS = frozenset({Kind.DAY, Kind.FTE, Kind.MONEY, Kind.DAYS, Kind.COUNT, Kind.PERCENT, Kind.YES_NO})


@dataclass(frozen=True)
class Typed:
    """One row as it stands: its own number, its table, its values, and which account last typed it."""

    number: str
    table: str
    values: Mapping[str, Any]
    typed_by: int | None


def add(table: str, values: Mapping[str, Any], *, by: int | None, number: str = "") -> Typed:
    """Keeps a row, or a new version of the row of that number. ValueError where its table's declaration refuses it.

    Values are in the units the record holds: days as numbers since 1970-01-01, codes as the record's own words.
    """
    declared = tables()[table]
    held = {name: value for name, value in values.items() if value is not None and value != ""}
    number = number or uuid.uuid4().hex
    if len(declared.key) == 1 and declared.key[0] != "person":
        held.setdefault(declared.key[0], f"T-{number[:12]}")
    _refuse_odd(declared, held)
    with transaction.atomic():
        _standing().filter(number=number).update(stands=False)
        TypedRow.objects.create(
            number=number, table=table, values=held, person=str(held.get("person", "")), typed_by=by
        )
    return Typed(number, table, held, by)


def take_out(number: str) -> bool:
    """Takes a row out, so that no page and no figure shows it; whether there was one. Its versions stay until erased."""
    return _standing().filter(number=number).update(stands=False) > 0


def typed(table: str, *, person: str = "", number: str = "") -> list[Typed]:
    """The rows of a table as they stand, oldest first; of one person or of one number where given."""
    found = _standing().filter(table=table)
    if person:
        found = found.filter(person=person)
    if number:
        found = found.filter(number=number)
    return [Typed(each.number, each.table, each.values, each.typed_by) for each in found.order_by("pk")]


def stamp() -> int:
    """A number that changes whenever a row is added, changed or taken out: what was worked out before is then old."""
    found = TypedRow.objects.aggregate(last=models.Max("pk"), out=models.Count("pk", filter=models.Q(stands=False)))
    return (found["last"] or 0) * 1_000_003 + found["out"]


def with_typed_rows(record: WorkforceRecord) -> WorkforceRecord:
    """The record with what people typed beside what was imported. Typed rows have no source and no row."""
    held: dict[str, list[Mapping[str, Any]]] = {}
    for row in _standing().order_by("pk"):
        held.setdefault(row.table, []).append(row.values)
    frames = {name: joined(name, [record.table(name), _frame(name, rows)]) for name, rows in held.items()}
    return replace(record, tables={**record.tables, **frames})


def _standing() -> models.QuerySet[TypedRow]:
    return TypedRow.objects.filter(stands=True)


def _frame(name: str, rows: list[Mapping[str, Any]]) -> pl.DataFrame:
    return frame_of(name, {field.name: [row.get(field.name) for row in rows] for field in tables()[name].fields})


def _refuse_odd(table: Table, held: Mapping[str, Any]) -> None:
    declared = {field.name: field for field in table.fields}
    if unknown := sorted(set(held) - set(declared)):
        raise ValueError(f"table {table.name} declares no field {', '.join(unknown)}")
    for field in declared.values():
        value = held.get(field.name)
        if value is None:
            if field.required:
                raise ValueError(f"{table.name}.{field.name} is missing")
        elif not _fits(field, value):
            raise ValueError(f"{table.name}.{field.name} is not what its declaration allows")


def _fits(field: Field, value: object) -> bool:
    if field.kind in _NUMBERS:
        low, high = field.least, field.most
        return isinstance(value, int) and (low is None or value >= low) and (high is None or value <= high)
    return isinstance(value, str) and (field.codes is None or value in field.codes)
