"""The rows that were typed, by what tells them apart in the record that is shown, so that they alone can be changed."""

from __future__ import annotations

from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.aliases import keys_in
from mainstay.stores.database.typed_rows import Typed


def rows_by(record: WorkforceRecord, table: str, *fields: str) -> dict[tuple[str, ...], Typed]:
    """The rows of a table as they stand, by these fields; people under the keys of the record."""
    rows = typed_rows.typed(table)
    now = keys_in(record, [str(row.values.get("person", "")) for row in rows])
    return {tuple(_held(row, name, now) for name in fields): row for row in rows}


def person_of(record: WorkforceRecord, row: Typed) -> str:
    """The key under which the record holds the person of a row."""
    person = str(row.values.get("person", ""))
    return keys_in(record, [person]).get(person, person)


def _held(row: Typed, name: str, now: dict[str, str]) -> str:
    held = str(row.values.get(name, ""))
    return now.get(held, held) if name == "person" else held
