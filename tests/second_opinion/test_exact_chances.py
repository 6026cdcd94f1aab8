"""Exact tests beside printed values and a sum over fractions, and the rule for many comparisons beside its inventors'."""

from __future__ import annotations

import math
import random
from fractions import Fraction

import pytest

from mainstay.comparison.exact_chances import of_a_share, of_two_counts, of_two_shares
from mainstay.comparison.many_together import ALONE, together


def test_the_binomial_test_is_the_printed_one() -> None:
    """682 of 925 beside three quarters: the example of R's binom.test, after Conover; p = 0.3825."""
    assert of_a_share(682, 925, 0.75) == pytest.approx(0.3825, abs=5e-5)


def test_fishers_test_is_the_printed_one() -> None:
    """Fisher's tea: three of four cups told rightly, two-sided 34/70; convictions of twins' brothers, 2 of 15 and 10 of
    13: p = 0.0005367, as R prints it.
    """
    assert of_two_shares(3, 4, 1, 4) == pytest.approx(34 / 70)
    assert of_two_shares(2, 17, 10, 13) == pytest.approx(0.0005367, abs=5e-8)


def test_the_test_of_two_counts_is_a_binomial_with_a_half() -> None:
    assert of_two_counts(1, 9) == pytest.approx(22 / 1024)
    assert of_two_counts(7, 7) == of_two_counts(0, 0) == 1


def in_fractions(part: int, whole: int, expected: Fraction) -> Fraction:
    """The same sum, with no logarithm in it."""
    chances = [math.comb(whole, k) * expected**k * (1 - expected) ** (whole - k) for k in range(whole + 1)]
    return sum((each for each in chances if each <= chances[part]), Fraction(0))


@pytest.mark.parametrize("whole", [1, 2, 7, 20, 61])
@pytest.mark.parametrize("expected", [Fraction(1, 2), Fraction(1, 8), Fraction(139, 1000)])
def test_every_share_has_the_chance_that_fractions_give(whole: int, expected: Fraction) -> None:
    for part in range(whole + 1):
        assert of_a_share(part, whole, float(expected)) == pytest.approx(float(in_fractions(part, whole, expected)))


def between_fractions(part: int, whole: int, other_part: int, other_whole: int) -> Fraction:
    both, chances = part + other_part, {}
    for k in range(max(0, both - other_whole), min(both, whole) + 1):
        ways = math.comb(whole, k) * math.comb(other_whole, both - k)
        chances[k] = Fraction(ways, math.comb(whole + other_whole, both))
    return sum((each for each in chances.values() if each <= chances[part]), Fraction(0))


@pytest.mark.parametrize(("whole", "other_whole"), [(3, 3), (20, 24), (31, 6)])
def test_every_two_shares_have_the_chance_that_fractions_give(whole: int, other_whole: int) -> None:
    for part in range(whole + 1):
        for other_part in range(other_whole + 1):
            exact = float(between_fractions(part, whole, other_part, other_whole))
            assert of_two_shares(part, whole, other_part, other_whole) == pytest.approx(exact)


def test_nobody_is_expected_or_everybody() -> None:
    assert of_a_share(0, 20, 0.0) == of_a_share(20, 20, 1.0) == 1
    assert of_a_share(1, 20, 0.0) == of_a_share(19, 20, 1.0) == 0


@pytest.mark.parametrize("arguments", [(5, 4, 1, 4), (1, 4, 5, 4), (-1, 4, 1, 4)])
def test_a_part_greater_than_its_whole_is_refused(arguments: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="between nought and the whole"):
        of_two_shares(*arguments)


# The fifteen comparisons of Benjamini and Hochberg (1995), section 3.3: four pass at 5% (Bonferroni's rule passes three).
THEIRS = (0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
          0.7590, 1.0)  # fmt: skip


def test_the_rule_for_many_comparisons_passes_what_its_inventors_say() -> None:
    assert together(THEIRS).limit == 0.0095
    assert together(reversed(THEIRS)) == together(THEIRS)


def test_of_sixty_comparisons_in_which_nothing_happened_a_claim_is_made_in_one_report_in_twenty_at_most() -> None:
    """2,000 invented reports: one by one three in sixty would pass by luck, and nearly every report would claim."""
    chance = random.Random(60)
    claimed, one_by_one = 0, 0
    for _ in range(2_000):
        chances = [chance.random() for _ in range(60)]
        claimed += together(chances).limit > 0
        one_by_one += any(each <= ALONE for each in chances)
    assert claimed / 2_000 < 0.065 and one_by_one / 2_000 > 0.9


def test_with_few_people_the_exact_test_claims_no_more_often_than_it_says() -> None:
    """Two years of 24 people, with the same chance of staying: how often are they called different?"""
    chance = random.Random(24)
    for truth in (0.5, 0.8, 0.95):
        drawn = [[sum(chance.random() < truth for _ in range(24)) for _year in range(2)] for _ in range(2_000)]
        assert sum(of_two_shares(one, 24, two, 24) <= ALONE for one, two in drawn) / 2_000 <= ALONE
