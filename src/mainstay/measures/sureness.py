"""Each measure's 95% interval, from the same whole-number sums as its value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from mainstay.foundations.intervals import (
    of_a_count,
    of_a_ratio,
    of_a_share,
    of_a_signed_ratio,
    of_a_weighted_count,
    places_of_a_median,
)
from mainstay.measures.declaring import Certainty, Measure, Total
from mainstay.vocabulary.census_year import working_days

Namer = Callable[[tuple[Total, ...]], str]


def interval_of(measure: Measure, sums: Mapping[str, int], day: date, named: Namer) -> tuple[Decimal, Decimal] | None:
    """The interval in the unit of the value, or None where the measure's kind has none or too little is known."""
    found = {
        Certainty.COUNT: _count,
        Certainty.WEIGHTED_COUNT: _weighted,
        Certainty.SHARE: _share,
        Certainty.RATIO: _ratio,
        Certainty.DIFFERENCE: _difference,
    }.get(measure.certainty)
    bounds = found(measure, sums, day, named) if found else None
    if bounds is None:
        return None
    hundred = 100 if measure.percent else 1
    return _rounded(bounds[0] * hundred, measure.decimals), _rounded(bounds[1] * hundred, measure.decimals)


def middle_interval(counts: Mapping[int, int], size: int) -> tuple[int, int] | None:
    """Bounds of a median by order statistics, from how many hold each value; None for fewer than six people."""
    places = places_of_a_median(size)
    if places is None:
        return None
    low, high = (value_at(counts, place) for place in places)
    return low, high


def value_at(counts: Mapping[int, int], place: int) -> int:
    """The value at a place, from 0, when all are put in order."""
    reached = 0
    for value in sorted(counts):
        reached += counts[value]
        if place < reached:
            return value
    raise IndexError(place)


def _rounded(number: float, decimals: int) -> Decimal:
    return Decimal(repr(number)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _numerator(measure: Measure) -> Total:
    if measure.numerator is None:
        raise ValueError("an interval of this kind needs a numerator")
    return measure.numerator


def _count(measure: Measure, sums: Mapping[str, int], day: date, named: Namer) -> tuple[float, float] | None:
    top = _numerator(measure)
    low, high = of_a_count(sums.get(named((top,)), 0))
    return _over(measure, (low, high), sums, named)


def _weighted(measure: Measure, sums: Mapping[str, int], day: date, named: Namer) -> tuple[float, float] | None:
    top = _numerator(measure)
    total, squares = sums.get(named((top,)), 0), sums.get(named((top, top)), 0)
    low, high = of_a_weighted_count(total, squares, top.units)
    return _over(measure, (low / top.units, high / top.units), sums, named)


def _over(
    measure: Measure, bounds: tuple[float, float], sums: Mapping[str, int], named: Namer
) -> tuple[float, float] | None:
    if not measure.denominator:
        return bounds
    below = sum(sums.get(named((each,)), 0) / each.units for each in measure.denominator)
    return (bounds[0] / below, bounds[1] / below) if below > 0 else None


def _share(measure: Measure, sums: Mapping[str, int], day: date, named: Namer) -> tuple[float, float] | None:
    part = sums.get(named((_numerator(measure),)), 0)
    whole = sum(sums.get(named((each,)), 0) for each in measure.denominator)
    squares = sum(sums.get(named((one, two)), 0) for one in measure.denominator for two in measure.denominator)
    return of_a_share(part, whole, squares) if whole > 0 and squares > 0 else None


def _ratio(measure: Measure, sums: Mapping[str, int], day: date, named: Namer) -> tuple[float, float] | None:
    return of_a_ratio(*_sums_of_a_ratio(measure, sums, day, named))


def _difference(measure: Measure, sums: Mapping[str, int], day: date, named: Namer) -> tuple[float, float] | None:
    return of_a_signed_ratio(*_sums_of_a_ratio(measure, sums, day, named))


def _sums_of_a_ratio(
    measure: Measure, sums: Mapping[str, int], day: date, named: Namer
) -> tuple[float, float, float, float, float, int]:
    """Above, below, the squares and products of both, and how many rows, in the units shown."""
    top, below = _numerator(measure), measure.denominator
    times = [working_days(day) if each.times == "working days" else int(each.times) for each in below]
    scale = [factor / each.units for factor, each in zip(times, below, strict=True)]
    bottom = sum(sums.get(named((each,)), 0) * by for each, by in zip(below, scale, strict=True))
    cross = sum(sums.get(named((top, each)), 0) * by for each, by in zip(below, scale, strict=True)) / top.units
    squares = sum(
        sums.get(named((one, two)), 0) * by_one * by_two
        for one, by_one in zip(below, scale, strict=True)
        for two, by_two in zip(below, scale, strict=True)
    )
    people = sum(sums.get(named((Total(None, each.where),)), 0) for each in below)
    tops = sums.get(named((top, top)), 0) / top.units**2
    return sums.get(named((top,)), 0) / top.units, bottom, tops, cross, squares, people
