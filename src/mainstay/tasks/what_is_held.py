"""What the record holds about one worker now, row by row in plain words, with where each row came from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import polars as pl

from mainstay.presentation.requests_about_people.said import said
from mainstay.record.declaring import Field, Kind, Sensitivity, Table, tables
from mainstay.record.record import WorkforceRecord

_COLLEAGUES = ("supervisor", "assessor", "manager")
_OF_THE_FILE = frozenset({"fact", "file", "line", "position", "raw"})
"""Fields that say where in a file something stood: shown, and nothing that somebody could know to be wrong."""


@dataclass(frozen=True)
class FieldHeld:
    """One field of one row: what it is called and means, what it holds, and where it usually comes from."""

    name: str
    called: str
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
    """What one table holds about somebody. `in_short` stands for rows that say little one by one, '' where all are shown."""

    name: str
    title: str
    about: str
    rows: tuple[RowHeld, ...]
    in_short: str = ""


def held_about(record: WorkforceRecord, person: str) -> list[TableHeld]:
    """Every row about the worker, by table, the tables with fewest rows first. Children and colleagues are not named."""
    files = {source.number: source.name for source in record.sources}
    found = []
    for name, table in tables().items():
        frame = record.table(name)
        if "person" not in frame.columns:
            continue
        theirs = frame.filter(pl.col("person") == person)
        held = tuple(RowHeld(_where(row, files), _fields(table, row)) for row in theirs.rows(named=True))
        if held:
            found.append(TableHeld(name, table.yours, table.one_row_is, held, _in_short(table, theirs)))
    return sorted(found, key=lambda each: (each.name != "person", len(each.rows), each.name))


def named_beside_others(record: WorkforceRecord, person: str) -> list[tuple[str, int]]:
    """In how many rows about colleagues somebody is named, by what the table holds and as what."""
    counted = []
    for name, table in tables().items():
        for field in table.fields:
            if field.name in _COLLEAGUES and field.kind is Kind.KEY:
                count = record.table(name).filter(pl.col(field.name) == person).height
                counted += [(f"{table.plain}, as {field.plain.lower()}", count)] if count else []
    return counted


def fields_that_can_be_wrong(record: WorkforceRecord, person: str) -> list[tuple[str, str]]:
    """The fields that hold something about a worker, as 'table.field' and in words; those that lead to others are left out."""
    found: dict[str, str] = {}
    for table in held_about(record, person):
        for row in table.rows:
            for field in row.fields:
                declared = tables()[table.name].field(field.name)
                if declared.kind is not Kind.KEY and field.name not in _OF_THE_FILE:
                    found.setdefault(f"{table.name}.{field.name}", label_of(table.name, field.name, to_oneself=True))
    return sorted(found.items(), key=lambda each: each[1])


def label_of(table: str, field: str, *, to_oneself: bool = False) -> str:
    """'Role and team: job title', 'Your role and team: job title' to oneself; '' of a table is said as what is missing."""
    if not table:
        return "Something that should be here and is not"
    if table not in tables():
        return "Something that is not held any more"
    declared = tables()[table]
    called = declared.field(field).plain
    kept = called if called.startswith("Social Work England") else called[:1].lower() + called[1:]
    return f"{declared.yours if to_oneself else declared.plain}: {kept}"


def values_now(record: WorkforceRecord, person: str, table: str, field: str) -> Collection[str]:
    """What the record says now in one field about a worker, each value once."""
    rows = [row for each in held_about(record, person) if each.name == table for row in each.rows]
    return list(dict.fromkeys(held.said for row in rows for held in row.fields if held.name == field))


def _in_short(table: Table, theirs: pl.DataFrame) -> str:
    """'20 children were allocated to you', where each row names nothing but a child, who is left out."""
    if table.name != "involvement":
        return ""
    count = theirs["child"].n_unique()
    said = "1 child was" if count == 1 else f"{count:,} children were"
    return f"{said} allocated to you; who {'it is' if count == 1 else 'they are'} is left out."


def _fields(table: Table, row: dict[str, object]) -> tuple[FieldHeld, ...]:
    own = table.key[0] if len(table.key) == 1 else ""
    shown = [field for field in table.fields if field.name not in ("person", own) and row.get(field.name) is not None]
    return tuple(_held(field, _called(table, field, row[field.name])) for field in shown)


def _called(table: Table, field: Field, value: object) -> object:
    """A value; where it is itself the name of a field of the worker's, what people call that."""
    whose = {each.name: each.plain for each in tables()["person"].fields}
    return whose.get(str(value), value) if (table.name, field.name) == ("person_fact", "fact") else value


def _held(field: Field, value: object) -> FieldHeld:
    special = field.sensitivity is Sensitivity.SPECIAL
    return FieldHeld(field.name, field.plain, field.meaning, said(field, value), field.usually_from, special)


def _where(row: dict[str, object], files: dict[int, str]) -> str:
    source, number = row.get("source"), row.get("row")
    if not isinstance(source, int):
        return "typed here"
    name = files.get(source, "a file that was imported")
    return f"{name}, row {number}" if number is not None else name
