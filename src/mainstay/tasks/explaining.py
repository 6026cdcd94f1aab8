"""The rows behind one figure: how many of each kind, from which files and lines, by key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.measures.computing import compute
from mainstay.measures.declaring import Measure, Total
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import FLAGS, QUANTITIES

_MOST = 2_000


def explained(measure: Measure, record: WorkforceRecord, day: date) -> Iterator[str]:
    """Lines: the answer, then for its numerator and denominator how many rows, and each row's file, line and key."""
    rows = workforce_rows(record, [day])
    answer = compute(rows.frame, rows.reasons, [measure])[0]
    yield f"{measure.title} on {in_words(day)}: {measure.how}"
    if answer.value is None:
        yield f"Cannot be computed, because {answer.reason}."
    else:
        yield f"Value {answer.value} {measure.unit.value}"
    if answer.value is None and answer.numerator is None:
        return
    frame = rows.frame.filter(pl.col("as_at") == day_number(day))
    if measure.middle is not None:
        yield from _part("Middle value of", Total(measure.middle.column, measure.middle.where), frame, record)
    if measure.numerator is not None:
        yield from _part("Numerator", measure.numerator, frame, record)
    for total in measure.denominator:
        yield from _part("Denominator", total, frame, record)


def _part(label: str, total: Total, frame: pl.DataFrame, record: WorkforceRecord) -> Iterator[str]:
    """One line for what is summed, then one for each row that adds to it."""
    flagged = frame.filter([pl.col(flag) == 1 for flag in total.where]) if total.where else frame
    value = pl.col(total.column) if total.column else pl.lit(1)
    chosen = flagged.with_columns(value.alias("_value")).filter(pl.col("_value").is_not_null())
    nought = len(chosen)
    chosen = chosen.filter(pl.col("_value") != 0)
    nought -= len(chosen)
    yield f"{label}: {_what(total)}: {len(chosen):,} rows, total {chosen['_value'].sum():,}"
    if nought:
        yield f"  and {nought:,} rows that add nought"
    names = {source.number: source.name for source in record.sources}
    for person, source, row, each in chosen.select("person", "source", "row", "_value").head(_MOST).iter_rows():
        place = f"{names.get(source, 'worked out')}, row {row if row is not None else '-'}"
        yield f"  {person or '-'}  {place}  {each:,}"
    if len(chosen) > _MOST:
        yield f"  and {len(chosen) - _MOST:,} more"


def _what(total: Total) -> str:
    """What is summed, in the words in which the columns are declared."""
    summed = QUANTITIES[total.column] if total.column in QUANTITIES else FLAGS.get(total.column or "", "rows")
    return f"{summed}; of rows {' and '.join(FLAGS[flag] for flag in total.where)}" if total.where else summed
