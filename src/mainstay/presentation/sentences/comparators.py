"""What a figure of a report stands beside: a year before, the unbroken run of years before it, the region or England."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.comparison.more_than_chance import run_of_years
from mainstay.measures.computing import Answer
from mainstay.presentation.content import AreaKind, Comparator, ReportContent
from mainstay.vocabulary.census_year import latest_census_day


@dataclass(frozen=True)
class AreaFigure:
    """A published figure of an area, with its year."""

    name: str
    year: int
    value: Decimal


def a_year_before(content: ReportContent, answer: Answer) -> Answer | None:
    """The same measure's answer of the year before, where it has a value."""
    then = content.answer_on(content.last_year, answer.measure.name) if content.last_year else None
    return then if then is not None and then.value is not None else None


def run_before(content: ReportContent, answer: Answer) -> list[Answer]:
    """Our answers of the years that it is above, or below, without a break, latest first.

    Only where earlier days are a year apart.
    """
    if answer.value is None:
        return []
    same_day = [day for day in content.earlier if (day.month, day.day) == (content.as_at.month, content.as_at.day)]
    then = {day.year: found for day in same_day if (found := content.answer_on(day, answer.measure.name))}
    run = run_of_years(answer.value, content.as_at.year, {year: found.value for year, found in then.items()})
    if run is None:
        return []
    return [then[year] for year in range(content.as_at.year - 1, run.since - 1, -1)]


def area_figure(content: ReportContent, answer: Answer) -> AreaFigure | None:
    """The region's published figure, or England's where the region has none; the latest year not after the day."""
    for kind in (AreaKind.REGION, AreaKind.ENGLAND):
        area = content.area(kind)
        found = latest_published(area, answer, content.as_at) if area else None
        if area is not None and found is not None:
            return AreaFigure(area.name, *found)
    return None


def latest_published(area: Comparator, answer: Answer, day: date) -> tuple[int, Decimal] | None:
    """The area's latest figure of this measure for a 30 September on or before the day, not over two years old."""
    newest = latest_census_day(day).year
    for year in (newest, newest - 1):
        value = area.value(year, answer.measure.published_as)
        if value is not None:
            return year, value
    return None
