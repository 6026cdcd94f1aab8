"""How far councils' figures usually move from one year to the next: what a change is set beside when no record is at hand.

A published FTE rate says nothing of the people behind it, so no binomial or Poisson law fits. But each council's
figure has moved from year to year, and that movement shows how unsettled one figure is. It holds real passing changes
as well as chance, so limits made from it are, if anything, wide. A jump that all councils shared in a year is taken off.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from statistics import NormalDist, median

from mainstay.comparison.between_councils import quantile
from mainstay.comparison.scales import Scale
from mainstay.published.figures import PublishedTable

FEWEST_CHANGES = 40
"""Fewer past changes than this do not show what is usual."""
NEAR = 0.25
"""The share of all changes, of councils nearest in size, that a council's own spread is taken from."""
# The median of |x - y| for two independent normal figures is 0.954 standard deviations of one of them.
_OF_A_MEDIAN_CHANGE = 1 / (NormalDist().inv_cdf(0.75) * math.sqrt(2))


@dataclass(frozen=True)
class Change:
    """One council's change from the year before to `year`: `points` in the figure's unit; `own` on the scale, less
    the median change of all councils in that year; `size` is how many were in post in `year`.
    """

    code: str
    year: int
    points: float
    own: float
    size: float


@dataclass(frozen=True)
class PastChanges:
    """Every council's changes of one measure."""

    measure: str
    scale: Scale
    changes: tuple[Change, ...]

    def spread_near(self, size: float) -> float | None:
        """The standard deviation of one figure of a council of about this size, on the scale.

        1.048 times the median change of the quarter of changes whose councils are nearest in size (by ratio); None
        with fewer than 40 changes, or where more than half of them are nought.
        """
        if len(self.changes) < FEWEST_CHANGES or size <= 0:
            return None
        wanted = max(round(len(self.changes) * NEAR), FEWEST_CHANGES)
        found = _nearest([each[0] for each in self._by_size], math.log(size), wanted)
        spread = _OF_A_MEDIAN_CHANGE * median(abs(own) for _size, own in self._by_size[found : found + wanted])
        return spread if spread > 0 else None

    def share_moving(self, points: float) -> float | None:
        """The share of all past changes that were at least this great, up or down; None with fewer than 40."""
        if len(self.changes) < FEWEST_CHANGES:
            return None
        # Figures are printed to a tenth, so a difference of two has no more places than that.
        least = abs(points) - 1e-9
        return sum(abs(change.points) >= least for change in self.changes) / len(self.changes)

    def usual(self, share: float) -> float | None:
        """The change that this share of past changes stayed under, up or down; None with fewer than 40."""
        if len(self.changes) < FEWEST_CHANGES:
            return None
        return quantile(sorted(abs(change.points) for change in self.changes), share)

    def interval_around(self, value: float, size: float) -> tuple[float, float] | None:
        """Where 95 of a hundred such figures would lie next year if only the usual movement were at work.

        From the 2.5% and 97.5% quantiles of the changes of councils of about this size, added on the scale.
        """
        if len(self.changes) < FEWEST_CHANGES or size <= 0:
            return None
        wanted = max(round(len(self.changes) * NEAR), FEWEST_CHANGES)
        found = _nearest([each[0] for each in self._by_size], math.log(size), wanted)
        moves = sorted(own for _size, own in self._by_size[found : found + wanted])
        here = self.scale.onto(value)
        return self.scale.back(here + quantile(moves, 0.025)), self.scale.back(here + quantile(moves, 0.975))

    @cached_property
    def _by_size(self) -> list[tuple[float, float]]:
        return sorted((math.log(change.size), change.own) for change in self.changes if change.size > 0)


def past_changes(table: PublishedTable, measure: str, up_to: int, scale: Scale) -> PastChanges:
    """Every change of a measure from one year to the next, of every council, up to a year and that year included."""
    changes: list[Change] = []
    for year in (year for year in table.years if year <= up_to):
        moved = list(_moved(table, measure, year))
        if not moved:
            continue
        shared = median(scale.onto(now) - scale.onto(then) for _code, then, now, _size in moved)
        changes += [
            Change(code, year, round(now - then, 9), scale.onto(now) - scale.onto(then) - shared, size)
            for code, then, now, size in moved
        ]
    return PastChanges(measure, scale, tuple(changes))


def _moved(table: PublishedTable, measure: str, year: int) -> Iterable[tuple[str, float, float, float]]:
    for code in table.councils:
        then, now, people = (
            table.lookup(code, year - 1, measure),
            table.lookup(code, year, measure),
            table.lookup(code, year, "inpost_headcount"),
        )
        found = [each.value for each in (then, now, people) if each is not None and each.value is not None]
        if len(found) == 3 and found[2] > 0:
            yield code, float(found[0]), float(found[1]), float(found[2])


def _nearest(ordered: list[float], wanted: float, many: int) -> int:
    """The place at which the `many` neighbouring values begin that are nearest to the one wanted."""
    start, last = 0, len(ordered) - many
    while start < last and wanted - ordered[start] > ordered[start + many] - wanted:
        start += 1
    return max(start, 0)
