"""A measure over the years for a chart: our own figures, the region's and England's as published, and the table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from mainstay.measures.declaring import Measure, measures
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.charts.lines import Line, Point, lines
from mainstay.presentation.content import AreaKind, Comparator, ReportContent
from mainstay.presentation.words import bare, day_label, joined, with_unit
from mainstay.vocabulary.census_year import census_day, latest_census_day


def our_years(content: ReportContent, measure: str) -> list[Point]:
    """Our value on each day, with years that we have none of taken from the council's published figures, in order."""
    found = {
        day: Point(day, answer.value, answer.interval)
        for day in content.days
        if (answer := content.answer_on(day, measure)) is not None and answer.value is not None
    }
    for day, value in published_before(content, measure).items():
        found.setdefault(day, Point(day, value))
    return [found[day] for day in sorted(found)]


def published_before(content: ReportContent, measure: str) -> dict[date, Decimal]:
    """The council's own published figures for years in which we computed none."""
    own = content.area(AreaKind.COUNCIL)
    if own is None:
        return {}
    ours = {day.year for day in content.days if (it := content.answer_on(day, measure)) and it.value is not None}
    return {day: value for day, value in _published(own, measure, content).items() if day.year not in ours}


def other_lines(content: ReportContent, measure: str, since: date | None = None) -> list[Line]:
    """The region's line and England's, from `since`, up to the report's day."""
    found = []
    for kind in (AreaKind.REGION, AreaKind.ENGLAND):
        area = content.area(kind)
        points = [] if area is None else [
            Point(day, value) for day, value in _published(area, measure, content).items() if not since or day >= since
        ]  # fmt: skip
        if area is not None and points:
            found.append(Line(area.name, points))
    return found


def yearly_chart(content: ReportContent, name: str, measure: str, title: str, axis: str) -> Chart | NotDrawn:
    """The whole chart of one measure over the years beside the region and England."""
    ours = our_years(content, measure)
    declared = measures()[measure]
    if not ours:
        return NotDrawn(title, "there is no figure of this council's own to draw")
    since = ours[0].day if len(ours) > 1 else None
    others = other_lines(content, measure, since)
    if len(ours) < 2 and not others:
        return NotDrawn(title, "there is one year only, and nothing published to set beside it")
    ours_line = Line(content.name, ours)
    key = " Upright lines are 95% intervals." if any(point.interval for point in ours) else ""
    said = f"{sentence_about(content, declared, ours)}{key}"
    columns, rows = table_of([ours_line, *others], declared)
    specification = lines([ours_line, *others], axis)
    return Chart(name, title, said, f"Lines by year for {joined([content.name, *_names(others)])}. {said}",
                 columns, rows, specification, key)  # fmt: skip


def sentence_about(content: ReportContent, measure: Measure, points: list[Point]) -> str:
    """What the line shows: its last value, its first, and how far it ranged; and which years are published figures."""
    last = points[-1]
    if len(points) == 1:
        return f"{with_unit(last.value, measure.unit)} in {day_label(last.day)}; earlier years are not known."
    values = [point.value for point in points]
    first = points[0]
    text = (
        f"From {bare(first.value, measure.unit)} in {day_label(first.day)} to {with_unit(last.value, measure.unit)} in "
        f"{day_label(last.day)}; lowest {bare(min(values), measure.unit)}, highest {bare(max(values), measure.unit)}."
    )
    borrowed = [day_label(day) for day in sorted(published_before(content, measure.name))]
    if borrowed:
        text += f" Figures of {joined(borrowed)} are as the Department published them."
    return text


def table_of(
    drawn: list[Line], measure: Measure, said: Callable[[date], str] = day_label
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Headings and rows: a day down, as `said` names it; a line across; our interval last."""
    by_day = [{point.day: point for point in line.points} for line in drawn]
    days = sorted({day for points in by_day for day in points})
    with_interval = any(point.interval for point in drawn[0].points)
    columns = ("Year", *(line.name for line in drawn), *(("95% interval, ours",) if with_interval else ()))
    rows = []
    for day in days:
        cells = [bare(points[day].value, measure.unit) if day in points else "\u2013" for points in by_day]
        ours = by_day[0].get(day)
        interval = [_span(ours, measure)] if with_interval else []
        rows.append((said(day), *cells, *interval))
    return columns, tuple(rows)


def _span(point: Point | None, measure: Measure) -> str:
    if point is None or point.interval is None:
        return "\u2013"
    return f"{bare(point.interval[0], measure.unit)} to {bare(point.interval[1], measure.unit)}"


def _published(area: Comparator, measure: str, content: ReportContent) -> dict[date, Decimal]:
    column = measures()[measure].published_as
    newest = latest_census_day(content.as_at).year
    return {
        census_day(year): value
        for (year, name), value in sorted(area.figures.items())
        if name == column and value is not None and year <= newest
    }


def _names(drawn: list[Line]) -> list[str]:
    return [line.name for line in drawn]
