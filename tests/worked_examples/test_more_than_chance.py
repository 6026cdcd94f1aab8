"""When a difference is more than chance, and how a sentence says it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mainstay.comparison.area_names import in_a_sentence, possessive
from mainstay.comparison.many_together import Together, together
from mainstay.comparison.more_than_chance import SMALLEST_GROUP, Figure, Standing, chance_of, run_of_years, standing

D = Decimal
ONE = Together(1, 0.05)
# 18.2% turnover of 41 leavers, give or take chance.
OURS = Figure(D("18.2"), (D("13.1"), D("24.7")), D(225))


def share(part: int, whole: int) -> Figure:
    """A share of whole people, with an interval so wide that only the exact test can tell."""
    return Figure(D(100 * part) / whole, (D(0), D(100)), D(whole), part, whole)


def about(value: str, low: str, high: str) -> Figure:
    return Figure(D(value), (D(low), D(high)), D(200))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("12.2", Standing.ABOVE),
        ("13.0", Standing.ABOVE),
        ("13.2", Standing.NO_DIFFERENT),
        ("18.2", Standing.NO_DIFFERENT),
        ("24.6", Standing.NO_DIFFERENT),
        ("24.8", Standing.BELOW),
    ],
)
def test_alone_a_fixed_comparator_must_lie_outside_our_interval(other: str, expected: Standing) -> None:
    assert standing(OURS, D(other), ONE) is expected
    assert expected.more_than_chance is (expected is not Standing.NO_DIFFERENT)


def test_at_the_limit_of_the_interval_the_chance_is_one_in_twenty() -> None:
    assert chance_of(OURS, D("13.1")) == pytest.approx(0.05) == chance_of(OURS, D("24.7"))
    assert chance_of(OURS, OURS.value) == 1


def test_without_an_interval_nobody_can_say() -> None:
    assert standing(Figure(D("18.2"), None, D(225)), D("12.2"), ONE) is Standing.NOT_KNOWN


def test_an_uncertain_comparator_must_be_further_away() -> None:
    """18 (14 to 23) against 12: 6 apart beats 4. Against 12 (9 to 17) it must beat 6.4, the root of 4² + 5²."""
    ours = about("18", "14", "23")
    assert standing(ours, D(12), ONE) is Standing.ABOVE
    assert standing(ours, about("12", "9", "17"), ONE) is Standing.NO_DIFFERENT
    assert standing(about("19", "15", "23"), about("12", "9", "17"), ONE) is Standing.ABOVE
    assert standing(about("12", "9", "17"), about("19", "15", "23"), ONE) is Standing.BELOW


def test_an_interval_turned_round_is_refused_and_a_rounded_edge_is_not() -> None:
    with pytest.raises(ValueError, match="lower limit"):
        standing(about("18.2", "25", "13"), D(12), ONE)
    assert standing(about("0.0", "0.01", "0.3"), D("0.2"), ONE) is Standing.NO_DIFFERENT


def test_ten_of_fourteen_managers_are_too_few_to_say_anything_of_chance() -> None:
    """10 of 14 beside 95% would be most unlikely, and is not called so: two people more and it would be another story."""
    assert standing(share(10, 14), D("95.0"), ONE) is Standing.TOO_FEW
    assert standing(share(60, 80), share(13, 14), ONE) is Standing.TOO_FEW, "nor where the other year had too few"
    assert SMALLEST_GROUP == 20
    assert standing(share(15, 20), D("95.0"), ONE) is Standing.BELOW


def test_shares_of_whole_people_are_judged_exactly_and_not_by_their_intervals() -> None:
    """6 of 20 beside one in ten: P(6 or more) is 0.0113, and nothing below is as unlikely."""
    assert chance_of(share(6, 20), D("10.0")) == pytest.approx(0.0113, abs=5e-5)
    assert standing(share(6, 20), D("10.0"), ONE) is Standing.ABOVE
    assert standing(share(5, 20), D("10.0"), ONE) is Standing.ABOVE
    assert standing(share(4, 20), D("10.0"), ONE) is Standing.NO_DIFFERENT


def test_what_passes_alone_may_not_pass_among_many() -> None:
    chances = [0.03, *(0.3 + n / 100 for n in range(59))]
    assert standing(OURS, D("13.0"), together(chances)) is Standing.NOT_AMONG_MANY
    assert not Standing.NOT_AMONG_MANY.more_than_chance


def test_three_in_sixty_under_one_in_twenty_are_what_luck_brings_and_none_is_claimed() -> None:
    assert together([0.01, 0.03, 0.04, *([0.5] * 57)]) == Together(60, 0.0)
    assert together([0.0001, 0.03, 0.04, *([0.5] * 57)]) == Together(60, 0.0001)
    assert together([0.05]) == ONE and together([]) == Together(0, 0.0)


def test_a_run_of_years_goes_back_as_far_as_it_is_unbroken() -> None:
    earlier = {
        2024: D("15.5"),
        2023: D("16.0"),
        2022: D("17.9"),
        2021: D("14.2"),
        2020: D("13"),
        2019: D("12"),
        2018: D("19"),
    }
    found = run_of_years(OURS.value, 2025, earlier)
    assert (found.direction, found.since) == (Standing.ABOVE, 2019)


def test_a_run_may_be_of_one_year() -> None:
    found = run_of_years(D("10"), 2025, {2024: D("12"), 2023: D("9")})
    assert (found.direction, found.since) == (Standing.BELOW, 2024)


def test_a_gap_or_an_equal_year_ends_a_run() -> None:
    assert run_of_years(D("10"), 2025, {2024: D("12"), 2023: None, 2022: D("13")}).since == 2024
    assert run_of_years(D("10"), 2025, {2024: D("12"), 2023: D("10"), 2022: D("13")}).since == 2024
    assert run_of_years(D("10"), 2025, {2024: D("10")}) is None
    assert run_of_years(D("10"), 2025, {2023: D("12")}) is None
    assert run_of_years(D("10"), 2025, {}) is None


@pytest.mark.parametrize(
    ("name", "said", "own"),
    [
        ("North West", "the North West", "the North West's"),
        ("East Midlands", "the East Midlands", "the East Midlands'"),
        ("East of England", "the East of England", "the East of England's"),
        ("London", "London", "London's"),
        ("Yorkshire and The Humber", "Yorkshire and The Humber", "Yorkshire and The Humber's"),
    ],
)
def test_names_of_areas_in_a_sentence(name: str, said: str, own: str) -> None:
    assert (in_a_sentence(name), possessive(name)) == (said, own)
