"""One measure of one council over the years, joined across reorganisations where that can be done, or why it cannot.

The council is taken as it stands last (a former one as it stood last). For each year the councils that were then the
same area are looked for: one row is taken as printed; several whole councils are added up, for counts alone; where the
area was only a part of a council there is no figure, and the reason is told. Nothing is estimated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from mainstay.published.figures import Figure, PublishedTable
from mainstay.vocabulary.authorities import Authority, authority, council_named
from mainstay.vocabulary.reorganisations import Change, SameArea, joint_on, list_of, same_area


@dataclass(frozen=True)
class Point:
    """One year of a series. `value` is None with a `symbol` where a part of it has none; `areas` are the rows used."""

    year: int
    value: Decimal | None
    symbol: str
    areas: tuple[str, ...]


@dataclass(frozen=True)
class JoinedSeries:
    """A measure of a council over the years that can be joined, in order, and in sentences what was met on the way.

    `joins` is False where the table holds years of the area's councils that cannot be joined to it.
    """

    measure: str
    councils: tuple[str, ...]
    points: tuple[Point, ...]
    notes: tuple[str, ...]
    joins: bool


def series(table: PublishedTable, code: str, measure: str) -> JoinedSeries:
    """One measure of the council with this number, name or national code; empty where the table does not know it.

    Regions and England are never reorganised here: their figures are taken as printed.
    """
    asked = authority(code) or council_named(code)
    if asked is None:
        found = table.series(code, measure)
        points = tuple(Point(each.year, each.value, each.symbol, (each.area_code,)) for each in found)
        return JoinedSeries(measure, (), points, (), joins=True)
    base = _last_day(asked, table)
    unit = _published_with(table, asked.code, base)
    return _joined(table, unit, base, measure)


def _joined(table: PublishedTable, unit: frozenset[str], base: date, measure: str) -> JoinedSeries:
    points: list[Point] = []
    notes: dict[str, None] = {}
    joins = True
    for year in reversed(table.years):
        day = table.kind.day_of(year)
        then = same_area(unit, base, day)
        figures = _figures(table, then.councils, year, measure)
        if not any(figure.value is not None for figure in figures) and then.councils != unit:
            # A release may print former years under today's codes: then the Department has done the joining.
            printed = [each for each in _figures(table, unit, year, measure) if each.value is not None]
            figures = printed or figures
        if len(figures) > 1 and not table.kind.measures[measure].adds_up:
            notes[f"Not joined where {_rows(figures)} stand apart: a rate of several councils is not the sum of"
                  " theirs."] = None  # fmt: skip
            joins = False
        elif figures:
            points.append(_point(year, figures))
            notes.update(dict.fromkeys(_told_of(figures, unit, then)))
        elif then.councils is None:
            notes[f"Not joined to the years {'before' if day < base else 'after'}: {then.because}"] = None
            joins = False
    return JoinedSeries(measure, tuple(sorted(unit)), tuple(reversed(points)), tuple(notes), joins)


def _last_day(asked: Authority, table: PublishedTable) -> date:
    latest = table.kind.day_of(table.years[-1])
    return min(latest, asked.valid_to - timedelta(days=1)) if asked.valid_to else latest


def _published_with(table: PublishedTable, code: str, day: date) -> frozenset[str]:
    """The council, or both of a joint return where this table prints them in one row."""
    row = table.area_code(code)
    return joint_on(code, day) if row is not None and "/" in row else frozenset({code})


def _figures(table: PublishedTable, councils: frozenset[str] | None, year: int, measure: str) -> list[Figure]:
    """The rows that together are these councils in that year, each once; empty if the table lacks a part of them."""
    found = {code: table.lookup(code, year, measure) for code in sorted(councils or ())}
    rows = {figure.area_code: figure for figure in found.values() if figure is not None}
    covered = _parts(rows)
    return list(rows.values()) if None not in found.values() and covered == councils else []


def _parts(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(part.strip() for row in rows for part in row.split("/"))


def _point(year: int, figures: list[Figure]) -> Point:
    areas = tuple(each.area_code for each in figures)
    missing = [each.symbol for each in figures if each.value is None]
    if missing:
        return Point(year, None, missing[0], areas)
    return Point(year, sum((each.value for each in figures if each.value is not None), Decimal(0)), "", areas)


def _told_of(figures: list[Figure], unit: frozenset[str], then: SameArea) -> Iterator[str]:
    yield from (_told(change, change.day) for change in then.new_codes if change.day)
    if len(figures) > 1:
        yield f"{_rows(figures)} are added up, in the years in which they stand apart."
    elif then.councils != unit and _parts([figures[0].area_code]) == then.councils:
        yield f"In some years the same area is printed as {_rows(figures)}."


def _rows(figures: list[Figure]) -> str:
    return list_of(sorted(_parts(each.area_code for each in figures)))


def _told(change: Change, day: date) -> str:
    same = "The boundary changed a little" if change.kind == "boundary" else "The area is the same"
    said = f"{change.ons_before} became {change.ons_after} on {day.day} {day:%B %Y}. {same}."
    return f"{said} {change.note}" if change.note else said
