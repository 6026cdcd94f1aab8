"""Answers: each measure's value, what it was worked out from, how sure we are, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from narwhals.typing import IntoFrame

from mainstay.foundations.dates import day_number
from mainstay.foundations.quantities import half_up
from mainstay.measures.counting import Key, Term, histogram, name_of, sums
from mainstay.measures.declaring import NOT_KNOWN, Certainty, Measure, Total, Unit, nothing_there
from mainstay.measures.rows.declaring import WORKFORCE
from mainstay.measures.sureness import interval_of, middle_interval, value_at
from mainstay.vocabulary.census_year import working_days


@dataclass(frozen=True)
class Answer:
    """One measure's answer for one day and one group (empty for the whole council).

    `value` is rounded as published; `numerator` and `denominator` are exact. Without a value, `reason` says why. For a
    median, `quartiles` are given too. This is the identifying kind of result: it is for the owner's own eyes.
    """

    measure: Measure
    as_at: date
    group: Mapping[str, str]
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    interval: tuple[Decimal, Decimal] | None
    reason: str | None
    quartiles: tuple[Decimal, Decimal] | None = field(default=None)


def compute(rows: IntoFrame | Mapping[str, Any], reasons: Mapping[date, Mapping[str, str]],
            measures: Sequence[Measure], by: Sequence[str] = ()) -> list[Answer]:  # fmt: skip
    """The answer of every measure for every day in `reasons`, and for every group of `by` that has something to count.

    `rows` are those of each kind that the measures count, by its name; a frame alone is of the workforce. A kind may be
    left out where none of its measures can be computed on any of the days. A measure that
    may not be broken down by one of `by`, or that cannot be computed on the day, gives one answer with that reason.
    Order: by day, then as `measures`, then groups by name, those 'not known' last.
    """
    frames = dict(rows) if isinstance(rows, Mapping) else {WORKFORCE: rows}
    refused = {measure.name: measure.refuses(by) for measure in measures}
    plain = [measure for measure in measures if refused[measure.name] is None and measure.rows in frames]
    totals = {kind: _totals(frames[kind], plain, kind, by) for kind in {measure.rows for measure in plain}}
    middles = {
        (measure.rows, measure.middle): _by_day(
            histogram(frames[measure.rows], measure.middle.column, measure.middle.where, ("as_at", *by))
        )
        for measure in plain
        if measure.middle is not None
    }
    answers: list[Answer] = []
    for day in sorted(reasons):
        here = day_number(day)
        for measure in measures:
            reason = refused[measure.name] or next(
                (reasons[day][part] for part in measure.needs if part in reasons[day]), None
            )
            if reason is not None:
                answers.append(_without(measure, day, {}, reason))
            elif measure.middle is not None:
                counted = middles[measure.rows, measure.middle].get(here, {})
                answers += _of_groups(measure, day, by, counted, _median)
            else:
                answers += _of_groups(measure, day, by, totals[measure.rows].get(here, {}), _ratio)
    return answers


def _totals(
    frame: IntoFrame, measures: Sequence[Measure], kind: str, by: Sequence[str]
) -> dict[int, dict[Key, dict[str, int]]]:
    """Every sum that the measures of one kind of rows need, in one pass."""
    terms = {term for measure in measures if measure.rows == kind for term in _terms(measure)}
    return _by_day(sums(frame, terms, ("as_at", *by))) if terms else {}


Group = TypeVar("Group")
Answering = Callable[[Measure, date, Mapping[str, str], Mapping[Any, int]], Answer]


def _by_day(found: Mapping[Key, Group]) -> dict[int, dict[Key, Group]]:
    """The same, first by day and then by the group's own values."""
    days: dict[int, dict[Key, Group]] = {}
    for (day, *group), value in found.items():
        days.setdefault(day, {})[tuple(group)] = value
    return days


