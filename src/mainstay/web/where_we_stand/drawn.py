"""The charts of one measure: made for each page, and drawn once for a council, a group and the figures it is of."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Any

from mainstay.foundations.caches import holds_people
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.charts.funnel import funnel_chart
from mainstay.presentation.charts.ranked_strip import strip_chart
from mainstay.presentation.charts.run_plot import run_chart
from mainstay.presentation.standing.content import MeasureStanding, Standings
from mainstay.published.figures import PublishedTable
from mainstay.tasks.where_we_stand import over_the_years

STRIP, FUNNEL, YEARS = "strip", "funnel", "years"
_DRAWING = Lock()
_KEPT = 60
_HELD: OrderedDict[tuple[Any, ...], dict[str, str]] = holds_people(OrderedDict())


def charts_of(table: PublishedTable, found: Standings, one: MeasureStanding) -> dict[str, Chart | NotDrawn]:
    """The three charts of a measure, by name."""
    names = {code: area.name for code, area in table.areas.items()}
    return {
        STRIP: strip_chart(one, names),
        FUNNEL: funnel_chart(one, names),
        YEARS: run_chart(one, over_the_years(table, found, one), found.name, table.kind.day_of),
    }


def picture(table: PublishedTable, found: Standings, one: MeasureStanding, wanted: str) -> str | None:
    """One of them as SVG; None where it is not drawn."""
    return _drawn(table, found, [one])[0].get(wanted)


def draw_all(table: PublishedTable, found: Standings) -> None:
    """Draws all measures of a council in one go, to have them when they are asked for."""
    _drawn(table, found, found.measures)


def _drawn(table: PublishedTable, found: Standings, measures: Any) -> list[dict[str, str]]:
    with _DRAWING:
        missing = [one for one in measures if _key(table, found, one) not in _HELD]
        charts = {
            (one.name, name): chart
            for one in missing
            for name, chart in charts_of(table, found, one).items()
            if isinstance(chart, Chart)
        }
        if charts:
            with Drawing() as drawing:
                svgs = dict(zip(charts, drawing.of(list(charts.values())).result().svgs, strict=True))
        else:
            svgs = {}
        for one in missing:
            _HELD[_key(table, found, one)] = {name: svg for (of, name), svg in svgs.items() if of == one.name}
        for one in measures:
            _HELD.move_to_end(_key(table, found, one))
        while len(_HELD) > max(_KEPT, len(measures)):
            _HELD.popitem(last=False)
        return [_HELD[_key(table, found, one)] for one in measures]


def _key(table: PublishedTable, found: Standings, one: MeasureStanding) -> tuple[Any, ...]:
    group = (one.marked.name, one.marked.codes) if one.marked is not None else ()
    # The table itself stands in the key, so that another one that takes its place is never mistaken for it.
    return table, found.number, found.name, group, one.name, one.in_year
