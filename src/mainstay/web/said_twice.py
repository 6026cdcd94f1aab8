"""A meeting, step or conversation that a file tells of and somebody typed too: in the record that is shown it stands once.

What is typed today may come in a file next month, and what a file says is due may be typed here once it was held. Counted
twice it would double figures. What was typed stays kept as it was typed, and the worker is given all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import polars as pl

from mainstay.record.record import WorkforceRecord

Row = Mapping[str, Any]


@dataclass(frozen=True)
class _Once:
    """How rows of a table are known to be of the same thing, and whether it came about.

    Two rows are of the same where any of their `marks` is the same and nothing they say of `alike` differs. `unsaid` are
    the fields that say why something did not come about: nothing is taken from them where it did.
    """

    marks: Callable[[Row], Iterator[tuple[object, ...]]]
    came_about: Callable[[Row], bool]
    alike: tuple[str, ...] = ()
    unsaid: frozenset[str] = frozenset()


def each_once(record: WorkforceRecord) -> WorkforceRecord:
    """The record with each thing once that both a file and somebody who typed tell of.

    Of the two stands the one that says that it was done or held, else the file's; where both say so, the file's. The other
    adds what that one leaves open. Two rows of files stay two, as do two typed ones.
    """
    found = {name: _once(record.table(name), how) for name, how in _TABLES.items() if name in record.tables}
    return replace(record, tables={**record.tables, **found}) if found else record


def _once(frame: pl.DataFrame, how: _Once) -> pl.DataFrame:
    """The table with each thing once; itself where nothing is there twice."""
    numbered = frame.with_row_index("_at")
    typed = numbered.filter(pl.col("source").is_null())
    people = typed["person"].drop_nulls().unique()
    beside = numbered.filter(pl.col("source").is_not_null() & pl.col("person").is_in(people.implode()))
    if typed.is_empty() or beside.is_empty():
        return frame
    rows: dict[int, Row] = {row["_at"]: row for row in beside.iter_rows(named=True)}
    by_mark: dict[tuple[object, ...], list[int]] = {}
    for at, row in rows.items():
        for mark in how.marks(row):
            by_mark.setdefault(mark, []).append(at)
    changed: set[int] = set()
    for row in typed.iter_rows(named=True):
        near = dict.fromkeys(at for mark in how.marks(row) for at in by_mark.get(mark, ()))
        same = [at for at in near if at in rows and all(_agree(row[name], rows[at][name]) for name in how.alike)]
        if same:
            _settle(row, same, rows, how)
            changed |= {row["_at"], *same}
    if not changed:
        return frame
    settled = [rows[at] for at in sorted(changed) if at in rows]
    stands = pl.DataFrame(settled, schema=numbered.schema)
    left = numbered.filter(~pl.col("_at").is_in(sorted(changed)))
    return pl.concat([left, stands]).sort("_at").drop("_at")


def _settle(typed: Row, same: list[int], rows: dict[int, Row], how: _Once) -> None:
    """Puts into `rows` what stands of a typed row and those of files that are of the same thing."""
    done = [at for at in same if how.came_about(rows[at])]
    if not how.came_about(typed) or done:
        at = (done or same)[0]
        others = [each for each in same if each != at and each not in done] if how.came_about(typed) else []
        stands = [rows[at], typed, *(rows[each] for each in others)]
    else:
        at, others = typed["_at"], same
        stands = [typed, *(rows[each] for each in same)]
    for each in others:
        del rows[each]
    rows[at] = _filled(stands, how)


def _filled(stands: list[Row], how: _Once) -> Row:
    """The first row, with what it leaves open taken from the others; where it comes from stays its own."""
    first, *others = stands
    left = how.unsaid if how.came_about(first) else frozenset()
    own = {"source", "row", "_at", *left}
    return {
        name: value if value is not None or name in own else next(
            (each[name] for each in others if each[name] is not None), None
        )
        for name, value in first.items()
    }  # fmt: skip


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _marks_of_meeting(row: Row) -> Iterator[tuple[object, ...]]:
    held = row["held_on"] if row["held_on"] is not None else row["due_on"] if row["held"] == 1 else None
    if held is not None:
        yield ("held", row["person"], held)
    if row["due_on"] is not None:
        yield ("due", row["person"], row["due_on"])


def _marks_of_step(row: Row) -> Iterator[tuple[object, ...]]:
    yield (row["person"], row["programme"], " ".join(row["step"].split()).casefold())


def _marks_of_conversation(row: Row) -> Iterator[tuple[object, ...]]:
    if row["person"] is not None:
        for name in ("held_on", "offered_on"):
            if row[name] is not None:
                yield (name, row["person"], row["kind"], row[name])


_TABLES = {
    "supervision": _Once(
        _marks_of_meeting, lambda row: row["held_on"] is not None or row["held"] == 1, ("kind",),
        frozenset({"held", "reason_not_held"}),
    ),
    "milestone": _Once(_marks_of_step, lambda row: row["done"] is not None or row["outcome"] is not None),
    "conversation": _Once(_marks_of_conversation, lambda row: row["held_on"] is not None),
}  # fmt: skip
