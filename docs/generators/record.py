"""The reference page of the record: every table and field, from their declarations."""

from __future__ import annotations

from mainstay.record.declaring import Field, Table, tables

PAGE = "reference/record.md"

OPENING = """# The record

Every table and field that Mainstay can hold, as declared in `src/mainstay/record/tables/`. A field is required
where its row means nothing without it; any other may be missing, with the reason why. Dates are whole days, and
periods hold their first day and not their end.
"""


def write() -> str:
    """One section per table, in the order of their names."""
    return "\n".join([OPENING, *(_section(table) for table in tables().values())])


def _section(table: Table) -> str:
    rows = "\n".join(_row(field) for field in table.fields)
    key = ", ".join(f"`{name}`" for name in table.key)
    return (
        f"## {table.name}\n\n{table.plain}. One row is: {table.one_row_is} Rows are told apart by {key}.\n\n"
        f"| field | on pages | what it means | held as | sensitivity | usually from |\n|---|---|---|---|---|---|\n{rows}\n"
    )


def _row(field: Field) -> str:
    held = f"{field.kind.value}: {field.codes.name}" if field.codes else field.kind.value
    required = ", required" if field.required else ""
    sensitivity = field.sensitivity.value.partition(":")[0]
    return f"| `{field.name}` | {field.plain} | {field.meaning} | {held}{required} | {sensitivity} | {field.usually_from} |"
