"""What days each source speaks for: from when nobody who has left is missing from it.

A list of present staff never shows those who left. A history, a list of leavers, a run of lists and census returns do,
from some day on; one stray old row does not make it a day long past.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, day_of
from mainstay.intake.staff_row import LEAVERS, STAFF_LIST, StaffRow
from mainstay.record.record import Shape, Source
from mainstay.vocabulary.census_year import census_day

_YEAR, _YEAR_AND_A_DAY = 365, 366
_A_QUARTER, _A_HALF = 4, 2
_TABLES = {"agency_register": "agency_assignment", "children_allocated": "involvement"}


def with_coverage(
    sources: Sequence[Source], staff: Sequence[tuple[str, StaffRow]], tables: Mapping[str, pl.DataFrame],
    said: Mapping[int, date],
) -> list[Source]:  # fmt: skip
    """Each source with the first day from which it misses nobody, and lists of leavers with the day they reach.

    `staff` are rows of staff lists with their people. `said` gives for a source the day that someone wrote as
    covers_from in mapping.toml.
    """
    leavings = sorted(row.end for _, row in staff if row.kind == LEAVERS and row.end is not None)
    told = min(
        (said[source.number] for source in sources if source.kind == LEAVERS and source.number in said), default=None
    )
    complete = _staff_from(sources, staff, leavings, told)
    found = []
    for source in sources:
        covers, as_at = said.get(source.number), source.as_at
        if covers is None and source.kind == STAFF_LIST:
            covers = complete
        elif covers is None and source.kind in _TABLES:
            covers = _list_from(source, sources, tables[_TABLES[source.kind]])
        elif covers is None and source.kind == "establishment_list" and source.shape is Shape.RUN:
            covers = _run_from([each for each in sources if each.kind == source.kind])
        elif covers is None and source.kind == "absence_list":
            covers = _absences_from(source, tables["absence"])
        elif source.kind == LEAVERS and leavings:
            covers = covers or _from(leavings, leavings[-1])
            as_at = as_at or day_of(leavings[-1])
        found.append(replace(source, covers_from=covers, as_at=as_at))
    return found


def _staff_from(
    sources: Sequence[Source], staff: Sequence[tuple[str, StaffRow]], leavings: Sequence[int], told: date | None
) -> date | None:
    """The first day from which nobody who left is missing from lists of staff, leavers and returns together.

    `told` is what someone has said of the lists of leavers.
    """
    lists = [source for source in sources if source.kind == STAFF_LIST and source.as_at]
    last = max((day_number(source.as_at) for source in lists if source.as_at), default=None)
    candidates: list[date | None] = [told or _from(leavings, last or leavings[-1])] if leavings else []
    for shape in (Shape.RUN, Shape.HISTORY):
        if _is_most(staff, shape):
            candidates.append(_run_from(lists) if shape is Shape.RUN else _history_from(staff, last))
    known = min((day for day in candidates if day is not None), default=None)
    if last is None:
        return known
    reached = _by_returns(known or day_of(last), [source.census_year for source in sources if source.census_year])
    return reached if reached < day_of(last) else known


def _by_returns(known: date, years: Sequence[int]) -> date:
    """How far back returns carry what is known: each shows its year, and joins on to what begins within a year of it.

    Someone who came after one return and left before the next, years later, is on neither.
    """
    for year in sorted(years, reverse=True):
        if (known - census_day(year)).days > _YEAR_AND_A_DAY:
            break
        known = min(known, census_day(year - 1))
    return known


def _is_most(staff: Sequence[tuple[str, StaffRow]], shape: Shape) -> bool:
    """Whether lists of a shape hold at least half of the people on lists of staff."""
    listed: dict[Shape, set[str]] = defaultdict(set)
    for person, row in staff:
        if row.kind == STAFF_LIST:
            listed[row.shape].add(person)
    everybody = set().union(*listed.values()) if listed else set()
    return bool(listed[shape]) and len(listed[shape]) * _A_HALF >= len(everybody)


def _run_from(lists: Sequence[Source]) -> date | None:
    """The first list of a run, or the first after a gap of more than a year: who came and went in it is on none."""
    days = sorted({source.as_at for source in lists if source.shape is Shape.RUN and source.as_at}, reverse=True)
    first = days[0] if days else None
    for day in days[1:]:
        if first is None or (first - day).days > _YEAR_AND_A_DAY:
            break
        first = day
    return first if days and first != days[0] else None


def _history_from(staff: Sequence[tuple[str, StaffRow]], last: int | None) -> date | None:
    dated = [row for _, row in staff if row.kind == STAFF_LIST and row.shape is Shape.HISTORY]
    passed = sorted(row.end for row in dated if row.end is not None and (last is None or row.end <= last))
    return _from(passed, last or passed[-1]) if passed else None


def _from(ends: Sequence[int], last: int) -> date:
    """The eve of the month in which the steady part of what has ended begins. `ends` are in order.

    Years are counted back from `last`; one with less than a quarter of what the years after it had is not counted any
    more: a history with three leavers of 2009 among hundreds since 2020 does not show everybody who left in 2009.
    Whoever left on the first of a month was in post on its eve, so the eve is known.
    """
    years: dict[int, list[int]] = defaultdict(list)
    for end in ends:
        years[max(last - end, 0) // _YEAR].append(end)
    first, counted, year = ends[-1], 0, 0
    while year in years and len(years[year]) * _A_QUARTER * max(year, 1) >= counted:
        first, counted, year = min(years[year]), counted + len(years[year]), year + 1
    return day_of(day_number(day_of(first).replace(day=1)) - 1)


def _list_from(source: Source, sources: Sequence[Source], table: pl.DataFrame) -> date | None:
    """The first day from which a list shows what has since ended: for a run its first day, for a snapshot none."""
    if source.shape is Shape.RUN:
        return _run_from([each for each in sources if each.kind == source.kind])
    ends = table.filter(pl.col("source") == source.number)["end"].drop_nulls().sort().to_list()
    if source.shape is not Shape.HISTORY or not ends:
        return None
    last = day_number(source.as_at) if source.as_at else ends[-1]
    passed = [end for end in ends if end <= last]
    return _from(passed, last) if passed else None


def _absences_from(source: Source, table: pl.DataFrame) -> date | None:
    """The eve of the first month in which a list of absences has any."""
    starts = table.filter(pl.col("source") == source.number)["start"].drop_nulls()
    first = starts.min()
    return None if not isinstance(first, int) else day_of(day_number(day_of(first).replace(day=1)) - 1)
