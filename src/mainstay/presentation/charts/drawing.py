"""From a specification to a picture. The first picture takes longest, as the renderer has to start."""

from __future__ import annotations

import re
from html import escape
from typing import Any

import vl_convert

from mainstay.presentation.charts.declaring import Chart, Specification
from mainstay.presentation.charts.look import LOOK

# The picture is one image with one description: its parts are not read out one by one.
_PARTS_SPEAK = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')


def as_svg(chart: Chart) -> str:
    """The chart as one SVG element for a page: named, described, of any width, and without identifiers of others."""
    drawn = str(vl_convert.vegalite_to_svg(_whole(chart.specification)))
    inside = _PARTS_SPEAK.sub("", drawn.partition(">")[2])
    inside = inside.replace('id="', f'id="{chart.name}-').replace("url(#", f"url(#{chart.name}-")
    box = drawn.partition('viewBox="')[2].partition('"')[0]
    title, described = f"{chart.name}-title", f"{chart.name}-described"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" focusable="false"'
        f' aria-labelledby="{title} {described}">'
        f'<title id="{title}">{escape(chart.title)}</title>'
        f'<desc id="{described}">{escape(chart.described)}</desc>{inside}'
    )


def as_png(svg: str) -> bytes:
    """A drawn chart as a picture for a document, sharp enough to print."""
    return bytes(vl_convert.svg_to_png(svg, scale=2.5))


def _whole(specification: Specification) -> dict[str, Any]:
    return {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "config": LOOK, **specification}
