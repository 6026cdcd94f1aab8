"""What may be shown of a report's breakdowns: all of them protected together, as they are about the same people.

The whole council's figures stand in full beside them, so they are taken as known. Nothing is entered in the register of
what was issued: a report contains small numbers and is not for publishing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import polars as pl

from mainstay.measures.answering import counted_rows
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.measures.groups_of_nobody import with_groups_of_nobody
from mainstay.measures.small_numbers.answers_as_tables import people_of, tables_of
from mainstay.measures.small_numbers.apart import apart
from mainstay.measures.small_numbers.publishable import PublishableTable
from mainstay.measures.small_numbers.rule import Rule
from mainstay.measures.small_numbers.tables import Axis, Cell, Derived, Table, Tables
from mainstay.presentation.publishable import says_only_why
from mainstay.presentation.report.director import LEFT, NEW, NEW_BANDS, TIME
from mainstay.record.record import WorkforceRecord

IN_A_REPORT = Rule(solves=300)
"""Nobody should wait long for a page: where the work is up, more is hidden. The same for every page, or two pages that
hide different figures would give both away."""


class ProtectedBreakdowns:
    """The breakdowns of one day. Only what some measures rest on is worked out, when it is asked for, and each time alike."""

    def __init__(
        self, rows: Callable[[str], pl.DataFrame], whole: Sequence[Answer], breakdowns: Mapping[str, Sequence[Answer]]
    ) -> None:
        """Works nothing out yet. `rows` gives those that were counted of a kind; `whole` are the council's own answers, and
        `breakdowns` those by group, by dimension.
        """
        self._rows, self._breakdowns = rows, breakdowns
        self._asked = [each for each in whole if not says_only_why(each)]
        self._asked += [each for found in breakdowns.values() for each in found if each.group]
        self._tables: dict[str, Tables] = {}

    def of(self, names: Collection[str]) -> dict[str, PublishableTable]:
        """By dimension, what may be shown of some measures, which all count the same kind of rows.

        Every dimension is there: one by which nothing was counted, as where no file tells of such rows, shows nothing.
        """
        # It loads numpy and the solver, which a report does beside its figures.
        from mainstay.measures.small_numbers.protecting import protect_what_can_be  # noqa: PLC0415

        [kind] = {measures()[name].rows for name in names}
        if kind not in self._tables:
            self._tables[kind] = self._of_kind(kind)
        found = protect_what_can_be(_about(self._tables[kind], names), IN_A_REPORT)
        return {name: table for table in found.tables for name in self._breakdowns if table.name == f"by {name}"}

    def _of_kind(self, kind: str) -> Tables:
        asked = [each for each in self._asked if each.measure.rows == kind and people_of(each.measure) is not None]
        rows = {kind: self._rows(kind)}
        tables = tables_of(with_groups_of_nobody(asked, rows), rows)
        tables = _with_the_new(tables)
        made = [_known(table) if _is_whole(table) else table for table in tables.tables]
        held = {table.name for table in made}
        names = [f"by {name}" for name in self._breakdowns]
        return replace(tables, tables=[*made, *(Table(name, (), ()) for name in names if name not in held)])


def breakdowns_of_a_record(
    record: WorkforceRecord, day: date, whole: Sequence[Answer], breakdowns: Mapping[str, Sequence[Answer]]
) -> ProtectedBreakdowns:
    """The breakdowns that a record gives on a day."""
    return ProtectedBreakdowns(lambda kind: counted_rows(record, [day], {kind})[kind], whole, breakdowns)


def _is_whole(table: Table) -> bool:
    return not any(cell.at for cell in table.cells)


def _known(table: Table) -> Table:
    return replace(table, cells=tuple(replace(cell, published=True) for cell in table.cells))


def _with_the_new(tables: Tables) -> Tables:
    """With one figure more, which the director's page gives: of those who left, how many had been here under two years."""
    axes = [_grouped(axis) if axis.name == TIME else axis for axis in tables.axes]
    made = [_with_sums_of_new(table, axes) if table.name == f"by {TIME}" else table for table in tables.tables]
    return replace(tables, axes=axes, tables=made)


def _grouped(axis: Axis) -> Axis:
    return replace(axis, groups={NEW: frozenset(NEW_BANDS) & frozenset(axis.categories)})


def _with_sums_of_new(table: Table, axes: Sequence[Axis]) -> Table:
    [covered] = [axis.groups[NEW] for axis in axes if axis.name == TIME]
    left = [each for each in table.derived if each.name == LEFT]
    bands = [each for each in left if each.at[TIME] in covered]
    if len(bands) < 2:
        return table
    counted = {name for each in bands for name in each.rests_on}
    sums = tuple(
        Cell(name, {TIME: NEW}, sum((cell.value for cell in table.cells if cell.counted == name and cell.at[TIME] in covered),
                                    Decimal(0)), printed=False)
        for name in sorted(counted)
    )  # fmt: skip
    value = sum((each.value or Decimal(0) for each in bands), Decimal(0))
    together = Derived(LEFT, {TIME: NEW}, value, tuple(sorted(counted)))
    return replace(table, cells=(*table.cells, *sums), derived=(*table.derived, together))


def _about(tables: Tables, names: Collection[str]) -> Tables:
    """Of some tables what tells of the figures that some measures rest on: the rest tells nothing of them."""
    rests = {
        counted for table in tables.tables for each in table.derived if each.name in names for counted in each.rests_on
    }
    parts = [{each.name for each in part.counted} for part in apart(tables)]
    kept = {name for part in parts if part & rests for name in part}
    return replace(
        tables,
        counted=[each for each in tables.counted if each.name in kept],
        tables=[
            Table(
                table.name,
                tuple(cell for cell in table.cells if cell.counted in kept),
                tuple(each for each in table.derived if each.name in names),
            )
            for table in tables.tables
        ],
    )
