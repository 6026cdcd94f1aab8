"""What the record holds about one worker now, row by row in plain words, with where each row came from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import polars as pl

from mainstay.presentation.requests_about_people.said import said
from mainstay.record.declaring import Field, Kind, Sensitivity, Table, tables
from mainstay.record.record import WorkforceRecord

_COLLEAGUES = ("supervisor", "assessor", "manager")


@dataclass(frozen=True)
class FieldHeld:
    """One field of one row: what it means, what it holds, and where it usually comes from."""

    name: str
    meaning: str
    said: str
    usually_from: str
    is_special: bool


@dataclass(frozen=True)
class RowHeld:
    """One row: where it stands in which file, or that it was typed here; fields that hold nothing are left out."""

    where: str
    fields: tuple[FieldHeld, ...]


@dataclass(frozen=True)
class TableHeld:
    """What one table holds about somebody."""

    name: str
    title: str
    about: str
    rows: tuple[RowHeld, ...]


def held_about(record: WorkforceRecord, person: str) -> list[TableHeld]:
    """Every row about the worker, by table, the tables with fewest rows first. Children and colleagues are not named."""
    files = {source.number: source.name for source in record.sources}
    found = []
    for name, table in tables().items():
        frame = record.table(name)
        if "person" not in frame.columns:
            continue
        rows = frame.filter(pl.col("person") == person).rows(named=True)
        held = tuple(RowHeld(_where(row, files), _fields(table, row)) for row in rows)
        if held:
            found.append(TableHeld(name, title_of(name), table.one_row_is, held))
    return sorted(found, key=lambda each: (each.name != "person", len(each.rows), each.name))


def named_beside_others(record: WorkforceRecord, person: str) -> list[tuple[str, int]]:
    """In how many rows about colleagues somebody is named, by what the table holds and as what."""
    counted = []
    for name, table in tables().items():
        for field in table.fields:
            if field.name in _COLLEAGUES and field.kind is Kind.KEY:
                count = record.table(name).filter(pl.col(field.name) == person).height
                counted += [(f"{title_of(name)}, as {field.name}", count)] if count else []
    return counted


def fields_that_can_be_wrong(record: WorkforceRecord, person: str) -> list[tuple[str, str]]:
    """The fields that hold something about a worker, as 'table.field' and in words; those that lead to others are left out."""
    found: dict[str, str] = {}
    for table in held_about(record, person):
        for row in table.rows:
            for field in row.fields:
                declared = tables()[table.name].field(field.name)
                if declared.kind is not Kind.KEY:
                    found.setdefault(f"{table.name}.{field.name}", label_of(table.name, field.name))
    return sorted(found.items(), key=lambda each: each[1])


def label_of(table: str, field: str) -> str:
    """'Spell, team: the team worked in'; '' of a table is said as what is missing."""
    if not table:
        return "Something that should be here and is not"
    declared = tables()[table].field(field) if table in tables() else None
    meaning = declared.meaning if declared else ""
    return f"{title_of(table)}, {field.replace('_', ' ')}: {meaning[:1].lower()}{meaning[1:].rstrip('.')}"


def values_now(record: WorkforceRecord, person: str, table: str, field: str) -> Collection[str]:
    """What the record says now in one field about a worker, each value once."""
    rows = [row for each in held_about(record, person) if each.name == table for row in each.rows]
    return list(dict.fromkeys(held.said for row in rows for held in row.fields if held.name == field))


def title_of(table: str) -> str:
    """'agency_assignment' as 'Agency assignment'."""
    return table.replace("_", " ").capitalize()


def _fields(table: Table, row: dict[str, object]) -> tuple[FieldHeld, ...]:
    own = table.key[0] if len(table.key) == 1 else ""
    shown = [field for field in table.fields if field.name not in ("person", own) and row.get(field.name) is not None]
    return tuple(_held(field, row[field.name]) for field in shown)


def _held(field: Field, value: object) -> FieldHeld:
    special = field.sensitivity is Sensitivity.SPECIAL
    return FieldHeld(field.name, field.meaning, said(field, value), field.usually_from, special)


def _where(row: dict[str, object], files: dict[int, str]) -> str:
    source, number = row.get("source"), row.get("row")
    if not isinstance(source, int):
        return "typed here"
    name = files.get(source, "a file that was imported")
    return f"{name}, row {number}" if number is not None else name
