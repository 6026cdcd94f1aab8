"""When a difference is more than chance, and how a sentence says it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mainstay.comparison.area_names import in_a_sentence, possessive
from mainstay.comparison.more_than_chance import Standing, beside_area, beside_year, run_of_years, standing

D = Decimal
# 18.2% turnover of 41 leavers, give or take chance.
OURS, INTERVAL = D("18.2"), (D("13.1"), D("24.7"))


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("12.2", Standing.ABOVE),
        ("13.0", Standing.ABOVE),
        ("13.1", Standing.NO_DIFFERENT),  # at the limit is inside
        ("18.2", Standing.NO_DIFFERENT),
        ("24.7", Standing.NO_DIFFERENT),
        ("24.8", Standing.BELOW),
    ],
)
def test_a_fixed_comparator_must_lie_outside_our_interval(other: str, expected: Standing) -> None:
    assert standing(OURS, INTERVAL, D(other)) is expected
    assert expected.more_than_chance is (expected is not Standing.NO_DIFFERENT)


def test_without_an_interval_nobody_can_say() -> None:
    assert standing(OURS, None, D("12.2")) is Standing.NOT_KNOWN
    assert beside_area(OURS, None, "England", D("11.8")).words.endswith("whether by more than chance cannot be said")


def test_an_uncertain_comparator_must_be_further_away() -> None:
    """18 (14 to 23) against 12: 6 apart beats 4. Against 12 (9 to 17) it must beat 6.4, the root of 4² + 5²."""
    ours = (D(14), D(23))
    assert standing(D(18), ours, D(12)) is Standing.ABOVE
    assert standing(D(18), ours, D(12), (D(9), D(17))) is Standing.NO_DIFFERENT
    assert standing(D(19), (D(15), D(23)), D(12), (D(9), D(17))) is Standing.ABOVE
    assert standing(D(12), (D(9), D(17)), D(19), (D(15), D(23))) is Standing.BELOW


def test_an_interval_turned_round_is_refused_and_a_rounded_edge_is_not() -> None:
    with pytest.raises(ValueError, match="lower limit"):
        standing(OURS, (D(25), D(13)), D(12))
    assert standing(D("0.0"), (D("0.01"), D("0.3")), D("0.2")) is Standing.NO_DIFFERENT


def test_the_words_of_a_comparison_with_an_area() -> None:
    assert beside_area(OURS, INTERVAL, "North West", D("12.2")).words == "above the North West's 12.2%"
    assert beside_area(OURS, INTERVAL, "England", D(12)).words == "above England's 12.0%"
    assert beside_area(OURS, INTERVAL, "West Midlands", D(30)).words == "below the West Midlands' 30.0%"
    near = beside_area(OURS, INTERVAL, "London", D("16.0"))
    assert near.words == "above London's 16.0%, though by no more than chance could bring"
    assert near.standing is Standing.NO_DIFFERENT and near.difference == D("2.2")
    assert beside_area(OURS, INTERVAL, "London", OURS).words == "the same as London's 18.2%"
    none = beside_area(OURS, INTERVAL, "London", None)
    assert (none.standing, none.difference) == (Standing.NOT_KNOWN, None) and "no published figure" in none.words


def test_other_units_are_said_as_they_are() -> None:
    said = beside_area(D("18.0"), (D(16), D(20)), "England", D("15.2"), unit="children per FTE").words
    assert said == "above England's 15.2"


def test_the_words_of_a_comparison_with_a_year() -> None:
    assert beside_year(OURS, INTERVAL, 2024, D("12.0")).words == "above 2024's 12.0%"
    assert beside_year(OURS, INTERVAL, 2024, None).standing is Standing.NOT_KNOWN


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
    found = run_of_years(OURS, 2025, earlier)
    assert (found.direction, found.since, found.words) == (Standing.ABOVE, 2019, "above every year since 2019")


def test_a_run_of_one_year_names_it() -> None:
    assert run_of_years(D("10"), 2025, {2024: D("12"), 2023: D("9")}).words == "below 2024"


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
