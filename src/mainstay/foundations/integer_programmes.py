"""Integer programmes solved by HiGHS: the least cost of unknowns, some of them whole, whose sums keep within limits.

HiGHS is asked itself rather than through scipy, whose optimisers take over a second to load beside a few milliseconds of
solving. One thread and a fixed seed: the same programme has the same answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
_SMALL = 2_000
_FOR_LARGE_ONES = ("mip_heuristic_run_feasibility_jump", "mip_detect_symmetry", "mip_allow_restart")
"""What the solver tries first, which pays in large programmes; for up to so many unknowns it costs a third of the time."""


class Sums:
    """Rows of terms, each a sum over unknowns: the left side of a programme, or many sums to work out at once."""

    def __init__(self, rows: Iterable[Iterable[tuple[int, float]]]) -> None:
        """Each row is its terms: the number of an unknown and how many times it counts."""
        starts, columns, times = [0], list[int](), list[float]()
        for row in rows:
            for column, time in row:
                columns.append(column)
                times.append(time)
            starts.append(len(columns))
        self.starts = np.array(starts, dtype=np.int32)
        self.columns = np.array(columns, dtype=np.int32)
        self.times = np.array(times, dtype=np.float64)

    def of(self, unknowns: Vector) -> Vector:
        """Each sum's value. A row without terms is nought."""
        terms = np.append(self.times * unknowns[self.columns], 0.0)
        summed = np.add.reduceat(terms, self.starts[:-1]) if self.starts.size > 1 else np.zeros(0)
        return np.where(self.starts[1:] > self.starts[:-1], summed, 0.0)


def least_cost(
    costs: Vector,
    sums: Sums,
    within: tuple[Vector, Vector],
    bounds: tuple[Vector, Vector],
    whole: NDArray[np.bool_],
    *,
    seconds: float,
    gap: float,
    nodes: int | None = None,
) -> Vector | None:
    """The unknowns of least cost, to within `gap` of it, with every sum and every unknown within its limits.

    None where there are none, or none was found in `seconds` or in as many branches as `nodes`. ValueError where an
    unknown stands twice in a row.
    """
    import highspy  # noqa: PLC0415 - only who solves a programme waits for it

    kinds = highspy.HighsVarType
    programme = highspy.HighsLp()
    programme.num_col_, programme.num_row_ = costs.size, within[0].size
    programme.col_cost_, programme.col_lower_, programme.col_upper_ = costs, bounds[0], bounds[1]
    programme.row_lower_, programme.row_upper_ = within
    programme.integrality_ = [kinds.kInteger if each else kinds.kContinuous for each in whole]
    matrix = programme.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_, matrix.index_, matrix.value_ = sums.starts, sums.columns, sums.times
    matrix.num_col_, matrix.num_row_ = costs.size, within[0].size
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    options: dict[str, object] = {
        "output_flag": False,
        "threads": 1,
        "random_seed": 0,
        "time_limit": seconds,
        "mip_rel_gap": gap,
    }
    options |= {} if nodes is None else {"mip_max_nodes": nodes}
    options |= dict.fromkeys(_FOR_LARGE_ONES, False) if costs.size <= _SMALL else {}
    for name, value in options.items():
        solver.setOptionValue(name, value)
    if solver.passModel(programme) == highspy.HighsStatus.kError:
        raise ValueError("The programme is not one: an unknown stands twice in a row, or a limit is no number.")
    solver.run()
    if solver.getInfo().primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return None
    return np.asarray(solver.getSolution().col_value, dtype=np.float64)
