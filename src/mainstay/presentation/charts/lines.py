"""Lines over time that differ by dash, shape and colour, with a band for the interval where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from mainstay.foundations.dates import iso
from mainstay.presentation.charts.declaring import Specification
from mainstay.presentation.charts.look import BAND, ENGLAND, HEIGHT, OURS, REGION, WIDTH

_STYLES: tuple[tuple[str, list[int], str], ...] = (
    (OURS, [1, 0], "circle"),
    (REGION, [8, 4], "square"),
    (ENGLAND, [2, 3], "triangle-up"),
)


_MOST_DOTS = 24


@dataclass(frozen=True)
class Point:
    """One value on one day, with its interval where it has one."""

    day: date
    value: Decimal
    interval: tuple[Decimal, Decimal] | None = None


@dataclass(frozen=True)
class Line:
    """One named line."""

    name: str
    points: Sequence[Point]


def lines(drawn: Sequence[Line], axis: str, *, by_month: bool = False) -> Specification:
    """The specification of up to three lines, the first of them ours. `axis` is the upright axis' title, with its unit.

    Dots are drawn where points are years apart; a line of months has none.
    """
    names = [line.name for line in drawn]
    styles = _STYLES[: len(drawn)]
    horizontal = {
        "field": "day", "type": "temporal", "title": None, "scale": {"padding": 14},
        "axis": {"format": "%b %Y" if by_month else "%Y", "grid": False, "labelOverlap": True, "labelSeparation": 14,
                 **({} if by_month else {"values": _ticks(drawn)})},
    }  # fmt: skip
    upright = {"field": "value", "type": "quantitative", "title": axis, "scale": {"zero": True, "nice": True}}
    named = {"field": "name", "type": "nominal", "sort": names}
    encoding = {
        "x": horizontal,
        "y": upright,
        "color": named | {"scale": {"domain": names, "range": [style[0] for style in styles]}},
        "strokeDash": named | {"scale": {"domain": names, "range": [style[1] for style in styles]}},
    }
    line = {"mark": {"type": "line", "strokeWidth": 2.5}, "data": {"values": _values(drawn)}, "encoding": encoding}
    layers = [*_band(drawn, horizontal, axis), line]
    # Ours is drawn last, so that it lies on top where dots meet.
    layers += [
        _dots(line, style, horizontal, upright)
        for line, style in reversed(list(zip(drawn, styles, strict=True)))
        if len(line.points) <= _MOST_DOTS
    ]
    return {"width": WIDTH, "height": HEIGHT, "layer": layers}


def _dots(
    line: Line, style: tuple[str, list[int], str], horizontal: dict[str, Any], upright: dict[str, Any]
) -> Specification:
    """The dots of one line; its look is fixed here, so that the legend stays one of lines."""
    mark = {"type": "point", "filled": True, "size": 60, "opacity": 1, "color": style[0], "shape": style[2]}
    return {"mark": mark, "data": {"values": _values([line])}, "encoding": {"x": horizontal, "y": upright}}


def _band(drawn: Sequence[Line], horizontal: dict[str, Any], axis: str) -> list[Specification]:
    with_interval = [point for point in drawn[0].points if point.interval] if drawn else []
    values = [
        {"day": _midnight(point.day), "low": float(point.interval[0]), "high": float(point.interval[1])}
        for point in with_interval
        if point.interval
    ]
    if not values:
        return []
    upright = {"field": "low", "type": "quantitative", "title": axis}
    many = len(values) > _MOST_DOTS
    mark = (
        {"type": "area", "color": BAND, "opacity": 0.6} if many else {"type": "rule", "color": OURS, "strokeWidth": 1.5}
    )
    return [
        {"mark": mark, "data": {"values": values}, "encoding": {"x": horizontal, "y": upright, "y2": {"field": "high"}}}
    ]


def _values(drawn: Sequence[Line]) -> list[dict[str, Any]]:
    return [
        {"day": _midnight(point.day), "value": float(point.value), "name": line.name}
        for line in drawn
        for point in line.points
    ]


def _ticks(drawn: Sequence[Line]) -> list[dict[str, int]]:
    days = sorted({point.day for line in drawn for point in line.points})
    return [{"year": day.year, "month": day.month, "date": day.day} for day in days]


def _midnight(day: date) -> str:
    """A day as the renderer reads it in local time; a bare date would be read as universal time and may shift a day."""
    return f"{iso(day)}T00:00:00"
