"""Tables of the record as Polars frames: one declared column type per field, and where each row came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import polars as pl

from mainstay.record.declaring import Kind, Table, tables

_TYPES: dict[Kind, pl.DataType] = {
    Kind.KEY: pl.String(),
    Kind.TEXT: pl.String(),
    Kind.CODE: pl.String(),
    Kind.DAY: pl.Int32(),
    Kind.FTE: pl.Int64(),
    Kind.MONEY: pl.Int64(),
    Kind.DAYS: pl.Int64(),
    Kind.COUNT: pl.Int64(),
    Kind.PERCENT: pl.Int64(),
    Kind.YES_NO: pl.Int8(),
}
PROVENANCE: dict[str, pl.DataType] = {"source": pl.Int32(), "row": pl.Int32()}
"""Every row carries the number of its source and its row (or line) there."""


def schema_of(table: Table) -> dict[str, pl.DataType]:
    """Column names and types of a table, in declared order, provenance last."""
    return {field.name: _TYPES[field.kind] for field in table.fields} | PROVENANCE


def frame_of(name: str, columns: Mapping[str, Sequence[object]] | None = None) -> pl.DataFrame:
    """A frame of the declared table `name`; columns not given are null. Unknown columns are refused."""
    if columns is None:
        return _empty(name)
    schema = schema_of(tables()[name])
    given = dict(columns)
    if unknown := set(given) - set(schema):
        raise ValueError(f"table {name} declares no field {', '.join(sorted(unknown))}")
    rows = len(next(iter(given.values()))) if given else 0
    series = [
        pl.Series(column, given[column], dtype=kind, strict=True)
        if column in given
        else pl.Series(column, [None] * rows, dtype=kind)
        for column, kind in schema.items()
    ]
    return pl.DataFrame(series)


@cache
def _empty(name: str) -> pl.DataFrame:
    return pl.DataFrame(schema=schema_of(tables()[name]))


def joined(name: str, frames: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Frames of one table stacked; the empty declared frame where there are none."""
    return pl.concat([frame_of(name), *frames]) if frames else frame_of(name)


def as_declared(name: str, frame: pl.DataFrame) -> pl.DataFrame | None:
    """A table kept by an earlier version as this one declares it: what is declared since was not known then, so it is empty.

    None where it holds a column that is not declared, of another type, or lacks one that every row must have.
    """
    if name not in tables():
        return None
    declared = schema_of(tables()[name])
    needed = {field.name for field in tables()[name].fields if field.required}
    if needed - set(frame.columns) or any(declared.get(column) != kind for column, kind in frame.schema.items()):
        return None
    added = [pl.lit(None, dtype=kind).alias(each) for each, kind in declared.items() if each not in frame.columns]
    return frame.with_columns(added).select(list(declared))
