"""What people type, kept as rows of the record's declared tables, apart from the editions and put beside them on reading.

Only what no other system knows is typed: reviews, supervision, interviews, suggestions, thanks. A row is checked against
its table's declaration, is never changed in place (each change is a new version) and survives every new import.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import polars as pl
from django.db import IntegrityError, models, transaction

from mainstay.record.declaring import Field, Kind, Table, tables
from mainstay.record.frames import frame_of, joined
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import aliases
from mainstay.stores.database.models import TypedRow

_NUMBERS = frozenset({Kind.DAY, Kind.FTE, Kind.MONEY, Kind.DAYS, Kind.COUNT, Kind.PERCENT, Kind.YES_NO})


@dataclass(frozen=True)
class Typed:
    """One row as it stands: its own number, its table, its values, and which account last typed it, when.

    `version` tells this version from the others of its number; `begun_by` is who typed its first version.
    """

    number: str
    table: str
    values: Mapping[str, Any]
    typed_by: int | None
    version: int = 0
    typed_at: datetime | None = None
    begun_by: int | None = None


class ChangedMeanwhile(Exception):  # noqa: N818 - it is no error but an answer
    """Somebody changed the row since it was read, or took it out; `standing` is how it stands now."""

    def __init__(self, standing: Typed | None) -> None:
        """Nothing of what was to be kept is in it."""
        super().__init__("the row was changed since it was read")
        self.standing = standing


def add(
    table: str, values: Mapping[str, Any], *, by: int | None, number: str = "", expected: int | None = None
) -> Typed:
    """Keeps a row, or a new version of the row of that number. ValueError where its table's declaration refuses it.

    Values are in the units the record holds: days as numbers since 1970-01-01, codes as the record's own words.
    `expected` is the version that was read, 0 for a row that is to be new: raises `ChangedMeanwhile` where another one
    stands. Sending the same twice keeps it once.
    """
    declared = tables()[table]
    held = {name: value for name, value in values.items() if value is not None and value != ""}
    number = number or secrets.token_hex(16)
    if len(declared.key) == 1 and declared.key[0] != "person":
        held.setdefault(declared.key[0], f"T-{number[:12]}")
    _refuse_odd(declared, held)
    try:
        with transaction.atomic():
            return _kept(TypedRow(number=number, table=table, values=held, typed_by=by), expected)
    except IntegrityError:
        # Two of the same at once: one version alone can stand.
        raise ChangedMeanwhile(next(iter(typed(table, number=number)), None)) from None


def take_out(number: str, *, expected: int) -> bool:
    """Takes a row out, so that no page and no figure shows it. Its versions stay until erased.

    Whether it was: False, and nothing done, where the version that was read does not stand any more.
    """
    return _standing().filter(number=number, pk=expected).update(stands=False) > 0


def typed(table: str, *, person: str = "", number: str = "") -> list[Typed]:
    """The rows of a table as they stand, oldest first; of one person (under any key of theirs) or one number where given."""
    found = _standing().filter(table=table)
    if person:
        found = found.filter(person__in=aliases.keys_of(person))
    if number:
        found = found.filter(number=number)
    return [_typed(each) for each in found.order_by("pk")]


def versions(number: str) -> list[Typed]:
    """Every version of a row, the first first, also those that do not stand."""
    return [_typed(each) for each in TypedRow.objects.filter(number=number).order_by("pk")]


def begun_by(table: str, account: int) -> list[Typed]:
    """The rows of a table as they stand whose first version an account typed, whoever changed them since; oldest first."""
    return [_typed(each) for each in _standing().filter(table=table, begun_by=account).order_by("pk")]


def stamp() -> int:
    """A number that changes whenever a row, or an alias of a person, is added, changed, taken out or erased."""
    out = models.Count("pk", filter=models.Q(stands=False))
    found = TypedRow.objects.aggregate(
        last=models.Max("pk"), at=models.Max("typed_at"), all=models.Count("pk"), out=out
    )
    at = int(found["at"].timestamp() * 1_000_000) if found["at"] else 0
    return hash((found["last"], at, found["all"], found["out"], aliases.stamp()))


def with_typed_rows(record: WorkforceRecord) -> WorkforceRecord:
    """The record with what people typed beside what was imported, under the keys it knows people by.

    Typed rows have no source and no row.
    """
    held: dict[str, list[Mapping[str, Any]]] = {}
    for row in _standing().order_by("pk"):
        held.setdefault(row.table, []).append(row.values)
    keys = {row[name] for table, rows in held.items() for row in rows for name in _people(table) if row.get(name)}
    now = aliases.keys_in(record, keys) if keys else {}
    frames = {
        name: joined(name, [record.table(name), _frame(name, [_under(row, _people(name), now) for row in rows])])
        for name, rows in held.items()
    }
    return replace(record, tables={**record.tables, **frames})


def _kept(row: TypedRow, expected: int | None) -> Typed:
    before = TypedRow.objects.select_for_update().filter(number=row.number).order_by("-stands", "-pk").first()
    if expected is not None and before is not None and (not before.stands or before.pk != expected):
        if before.stands and before.values == row.values and before.typed_by == row.typed_by:
            return _typed(before)
        raise ChangedMeanwhile(_typed(before) if before.stands else None)
    if expected and before is None:
        raise ChangedMeanwhile(None)
    _standing().filter(number=row.number).update(stands=False)
    row.person = str(row.values.get("person", ""))
    row.begun_by = row.typed_by if before is None else before.begun_by
    row.save()
    return _typed(row)


def _typed(row: TypedRow) -> Typed:
    return Typed(row.number, row.table, row.values, row.typed_by, row.pk, row.typed_at, row.begun_by)


def _people(table: str) -> tuple[str, ...]:
    """The fields of a table that are keys of people."""
    declared = tables()[table]
    own = declared.key if len(declared.key) == 1 else ()
    return tuple(field.name for field in declared.fields if field.kind is Kind.KEY and field.name not in own)


def _under(row: Mapping[str, Any], people: tuple[str, ...], now: Mapping[str, str]) -> Mapping[str, Any]:
    return {name: now.get(value, value) if name in people else value for name, value in row.items()}


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
