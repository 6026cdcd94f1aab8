"""How a kind of rows is declared, and every kind by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

import polars as pl

from mainstay.foundations.finding import found_in
from mainstay.record.record import WorkforceRecord

PLACE: dict[str, pl.DataType] = {
    "as_at": pl.Int32(), "council": pl.String(), "basis": pl.String(), "person": pl.String(),
    "source": pl.Int32(), "row": pl.Int32(),
}  # fmt: skip
"""What every row of every kind holds: its day, whose it is, what a row is called ('meetings'), and where it was read.

`person` is the key of whom the row is of: a worker, or a child; null where it is of neither.
"""
WORKFORCE = "workforce"
"""The kind that the official measures count: the council's workers, its agency workers, vacancies and children."""

Build = Callable[[WorkforceRecord, pl.DataFrame], pl.DataFrame]


@dataclass(frozen=True)
class RowsKind:
    """One kind of rows.

    `build` takes the record and the days (as_at, since, since_before; see `days_frame`) and gives the rows. `flags`,
    `quantities` and `dimensions` say in plain words what each column holds; 'of those, ...' speaks of the flag before.
    Quantities are whole numbers; one whose name ends in `fte` is in millionths, in `_pence` in pence, in `_points` in
    hundredths, in `_minutes` in minutes (shown in hours). `nobody` says what it means that the sum of a flag is nought
    ('no meeting was due').
    """

    name: str
    one_row_is: str
    build: Build
    flags: Mapping[str, str]
    quantities: Mapping[str, str] = field(default_factory=dict)
    dimensions: Mapping[str, str] = field(default_factory=dict)
    nobody: Mapping[str, str] = field(default_factory=dict)

    @property
    def schema(self) -> dict[str, pl.DataType]:
        """Every column of the rows, with its type."""
        return (
            PLACE
            | {name: pl.String() for name in self.dimensions}
            | {name: pl.Int8() for name in self.flags}
            | {name: pl.Int64() for name in self.quantities}
        )

    def completed(self, rows: pl.DataFrame) -> pl.DataFrame:
        """Rows brought to the kind's shape: flags not given are 0, other columns null, 'not_known' is null."""
        missing = [
            (pl.lit(0, dtype=kind) if name in self.flags else pl.lit(None, dtype=kind)).alias(name)
            for name, kind in self.schema.items()
            if name not in rows.columns
        ]
        filled = rows.with_columns(missing).select(pl.col(name).cast(kind) for name, kind in self.schema.items())
        filled = filled.with_columns(pl.col(list(self.flags)).fill_null(0))
        if not self.dimensions:
            return filled
        named = pl.col(list(self.dimensions))
        return filled.with_columns(pl.when(named != "not_known").then(named).name.keep())


@cache
def rows_kinds() -> dict[str, RowsKind]:
    """Every kind of rows by name."""
    found = [each for each in found_in("mainstay.measures.rows", "ROWS").values() if isinstance(each, RowsKind)]
    named = {each.name: each for each in found}
    if len(named) != len(found):
        raise ValueError("two kinds of rows have the same name")
    return named
