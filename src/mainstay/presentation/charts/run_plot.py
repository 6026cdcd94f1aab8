"""A council's published years about their middle value, with limits where there are points enough, beside England."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from mainstay.comparison import verdicts
from mainstay.presentation.charts.declaring import Chart, NotDrawn, Specification
from mainstay.presentation.charts.lines import Line, Point, lines
from mainstay.presentation.charts.look import INK
from mainstay.presentation.standing.content import MeasureStanding, OverYears
from mainstay.presentation.standing.words import DASH, figure_words
from mainstay.published.symbols import reason

_MIDDLE, _AVERAGE = "Its middle value", "Its average"


def run_chart(one: MeasureStanding, over: OverYears, name: str, day_of: Callable[[int], date]) -> Chart | NotDrawn:
    """The years of a measure; `day_of` gives the day to which a year's figures belong."""
    title = "Over the years"
    known = [Point(day_of(each.year), each.value) for each in over.series.points if each.value is not None]
    if len(known) < 2:
        return NotDrawn(title, "fewer than two years are published of this council")
    drawn = [Line(name, known)]
    middle = over.found.chart.centre if over.found.chart is not None else (
        over.found.plot.middle if over.found.plot is not None else None
    )  # fmt: skip
    if middle is not None:
        value = Decimal(repr(round(middle, 3)))
        drawn.append(Line(_AVERAGE if over.found.chart is not None else _MIDDLE,
                          [Point(known[0].day, value), Point(known[-1].day, value)]))  # fmt: skip
    since = known[0].day
    nation = [Point(day_of(year), value) for year, value in over.england if day_of(year) >= since]
    if len(nation) > 1:
        drawn.append(Line("England", nation))
    said = f"{verdicts.over_time(over.found)} {verdicts.latest_change(over.latest, _unit(one))}"
    columns, rows = _table(one, over, middle)
    specification = _with_limits(lines(drawn, one.unit), one, over, known)
    described = f"Lines by year. {said}"
    return Chart(f"years-{one.name.replace('_', '-')}", title, said, described, columns, rows, specification)


def _unit(one: MeasureStanding) -> str:
    return "points" if one.unit == "%" else "children"


def _table(
    one: MeasureStanding, over: OverYears, middle: float | None
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    nation = dict(over.england)
    rows = []
    for each in reversed(over.series.points):
        side = ""
        if each.value is not None and middle is not None:
            apart = float(each.value) - middle
            side = "Above" if apart > 1e-9 else "Below" if apart < -1e-9 else "On it"
        ours = figure_words(each.value, one.unit) if each.value is not None else f"The figure {reason(each.symbol)}"
        rows.append((str(each.year), ours, side or DASH, figure_words(nation.get(each.year), one.unit)))
    about = "average" if over.found.chart is not None else "middle value"
    return ("Year", "This council", f"Beside its {about}", "England"), tuple(rows)


def _with_limits(drawn: Specification, one: MeasureStanding, over: OverYears, known: list[Point]) -> Specification:
    chart = over.found.chart
    if chart is None:
        return drawn
    values: list[dict[str, Any]] = [
        {"day": f"{at.day.isoformat()}T00:00:00", "value": limit, "side": side}
        for at, point in zip(known, chart.points, strict=True)
        for side, limit in (("low", point.low), ("high", point.high))
    ]
    layer = {
        "mark": {"type": "line", "color": INK, "strokeDash": [2, 3], "strokeWidth": 1.2},
        "data": {"values": values},
        "encoding": {
            "x": {"field": "day", "type": "temporal"},
            "y": {"field": "value", "type": "quantitative", "title": one.unit},
            "detail": {"field": "side"},
        },
    }
    return {**drawn, "layer": [*drawn["layer"], layer]}
