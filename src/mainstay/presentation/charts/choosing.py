"""Every chart of a report, drawn or with the reason why not, in the order of the page."""

from __future__ import annotations

from functools import cache

from mainstay.foundations.finding import found_in
from mainstay.presentation.charts.declaring import Chart, ChartKind, NotDrawn
from mainstay.presentation.content import ReportContent


@cache
def kinds() -> tuple[ChartKind, ...]:
    """Every kind of chart, in its place."""
    found = found_in("mainstay.presentation.charts", "CHART").values()
    return tuple(sorted((kind for kind in found if isinstance(kind, ChartKind)), key=lambda kind: kind.place))


def charts(content: ReportContent) -> tuple[list[Chart], list[NotDrawn]]:
    """The charts to draw, and those with too little to show."""
    made = [kind.draw(content) for kind in kinds()]
    return [it for it in made if isinstance(it, Chart)], [it for it in made if isinstance(it, NotDrawn)]
