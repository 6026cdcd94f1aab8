"""The interval of a mean that may lie below nought is that of the textbook, found from the values themselves."""

from __future__ import annotations

import math
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mainstay.foundations.intervals import of_a_signed_ratio

VALUES = some.lists(some.integers(-50, 50), min_size=2, max_size=40)


@given(VALUES)
def test_over_one_for_each_row_it_is_the_mean_and_its_standard_error(values: list[int]) -> None:
    size = len(values)
    found = of_a_signed_ratio(sum(values), size, sum(each * each for each in values), sum(values), size, size)
    error = statistics.stdev(values) / math.sqrt(size)
    assert found is not None
    assert found[0] == pytest.approx(statistics.fmean(values) - 1.959963984540054 * error, abs=1e-9)
    assert found[1] == pytest.approx(statistics.fmean(values) + 1.959963984540054 * error, abs=1e-9)


def test_below_two_rows_or_over_nothing_there_is_none() -> None:
    assert of_a_signed_ratio(3, 1, 9, 3, 1, 1) is None
    assert of_a_signed_ratio(3, 0, 9, 0, 0, 4) is None
