"""How far two readers agree, by hand and by a second way of finding how sure that is."""

from __future__ import annotations

import math
import random

import pytest

from mainstay.foundations.agreement import agreement_of

PRINTED = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
"""Two readers of 50 applications: alike on 35; by chance they would be on half. Kappa (0.7 - 0.5) / (1 - 0.5) = 0.4."""


def test_kappa_of_fifty_by_hand() -> None:
    found = agreement_of(PRINTED)
    assert (found.pairs, found.alike) == (50, 35)
    assert found.kappa == pytest.approx(0.4)


def test_readers_who_never_differ_and_who_give_one_answer_throughout() -> None:
    never = agreement_of([("a", "a"), ("b", "b")])
    assert never.kappa == 1 and never.interval is None
    one = agreement_of([("a", "a")] * 9)
    assert one.kappa is None and one.alike == 9
    assert agreement_of([]).kappa is None


@pytest.mark.parametrize("seed", range(6))
def test_the_interval_is_that_of_leaving_out_one_reading_at_a_time(seed: int) -> None:
    """The jackknife is a way of finding a standard error that shares no formula with this one."""
    chance = random.Random(seed)
    words = ["school", "police", "health", "nobody"]
    pairs = []
    for _ in range(400):
        first = chance.choice(words[: 2 + seed % 3])
        pairs.append((first, first if chance.random() < 0.6 else chance.choice(words)))
    found = agreement_of(pairs)
    assert found.kappa is not None and found.interval is not None
    left_out = [agreement_of(pairs[:place] + pairs[place + 1 :]).kappa or 0.0 for place in range(len(pairs))]
    mean = sum(left_out) / len(left_out)
    error = math.sqrt((len(pairs) - 1) / len(pairs) * sum((each - mean) ** 2 for each in left_out))
    low, high = found.interval
    assert (high - low) / 2 == pytest.approx(1.959964 * error, rel=0.03)
    assert (high + low) / 2 == pytest.approx(found.kappa)
