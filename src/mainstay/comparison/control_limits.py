"""Limits over time: between which points a steady measure stays, from how much neighbouring points differ.

For rates the chart of individual values (Shewhart; also called XmR): the mean, and 2.66 times the mean step between
neighbours either side. For counts over person-years Laney's u′ chart (2002): each point's limits are as wide as its own
Poisson chance, times how much more (or less) than that neighbouring points really differ. Both need 12 points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

FEWEST_POINTS = 12
"""With fewer points the limits themselves are too unsure, and none are given: see run_plot."""
LONG_RUN = 8
"""Points in a row on one side of the centre that are a shift (Western Electric, Statistical Quality Control Handbook)."""
_STEP = 1.128
"""The mean step between two independent normal values, in standard deviations (2 over the root of pi, as printed)."""


@dataclass(frozen=True)
class Point:
    """One point with its limits, in the unit of the values; `low` is never below nought where values cannot be."""

    value: float
    low: float
    high: float

    @property
    def is_outside(self) -> bool:
        """Whether it lies beyond its limits."""
        return not self.low <= self.value <= self.high


@dataclass(frozen=True)
class ControlChart:
    """A centre, the points in order, and the places (from 0) of those outside and of runs of 8 on one side.

    `beyond_chance` is, for counts, how many times as far as Poisson chance neighbouring points differ; None for rates.
    """

    centre: float
    points: tuple[Point, ...]
    beyond_chance: float | None = None

    @property
    def outside(self) -> tuple[int, ...]:
        """The places of the points beyond their limits."""
        return tuple(place for place, point in enumerate(self.points) if point.is_outside)

    @property
    def long_runs(self) -> tuple[tuple[int, int], ...]:
        """Each stretch of 8 points or more on one side of the centre: its first and last place. One on it ends it."""
        runs: list[tuple[int, int]] = []
        start, side = 0, 0
        for place, point in enumerate((*self.points, None)):
            now = 0 if point is None else (point.value > self.centre) - (point.value < self.centre)
            if now != side:
                if side and place - start >= LONG_RUN:
                    runs.append((start, place - 1))
                start, side = place, now
        return tuple(runs)

    @property
    def is_steady(self) -> bool:
        """Whether nothing but the usual movement shows."""
        return not self.outside and not self.long_runs


def of_values(values: Sequence[float], least: float | None = 0.0) -> ControlChart | None:
    """The chart of individual values, such as a rate each month; None for fewer than 12 points.

    `least` is what a value cannot be below (None where it can be anything): a lower limit stops there.
    """
    if len(values) < FEWEST_POINTS:
        return None
    centre = math.fsum(values) / len(values)
    width = 3 * _mean_step(values) / _STEP
    low = centre - width if least is None else max(centre - width, least)
    return ControlChart(centre, tuple(Point(value, low, centre + width) for value in values))


def of_counts(counts: Sequence[int], person_years: Sequence[float], per: float = 100) -> ControlChart | None:
    """Laney's chart of events over person-years, as a rate `per` so many; None for fewer than 12 points or no event.

    With the same person-years at every point its limits are those of individual values.
    """
    if len(counts) != len(person_years) or any(exposure <= 0 for exposure in person_years):
        raise ValueError("every count needs its person-years, above nought")
    if len(counts) < FEWEST_POINTS or not any(counts):
        return None
    rate = sum(counts) / math.fsum(person_years)
    chance = [math.sqrt(rate / exposure) for exposure in person_years]
    rates = [count / exposure for count, exposure in zip(counts, person_years, strict=True)]
    beyond = _mean_step([(each - rate) / width for each, width in zip(rates, chance, strict=True)]) / _STEP
    points = (
        Point(per * each, max(per * (rate - 3 * beyond * width), 0.0), per * (rate + 3 * beyond * width))
        for each, width in zip(rates, chance, strict=True)
    )
    return ControlChart(per * rate, tuple(points), beyond)


def _mean_step(values: Sequence[float]) -> float:
    return math.fsum(abs(after - before) for before, after in pairwise(values)) / (len(values) - 1)
