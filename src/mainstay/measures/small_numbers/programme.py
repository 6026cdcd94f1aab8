"""The integer programme: is there a whole table, agreeing with all that is known, in which a hidden number is another?

A witness is such a table. It is the proof that a number is protected, and it stays one when more is hidden: hiding more
never makes an agreeing table disagree. The solver is HiGHS.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mainstay.measures.small_numbers.figures import Figure, Judged
from mainstay.measures.small_numbers.space import Form

Vector = NDArray[np.float64]
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
        from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415

        if self.left <= 0:
            raise WorkIsUp
        self.left -= 1
        costs, matrix, lows, highs = self._matrix(rows, prices)
        integral = np.zeros(costs.size)
        integral[: self.whole.size] = self.whole
        found: Any = milp(
            costs,
            constraints=LinearConstraint(matrix, lows, highs),
            bounds=Bounds(0, np.inf),
            integrality=integral,
            options={"time_limit": _SECONDS_EACH, "mip_rel_gap": 0.02, "node_limit": 2_000},
        )
        if found.x is None:
            return None
        unknowns: Vector = np.asarray(found.x[: self.whole.size], dtype=np.float64)
        unknowns[self.whole] = np.round(unknowns[self.whole])
        return np.maximum(unknowns, 0.0)

    def _matrix(self, rows: Sequence[Row], prices: Mapping[int, float]) -> tuple[Vector, Any, Vector, Vector]:
        from scipy.sparse import csr_array  # noqa: PLC0415

        columns: list[int] = []
        values: list[float] = []
        ends = [0]
        width = self.whole.size + len(prices)
        extra: list[float] = []
        for row in rows:
            columns += row.form.keys()
            values += row.form.values()
            if row.loss is not None:
                columns += [width + len(extra), width + len(extra) + 1]
                values += [1.0, -1.0]
                extra += [row.loss, row.loss]
            ends.append(len(columns))
        costs = np.zeros(width + len(extra))
        costs[list(prices)] = list(prices.values())
        costs[width:] = extra
        matrix = csr_array((np.array(values), np.array(columns), np.array(ends)), shape=(len(rows), costs.size))
        return costs, matrix, np.array([row.low for row in rows]), np.array([row.high for row in rows])


class Sums:
    """Many sums at once, for one witness after another."""

    def __init__(self, forms: Sequence[Form], unknowns: int) -> None:
        """`unknowns` is how many there are in all."""
        from scipy.sparse import csr_array  # noqa: PLC0415

        ends = np.cumsum([0, *(len(form) for form in forms)])
        columns = np.array([unknown for form in forms for unknown in form], dtype=np.int64)
        values = np.array([times for form in forms for times in form.values()], dtype=np.float64)
        self._matrix: Any = csr_array((values, columns, ends), shape=(len(forms), unknowns))

    def of(self, witness: Vector) -> Vector:
        """Each sum's value in a table."""
        return np.asarray(self._matrix @ witness, dtype=np.float64)


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
