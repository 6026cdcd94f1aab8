"""The funnel: each council by how many people it has and by its figure, between limits that hold chance and usual differences.

Limits of chance alone are not drawn. Ours, a group and our own record differ from the rest by shape as well as colour.
"""

from __future__ import annotations

from typing import Any

from mainstay.comparison.funnel import CentreIs, Funnel
from mainstay.comparison.verdicts import centre_in_words
from mainstay.presentation.charts.declaring import Chart, NotDrawn, Specification
from mainstay.presentation.charts.look import ENGLAND, OURS, REGION, WIDTH
from mainstay.presentation.charts.ranked_strip import QUIET
from mainstay.presentation.standing.content import MeasureStanding
from mainstay.presentation.standing.words import beyond_the_drawing, figure_words, highest_drawn
from mainstay.presentation.words import capital, number

_HEIGHT = 320
_OTHERS, _US, _RECORD = "Other councils", "This council", "Our own record"
_NEAR, _FAR = "95 of 100 such councils lie between", "998 of 1,000 lie between"
_SIZES = (5, 10, 25, 50, 100, 200, 400, 800, 1600)


def funnel_chart(one: MeasureStanding, names: dict[str, str]) -> Chart | NotDrawn:
    """The funnel of a measure; `names` are the councils' by code."""
    made = one.councils.funnel
    title = f"Funnel of all councils, {one.year}"
    if made is None:
        return NotDrawn(title, "too few councils have a figure to show how much councils usually differ")
    said = f"{_said(one, made)} {centre_in_words(made)}"
    dots = _dots(one, made)
    key = f"{beyond_the_drawing(one, names)} Dashed lines hold 95 of 100 such councils, dotted ones 998 of 1,000."
    if one.figure is not None:
        key += " The diamond is this council."
    if one.in_year is not None and one.in_year.place is not None:
        key += " The cross is our own record."
    described = f"A dot for each of {len(made.places)} councils, larger ones further right. {said}"
    columns = ("Council", "People it rests on", one.title, "95 of 100 between", "998 of 1,000 between")
    return Chart(
        f"funnel-{one.name.replace('_', '-')}", title, f"{said}{key}", described, columns, _rows(one, made, names),
        _specification(one, made, dots), key,
    )  # fmt: skip


def _said(one: MeasureStanding, made: Funnel) -> str:
    outside = [p for p in made.places if not p.limits.low_95 <= float(p.council.value) <= p.limits.high_95]
    far = [p for p in made.places if not p.limits.low_998 <= float(p.council.value) <= p.limits.high_998]
    usual = round(len(made.places) * 0.05)
    return (
        f"Of {len(made.places)} councils, {len(outside)} lie outside the nearer limits, where about {usual} would by chance"
        f" and usual differences, and {len(far)} outside the farther ones."
    )


def _dots(one: MeasureStanding, made: Funnel) -> list[dict[str, Any]]:
    group = capital(one.marked.name) if one.marked is not None else ""
    members, own = one.marked_codes, one.figure.area_code if one.figure is not None else ""
    found = [
        {
            "size": place.council.size,
            "value": float(place.council.value),
            "who": _US if place.council.code == own else group if place.council.code in members else _OTHERS,
        }
        for place in made.places
    ]
    if one.in_year is not None and one.in_year.place is not None:
        found.append({"size": one.in_year.place.council.size, "value": float(one.in_year.value), "who": _RECORD})
    return found


