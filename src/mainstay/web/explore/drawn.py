"""The charts of a measure over time: each drawn once for a record, a day and a measure."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.presentation.charts.declaring import Chart
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.charts.own_series import own_chart
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.a_measure_over_time import months_of, years_of


@holds_people
@lru_cache(maxsize=64)
def picture(record: WorkforceRecord, day: date, measure: str, drawn: str) -> str | None:
    """The years or the months as SVG; None where they are not drawn."""
    series = years_of(record, day, measure) if drawn == "years" else months_of(record, day, measure)
    chart = own_chart(series) if series is not None else None
    if not isinstance(chart, Chart):
        return None
    with Drawing() as drawing:
        return drawing.of([chart]).result().svgs[0]
