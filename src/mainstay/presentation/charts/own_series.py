"""A series of the council's own, year by year or month by month: its line, its limits or its middle value, and its table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from mainstay.comparison.over_time import OverTime
from mainstay.foundations.dates import month_in_words
from mainstay.measures.declaring import Unit
from mainstay.presentation.charts.declaring import Chart, NotDrawn, Specification
from mainstay.presentation.charts.lines import Line, Point, lines
from mainstay.presentation.charts.look import INK
from mainstay.presentation.words import bare, day_label

_DASH = "\u2013"


@dataclass(frozen=True)
class OwnSeries:
    """A series in order of time. `verdict` says in a sentence whether it moved, `about` what each point is.

    `found` is None where nothing can be judged. `why_missing` gives for a day without a figure the reason.
    """

    name: str
    title: str
    unit: Unit
    axis: str
    points: tuple[Point, ...]
    verdict: str
    about: str = ""
    found: OverTime | None = None
    by_month: bool = False
    counted: tuple[tuple[str, tuple[int, ...]], ...] = ()
    why_missing: tuple[tuple[date, str], ...] = ()


def own_chart(series: OwnSeries) -> Chart | NotDrawn:
    """The series as a chart with its sentence and its table, the latest first."""
    if len(series.points) < 2:
        return NotDrawn(series.title, "there are fewer than two figures to draw")
    drawn, known = [Line("Your council", series.points)], series.points
    level = _level(series.found)
    if level is not None:
        value = Decimal(repr(round(level[1], 3)))
        drawn.append(Line(level[0], [Point(known[0].day, value), Point(known[-1].day, value)]))
    specification = _with_limits(lines(drawn, series.axis, by_month=series.by_month), series)
    has_limits = series.found is not None and series.found.chart is not None
    key = " Dotted lines are the limits of its usual movement." if has_limits else ""
    said = f"{series.verdict}{key}"
    columns, rows = series_table(series)
    return Chart(series.name, series.title, said, f"A line. {said}", columns, rows, specification, key)


def series_table(series: OwnSeries) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Headings and rows, the latest first; a day without a figure has its reason."""
    intervals = any(point.interval for point in series.points)
    columns = ("Month" if series.by_month else "Day", *(name for name, _ in series.counted), f"Value ({series.axis})")
    said = month_in_words if series.by_month else day_label
    rows: list[tuple[date, tuple[str, ...]]] = []
    for place, point in enumerate(series.points):
        counts = tuple(f"{values[place]:,}" for _, values in series.counted)
        span = (_span(point, series.unit),) if intervals else ()
        rows.append((point.day, (said(point.day), *counts, bare(point.value, series.unit), *span)))
    empty = (_DASH,) * (len(columns) - 1 + intervals)
    rows += [(day, (said(day), *empty[:-1], reason)) for day, reason in series.why_missing]
    ordered = tuple(row for _, row in sorted(rows, reverse=True))
    return (*columns, *(("95% interval",) if intervals else ())), ordered


def _level(found: OverTime | None) -> tuple[str, float] | None:
    if found is None:
        return None
    if found.chart is not None:
        return "Its average", found.chart.centre
    return ("Its middle value", found.plot.middle) if found.plot is not None else None


def _with_limits(drawn: Specification, series: OwnSeries) -> Specification:
    if series.found is None or series.found.chart is None:
        return drawn
    values: list[dict[str, Any]] = [
        {"day": f"{at.day.isoformat()}T00:00:00", "value": limit, "side": side}
        for at, point in zip(series.points, series.found.chart.points, strict=True)
        for side, limit in (("low", point.low), ("high", point.high))
    ]
    layer = {
        "mark": {"type": "line", "color": INK, "strokeDash": [2, 3], "strokeWidth": 1.2},
        "data": {"values": values},
        "encoding": {
            "x": {"field": "day", "type": "temporal"},
            "y": {"field": "value", "type": "quantitative", "title": series.axis},
            "detail": {"field": "side"},
        },
    }
    return {**drawn, "layer": [*drawn["layer"], layer]}


def _span(point: Point, unit: Unit) -> str:
    return _DASH if point.interval is None else f"{bare(point.interval[0], unit)} to {bare(point.interval[1], unit)}"
