"""The integer programme: is there a whole table, agreeing with all that is known, in which a hidden number is another?

A witness is such a table. It is the proof that a number is protected, and it stays one when more is hidden: hiding more
never makes an agreeing table disagree. The solver is HiGHS.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mainstay.foundations.integer_programmes import Sums, Vector, least_cost
from mainstay.measures.small_numbers.figures import Figure, Judged
from mainstay.measures.small_numbers.space import Form

NEARLY = 1e-6
_SECONDS_EACH = 10.0


class WorkIsUp(Exception):  # noqa: N818 - a signal inside the rule: fall back on hiding more
    """As many programmes were solved as the rule allows."""


@dataclass(frozen=True)
class Row:
    """`low` <= sum <= `high`. Where `loss` is given, going beyond is allowed at that price for each unit."""

    form: Form
    low: float
    high: float
    loss: float | None = None


class Programme:
    """What is known, as rows over the unknowns, and questions put to the solver."""

    def __init__(self, judged: Judged, solves: int) -> None:
        """`solves` is how many questions may be put."""
        self.whole = np.array(judged.space.whole, dtype=bool)
        self.known = [Row(each.form, each.low, each.high) for each in judged.known]
        self.left = solves

    def witness(self, shown: Sequence[Row], goal: Row) -> Vector | None:
        """A table in which the goal holds, at the least loss among rows that may be broken; None where there is none."""
        return self._solved([*self.known, *shown, goal], {})

    def many(self, shown: Sequence[Row], goals: Sequence[Form], reach: Sequence[float], *, up: bool) -> Vector | None:
        """A table in which the goals are together as high as `reach`, or as low, as they can be."""
        first, rows = self.whole.size, [*self.known, *shown]
        prices = {}
        for place, (form, end) in enumerate(zip(goals, reach, strict=True)):
            # Short of the end by this extra unknown, which is priced.
            rows.append(Row({**form, first + place: 1.0 if up else -1.0}, *((end, np.inf) if up else (-np.inf, end))))
            prices[first + place] = 1.0
        return self._solved(rows, prices)

    def _solved(self, rows: Sequence[Row], prices: Mapping[int, float]) -> Vector | None:
        if self.left <= 0:
            raise WorkIsUp
        self.left -= 1
        costs, sums = self._sums(rows, prices)
        integral = np.zeros(costs.size, dtype=bool)
        integral[: self.whole.size] = self.whole
        found = least_cost(
            costs,
            sums,
            (np.array([row.low for row in rows]), np.array([row.high for row in rows])),
            (np.zeros(costs.size), np.full(costs.size, np.inf)),
            integral,
            seconds=_SECONDS_EACH,
            gap=0.02,
            nodes=2_000,
        )
        if found is None:
            return None
        unknowns = found[: self.whole.size]
        unknowns[self.whole] = np.round(unknowns[self.whole])
        return np.maximum(unknowns, 0.0)

    def _sums(self, rows: Sequence[Row], prices: Mapping[int, float]) -> tuple[Vector, Sums]:
        """What every unknown costs, and the rows with two more unknowns for each that may be broken, up and down."""
        width = self.whole.size + len(prices)
        extra: list[float] = []
        terms = []
        for row in rows:
            broken = []
            if row.loss is not None:
                broken = [(width + len(extra), 1.0), (width + len(extra) + 1, -1.0)]
                extra += [row.loss, row.loss]
            terms.append([*row.form.items(), *broken])
        costs = np.zeros(width + len(extra))
        costs[list(prices)] = list(prices.values())
        costs[width:] = extra
        return costs, Sums(terms)


def holds(rows: Iterable[Row | Any], witness: Vector) -> bool:
    """Whether a table agrees with rows that say what is known, worked out again without the solver."""
    for row in rows:
        value = sum(witness[unknown] * times for unknown, times in row.form.items())
        room = NEARLY * max(1.0, abs(value))
        if not row.low - room <= value <= row.high + room:
            return False
    return True


def shown_rows(figures: Iterable[Figure]) -> list[Row]:
    """What figures say when they are shown."""
    return [Row(figure.form, figure.low, figure.high) for figure in figures]
