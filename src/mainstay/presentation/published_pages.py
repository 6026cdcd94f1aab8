"""What the Department published, for a region's own reader: a council beside its region and England, year by year.

Nothing here comes from a council's record. What the Department prints no figure for is never shown as a nought.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.foundations.quantities import with_commas
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.charts.lines import Line, Point, lines
from mainstay.presentation.pages_to_take import PageToTake, TableToTake
from mainstay.presentation.words import joined, tenths
from mainstay.published.columns import COLUMNS, EXACT, TITLES, UNITS
from mainstay.published.figures import Figure, PublishedTable
from mainstay.vocabulary.census_year import census_day

PUBLISHED = "As published by the Department for Education. Nothing here comes from the council's own record."
_RATES = ("%", "children per FTE")
_DASH = "\u2013"


@dataclass(frozen=True)
class PublishedYear:
    """Every measure of one year: the areas across. `marks` say what signs in place of a figure mean."""

    year: int
    areas: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[str, ...]], ...]
    marks: tuple[str, ...]


@dataclass(frozen=True)
class PublishedMeasure:
    """One measure over the years: a row for each year, the latest first, and its chart or why there is none."""

    name: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    chart: Chart | NotDrawn
    marks: tuple[str, ...]


def areas_shown(table: PublishedTable, council: str, region: str) -> list[str]:
    """The codes of the council, its region and England, each where the table has it, the nearest first."""
    found = [table.area_code(each) for each in (council, region, "England") if each]
    return list(dict.fromkeys(code for code in found if code is not None))


def published_year(table: PublishedTable, areas: Sequence[str], year: int) -> PublishedYear:
    """All measures of a year of these areas."""
    rows, marks = [], []
    for column in COLUMNS:
        figures = [table.lookup(area, year, column.name) for area in areas]
        rows.append((column.name, column.title, tuple(_printed(each) for each in figures)))
        marks += [each for each in figures if each is not None]
    return PublishedYear(year, _names(table, areas), tuple(rows), _marks(marks))


def published_measure(table: PublishedTable, areas: Sequence[str], measure: str) -> PublishedMeasure:
    """One measure of these areas over every year held."""
    by_area = [{each.year: each for each in table.series(area, measure)} for area in areas]
    years = sorted({year for found in by_area for year in found}, reverse=True)
    rows = tuple((str(year), *(_printed(found.get(year)) for found in by_area)) for year in years)
    marks = _marks([each for found in by_area for each in found.values()])
    headings = ("Year", *_names(table, areas))
    return PublishedMeasure(measure, TITLES[measure], headings, rows, _chart(table, areas, measure), marks)


def published_to_take(table: PublishedTable, areas: Sequence[str], made_on: date) -> PageToTake:
    """Every measure over the years, as a file that may be passed on."""
    pages = [published_measure(table, areas, column.name) for column in COLUMNS]
    tables = tuple(TableToTake(each.title, each.headings, each.rows) for each in pages if each.rows)
    marks = tuple(dict.fromkeys(mark for each in pages for mark in each.marks))
    said = (("", (source_of(table),)), ("Signs in place of a figure", marks))
    return PageToTake(f"Published figures: {joined([*_names(table, areas)])}", made_on,
                      tuple((heading, texts) for heading, texts in said if texts), tables, PUBLISHED, "published")  # fmt: skip


def source_of(table: PublishedTable) -> str:
    """Whose figures they are, with the attribution that their licence asks for."""
    named = ", ".join(part for part in (table.release.title, table.release.publisher) if part)
    return f"{named}. {table.release.attribution}".strip()


def _chart(table: PublishedTable, areas: Sequence[str], measure: str) -> Chart | NotDrawn:
    """Lines of the areas; what a region or England counts would flatten a council's count, so counts have no chart."""
    title, unit = TITLES[measure], UNITS[measure]
    if unit not in _RATES:
        return NotDrawn(title, "a count of all England cannot be drawn beside one of a council")
    drawn = [
        Line(table.areas[area].name, [Point(census_day(each.year), each.value) for each in table.series(area, measure)
                                      if each.value is not None])
        for area in areas
    ]  # fmt: skip
    drawn = [line for line in drawn if len(line.points) > 1]
    if not drawn:
        return NotDrawn(title, "fewer than two years are published")
    said = " ".join(_said(line, measure) for line in drawn)
    columns = ("Year", *(line.name for line in drawn))
    name = f"published-{measure.replace('_', '-')}"
    return Chart(name, title, said, f"Lines by year. {said}", columns, (), lines(drawn, unit))


def _said(line: Line, measure: str) -> str:
    first, last = line.points[0], line.points[-1]
    return (
        f"{line.name}: {_number(first.value, measure)} in {first.day.year},"
        f" {_number(last.value, measure)} in {last.day.year}."
    )


def _number(value: Decimal, measure: str) -> str:
    """As published: whole people and children, one decimal of all else, which some releases leave out of '15.0'."""
    shown = with_commas(value if measure in EXACT else tenths(value))
    return f"{shown}%" if UNITS[measure] == "%" else shown


def _names(table: PublishedTable, areas: Sequence[str]) -> tuple[str, ...]:
    return tuple(table.areas[area].name for area in areas)


def _printed(figure: Figure | None) -> str:
    if figure is None:
        return _DASH
    if figure.value is None:
        return figure.symbol or "blank"
    return _number(figure.value, figure.measure)


def _marks(figures: Sequence[Figure]) -> tuple[str, ...]:
    lacking = {each.symbol: each.reason for each in figures if each.value is None}
    return tuple(f"{symbol or 'blank'}: the figure {reason}." for symbol, reason in sorted(lacking.items()))
