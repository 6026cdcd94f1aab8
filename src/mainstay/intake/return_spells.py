"""Spells from census returns, for people and times that no staff list covers.

A return gives for each worker the start and, for leavers, the end of their time here, and role and FTE on 30 September
(FTE a year before as well). Between two returns a change of role or FTE is known only to lie between them: both
bounding dates are kept. Someone on one return and missing from the next, without a leaving date, is no longer listed:
they had gone by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.record.frames import frame_of
from mainstay.record.record import Source
from mainstay.record.subjects import Subject
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.roles import CENSUS_ROLES

RETURNS_NOT_JOINED = ProblemKind(
    "MS-CEN-103", Severity.QUERY, "Past returns that could not be joined to the lists of staff",
    "Registration numbers on the lists of staff, by which most people of a return are found there.",
    "Figures for each return's own 30 September are right; no other day can be counted from the returns.",
    "Ask HR for the lists with registration numbers; or with dates of birth, to join by these with start dates.",
)  # fmt: skip

Spell = dict[str, Any]
_JOINED_PERCENT = 10


def spells_beyond_lists(
    spells: pl.DataFrame, statements: pl.DataFrame, sources: Sequence[Source], problems: list[Problem]
) -> pl.DataFrame:
    """The spells given, with those of returns added where no staff list speaks for that person and time.

    For someone on a staff list, a return's spells count up to the list's first spell of them. For someone on no list,
    they count as they are; if still open they end by the first list made after the last return that names them. Where
    lists and returns have hardly anyone in common they were not joined, and a return's spells would count everybody
    twice: they are left out, which is said.
    """
    if statements.is_empty():
        return spells
    listed = spells.filter(pl.col("contract") != "agency")
    if _not_joined(listed, statements, problems):
        return spells
    lists = sorted(day_number(s.as_at) for s in sources if s.tells(Subject.STAFF) and s.as_at)
    years = sorted(statements["year"].unique().to_list())
    starts = listed.group_by("person").agg(pl.col("start").min())
    first_listed: dict[str, int] = {person: start for person, start in starts.iter_rows() if start is not None}
    made = _agency_days(statements, sources)
    for person, rows in _by_person(statements).items():
        own = _spells_of_person(person, rows, years)
        made += _before_lists(own, first_listed.get(person), lists)
    return pl.concat([spells, _framed(made)])


def _not_joined(listed: pl.DataFrame, statements: pl.DataFrame, problems: list[Problem]) -> bool:
    """Whether hardly anyone of the returns is on a list, though there are lists; it is then listed as a problem."""
    on_lists, returned = set(listed["person"]), set(statements.filter(pl.col("agency").fill_null(0) == 0)["person"])
    if not on_lists or len(on_lists & returned) * 100 >= _JOINED_PERCENT * min(len(on_lists), len(returned)):
        return False
    file = statements["file"].drop_nulls().to_list()
    found = f"{len(on_lists & returned):,} of {len(returned):,} people returned are on a list of staff"
    problems.append(Problem(RETURNS_NOT_JOINED, Place(file[-1] if file else ""), found, len(returned)))
    return True


def _by_person(statements: pl.DataFrame) -> dict[str, list[Spell]]:
    employed = statements.filter((pl.col("agency").fill_null(0) == 0) & pl.col("person").is_not_null())
    found: dict[str, list[Spell]] = defaultdict(list)
    for row in employed.sort("year", "position").iter_rows(named=True):
        found[row["person"]].append(row)
    return found


def _spells_of_person(person: str, rows: list[Spell], years: list[int]) -> list[Spell]:
    """One person's spells: rows with one start are one stay; two rows of one year with the same start are two roles."""
    stays: dict[tuple[int | None, int], list[Spell]] = defaultdict(list)
    for (start, _year), same in _grouped(rows).items():
        for place, row in enumerate(same):
            stays[start, place].append(row)
    return [spell for (start, _), stay in stays.items() for spell in _of_a_stay(person, start, stay, years)]


def _grouped(rows: list[Spell]) -> dict[tuple[int | None, int], list[Spell]]:
    found: dict[tuple[int | None, int], list[Spell]] = defaultdict(list)
    for row in rows:
        found[row["role_start"], row["year"]].append(row)
    for same in found.values():
        same.sort(key=lambda row: CENSUS_ROLES.index(row["role"]) if row["role"] in CENSUS_ROLES else len(CENSUS_ROLES))
    return dict(sorted(found.items(), key=lambda item: item[0][1]))


@dataclass(frozen=True)
class _State:
    """A role and FTE that somebody had from `day` on; `known_before` is the last day on which another was known."""

    day: int
    role: str | None
    fte: int | None
    row: Spell
    known_before: int | None = None


