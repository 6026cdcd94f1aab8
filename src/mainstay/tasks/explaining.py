"""The rows behind one figure: how many of each kind, from which files and lines, by key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.measures.computing import compute
from mainstay.measures.declaring import Measure
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord

_MOST = 2_000


def explained(measure: Measure, record: WorkforceRecord, day: date) -> Iterator[str]:
    """Lines: the answer, then for its numerator and denominator how many rows, and each row's file, line and key."""
    rows = workforce_rows(record, [day])
    answer = compute(rows.frame, rows.reasons, [measure])[0]
    yield f"{measure.title} on {in_words(day)}: {measure.how}"
    if answer.value is None:
        yield f"Cannot be computed, because {answer.reason}."
        return
    yield f"Value {answer.value} {measure.unit.value}"
    parts = [("Numerator", measure.numerator), *(("Denominator", each) for each in measure.denominator)]
    named = [(label, each.column, each.where) for label, each in parts if each is not None]
    if measure.middle is not None:
        named = [("Median of", measure.middle.column, measure.middle.where)]
    for label, column, where in named:
        yield from _part(label, column, where, rows.frame.filter(pl.col("as_at") == day_number(day)), record)


def _part(label: str, column: str | None, where: tuple[str, ...], frame: pl.DataFrame,
          record: WorkforceRecord) -> Iterator[str]:  # fmt: skip
    chosen = frame.filter([pl.col(flag) == 1 for flag in where]) if where else frame
    chosen = chosen.filter(pl.col(column).is_not_null() & (pl.col(column) != 0)) if column else chosen
    what = f"{column or 'rows'} where {' and '.join(where)}" if where else str(column)
    total = f", total {chosen[column].sum():,} in the unit held" if column else ""
    yield f"{label}: {what}: {len(chosen):,} rows{total}"
    names = {source.number: source.name for source in record.sources}
    for person, source, row, value in chosen.select(
        "person", "source", "row", pl.col(column) if column else pl.lit(1)
    ).head(_MOST).iter_rows():  # fmt: skip
        yield f"  {person or '-'}  {names.get(source, 'worked out')}, row {row if row is not None else '-'}  {value}"
    if len(chosen) > _MOST:
        yield f"  and {len(chosen) - _MOST:,} more"
