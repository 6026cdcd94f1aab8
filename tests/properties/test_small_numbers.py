"""Laws of the small-number rule: nothing small is shown, and nothing withheld follows from what is shown."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from mainstay.presentation.small_numbers import MINIMUM, withheld

COLUMNS = st.dictionaries(st.integers(0, 7), st.integers(0, 9), min_size=2, max_size=5)


@given(COLUMNS)
def test_no_small_count_is_ever_shown(counts: dict[int, int]) -> None:
    shown = set(counts) - withheld(counts)
    assert all(counts[group] == 0 or counts[group] >= MINIMUM for group in shown)


@given(COLUMNS)
def test_the_order_of_groups_is_irrelevant(counts: dict[int, int]) -> None:
    assert withheld(counts) == withheld(dict(reversed(counts.items())))


@given(COLUMNS)
def test_no_withheld_count_follows_from_the_total(counts: dict[int, int]) -> None:
    """Every way of filling the withheld cells that gives their sum: each cell that is not nought can be two things."""
    hidden = sorted(withheld(counts))
    if len(hidden) < 2 or all(counts[group] <= 1 for group in counts):
        return
    total = sum(counts[group] for group in hidden)
    least = 0 if any(counts[group] == 0 for group in hidden) else 1
    ways = [way for way in product(range(least, total + 1), repeat=len(hidden)) if sum(way) == total]
    for place, group in enumerate(hidden):
        if counts[group]:
            assert len({way[place] for way in ways}) > 1, (counts, hidden)
