"""Programmes small enough to solve in the head, and what has no answer."""

from __future__ import annotations

import numpy as np
import pytest

from mainstay.foundations.integer_programmes import Sums, least_cost

ANY = (np.zeros(2), np.full(2, np.inf))
WHOLE = np.array([True, True])


def test_the_cheaper_of_two_is_taken_and_whole() -> None:
    """Two and a half are asked for, of things at 1 and at 2: three of the first."""
    found = least_cost(
        np.array([1.0, 2.0]), Sums([[(0, 1.0), (1, 1.0)]]), _between(2.5, np.inf), ANY, WHOLE, seconds=5, gap=0.02
    )
    assert found is not None and found.tolist() == [3.0, 0.0]


def test_what_need_not_be_whole_is_not() -> None:
    part = np.array([False, False])
    found = least_cost(
        np.array([1.0, 2.0]), Sums([[(0, 1.0), (1, 1.0)]]), _between(2.5, np.inf), ANY, part, seconds=5, gap=0.02
    )
    assert found is not None and found.tolist() == [2.5, 0.0]


def test_where_nothing_keeps_within_the_limits_there_is_none() -> None:
    at_most_one = (np.zeros(2), np.ones(2))
    assert (
        least_cost(
            np.ones(2), Sums([[(0, 1.0), (1, 1.0)]]), _between(3, np.inf), at_most_one, WHOLE, seconds=5, gap=0.02
        )
        is None
    )


def test_an_unknown_twice_in_a_row_is_refused_and_not_taken_for_no_answer() -> None:
    with pytest.raises(ValueError, match="twice in a row"):
        least_cost(np.ones(2), Sums([[(0, 1.0), (0, 1.0)]]), _between(1, 2), ANY, WHOLE, seconds=5, gap=0.02)


def test_many_sums_at_once() -> None:
    sums = Sums([[(0, 1.0), (1, -2.0)], [], [(2, 3.0)]])
    assert sums.of(np.array([5.0, 1.0, 4.0])).tolist() == [3.0, 0.0, 12.0]
    assert Sums([]).of(np.array([1.0])).tolist() == []


def _between(low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
    return np.array([float(low)]), np.array([float(high)])
