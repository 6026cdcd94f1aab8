"""How much councils differ from one another beyond chance: the between-council variance that a fair limit carries.

Additive random effects by moments, on scores winsorised at 10% (Spiegelhalter 2005), so that the few unusual councils
do not widen the very limits that should find them. Two things differ from the printed closed form, both measured
(docs/methods/fair_comparison.md). Winsorising also takes away some of what is ordinary, and of a standard normal score
leaves 0.679 of the variance: the sum is held against that, else one council in nine lies outside 95% limits when nobody
is unusual. And the variance is the one with which the winsorised scores scatter as they should (Paule and Mandel 1982),
of which the closed form of DerSimonian and Laird is the first step: the same where all councils are equally sure.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import NormalDist

WINSORISED = 0.1
"""The share of scores at each end that is drawn in to the score at which that end begins."""
_HALVINGS = 60


def between_variance(
    values: Sequence[float], spreads: Sequence[float], middle: float, cut: float = WINSORISED
) -> float:
    """The variance between councils, on the scale of the values; nought where chance alone explains the scatter.

    `spreads` are the standard deviations of chance. With `cut` nought it is Paule and Mandel's own estimate.
    """
    many = len(values)
    if many < 2:
        raise ValueError("two councils at least are needed to see how councils differ")
    wanted = (many - 1) * left_of_an_ordinary_variance(cut)

    def scatter(variance: float) -> float:
        scores = [(value - middle) / math.sqrt(s * s + variance) for value, s in zip(values, spreads, strict=True)]
        return math.fsum(score**2 for score in winsorised(scores, cut))

    low, high = 0.0, math.fsum((value - middle) ** 2 for value in values) / many
    if scatter(low) <= wanted:
        return 0.0
    while scatter(high) > wanted:
        low, high = high, 2 * high
    for _ in range(_HALVINGS):
        between = (low + high) / 2
        low, high = (between, high) if scatter(between) > wanted else (low, between)
    return (low + high) / 2


def middle_and_between(
    values: Sequence[float], spreads: Sequence[float], cut: float = WINSORISED
) -> tuple[float, float]:
    """The mean weighted by 1/(chance² + between), and the variance, each of which needs the other: rounds settle both."""
    between, middle = 0.0, _weighted_mean(values, spreads, 0.0)
    for _ in range(100):
        found = between_variance(values, spreads, middle, cut)
        settled = abs(found - between) <= 1e-10 * max(found, between)
        between, middle = found, _weighted_mean(values, spreads, found)
        if settled:
            break
    return middle, between


def winsorised(scores: Sequence[float], cut: float = WINSORISED) -> list[float]:
    """The scores with those beyond the `cut` quantile at either end drawn in to it."""
    ordered = sorted(scores)
    low, high = quantile(ordered, cut), quantile(ordered, 1 - cut)
    return [min(max(score, low), high) for score in scores]


def left_of_an_ordinary_variance(cut: float) -> float:
    """What winsorising leaves of the variance of standard normal scores: 0.679 at a cut of 10% at each end."""
    if cut <= 0:
        return 1.0
    point = NormalDist().inv_cdf(1 - cut)
    return 1 - 2 * cut - 2 * point * NormalDist().pdf(point) + 2 * cut * point**2


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which that share of the ordered values lies, between two neighbours by proportion."""
    if not ordered:
        raise ValueError("no values, no quantile")
    place = min(max(share, 0.0), 1.0) * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def _weighted_mean(values: Sequence[float], spreads: Sequence[float], between: float) -> float:
    weights = [1 / (spread**2 + between) for spread in spreads]
    return math.fsum(w * v for w, v in zip(weights, values, strict=True)) / math.fsum(weights)