def _specification(one: MeasureStanding, made: Funnel, dots: list[dict[str, Any]]) -> Specification:
    sizes = [each["size"] for each in dots]
    top = max(highest_drawn(one), made.centre) * 1.12
    across = {
        "field": "size", "type": "quantitative", "title": "People the figure rests on",
        "scale": {"type": "log", "domain": [min(sizes) * 0.85, max(sizes) * 1.15], "nice": False},
        "axis": {"grid": False, "values": [each for each in _SIZES if min(sizes) * 0.85 <= each <= max(sizes) * 1.15],
                 "format": ","},
    }  # fmt: skip
    upright = {
        "field": "value",
        "type": "quantitative",
        "title": one.unit,
        "scale": {"domain": [0, top], "nice": False},
    }
    centre = {
        "mark": {"type": "rule", "color": ENGLAND, "strokeWidth": 1.5},
        "data": {"values": [{"value": made.centre}]},
        "encoding": {"y": upright},
    }
    called = "England" if made.centre_is is CentreIs.ENGLAND else "The councils' mean"
    words = {
        "mark": {"type": "text", "align": "right", "dy": -8, "text": f"{called} {_rounded(made.centre, one.unit)}"},
        "data": {"values": [{"size": max(sizes) * 1.14, "value": made.centre}]},
        "encoding": {"x": across, "y": upright},
    }
    layers = [_limits(made, across, upright), centre, _points(one, dots, across, upright), words]
    return {"width": WIDTH, "height": _HEIGHT, "layer": layers}


def _limits(made: Funnel, across: Specification, upright: Specification) -> Specification:
    """Each council's own limits in order of size: where sizes are equal, so are limits."""
    values = []
    for place in sorted(made.places, key=lambda each: each.council.size):
        limits, size = place.limits, place.council.size
        for name, side, value in (
            (_NEAR, "low", limits.low_95), (_NEAR, "high", limits.high_95),
            (_FAR, "low", limits.low_998), (_FAR, "high", limits.high_998),
        ):  # fmt: skip
            values.append({"size": size, "value": value, "limit": name, "side": side})
    dashes = {"domain": [_NEAR, _FAR], "range": [[7, 4], [2, 3]]}
    return {
        "mark": {"type": "line", "color": ENGLAND, "strokeWidth": 1.5, "clip": True},
        "data": {"values": values},
        "encoding": {
            "x": across, "y": upright, "detail": {"field": "side"},
            "strokeDash": {"field": "limit", "type": "nominal", "scale": dashes, "legend": {"orient": "bottom"}},
        },
    }  # fmt: skip


def _points(
    one: MeasureStanding, dots: list[dict[str, Any]], across: Specification, upright: Specification
) -> Specification:
    looks = {
        _OTHERS: (QUIET, "circle", 38),
        capital(one.marked.name) if one.marked is not None else "": (REGION, "triangle-up", 85),
        _US: (OURS, "diamond", 230),
        _RECORD: (OURS, "cross", 170),
    }
    there = [name for name in looks if any(each["who"] == name for each in dots)]
    ordered = sorted(dots, key=lambda each: there.index(each["who"]))
    named = {"field": "who", "type": "nominal", "sort": there}
    return {
        "mark": {"type": "point", "filled": True, "opacity": 0.9, "clip": True},
        "data": {"values": ordered},
        "encoding": {
            "x": across, "y": upright,
            "color": named | {"scale": {"domain": there, "range": [looks[name][0] for name in there]},
                              "legend": {"symbolSize": 130}},
            "shape": named | {"scale": {"domain": there, "range": [looks[name][1] for name in there]}},
            "size": named | {"scale": {"domain": there, "range": [looks[name][2] for name in there]}, "legend": None},
        },
    }  # fmt: skip


def _rows(one: MeasureStanding, made: Funnel, names: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    def between(low: float, high: float) -> str:
        return f"{_rounded(low, one.unit)} to {_rounded(high, one.unit)}"

    ordered = sorted(made.places, key=lambda each: names.get(each.council.code, each.council.code))
    return tuple(
        (names.get(place.council.code, place.council.code), number(int(place.council.size)),
         figure_words(place.council.value, one.unit), between(place.limits.low_95, place.limits.high_95),
         between(place.limits.low_998, place.limits.high_998))
        for place in ordered
    )  # fmt: skip


def _rounded(value: float, unit: str) -> str:
    return f"{value:.1f}{'%' if unit == '%' else ''}"
