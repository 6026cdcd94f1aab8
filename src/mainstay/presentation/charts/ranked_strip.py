"""All councils in order of one figure: ours and a group marked by shape as well as colour, and the span of our places."""

from __future__ import annotations

from typing import Any

from mainstay.presentation.charts.declaring import Chart, NotDrawn, Specification
from mainstay.presentation.charts.look import ENGLAND, INK, OURS, REGION, WIDTH
from mainstay.presentation.standing.content import MeasureStanding
from mainstay.presentation.standing.words import (
    DASH,
    FROM_THE_LOWEST,
    beyond_the_drawing,
    figure_words,
    highest_drawn,
    lower_than_it,
    ordinal,
    place_sentence,
    place_words,
    span_from_lowest,
    told_apart,
)
from mainstay.presentation.words import capital

QUIET = "#8a9097"
_HEIGHT = 220
_ABOVE = 1.08


def strip_chart(one: MeasureStanding, names: dict[str, str]) -> Chart | NotDrawn:
    """The ranked strip of a measure; `names` are the councils' by code."""
    title = f"All councils in order, {one.year}"
    if one.strip is None:
        return NotDrawn(title, "too few councils have a figure")
    group = capital(one.marked.name) if one.marked is not None else ""
    ordered = list(reversed(one.strip.councils))
    lowest_first = [each.value for each in ordered]
    who = ["ours" if each.is_ours else "group" if each.is_in_group else "" for each in ordered]
    said = f"{_where(one)}The lowest is {_named(one, names, 0)}, the highest {_named(one, names, -1)}."
    key = f"{beyond_the_drawing(one, names)}{_key(one, group, who)}"
    rows = tuple(
        (ordinal(lowest_first.index(each.value) + 1), names.get(each.code, each.code),
         figure_words(each.value, one.unit), {"ours": "This council", "group": group}.get(kind, DASH))
        for each, kind in zip(ordered, who, strict=True)
    )  # fmt: skip
    values = [
        {"place": place, "value": float(each.value), "who": kind}
        for place, (each, kind) in enumerate(zip(ordered, who, strict=True), 1)
    ]
    columns = ("Place, 1st the lowest", "Council", one.title, "In the group")
    described = f"A bar for each of {len(ordered)} councils, the lowest at the left. {said}"
    return Chart(
        f"strip-{one.name.replace('_', '-')}", title, f"{said}{key}", described, columns, rows,
        _specification(one, values), key,
    )  # fmt: skip


def _specification(one: MeasureStanding, values: list[dict[str, Any]]) -> Specification:
    top = highest_drawn(one)
    values = [each | {"value": min(each["value"], top * _ABOVE)} for each in values]
    many = len(values)
    across = {
        "field": "place", "type": "quantitative", "title": f"Councils in order, {FROM_THE_LOWEST}",
        "scale": {"domain": [0, many + 1], "nice": False}, "axis": {"grid": False},
    }  # fmt: skip
    upright = {"field": "value", "type": "quantitative", "title": one.unit, "scale": {"domain": [0, top * 1.16]}}
    layers = [
        _bars(values, "", QUIET, 2.2, across, upright),
        _bars(values, "group", REGION, 2.6, across, upright),
        _heads(values, "group", REGION, "triangle-up", 70, across, upright),
        _bars(values, "ours", OURS, 4.5, across, upright),
        _heads(values, "ours", OURS, "diamond", 190, across, upright),
    ]
    ours = one.ours
    span = span_from_lowest(one.strip, ours.code) if one.strip is not None and ours is not None else None
    if span is not None and told_apart(one):
        layers += _span(span, place_words(one), top, many)
    layers += _record(one, upright, many)
    return {"width": WIDTH, "height": _HEIGHT, "layer": layers}


def _bars(values: list[dict[str, Any]], who: str, colour: str, wide: float, across: Specification,
          upright: Specification) -> Specification:  # fmt: skip
    return {
        "mark": {"type": "rule", "color": colour, "strokeWidth": wide},
        "data": {"values": [each | {"floor": 0} for each in values if each["who"] == who]},
        "encoding": {"x": across, "y": {**upright, "field": "floor"}, "y2": {"field": "value"}},
    }


def _heads(values: list[dict[str, Any]], who: str, colour: str, shape: str, size: int, across: Specification,
           upright: Specification) -> Specification:  # fmt: skip
    return {
        "mark": {"type": "point", "filled": True, "opacity": 1, "color": colour, "shape": shape, "size": size},
        "data": {"values": [each for each in values if each["who"] == who]},
        "encoding": {"x": across, "y": upright},
    }


def _span(span: tuple[int, int], said: str, top: float, many: int) -> list[Specification]:
    low, high = span
    at = {"y": {"datum": top * _ABOVE, "type": "quantitative"}}
    middle = min(max((low + high) / 2, many * 0.2), many * 0.8)
    line = {
        "mark": {"type": "rule", "color": ENGLAND, "strokeWidth": 2},
        "data": {"values": [{"low": low, "high": high}]},
        "encoding": {"x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"}, **at},
    }
    ends = {
        "mark": {"type": "tick", "color": ENGLAND, "thickness": 2, "size": 14, "orient": "vertical"},
        "data": {"values": [{"at": low}, {"at": high}]},
        "encoding": {"x": {"field": "at", "type": "quantitative"}, **at},
    }
    words = {
        "mark": {"type": "text", "color": INK, "dy": -13, "text": f"This council: {said}"},
        "data": {"values": [{"at": middle}]},
        "encoding": {"x": {"field": "at", "type": "quantitative"}, **at},
    }
    return [line, ends, words]


def _key(one: MeasureStanding, group: str, who: list[str]) -> str:
    parts = []
    if "ours" in who:
        parts.append(
            "The dark bar with a diamond is this council; the line above it spans the places it may truly have."
        )
    if "group" in who:
        parts.append(f"Bars with a triangle: {one.marked.name if one.marked else group}.")
    if one.in_year is not None:
        parts.append("The dotted line is our own record.")
    return f" {' '.join(parts)}" if parts else ""


def _where(one: MeasureStanding) -> str:
    """Our place, or that of our own record where the table has no figure of ours; '' for neither."""
    if one.ours is not None or one.in_year is None:
        return f"{place_sentence(one)} " if one.figure is not None else ""
    return f"By our own record {figure_words(one.in_year.value, one.unit)}: {lower_than_it(one, one.in_year)} "


def _record(one: MeasureStanding, upright: Specification, many: int) -> list[Specification]:
    """A line at the height of our own record's figure, with its words at the left, where bars are low."""
    if one.in_year is None:
        return []
    data = {"values": [{"value": float(one.in_year.value), "place": many * 0.01}]}
    line = {
        "mark": {"type": "rule", "color": OURS, "strokeDash": [2, 3], "strokeWidth": 2},
        "data": data,
        "encoding": {"y": upright},
    }
    words = {
        "mark": {"type": "text", "color": INK, "align": "left", "dy": -9,
                 "text": f"Our own record {figure_words(one.in_year.value, one.unit)}"},
        "data": data,
        "encoding": {"x": {"field": "place", "type": "quantitative"}, "y": upright},
    }  # fmt: skip
    return [line, words]


def _named(one: MeasureStanding, names: dict[str, str], at: int) -> str:
    if one.strip is None:
        return ""
    each = list(reversed(one.strip.councils))[at]
    return f"{figure_words(each.value, one.unit)} ({names.get(each.code, each.code)})"
