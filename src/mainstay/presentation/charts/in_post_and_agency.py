"""Social workers in post and agency workers, month by month."""

from mainstay.foundations.dates import month_in_words
from mainstay.measures.declaring import measures
from mainstay.presentation.charts.declaring import Chart, ChartKind, NotDrawn
from mainstay.presentation.charts.lines import Line, Point, lines
from mainstay.presentation.content import ReportContent
from mainstay.presentation.words import bare, number

_TITLE = "In post and agency, month by month"
_SHOWN = (("inpost_fte", "In post"), ("agency_fte", "Agency"))


def _draw(content: ReportContent) -> Chart | NotDrawn:
    found = [Line(label, _points(content, measure)) for measure, label in _SHOWN]
    drawn = [line for line in found if len(line.points) > 1]
    if not drawn or drawn[0].name != "In post":
        return NotDrawn(_TITLE, "no file tells who was in post from month to month")
    said = " ".join(_about(line) for line in drawn)
    columns = ("Month", *(f"{line.name}, FTE" for line in drawn))
    described = f"Lines by month, in full-time equivalents. {said}"
    return Chart(
        "in-post-and-agency", _TITLE, said, described, columns, _rows(drawn), lines(drawn, "FTE", by_month=True)
    )


def _points(content: ReportContent, measure: str) -> list[Point]:
    found = [each for each in content.monthly if each.measure.name == measure and each.value is not None]
    return [Point(each.as_at, each.value) for each in sorted(found, key=lambda it: it.as_at) if each.value is not None]


def _about(line: Line) -> str:
    first, last = line.points[0], line.points[-1]
    return (
        f"{line.name}: {number(last.value)} FTE in {month_in_words(last.day)}, "
        f"against {number(first.value)} in {month_in_words(first.day)}."
    )


def _rows(drawn: list[Line]) -> tuple[tuple[str, ...], ...]:
    unit = measures()["inpost_fte"].unit
    by_day = [{point.day: point.value for point in line.points} for line in drawn]
    days = sorted({day for points in by_day for day in points})
    return tuple(
        (month_in_words(day), *(bare(points[day], unit) if day in points else "\u2013" for points in by_day))
        for day in days
    )


CHART = ChartKind("in post and agency", 1, _draw)