def _of_a_stay(person: str, start: int | None, rows: list[Spell], years: list[int]) -> Iterable[Spell]:
    first, last = rows[0], rows[-1]
    begin = start if start is not None else _census_day(first["year"] - 1)
    states = _states(begin, rows)
    for place, state in enumerate(states):
        following = states[place + 1] if place + 1 < len(states) else None
        end, end_earliest = (
            _end_of(last, years) if following is None else (following.day, _after(following.known_before))
        )
        if following is not None and following.day <= state.day:
            continue
        yield {
            "person": person, "role": state.role, "contract": None, "fte": state.fte, "start": state.day, "end": end,
            "start_earliest": _after(state.known_before), "end_earliest": end_earliest,
            "start_origin": first["start_origin"] if place == 0 else None,
            "leaving_reason": last["leaving_reason"] if following is None else None,
            "leaver_destination": last["leaver_destination"] if following is None else None,
            "source": state.row["source"], "row": state.row["row"], "last_year": last["year"],
            "left": last["role_end"] is not None,
        }  # fmt: skip


def _after(day: int | None) -> int | None:
    return None if day is None else day + 1


def _states(begin: int, rows: list[Spell]) -> list[_State]:
    """The role and FTE from the start on, and each that differs from the one before it on a 30 September."""
    states: list[_State] = []
    known: int | None = None
    for row in rows:
        for day, role, fte in _said(begin, row, first=not states):
            if not states:
                states.append(_State(begin, role, fte, row))
            elif (role, fte) != (states[-1].role, states[-1].fte):
                states.append(_State(max(day, begin), role, fte, row, known))
            known = day
    return states


def _said(begin: int, row: Spell, *, first: bool) -> list[tuple[int, str | None, int | None]]:
    """The days on which one row says what somebody's role and FTE were: its 30 September, and the one before.

    Of someone who had left by then it says only the one before.
    """
    before, on = _census_day(row["year"] - 1), _census_day(row["year"])
    earlier = (before if begin <= before else begin, row["role"], row["fte_year_before"])
    if row["role_end"] is not None and row["role_end"] <= on:
        return [earlier] if first else []
    now = (on, row["role"], row["fte"])
    return [earlier, now] if first and begin <= before and row["fte_year_before"] is not None else [now]


def _end_of(last: Spell, years: list[int]) -> tuple[int | None, int | None]:
    if last["role_end"] is not None:
        return last["role_end"], None
    later = [year for year in years if year > last["year"]]
    if not later:
        return None, None
    return _census_day(later[0]), _census_day(last["year"]) + 1


def _before_lists(own: list[Spell], first_listed: int | None, lists: list[int]) -> list[Spell]:
    if first_listed is None:
        return [_ended_by_list(spell, lists) for spell in own]
    kept = []
    for spell in own:
        if spell["start"] >= first_listed:
            continue
        if spell["end"] is None or spell["end"] > first_listed:
            spell = spell | {"end": first_listed, "end_earliest": None}
        kept.append(spell)
    return kept


def _ended_by_list(spell: Spell, lists: list[int]) -> Spell:
    seen = _census_day(spell["last_year"])
    later = [day for day in lists if day > seen]
    if spell["end"] is not None or spell["left"] or not later:
        return spell
    return spell | {"end": later[0], "end_earliest": seen + 1}


def _agency_days(statements: pl.DataFrame, sources: Sequence[Source]) -> list[Spell]:
    """Agency workers of a return: in post on its 30 September; a return says nothing of the days before and after.

    Years for which a register of agency workers speaks are left to it.
    """
    registers = [source for source in sources if source.tells(Subject.AGENCY)]
    agency = statements.filter((pl.col("agency") == 1) & pl.col("person").is_not_null())
    return [
        {
            "person": row["person"], "role": row["role"] or "case_holder", "contract": "agency", "fte": row["fte"],
            "start": _census_day(row["year"]), "end": _census_day(row["year"]) + 1, "source": row["source"],
            "row": row["row"],
        }
        for row in agency.iter_rows(named=True)
        if not any(_speaks_for(source, census_day(row["year"])) for source in registers)
    ]  # fmt: skip


def _speaks_for(source: Source, day: date) -> bool:
    if source.as_at is None or day > source.as_at:
        return False
    first = source.covers(Subject.AGENCY)
    return day == source.as_at or (first is not None and first <= day)


def _census_day(year: int) -> int:
    return day_number(census_day(year))


def _framed(made: list[Spell]) -> pl.DataFrame:
    names = ("person", "role", "contract", "fte", "start", "end", "start_earliest", "end_earliest", "start_origin",
             "leaving_reason", "leaver_destination", "source", "row")  # fmt: skip
    columns: dict[str, list[object]] = {name: [spell.get(name) for spell in made] for name in names}
    columns["contract"] = [spell.get("contract") or "permanent" for spell in made]
    columns["spell"] = [f"R{number}" for number in range(len(made))]
    return frame_of("spell", columns)
