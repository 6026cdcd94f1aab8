"""Any measure over the years as a chart: rates beside the region and England, counts by themselves."""

from __future__ import annotations

from dataclasses import replace

from mainstay.measures.declaring import Measure, Unit, measures
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.charts.series import yearly_chart
from mainstay.presentation.content import AreaKind, ReportContent


def trend_of(content: ReportContent, name: str) -> Chart | NotDrawn:
    """The chart of one measure. What a whole region or England counts stands beside nothing of one council's."""
    measure = measures()[name]
    own = content.area(AreaKind.COUNCIL)
    if not measure.denominator:
        content = replace(content, published=[own] if own is not None else [])
    return yearly_chart(content, f"trend-{name.replace('_', '-')}", name, measure.title, _axis(measure))


def _axis(measure: Measure) -> str:
    return "%" if measure.unit is Unit.PERCENT else measure.unit.value
