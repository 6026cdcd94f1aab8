"""From a specification to a picture. The first picture takes longest, as the renderer has to start."""

from __future__ import annotations

from html import escape
from typing import Any

import vl_convert

from mainstay.presentation.charts.declaring import Chart, Specification
from mainstay.presentation.charts.look import LOOK


def as_svg(chart: Chart) -> str:
    """The chart as one SVG element for a page: named, described, of any width, and without identifiers of others."""
    drawn = str(vl_convert.vegalite_to_svg(_whole(chart.specification)))
    inside = drawn.partition(">")[2]
    box = drawn.partition('viewBox="')[2].partition('"')[0]
    title, described = f"{chart.name}-title", f"{chart.name}-described"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" focusable="false"'
        f' aria-labelledby="{title} {described}">'
        f'<title id="{title}">{escape(chart.title)}</title>'
        f'<desc id="{described}">{escape(chart.described)}</desc>{inside}'
    )


def as_png(chart: Chart) -> bytes:
    """The chart as a picture for a document, sharp enough to print."""
    return bytes(vl_convert.vegalite_to_png(_whole(chart.specification), scale=2.5))


def _whole(specification: Specification) -> dict[str, Any]:
    return {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "config": LOOK, **specification}
