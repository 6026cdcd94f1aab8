"""Answers: each measure's value, what it was worked out from, how sure we are, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from narwhals.typing import IntoFrame

from mainstay.foundations.dates import day_of
from mainstay.foundations.quantities import half_up
from mainstay.measures.counting import Key, Term, histogram, name_of, sums
from mainstay.measures.declaring import Certainty, Measure, Middle, Total, Unit
from mainstay.measures.sureness import interval_of, middle_interval
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


def compute(rows: IntoFrame, reasons: Mapping[date, Mapping[str, str]], measures: Sequence[Measure],
            by: Sequence[str] = ()) -> list[Answer]:  # fmt: skip
    """The answer of every measure for every day in `reasons`, and for every group of `by` that has rows.

    A measure that may not be broken down by one of `by` gives one answer with that reason. Order: by day, then as
    `measures`, then groups by name; unknown group values are 'not known'.
    """
    plain = [measure for measure in measures if set(by) <= set(measure.breakdowns)]
    refused = [measure for measure in measures if measure not in plain]
    keys = ("as_at", *by)
    ratios = [measure for measure in plain if measure.middle is None]
    totals = sums(rows, {term for measure in ratios for term in _terms(measure)}, keys)
    middles = {
        measure.middle: histogram(rows, measure.middle.column, measure.middle.where, keys)
        for measure in plain
        if measure.middle is not None
    }
    answers: list[Answer] = []
    for day in sorted(reasons):
        for measure in measures:
            if measure in refused:
                answers.append(_without(measure, day, {}, f"it is not given by {' and '.join(by)}"))
                continue
            answers.extend(_of_a_day(measure, day, by, reasons[day], totals, middles))
    return answers


def _of_a_day(measure: Measure, day: date, by: Sequence[str], reasons: Mapping[str, str],
              totals: Mapping[Key, dict[str, int]],
              middles: Mapping[Middle | None, Mapping[Key, dict[int, int]]]) -> Iterable[Answer]:  # fmt: skip
    missing = next((reasons[part] for part in measure.needs if part in reasons), None)
    if missing is not None:
        return [_without(measure, day, {}, missing)]
    found: Mapping[Key, object] = totals if measure.middle is None else middles[measure.middle]
    groups = sorted(
        (key[1:] for key in found if day_of(key[0]) == day), key=lambda key: tuple(str(part) for part in key)
    )
    number = {key: key_of for key_of in found for key in [key_of[1:]] if day_of(key_of[0]) == day}
    answers = []
    for values in groups or ([()] if not by else []):
        group = {name: value if value is not None else "not known" for name, value in zip(by, values, strict=True)}
        key = number.get(values)
        if measure.middle is None:
            answer = _ratio(measure, day, group, totals[key] if key is not None else {})
        else:
            answer = _median(measure, day, group, middles[measure.middle][key] if key is not None else {})
        if not by or _counts_something(answer):
            answers.append(answer)
    return answers


def _counts_something(answer: Answer) -> bool:
    return bool(answer.numerator or answer.denominator or (answer.measure.middle and answer.value is not None))


def _terms(measure: Measure) -> list[Term]:
    """Every sum a measure needs: its parts, and where its interval asks for them, the squares and products."""
    top = measure.numerator
    if top is None:
        return []
    parts: list[Term] = [(top,), *((each,) for each in measure.denominator)]
    if measure.certainty in (Certainty.WEIGHTED_COUNT, Certainty.RATIO, Certainty.SHARE):
        every = [top, *measure.denominator]
        parts += [(first, second) for first in every for second in every]
        parts += [(Total(None, each.where),) for each in measure.denominator or (top,)]
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
        reason = f"there is nothing to divide by: {_nothing(measure)}"
        return Answer(measure, day, group, None, exact_top, exact_bottom, None, reason)
    hundred = 100 if measure.percent else 1
    value = half_up(above * units * hundred, below * top.units, measure.decimals)
    interval = interval_of(measure, totals, day, name_of)
    return Answer(measure, day, group, value, exact_top, exact_bottom, interval, None)


def _sum(total: Total, totals: Mapping[str, int], day: date) -> int:
    times = working_days(day) if total.times == "working days" else int(total.times)
    return totals.get(name_of((total,)), 0) * times


def _nothing(measure: Measure) -> str:
    words = {
        "agency": "nobody is in post", "vacancy_fte": "there are no vacancies", "agency_cover_fte": "no vacancy is covered",
    }  # fmt: skip
    last = measure.denominator[0]
    if last.column == "vacancy_fte" and len(measure.denominator) == 1:
        return words["vacancy_fte"]
    if last.where == ("agency",) and len(measure.denominator) == 1:
        return "there are no agency workers"
    return "there is nobody to count"


def _median(measure: Measure, day: date, group: Mapping[str, str], counts: Mapping[int, int]) -> Answer:
    size = sum(counts.values())
    if size == 0:
        return _without(measure, day, group, "there is nobody to count")
    scale = Decimal("365.25") if measure.unit is Unit.YEARS else Decimal(1)

    def shown(number: Decimal) -> Decimal:
        return half_up(int(number * 100), int(scale * 100), measure.decimals)

    quarter, middle, three = (_quantile(counts, size, share) for share in (1, 2, 3))
    bounds = middle_interval(counts, size)
    interval = (shown(Decimal(bounds[0])), shown(Decimal(bounds[1]))) if bounds else None
    return Answer(
        measure, day, group, shown(middle), Decimal(size), None, interval, None, (shown(quarter), shown(three))
    )


def _quantile(counts: Mapping[int, int], size: int, quarters: int) -> Decimal:
    """The value a given number of quarters up, exactly between two where it falls between them."""
    place = Decimal(quarters * (size - 1)) / 4
    low = int(place)
    values = sorted(counts)
    first = _at(values, counts, low)
    second = _at(values, counts, min(low + 1, size - 1))
    return first + (second - first) * (place - low)


def _at(values: Sequence[int], counts: Mapping[int, int], place: int) -> Decimal:
    reached = 0
    for value in values:
        reached += counts[value]
        if place < reached:
            return Decimal(value)
    raise IndexError(place)


def _without(measure: Measure, day: date, group: Mapping[str, str], reason: str) -> Answer:
    return Answer(measure, day, group, None, None, None, None, reason)
