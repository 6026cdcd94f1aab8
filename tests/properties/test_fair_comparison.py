"""Laws of fair comparison: what limits and spans promise about invented councils whose truth is known."""

from __future__ import annotations

import math
import random
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.comparison.between_councils import between_variance
from mainstay.comparison.bootstrap import PersonRow, of_a_ratio
from mainstay.comparison.control_limits import of_counts, of_values
from mainstay.comparison.funnel import CouncilFigure, funnel
from mainstay.comparison.run_plot import run_plot
from mainstay.comparison.scales import Scale, spread_of_a_rate, spread_of_a_share
from mainstay.comparison.where_we_stand import strip
from tests.properties.invented_councils import invented, poisson

D = Decimal

figures = st.lists(
    st.builds(
        lambda value, people: (D(value) / 10, people), st.integers(0, 600), st.integers(20, 900)
    ),
    min_size=20, max_size=60,
)  # fmt: skip


def made_of(found: list[tuple[Decimal, int]]) -> list[CouncilFigure]:
    return [CouncilFigure(str(n), value, spread_of_a_rate(people), people) for n, (value, people) in enumerate(found)]


@given(figures)
def test_limits_are_nested_hold_the_centre_and_widen_as_councils_get_smaller(found: list[tuple[Decimal, int]]) -> None:
    made = funnel(made_of(found), Scale.COUNTED_ROOT, D("12"))
    for place in made.places:
        limits = place.limits
        assert 0 <= limits.low_998 <= limits.low_95 <= 12 + 1e-9
        assert 12 - 1e-9 <= limits.high_95 <= limits.high_998
        outside = not limits.low_95 <= float(place.council.value) <= limits.high_95
        if abs(abs(place.score) - 1.96) > 1e-3:
            assert outside == (abs(place.score) > 1.96)
    small, large = made.limits_at(spread_of_a_rate(40)), made.limits_at(spread_of_a_rate(400))
    assert small.high_95 > large.high_95 and small.low_95 <= large.low_95


@given(figures, st.randoms())
def test_the_order_of_councils_changes_nothing(found: list[tuple[Decimal, int]], order: random.Random) -> None:
    figures_now = made_of(found)
    first = funnel(figures_now, Scale.COUNTED_ROOT, D("12"))
    shuffled = sorted(figures_now, key=lambda _each: order.random())
    second = funnel(shuffled, Scale.COUNTED_ROOT, D("12"))
    assert second.between == pytest.approx(first.between)
    assert second.standings() == first.standings()


@given(st.lists(st.floats(-0.9, 0.9), min_size=20, max_size=60))
def test_councils_that_differ_less_than_chance_have_no_variance_between_them(scores: list[float]) -> None:
    assert between_variance([score * 0.6 for score in scores], [1.0] * len(scores), 0.0) == 0


@given(st.sampled_from(Scale), st.floats(0, 100))
def test_a_scale_there_and_back_is_the_same_figure(scale: Scale, value: float) -> None:
    for spread in (0.0, 0.01, 0.05):
        assert scale.back(scale.onto(value, spread), spread) == pytest.approx(value, abs=1e-7)


@pytest.mark.parametrize("between", [0.0, 0.3, 0.5, 0.9])
def test_of_ordinary_councils_about_one_in_twenty_lies_outside_whatever_the_usual_differences(between: float) -> None:
    """And two in a thousand outside the wider ones. Without allowing for winsorising it would be one in nine at 0.9."""
    funnels = [invented(seed, between) for seed in range(60)]
    scores = [abs(place.score) for made in funnels for place in made.places]
    assert 0.035 <= sum(score > 1.96 for score in scores) / len(scores) <= 0.07
    assert sum(score > 3.09 for score in scores) / len(scores) <= 0.005
    assert sum(made.between for made in funnels) / 60 == pytest.approx(between, abs=0.08)


