"""A short series about its median: does it cross the median less often than a steady one would?

For fewer than 12 points, from which no limits can be drawn. The test is exact for any length: of all orders in which the
points above and below the median could have come, the share with as few crossings or fewer (Wald and Wolfowitz 1940;
Swed and Eisenhart 1943 print the limits). The usual tables for run charts begin at ten points and take the median as
known beforehand; a council has nine years at most, and its median is its own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from mainstay.comparison.many_together import ALONE


@dataclass(frozen=True)
class RunPlot:
    """The values in order, their median, how often the line crosses it, and how often a steady series would cross as
    seldom. `chance` is None where too few points lie off the median to tell anything.
    """

    values: tuple[float, ...]
    middle: float
    crossings: int
    longest_run: int
    chance: float | None

    @property
    def has_shifted(self) -> bool | None:
        """Whether the series moved rather than wavered: so few crossings come once in twenty or less; None: cannot tell."""
        return None if self.chance is None else self.chance <= ALONE


def run_plot(values: Sequence[float]) -> RunPlot:
    """The run plot of a series in order of time. Points on the median are passed over, as is usual."""
    if not values:
        raise ValueError("a series needs a value")
    middle = median(values)
    sides = [value > middle for value in values if value != middle]
    crossings = sum(before != after for before, after in pairwise(sides))
    above = sum(sides)
    below = len(sides) - above
    # With fewer than eight points off the median not even a single crossing is as rare as one in twenty.
    can_tell = chance_of_so_few_crossings(1, above, below) <= ALONE
    chance = chance_of_so_few_crossings(crossings, above, below) if can_tell else None
    return RunPlot(tuple(values), middle, crossings, _longest(sides), chance)


def chance_of_so_few_crossings(crossings: int, above: int, below: int) -> float:
    """The share of all orders of points above and below the median with this many crossings or fewer.

    There is one run more than crossings; the points above are cut into half of the runs, those below into the rest.
    """
    if min(above, below) == 0:
        return 1.0
    ways = sum(_orders(runs, above, below) for runs in range(2, crossings + 2))
    return ways / math.comb(above + below, above)


def _orders(runs: int, above: int, below: int) -> int:
    half, odd = divmod(runs, 2)
    if not odd:
        return 2 * math.comb(above - 1, half - 1) * math.comb(below - 1, half - 1)
    return math.comb(above - 1, half) * math.comb(below - 1, half - 1) + math.comb(above - 1, half - 1) * math.comb(
        below - 1, half
    )


def _longest(sides: Sequence[bool]) -> int:
    longest = run = 0
    last: bool | None = None
    for side in sides:
        run = run + 1 if side == last else 1
        longest, last = max(longest, run), side
    return longest
