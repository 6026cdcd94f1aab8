"""Intervals beside printed tables, an exact second form, or a simulation with a fixed seed."""

from __future__ import annotations

import math
import random
import statistics
from fractions import Fraction

import pytest

from mainstay.foundations.intervals import (
    Z,
    of_a_count,
    of_a_ratio,
    of_a_share,
    of_a_weighted_count,
    places_of_a_median,
)

# Exact 95% limits of a Poisson count, as printed in tables of the chi-squared method (Garwood).
EXACT = {
    0: (0, 3.69),
    1: (0.03, 5.57),
    2: (0.24, 7.22),
    3: (0.62, 8.77),
    5: (1.62, 11.67),
    10: (4.80, 18.39),
    20: (12.22, 30.89),
    50: (37.11, 65.92),
    100: (81.36, 121.63),
}


def test_z_is_the_normal_point_of_two_and_a_half_percent() -> None:
    assert statistics.NormalDist().inv_cdf(0.975) == pytest.approx(Z, abs=1e-12)


@pytest.mark.parametrize("count", EXACT)
def test_byars_interval_is_near_the_exact_one(count: int) -> None:
    low, high = of_a_count(count)
    assert low == pytest.approx(EXACT[count][0], abs=0.025)
    assert high == pytest.approx(EXACT[count][1], abs=0.06)


@pytest.mark.parametrize("count", [1, 4, 10, 41])
def test_an_interval_of_equal_weights_is_that_of_their_number(count: int) -> None:
    weight = 600_000
    low, high = of_a_weighted_count(count * weight, count * weight**2, 1_000_000)
    assert (low / weight, high / weight) == pytest.approx(of_a_count(count))


def test_where_nothing_happened_a_whole_event_is_the_unit() -> None:
    assert of_a_weighted_count(0, 0, 1_000_000) == (0, pytest.approx(3.69e6, rel=0.01))


@pytest.mark.parametrize("expected", [4, 12, 40])
def test_the_interval_of_a_weighted_count_holds_the_truth_nineteen_times_in_twenty(expected: int) -> None:
    """Leavers arrive by chance, each with an FTE of 1.0, 0.8, 0.6 or 0.4; the truth is the expected sum."""
    chance = random.Random(expected)
    weights = (1.0, 1.0, 0.8, 0.6, 0.4)
    truth = expected * statistics.fmean(weights)
    held = 0
    for _ in range(2_000):
        drawn = [chance.choice(weights) for _ in range(_poisson(chance, expected))]
        low, high = of_a_weighted_count(sum(drawn), sum(weight**2 for weight in drawn), 1.0)
        held += low <= truth <= high
    assert 0.935 <= held / 2_000 <= 0.985


def _poisson(chance: random.Random, mean: float) -> int:
    count, reached, limit = 0, chance.random(), math.exp(-mean)
    while reached > limit:
        count, reached = count + 1, reached * chance.random()
    return count


# Wilson's limits: the first four as printed by Newcombe (1998), Table I; the last by the formula, n / (n + z²).
@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
    ],
)
def test_wilsons_interval_is_the_printed_one(part: int, whole: int, low: float, high: float) -> None:
    assert of_a_share(part, whole, whole) == pytest.approx((low, high), abs=5e-5)


def test_a_share_of_unequal_weights_has_the_interval_of_their_effective_number() -> None:
    """Ten at 1.0 and ten at 0.5: whole 15, squares 12.5, and so as sure as of 18 equal people."""
    equal = of_a_share(6, 18, 18)
    assert of_a_share(5, 15, 12.5) == pytest.approx(equal)


@pytest.mark.parametrize("share", [0.05, 0.2, 0.5])
def test_the_interval_of_a_share_holds_the_truth_nineteen_times_in_twenty(share: float) -> None:
    chance = random.Random(int(share * 100))
    people = 150
    held = 0
    for _ in range(2_000):
        weights = [chance.choice((1.0, 0.8, 0.5)) for _ in range(people)]
        part = sum(weight for weight in weights if chance.random() < share)
        low, high = of_a_share(part, sum(weights), sum(weight**2 for weight in weights))
        held += low <= share <= high
    assert 0.93 <= held / 2_000 <= 0.97


def test_the_interval_of_a_ratio_is_that_of_a_bootstrap_over_workers() -> None:
    """Children per FTE of 120 workers: the linearised interval beside the percentiles of 4,000 resamples."""
    chance = random.Random(20)
    ftes = [chance.choice((1.0, 1.0, 0.8, 0.6)) for _ in range(120)]
    children = [max(0, round(chance.gauss(16, 5) * fte)) for fte in ftes]
    sums = (
        sum(c * c for c in children),
        sum(c * f for c, f in zip(children, ftes, strict=True)),
        sum(f * f for f in ftes),
    )
    interval = of_a_ratio(sum(children), sum(ftes), *sums, len(ftes))
    pairs = list(zip(children, ftes, strict=True))
    ratios = sorted(_resampled(chance, pairs) for _ in range(4_000))
    assert interval == pytest.approx((ratios[99], ratios[3_899]), rel=0.012)


def _resampled(chance: random.Random, pairs: list[tuple[int, float]]) -> float:
    drawn = chance.choices(pairs, k=len(pairs))
    return sum(children for children, _ in drawn) / sum(fte for _, fte in drawn)


def test_a_ratio_that_is_the_same_for_everybody_has_no_width() -> None:
    assert of_a_ratio(60, 4, 60 * 60 / 4, 60, 4, 4) == pytest.approx((15, 15))


@pytest.mark.parametrize("arguments", [(5, 1, 25, 5, 1, 1), (0, 3, 0, 0, 3, 3), (5, 0, 25, 0, 0, 3)])
def test_too_little_for_a_ratio_gives_no_interval(arguments: tuple[float, ...]) -> None:
    assert of_a_ratio(*arguments) is None


# Ranks, counted from 1, in printed tables of distribution-free 95% intervals of a median.
@pytest.mark.parametrize(
    ("size", "ranks"),
    [
        (6, (1, 6)),
        (8, (1, 8)),
        (9, (2, 8)),
        (12, (3, 10)),
        (15, (4, 12)),
        (20, (6, 15)),
        (25, (8, 18)),
        (30, (10, 21)),
        (50, (18, 33)),
        (100, (40, 61)),
    ],
)
def test_the_places_of_a_median_are_the_printed_ranks(size: int, ranks: tuple[int, int]) -> None:
    places = places_of_a_median(size)
    assert places is not None and (places[0] + 1, places[1] + 1) == ranks


@pytest.mark.parametrize("size", [*range(6, 60), 200, 1_999])
def test_the_places_of_a_median_leave_at_most_a_fortieth_on_each_side_and_no_more_can_be_cut(size: int) -> None:
    places = places_of_a_median(size)
    assert places is not None and places[0] + places[1] == size - 1
    below = [Fraction(sum(math.comb(size, k) for k in range(cut + 1)), 2**size) for cut in (places[0], places[0] + 1)]
    assert below[0] <= Fraction(1, 40) < below[1]


def test_fewer_than_six_values_do_not_say_where_a_median_lies() -> None:
    assert [places_of_a_median(size) for size in range(6)] == [None] * 6


def test_above_two_thousand_the_normal_form_gives_the_same_places() -> None:
    for size in (2_001, 2_500, 3_333):
        places = places_of_a_median(size)
        assert places is not None
        below = Fraction(sum(math.comb(size, k) for k in range(places[0] + 1)), 2**size)
        assert below <= Fraction(1, 40) < below + Fraction(math.comb(size, places[0] + 1), 2**size)
