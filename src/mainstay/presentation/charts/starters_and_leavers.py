"""Starters and leavers by year, side by side."""

from mainstay.presentation.charts.declaring import Chart, ChartKind, NotDrawn, Specification
from mainstay.presentation.charts.lines import Point
from mainstay.presentation.charts.look import HEIGHT, INK, OURS, WIDTH
from mainstay.presentation.charts.series import our_years
from mainstay.presentation.content import ReportContent
from mainstay.presentation.words import day_label, number

_TITLE = "Starters and leavers by year"
_PAIR = 130


def _draw(content: ReportContent) -> Chart | NotDrawn:
    joined = {point.day: point for point in our_years(content, "starters_headcount")}
    left = {point.day: point for point in our_years(content, "leavers_headcount")}
    days = sorted(joined.keys() & left.keys())
    if not days:
        return NotDrawn(_TITLE, "there is no year for which both are known")
    last = days[-1]
    said = f"In the last year {number(joined[last].value)} joined and {number(left[last].value)} left."
    if len(days) > 1:
        all_joined, all_left = (sum(of[day].value for day in days) for of in (joined, left))
        said += f" Over the {len(days)} years shown {number(all_joined)} joined and {number(all_left)} left."
    rows = tuple((day_label(day), number(joined[day].value), number(left[day].value)) for day in days)
    both = [(day_label(day), joined[day], left[day]) for day in days]
    described = f"Pairs of bars by year, starters filled and leavers open. {said}"
    return Chart("starters-and-leavers", _TITLE, said, described, ("Year", "Starters", "Leavers"), rows, _bars(both))


def _bars(years: list[tuple[str, Point, Point]]) -> Specification:
    values = [
        {"year": year, "what": what, "people": float(point.value)}
        for year, joined, left in years
        for what, point in (("Starters", joined), ("Leavers", left))
    ]
    kinds = ["Starters", "Leavers"]
    across = {"field": "year", "type": "ordinal", "title": None, "axis": {"labelAngle": 0, "ticks": False}}
    beside = {"field": "what", "sort": kinds}
    upright = {"field": "people", "type": "quantitative", "title": "People", "axis": {"tickMinStep": 1}}
    place = {"x": across, "xOffset": beside, "y": upright}
    filled = {"field": "what", "scale": {"domain": kinds, "range": [OURS, "#ffffff"]}}
    edged = {"field": "what", "scale": {"domain": kinds, "range": [OURS, INK]}}
    bars = {"mark": {"type": "bar", "strokeWidth": 1.5}, "encoding": place | {"fill": filled, "stroke": edged}}
    said = {
        "mark": {"type": "text", "dy": -8, "color": INK},
        "encoding": place | {"text": {"field": "people", "format": ",d"}},
    }
    return {
        "width": min(WIDTH, _PAIR * len(years)),
        "height": HEIGHT,
        "data": {"values": values},
        "layer": [bars, said],
    }


CHART = ChartKind("starters and leavers", 7, _draw)
