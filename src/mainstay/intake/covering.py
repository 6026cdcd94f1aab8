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
from mainstay.intake.staff_row import StaffRow
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape, Source
from mainstay.record.subjects import LOGS, Covered, Subject
from mainstay.vocabulary.census_year import census_day

_YEAR, _YEAR_AND_A_DAY = 365, 366
_A_QUARTER, _A_HALF = 4, 2
_ENDING = {Subject.AGENCY: "agency_assignment", Subject.CHILDREN: "involvement", Subject.HELP: "help_episode"}
"""The tables whose rows end, by the subject they are of; vacancies are filled and do not show how far a list reaches."""


def with_coverage(
    sources: Sequence[Source], staff: Sequence[tuple[str, StaffRow]], tables: Mapping[str, pl.DataFrame],
    said: Mapping[int, date],
) -> list[Source]:  # fmt: skip
    """Each source with the first day from which it misses nothing of each subject, and lists of leavers with the day
    they reach.

    `staff` are rows of staff lists with their people. `said` gives for a source the day that someone wrote as
    covers_from in mapping.toml: it holds for all that the source tells of.
    """
    leavings = sorted(row.end for _, row in staff if row.subject is Subject.LEAVERS and row.end is not None)
    told = [said[source.number] for source in sources if source.tells(Subject.LEAVERS) and source.number in said]
    complete = _staff_from(sources, staff, leavings, min(told, default=None))
    found = []
    for source in sources:
        first = said.get(source.number)
        covered = [
            Covered(
                subject,
                first or _first_day(source, subject, sources, tables, leavings, complete),
                source.as_at if subject is Subject.LEAVERS else None,
            )
            for subject in (each.subject for each in source.covered)
        ]
        as_at = source.as_at
        if as_at is None and leavings and source.tells(Subject.LEAVERS):
            as_at = day_of(leavings[-1])
        found.append(replace(source, covered=tuple(covered), as_at=as_at))
    return found


def _first_day(
    source: Source, subject: Subject, sources: Sequence[Source], tables: Mapping[str, pl.DataFrame],
    leavings: Sequence[int], complete: date | None,
) -> date | None:  # fmt: skip
    """The first day from which a source misses nothing of a subject, by what its own entries show.

    A list of starters shows nothing that has ended. `complete` is the day for all lists of staff together.
    """
    if subject is Subject.STAFF:
        return complete
    if subject is Subject.LEAVERS:
        return _from(leavings, leavings[-1]) if leavings else None
    if subject is Subject.ABSENCE:
        return _month_of_the_first(tables["absence"].filter(pl.col("source") == source.number)["start"])
    if subject is Subject.HELP and source.shape is Shape.RUN:
        return _run_from([each for each in sources if each.tells(subject)])
    if subject is Subject.HELP:
        # Help lasts: a list of those helped since a day holds starts of years ago, and nothing that ended before it.
        return _list_from(source, tables[_ENDING[subject]]) or source.as_at
    if subject in LOGS:
        log = LOGS[subject]
        rows = tables.get(log.table, frame_of(log.table)).filter(pl.col("source") == source.number)
        return _month_of_the_first(rows.select(pl.min_horizontal(*log.began)).to_series())
    if subject is Subject.STARTERS:
        return None
    if source.shape is Shape.RUN:
        return _run_from([each for each in sources if each.tells(subject)])
    return _list_from(source, tables[_ENDING[subject]]) if subject in _ENDING else None


def _staff_from(
    sources: Sequence[Source], staff: Sequence[tuple[str, StaffRow]], leavings: Sequence[int], told: date | None
) -> date | None:
    """The first day from which nobody who left is missing from lists of staff, leavers and returns together.

    `told` is what someone has said of the lists of leavers.
    """
    lists = [source for source in sources if source.tells(Subject.STAFF) and source.as_at]
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
        if row.subject is Subject.STAFF:
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
    dated = [row for _, row in staff if row.subject is Subject.STAFF and row.shape is Shape.HISTORY]
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


def _list_from(source: Source, table: pl.DataFrame) -> date | None:
    """The first day from which a list shows what has since ended; for a list of those here now none."""
    ends = table.filter(pl.col("source") == source.number)["end"].drop_nulls().sort().to_list()
    if source.shape is not Shape.HISTORY or not ends:
        return None
    last = day_number(source.as_at) if source.as_at else ends[-1]
    passed = [end for end in ends if end <= last]
    return _from(passed, last) if passed else None


def _month_of_the_first(days: pl.Series) -> date | None:
    """The eve of the first month in which a log has anything, from the days on which its rows came about."""
    first = days.drop_nulls().min()
    return None if not isinstance(first, int) else day_of(day_number(day_of(first).replace(day=1)) - 1)
