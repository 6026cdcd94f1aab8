"""An integer programme row by row, and its solution by HiGHS; a row that may be missed has a price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from mainstay.foundations.integer_programmes import Sums, least_cost

_SECONDS = 60
_NEAR_ENOUGH = 0.02
_FURTHEST = 1e6
"""By no more than this is a row missed that costs something once."""


@dataclass
class Rows:
    """A programme as it grows: bounds and prices of variables, and rows of coefficients with their limits."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    price: list[float] = field(default_factory=list)
    whole: list[int] = field(default_factory=list)
    terms: list[list[tuple[int, float]]] = field(default_factory=list)
    least: list[float] = field(default_factory=list)
    most: list[float] = field(default_factory=list)

    def variable(self, lower: float, upper: float, *, price: float = 0.0, whole: bool = False) -> int:
        """A new variable's place."""
        self.lower.append(lower)
        self.upper.append(upper)
        self.price.append(price)
        self.whole.append(int(whole))
        return len(self.lower) - 1

    def row(
        self, terms: Iterable[tuple[int, float]], least: float, most: float, price: float = 0.0, once: float = 0.0
    ) -> None:
        """A new row; with a price it may be missed, at that for each unit of the row, and at `once` whatever it is by."""
        self.least.append(least)
        self.most.append(most)
        missed = [self.variable(0, np.inf, price=price), self.variable(0, np.inf, price=price)] if price else []
        times: dict[int, float] = {}
        for place, time in (*terms, *zip(missed, (1.0, -1.0), strict=False)):
            times[place] = times.get(place, 0.0) + time
        self.terms.append(list(times.items()))
        if missed and once:
            is_missed = self.variable(0, 1, price=once, whole=True)
            self.row([(missed[0], 1.0), (missed[1], 1.0), (is_missed, -_FURTHEST)], -np.inf, 0)

    def solved(self, *, whole: bool) -> list[float] | None:
        """The values of all variables, whole numbers or not; None where nothing meets the rows."""
        found = least_cost(
            np.array(self.price),
            Sums(self.terms),
            (np.array(self.least), np.array(self.most)),
            (np.array(self.lower), np.array(self.upper)),
            np.array(self.whole, dtype=bool) & whole,
            seconds=_SECONDS,
            gap=_NEAR_ENOUGH,
        )
        return None if found is None else [float(value) for value in found]
