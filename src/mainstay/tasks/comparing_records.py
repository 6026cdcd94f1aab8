"""What would change if one record took the place of another: who is new, gone or changed, and the headline figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Measure, measures
from mainstay.record.declaring import Kind, Table, tables
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.figures import HEADLINES, default_day, on_days

FOLLOWED = (*HEADLINES, "vacancy_rate_fte")
"""The figures set beside each other, in the order shown."""

_WHERE_FROM = frozenset({"file", "line", "position"})
"""Fields that say where in a file a row stood: the same fact on another line is no change."""


@dataclass(frozen=True)
class PeopleBeside:
    """The keys of people in one record and not the other, and of those in both of whom something differs.

    `changed_in` gives, for each table of the record, those with a row there that the other record lacks. All are keys.
    """

    new: frozenset[str] = frozenset()
    no_longer_listed: frozenset[str] = frozenset()
    changed_in: Mapping[str, frozenset[str]] = field(default_factory=dict)
    in_both: int = 0

    @property
    def changed(self) -> frozenset[str]:
        """Everyone in both records of whom something differs in some table."""
        return frozenset().union(*self.changed_in.values())


@dataclass(frozen=True)
class FigureBeside:
    """One measure in both records; None where a record has no day to give it for, or there is no record."""

    measure: Measure
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True)
class Difference:
    """Everything that would change. The days are those that each record's figures are for; None where it has none."""

    people: PeopleBeside
    figures: tuple[FigureBeside, ...]
    day_before: date | None
    day_after: date | None


def difference(before: WorkforceRecord | None, after: WorkforceRecord) -> Difference:
    """The difference from `before` (None where nothing is shown yet) to `after`, each on the day its own figures are for."""
    day_before, day_after = _day(before), _day(after)
    then, now = _figures(before, day_before), _figures(after, day_after)
    figures = tuple(FigureBeside(measures()[name], then.get(name), now.get(name)) for name in FOLLOWED)
    return Difference(people_beside(before, after), figures, day_before, day_after)


def people_beside(before: WorkforceRecord | None, after: WorkforceRecord) -> PeopleBeside:
    """Who is new, no longer listed, or changed, by key. Where a row stood in a file, and the number of a row, are no fact."""
    here = _keys(after)
    if before is None:
        return PeopleBeside(new=here)
    there = _keys(before)
    both = here & there
    changed = {
        table.name: frozenset(found)
        for table in tables().values()
        if _is_of_people(table) and (found := _differing(table, before, after) & both)
    }
    return PeopleBeside(here - there, there - here, changed, len(both))


def _keys(record: WorkforceRecord) -> frozenset[str]:
    return frozenset(record.table("person")["person"].drop_nulls().to_list())


def _is_of_people(table: Table) -> bool:
    return any(each.name == "person" and each.kind is Kind.KEY for each in table.fields)


def _differing(table: Table, before: WorkforceRecord, after: WorkforceRecord) -> set[str]:
    """The keys of people with a row in one record that the other has not."""
    columns = [each.name for each in table.fields if not _is_a_place(table, each.name, each.kind)]
    then, now = (
        each.table(table.name).select(columns).filter(pl.col("person").is_not_null()) for each in (before, after)
    )
    lost = then.join(now, on=columns, how="anti", nulls_equal=True)
    gained = now.join(then, on=columns, how="anti", nulls_equal=True)
    return {*lost["person"], *gained["person"]}


def _is_a_place(table: Table, name: str, kind: Kind) -> bool:
    """Whether a field only numbers rows or says where one stood."""
    return name in _WHERE_FROM or (kind is Kind.KEY and name in table.key and name != "person")


def _day(record: WorkforceRecord | None) -> date | None:
    try:
        return None if record is None else default_day(record)
    except CannotGoOn:
        return None


def _figures(record: WorkforceRecord | None, day: date | None) -> dict[str, Answer]:
    if record is None or day is None:
        return {}
    wanted = [measures()[name] for name in FOLLOWED]
    return {answer.measure.name: answer for answer in on_days(record, [day], wanted=wanted)}