def _of_groups(measure: Measure, day: date, by: Sequence[str], found: Mapping[Key, Mapping[Any, int]],
               answer: Answering) -> list[Answer]:  # fmt: skip
    """The whole council's answer, from nothing where it has no rows; or one for each group that counts something."""
    if not by:
        return [answer(measure, day, {}, found.get((), {}))]
    answers = []
    for values in sorted(found, key=lambda key: tuple((part is None, str(part)) for part in key)):
        named = {name: NOT_KNOWN if value is None else str(value) for name, value in zip(by, values, strict=True)}
        one = answer(measure, day, named, found[values])
        if one.numerator or one.denominator:
            answers.append(one)
    return answers


def _terms(measure: Measure) -> list[Term]:
    """Every sum a measure needs: its parts, and where its interval asks for them, squares, products and rows."""
    top, bottom = measure.numerator, measure.denominator
    if top is None:
        return []
    parts: list[Term] = [(top,), *((each,) for each in bottom)]
    among = {Certainty.WEIGHTED_COUNT: (top,), Certainty.SHARE: bottom, Certainty.RATIO: (top, *bottom),
             Certainty.DIFFERENCE: (top, *bottom)}  # fmt: skip
    multiplied = among.get(measure.certainty, ())
    parts += [(first, second) for first in multiplied for second in multiplied]
    if measure.certainty in (Certainty.RATIO, Certainty.DIFFERENCE):
        parts += [(Total(None, each.where),) for each in bottom]
    return parts


def _ratio(measure: Measure, day: date, group: Mapping[str, str], totals: Mapping[str, int]) -> Answer:
    top = measure.numerator
    if top is None:
        raise ValueError("a ratio needs a numerator")
    above = _sum(top, totals, day)
    exact_top = Decimal(above) / top.units
    if not measure.denominator:
        value = half_up(above, top.units, measure.decimals)
        return Answer(measure, day, group, value, exact_top, None, interval_of(measure, totals, day, name_of), None)
    units = measure.denominator[0].units
    below = sum(_sum(each, totals, day) for each in measure.denominator)
    exact_bottom = Decimal(below) / units
    if below == 0:
        reason = f"there is nothing to divide by: {nothing_there(measure)}"
        return Answer(measure, day, group, None, exact_top, exact_bottom, None, reason)
    hundred = 100 if measure.percent else 1
    value = half_up(above * units * hundred, below * top.units, measure.decimals)
    interval = interval_of(measure, totals, day, name_of)
    return Answer(measure, day, group, value, exact_top, exact_bottom, interval, None)


def _sum(total: Total, totals: Mapping[str, int], day: date) -> int:
    times = working_days(day) if total.times == "working days" else int(total.times)
    return totals.get(name_of((total,)), 0) * times


def _median(measure: Measure, day: date, group: Mapping[str, str], counts: Mapping[int, int]) -> Answer:
    size = sum(counts.values())
    if measure.middle is None or size == 0:
        return _without(measure, day, group, "of nobody who is counted is it known")
    scale = Decimal("365.25") if measure.unit is Unit.YEARS else Decimal(Total(measure.middle.column).units)

    def shown(number: Decimal) -> Decimal:
        return half_up(int(number * 100), int(scale * 100), measure.decimals)

    share = measure.middle.share
    if share != (1, 2):
        value = shown(_quantile(counts, size, *share))
        return Answer(measure, day, group, value, Decimal(size), None, None, None)
    quarter, middle, three = (_quantile(counts, size, quarters, 4) for quarters in (1, 2, 3))
    bounds = middle_interval(counts, size)
    interval = (shown(Decimal(bounds[0])), shown(Decimal(bounds[1]))) if bounds else None
    return Answer(
        measure, day, group, shown(middle), Decimal(size), None, interval, None, (shown(quarter), shown(three))
    )


def _quantile(counts: Mapping[int, int], size: int, parts: int, out_of: int) -> Decimal:
    """The value a share of the way up the ordered values; where it falls between two, that share of the way."""
    place = Decimal(parts * (size - 1)) / out_of
    low = int(place)
    first, second = (value_at(counts, each) for each in (low, min(low + 1, size - 1)))
    return first + (second - first) * (place - low)


def _without(measure: Measure, day: date, group: Mapping[str, str], reason: str) -> Answer:
    return Answer(measure, day, group, None, None, None, None, reason)