def test_of_those_called_unusual_one_in_twenty_at_most_is_not_and_most_who_are_are_found() -> None:
    false_shares, found = [], 0
    for seed in range(60):
        standings = invented(seed, 0.4, unusual=12).standings()
        called = {int(code) for code, standing in standings.items() if standing.more_than_chance}
        false_shares.append(sum(code >= 12 for code in called) / max(len(called), 1))
        found += sum(code < 12 for code in called)
    assert sum(false_shares) / 60 <= 0.05
    assert found / (60 * 12) >= 0.6


def test_where_nobody_is_unusual_hardly_any_page_calls_anybody_so() -> None:
    called = [any(s.more_than_chance for s in invented(seed, 0.5).standings().values()) for seed in range(100)]
    assert sum(called) / 100 <= 0.12


def test_a_councils_true_place_lies_in_its_span_nineteen_times_in_twenty() -> None:
    held = of = 0
    for seed in range(20):
        chance = random.Random(seed)
        truths = [chance.gauss(15, 1.5) for _ in range(100)]
        spreads = [chance.uniform(0.5, 2) for _ in truths]
        seen = [D(round(chance.gauss(t, s), 4)).quantize(D("0.0001")) for t, s in zip(truths, spreads, strict=True)]
        councils = [CouncilFigure(str(n), v, s, 100) for n, (v, s) in enumerate(zip(seen, spreads, strict=True))]
        places = strip(funnel(councils, Scale.PLAIN, D("15")), "0", seed, draws=400).councils
        ordered = sorted(truths, reverse=True)
        for each in places:
            true_place = ordered.index(truths[int(each.code)]) + 1
            held, of = held + (each.highest <= true_place <= each.lowest), of + 1
    assert 0.92 <= held / of <= 0.98


@given(st.lists(st.integers(0, 300), min_size=1, max_size=11))
def test_a_short_series_has_no_limits_and_a_run_plot_is_the_same_upside_down(values: list[int]) -> None:
    assert of_values(values) is None
    one, other = run_plot(values), run_plot([-value for value in values])
    assert (one.crossings, one.longest_run, one.chance) == (other.crossings, other.longest_run, other.chance)
    assert one.chance is None or len(values) >= 8


def test_a_steady_series_seldom_seems_to_have_moved() -> None:
    chance = random.Random(9)
    for length in (9, 11):
        shifted = [run_plot([chance.gauss(0, 1) for _ in range(length)]).has_shifted for _ in range(2_000)]
        assert sum(bool(each) for each in shifted) / 2_000 <= 0.05


def test_few_points_of_a_steady_series_lie_outside_its_limits() -> None:
    """Three in a thousand with the limits known; with limits made from 24 points themselves a little more."""
    chance = random.Random(4)
    outside = 0
    for _ in range(400):
        people = [chance.uniform(90, 110) / 12 for _ in range(24)]
        chart = of_counts([poisson(chance, 0.15 * each * 4) for each in people], [each * 4 for each in people])
        outside += len(chart.outside)
    assert outside / (400 * 24) <= 0.012


@given(st.randoms())
def test_drawing_people_again_does_not_depend_on_the_order_of_rows_and_keeps_a_person_whole(order) -> None:
    rows = [PersonRow(n % 30, 3.0 + n % 7, 0.5) for n in range(60)]
    shuffled = sorted(rows, key=lambda _row: order.random())
    whole = [PersonRow(n, sum(r.top for r in rows if r.person == n), 1.0) for n in range(30)]
    found = of_a_ratio(rows, 1, "x", draws=200)
    assert found == of_a_ratio(shuffled, 1, "x", draws=200) == of_a_ratio(whole, 1, "x", draws=200)
    assert found != of_a_ratio(rows, 2, "x", draws=200)


@pytest.mark.parametrize("share", [0.05, 0.2, 0.5])
def test_the_spread_of_an_angle_is_that_of_drawn_people(share: float) -> None:
    chance = random.Random(1)
    seen = [
        Scale.COUNTED_ANGLE.onto(sum(chance.random() < share for _ in range(200)) / 2, spread_of_a_share(200))
        for _ in range(1_500)
    ]
    mean = sum(seen) / len(seen)
    assert math.sqrt(sum((each - mean) ** 2 for each in seen) / len(seen)) == pytest.approx(
        spread_of_a_share(200), rel=0.06
    )
