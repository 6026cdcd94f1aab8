"""An integer programme row by row, and its solution by HiGHS; a row that may be missed has a price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

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
    at: list[tuple[int, int, float]] = field(default_factory=list)
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
        here = len(self.least)
        for place, times in terms:
            self.at.append((here, place, times))
        self.least.append(least)
        self.most.append(most)
        missed = [self.variable(0, np.inf, price=price), self.variable(0, np.inf, price=price)] if price else []
        for sign, place in zip((1.0, -1.0), missed, strict=False):
            self.at.append((here, place, sign))
        if missed and once:
            is_missed = self.variable(0, 1, price=once, whole=True)
            self.row([(missed[0], 1.0), (missed[1], 1.0), (is_missed, -_FURTHEST)], -np.inf, 0)

    def solved(self, *, whole: bool) -> list[float] | None:
        """The values of all variables, whole numbers or not; None where nothing meets the rows."""
        rows, columns, values = zip(*self.at, strict=True)
        matrix = csr_array((values, (rows, columns)), shape=(len(self.least), len(self.lower)))
        result = milp(
            np.array(self.price),
            integrality=np.array(self.whole) * int(whole),
            bounds=Bounds(np.array(self.lower), np.array(self.upper)),
            constraints=LinearConstraint(matrix, np.array(self.least), np.array(self.most)),
            options={"time_limit": _SECONDS, "mip_rel_gap": _NEAR_ENOUGH},
        )
        return None if result.x is None else [float(value) for value in result.x]
