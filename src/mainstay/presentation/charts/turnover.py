"""Turnover over twelve months, rolling where months are known, with its interval, beside the region and England."""

from mainstay.foundations.dates import month_in_words
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.presentation.charts.declaring import Chart, ChartKind, NotDrawn
from mainstay.presentation.charts.lines import Line, Point, lines
from mainstay.presentation.charts.series import other_lines, table_of, yearly_chart
from mainstay.presentation.content import ReportContent
from mainstay.presentation.words import bare, interval_of

_MEASURE = "turnover_rate_fte"
_TITLE = "Turnover over twelve months"
_AXIS = "Turnover, % of FTE"


def _draw(content: ReportContent) -> Chart | NotDrawn:
    months = [
        each for each in content.monthly if each.measure.name == _MEASURE and each.value is not None and not each.group
    ]
    if len(months) < 3:
        return yearly_chart(content, "turnover", _MEASURE, _TITLE, _AXIS)
    ordered = sorted(months, key=lambda each: each.as_at)
    ours = Line(content.name, [Point(it.as_at, it.value, it.interval) for it in ordered if it.value is not None])
    others = other_lines(content, _MEASURE, ours.points[0].day)
    said = _about(ordered)
    shaded = " The shaded band is the 95% interval." if any(point.interval for point in ours.points) else ""
    columns, rows = table_of([ours, *others], measures()[_MEASURE], month_in_words)
    headings = ("Twelve months to", *columns[1:])
    specification = lines([ours, *others], _AXIS, by_month=True)
    return Chart("turnover", _TITLE, f"{said}{shaded}", f"Lines by month. {said}", headings, rows, specification,
                 shaded)  # fmt: skip


def _about(ordered: list[Answer]) -> str:
    first, last = ordered[0], ordered[-1]
    highest = max(ordered, key=lambda each: each.value or 0)
    unit = last.measure.unit
    spread = f" (between {interval_of(last).replace(' to ', ' and ')} allowing for chance)" if last.interval else ""
    return (
        f"In the twelve months to {month_in_words(last.as_at)} it was {bare(last.value, unit)}{spread}; in those to "
        f"{month_in_words(first.as_at)} {bare(first.value, unit)}; highest {bare(highest.value, unit)} in those to "
        f"{month_in_words(highest.as_at)}."
    )


CHART = ChartKind("turnover", 2, _draw)
