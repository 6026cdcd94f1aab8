"""The rows behind one figure: how many of each kind, from which files and lines, by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from mainstay.foundations.dates import in_words
from mainstay.foundations.quantities import MILLION
from mainstay.measures.answering import answers, counted_rows
from mainstay.measures.declaring import Measure, Total
from mainstay.measures.rows.declaring import RowsKind
from mainstay.presentation.words import NOT_KNOWN, counted, exact, value_of
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.rows_of_a_figure import VALUE, chosen_rows, summed_in_words, those_of

_MOST = 2_000
_TEAMS = "teams"
_NAMED = {_TEAMS: ("team", "teams"), "children": ("child", "children")}


def explained(measure: Measure, record: WorkforceRecord, day: date) -> Iterator[str]:
    """Lines: the answer, then for its numerator and denominator how many rows, and each row's file, line and key."""
    answer = answers(record, [day], [measure])[0]
    yield f"{measure.title} on {in_words(day)}: {measure.how}"
    if answer.value is None:
        yield f"Cannot be computed, because {answer.reason}."
    else:
        yield f"Value {value_of(answer)}"
    if answer.value is None and answer.numerator is None:
        return
    frame = counted_rows(record, [day], [measure.rows])[measure.rows]
    if measure.middle is not None:
        yield from _part(
            "Middle value of", Total(measure.middle.column, measure.middle.where), frame, record, measure.kind
        )
    if measure.numerator is not None:
        yield from _part("Numerator", measure.numerator, frame, record, measure.kind)
    for total in measure.denominator:
        yield from _part("Denominator", total, frame, record, measure.kind)


def _part(label: str, total: Total, frame: pl.DataFrame, record: WorkforceRecord, kind: RowsKind) -> Iterator[str]:
    """What is counted and how much of it; then a line for each row that adds to it, and for each not known."""
    chosen = chosen_rows(total, frame)
    adding, unknown = chosen.filter(pl.col(VALUE) != 0), chosen.filter(pl.col(VALUE).is_null())
    summed = f", total {_amount(int(adding[VALUE].sum()), total)}" if total.column else _out_of(total, frame, kind)
    yield f"{label}: {summed_in_words(total, kind)}: {_counted(adding)}{summed}"
    nought = len(chosen) - len(adding) - len(unknown)
    if nought:
        yield f"  and {counted(nought, 'row')} that {'adds' if nought == 1 else 'add'} nought"
    if len(unknown):
        yield f"  and {counted(len(unknown), 'row')} of which it is not known, which add nothing: listed last"
    yield from _by_tray(adding, record) if "child_unallocated" in total.where else ()
    names = {source.number: source.name for source in record.sources}
    shown = pl.concat([adding, unknown])
    for row in shown.head(_MOST).iter_rows(named=True):
        yield f"  {_of_a_team(row, frame) if row['basis'] == _TEAMS else _line(row, names, total)}"
    if len(shown) > _MOST:
        yield f"  and {len(shown) - _MOST:,} more"


def _line(row: Mapping[str, Any], names: Mapping[int, str], total: Total) -> str:
    """Of whom a row is, where it was read, and what it adds."""
    where = names.get(row["source"], "worked out")
    place = where if row["row"] is None or row["source"] is None else f"{where}, row {row['row']}"
    adds = "" if total.column is None else f"  {_amount(row[VALUE], total)}"
    return f"{row['person'] or '-'}  {place}{adds}"


def _of_a_team(row: Mapping[str, Any], frame: pl.DataFrame) -> str:
    """A team, with how many people are in it on the day."""
    team = frame.filter(pl.col("team") == row["team"])
    own, agency = (team.filter(pl.col(flag) == 1)["person"].n_unique() for flag in ("in_post", "agency"))
    return f"{row['team']}  {counted(own, 'person', 'people')} in post, {agency:,} from an agency"


def _by_tray(rows: pl.DataFrame, record: WorkforceRecord) -> Iterator[str]:
    """How many children each tray holds, the fullest first."""
    held = record.table("involvement").select("source", "row", "tray")
    found = rows.select("source", "row").join(held, on=["source", "row"], how="left", nulls_equal=True)
    counts = found.group_by("tray").len().sort("len", "tray", descending=[True, False])
    for tray, many in counts.iter_rows():
        yield f"  {tray or 'no tray named'}: {counted(many, 'child', 'children')}"


def _amount(value: int | None, total: Total) -> str:
    """A value as people read it: '0.6 FTE', '3.5', 'not known'."""
    if value is None:
        return NOT_KNOWN
    return f"{exact(Decimal(value) / total.units)}{' FTE' if total.units == MILLION else ''}"


def _counted(rows: pl.DataFrame) -> str:
    """How many, by what stands in the rows: '12 teams', '9 children', '157 rows'."""
    bases = set(rows["basis"].to_list())
    one, many = _NAMED.get(bases.pop(), ("row", "rows")) if len(bases) == 1 else ("row", "rows")
    return counted(len(rows), one, many)


def _out_of(total: Total, frame: pl.DataFrame, kind: RowsKind) -> str:
    """' of 14', where the flag counts some of those of another flag."""
    those = [those_of(flag, kind) for flag in total.where]
    return "" if those == list(total.where) else f" of {len(chosen_rows(Total(None, tuple(those)), frame)):,}"
