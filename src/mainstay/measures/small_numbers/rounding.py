"""Rounding instead of hiding: every count a multiple of 5 near it, chosen so that rows and columns still add up.

A rounded count may be up to a whole 5 away, either way: 3 becomes 0 or 5, 5 may stay, or become 0 or 10. So 0 says 'nought to
five', and 5 'nought to ten', and both leave open everything from nobody to the minimum. Rounding to the nearest would
not: its 5 says 'three to seven'. What the Department has published stands as it is, and need not be the sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from mainstay.foundations.integer_programmes import Sums, Vector, least_cost
from mainstay.measures.small_numbers.figures import Figure, Judged
from mainstay.measures.small_numbers.needs import Need
from mainstay.measures.small_numbers.programme import Programme, Row, WorkIsUp, holds
from mainstay.measures.small_numbers.rule import Rule


@dataclass(frozen=True)
class Rounded:
    """The rounded counts and what each then says; whether they add up; labels of what could still be worked out."""

    values: Mapping[int, int]
    bounds: Mapping[int, tuple[float, float]]
    adds_up: bool
    unmet: tuple[str, ...]


def rounded(judged: Judged, needs: Sequence[Need], rule: Rule) -> Rounded:
    """Every count of people that is not known already, rounded; amounts and what is worked out are not given at all."""
    step = rule.round_to or rule.minimum
    places = [
        number
        for number, figure in enumerate(judged.figures)
        if not figure.known and judged.space.counted[figure.cell.counted].people
    ]
    figures = [judged.figures[number] for number in places]
    steps = _adding_up(judged, figures, step)
    nearest = [(2 * int(figure.cell.value) + step) // (2 * step) for figure in figures]
    chosen = steps if steps is not None else nearest
    values = {number: step * many for number, many in zip(places, chosen, strict=True)}
    bounds = {number: (float(max(value - step, 0)), float(value + step)) for number, value in values.items()}
    known = {n: (figure.low, figure.high) for n, figure in enumerate(judged.figures) if figure.known}
    said = {**known, **bounds}
    return Rounded(values, said, steps is not None, tuple(_not_proved(judged, needs, said, rule)))


def _adding_up(judged: Judged, figures: Sequence[Figure], step: int) -> list[int] | None:
    """For each figure how many steps, so that all are sums of one table of steps; None where none was found."""
    if not figures:
        return []
    unknowns, many = len(judged.space.whole), len(figures)
    rows = [{**each.form, unknowns + place: -float(step)} for place, each in enumerate(figures)]
    # Beside each figure, how far its rounding is from it, which is what is made least.
    rows += [{unknowns + place: float(step), unknowns + many + place: 1.0} for place in range(many)]
    rows += [{unknowns + place: -float(step), unknowns + many + place: 1.0} for place in range(many)]
    rows += judged.space.agreeing
    values = np.array([float(each.cell.value) for each in figures])
    open_end = np.full(many, np.inf)
    lows = np.concatenate([np.zeros(many), values, -values, np.zeros(len(judged.space.agreeing))])
    highs = np.concatenate([np.zeros(many), open_end, open_end, np.zeros(len(judged.space.agreeing))])
    width = unknowns + 2 * many
    least = np.concatenate([np.zeros(unknowns), np.ceil(values / step) - 1, np.zeros(many)])
    most = np.concatenate([np.full(unknowns, np.inf), np.floor(values / step) + 1, open_end])
    integral = np.zeros(width, dtype=bool)
    integral[unknowns : unknowns + many] = True
    costs = np.concatenate([np.zeros(unknowns + many), np.ones(many)])
    sums = Sums(row.items() for row in rows)
    found = least_cost(costs, sums, (lows, highs), (np.maximum(least, 0), most), integral, seconds=10.0, gap=0.02)
    return None if found is None else [int(each) for each in np.round(found[unknowns : unknowns + many])]


def _not_proved(
    judged: Judged, needs: Sequence[Need], bounds: Mapping[int, tuple[float, float]], rule: Rule
) -> list[str]:
    """The labels of needs of which not both ends are proved open by whole tables that round the same."""
    programme = Programme(judged, rule.solves)
    shown = [Row(judged.figures[number].form, low, high) for number, (low, high) in bounds.items()]
    sums = Sums(need.form.items() for need in needs)
    missing = {(number, up) for number in range(len(needs)) for up in (False, True)}

    def met_by(witness: Vector | None) -> set[tuple[int, bool]]:
        if witness is None or not holds([*programme.known, *shown], witness):
            return set()
        reached = sums.of(witness)
        return {(n, True) for n, need in enumerate(needs) if reached[n] >= need.high} | {
            (n, False) for n, need in enumerate(needs) if reached[n] <= need.low
        }

    try:
        for end in sorted(missing):
            if end in missing:
                need = needs[end[0]]
                goal = Row(need.form, *((need.high, np.inf) if end[1] else (-np.inf, need.low)))
                met = met_by(programme.witness(shown, goal))
                if end not in met:
                    break
                missing -= met
    except WorkIsUp:
        pass
    return [needs[number].label for number in sorted({number for number, _ in missing})]
