"""Invented councils of all sizes, whose true rates and usual differences are known, seen through the chance of who leaves."""

from __future__ import annotations

import math
import random
from decimal import Decimal

from mainstay.comparison.funnel import CouncilFigure, Funnel, funnel
from mainstay.comparison.scales import Scale, spread_of_a_rate

SIZES = tuple(sorted(round(min(max(math.exp(random.Random(n).gauss(5.25, 0.6)), 30), 900)) for n in range(150)))
"""How many are in post: a middle council has 190, the smallest 30, the largest 900, much as in England."""


def invented(seed: int, between: float, unusual: int = 0) -> Funnel:
    """Councils whose root rates truly differ by `between`, seen through Poisson chance; the first few 5 widths high."""
    chance = random.Random(seed)
    found = []
    sizes = list(SIZES)
    chance.shuffle(sizes)
    for number, people in enumerate(sizes):
        spread = spread_of_a_rate(people)
        root = chance.gauss(3.46, between) + (5 * math.hypot(spread, between) if number < unusual else 0)
        seen = poisson(chance, max(root, 0) ** 2 / 100 * people)
        found.append(CouncilFigure(str(number), Decimal(100 * seen) / people, spread, people))
    return funnel(found, Scale.COUNTED_ROOT, Decimal("11.9716"))


def poisson(chance: random.Random, mean: float) -> int:
    # Waiting times are added up, so that a large mean costs no exponent.
    count, waited = 0, chance.expovariate(1)
    while waited < mean:
        count, waited = count + 1, waited + chance.expovariate(1)
    return count
