"""A council's standing as one JSON document, `mainstay/standing/1`: fields may be added to it, and none changes its meaning."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from mainstay.comparison import verdicts
from mainstay.comparison.group_figures import GroupFigure
from mainstay.presentation.standing.content import MeasureStanding, OverYears, Standings
from mainstay.presentation.standing.words import (
    former_rows,
    left_out_rows,
    place_sentence,
    span_from_lowest,
    verdict_words,
)


def as_document(found: Standings, years: dict[str, OverYears]) -> dict[str, Any]:
    """Every measure with its verdict, span of places, groups and years; `years` by measure."""
    return {
        "schema": "mainstay/standing/1",
        "council": found.number,
        "published_as": found.code,
        "name": found.name,
        "replaced": {"by": list(found.replaced_by), "said": found.replaced} if found.replaced else None,
        "source": found.source,
        "judged_together": found.together.made,
        "joint_returns": list(found.joint),
        "measures": [_measure(found, each, years[each.name]) for each in found.measures],
    }


def _measure(found: Standings, one: MeasureStanding, over: OverYears) -> dict[str, Any]:
    made = one.councils.funnel
    span = span_from_lowest(one.strip, one.ours.code) if one.strip is not None and one.ours is not None else None
    place = one.place
    return {
        "measure": one.name,
        "title": one.title,
        "unit": one.unit,
        "as_at": one.as_at.isoformat(),
        "value": _number(one.figure.value if one.figure is not None else None),
        "symbol": one.figure.symbol if one.figure is not None and one.figure.value is None else None,
        "verdict": verdict_words(one, found.together),
        "standing": place.standing(found.together).name.lower() if place is not None else None,
        "place": {"from_lowest": list(span), "of": len(one.strip.councils), "said": place_sentence(one)}
        if span is not None and one.strip is not None
        else None,
        "funnel": {
            "centre": round(made.centre, 2),
            "centre_is": made.centre_is.value,
            "sure_by": one.councils.way.sure_by.value,
            "chance": round(place.chance, 4) if place is not None else None,
            "limits_95": [round(place.limits.low_95, 1), round(place.limits.high_95, 1)] if place is not None else None,
            "limits_998": [round(place.limits.low_998, 1), round(place.limits.high_998, 1)]
            if place is not None
            else None,
        }
        if made is not None
        else None,
        "groups": [_group(each) for each in one.groups],
        "years": [
            {"year": each.year, "value": _number(each.value), "symbol": each.symbol or None}
            for each in over.series.points
        ],
        "over_the_years": verdicts.over_time(over.found),
        "latest_change": verdicts.latest_change(over.latest, "points" if one.unit == "%" else "children"),
        "series": list(over.series.notes),
        "without_a_place": [
            {"name": name, "why": why} for name, why in left_out_rows(one.councils.left_out, one.as_at)
        ],
        "former": [{"name": name, "said": said} for name, said in former_rows(one.councils.left_out, one.as_at)],
    }


def _group(made: GroupFigure) -> dict[str, Any]:
    return {
        "kind": made.group.kind.name.lower(),
        "name": made.group.name,
        "value": _number(made.value),
        "published": _number(made.published),
        "councils": made.councils,
        "left_out": [{"name": each.name, "why": each.why} for each in made.left_out],
        "not_found": list(made.group.not_found),
    }


def _number(value: Decimal | None) -> float | None:
    return float(value) if value is not None else None
