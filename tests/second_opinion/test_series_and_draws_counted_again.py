"""Limits over time, runs, exact intervals, drawing again and spans of places beside print, enumeration and plain twins."""

from __future__ import annotations

import itertools
import math
import random
from decimal import Decimal

import pytest
from scipy import stats

from mainstay.comparison.bootstrap import PersonRow, of_a_ratio
from mainstay.comparison.control_limits import of_counts, of_values
from mainstay.comparison.funnel import CouncilFigure, funnel
from mainstay.comparison.own_intervals import of_a_rate, of_people
from mainstay.comparison.run_plot import chance_of_so_few_crossings
from mainstay.comparison.scales import Scale
from mainstay.comparison.where_we_stand import strip
from mainstay.foundations.intervals import of_a_ratio as linearised

D = Decimal

# Montgomery, Introduction to Statistical Quality Control: twenty weeks of the cost of a mortgage. Printed: mean 300.5,
# mean step 7.79, limits 279.78 and 321.22.
COSTS = (310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304)


def test_the_chart_of_individual_values_is_the_printed_one() -> None:
    chart = of_values(COSTS)
    assert chart.centre == 300.5
    assert (chart.points[0].low, chart.points[0].high) == pytest.approx((279.78, 321.22), abs=0.01)
    assert chart.is_steady


def test_with_equal_person_years_laneys_chart_is_that_of_individual_values() -> None:
    counts = [3, 5, 2, 7, 4, 4, 6, 1, 3, 5, 8, 2, 4]
    ours, rates = of_counts(counts, [80.0] * 13), of_values([100 * count / 80 for count in counts])
    assert ours.centre == pytest.approx(rates.centre)
    for one, other in zip(ours.points, rates.points, strict=True):
        assert (one.value, one.low, one.high) == pytest.approx((other.value, other.low, other.high))


def test_laneys_chart_is_that_of_a_plain_twin() -> None:
    chance = random.Random(12)
    counts = [chance.randint(0, 12) for _ in range(24)]
    years = [chance.uniform(8, 30) for _ in counts]
    mean = sum(counts) / sum(years)
    scores = [(c / y - mean) / (mean / y) ** 0.5 for c, y in zip(counts, years, strict=True)]
    beyond = sum(abs(scores[i] - scores[i - 1]) for i in range(1, 24)) / 23 / 1.128
    chart = of_counts(counts, years, per=1000)
    assert chart.beyond_chance == pytest.approx(beyond)
    for point, count, year in zip(chart.points, counts, years, strict=True):
        width = 3 * beyond * (mean / year) ** 0.5
        assert (point.value, point.low, point.high) == pytest.approx(
            (1000 * count / year, 1000 * max(mean - width, 0), 1000 * (mean + width))
        )


@pytest.mark.parametrize(("above", "below"), [(4, 4), (3, 5), (2, 6), (5, 5), (1, 4), (6, 5)])
def test_the_chance_of_few_crossings_is_that_of_all_orders_written_out(above: int, below: int) -> None:
    orders = [
        tuple(place in places for place in range(above + below))
        for places in itertools.combinations(range(above + below), above)
    ]
    crossed = [sum(a != b for a, b in itertools.pairwise(order)) for order in orders]
    for crossings in range(above + below):
        expected = sum(each <= crossings for each in crossed) / len(orders)
        assert chance_of_so_few_crossings(crossings, above, below) == pytest.approx(expected)


# Swed and Eisenhart 1943: the greatest number of runs that is too few at 2.5%, for as many points above as below.
@pytest.mark.parametrize(("each", "runs"), [(5, 2), (6, 3), (8, 4), (10, 6), (12, 7), (15, 10), (20, 14)])
def test_too_few_runs_are_the_printed_ones(each: int, runs: int) -> None:
    assert chance_of_so_few_crossings(runs - 1, each, each) <= 0.025 < chance_of_so_few_crossings(runs, each, each)


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 10, 50, 100])
def test_the_exact_interval_of_a_rate_leaves_a_fortieth_on_each_side(count: int) -> None:
    low, high = of_a_rate(count, 40.0, per=40)
    assert high == pytest.approx(stats.chi2.ppf(0.975, 2 * count + 2) / 2)
    assert stats.poisson.cdf(count, high) == pytest.approx(0.025)
    assert low == 0 if count == 0 else stats.poisson.sf(count - 1, low) == pytest.approx(0.025)


def test_a_share_of_people_has_wilsons_interval() -> None:
    low, high = of_people(15, 148)
    expected = stats.binomtest(15, 148).proportion_ci(method="wilson")
    assert (low / 100, high / 100) == pytest.approx((expected.low, expected.high))


def workers(seed: int, many: int) -> list[PersonRow]:
    chance = random.Random(seed)
    ftes = [chance.choice((1.0, 1.0, 0.8, 0.6)) for _ in range(many)]
    return [PersonRow(n, max(0, round(chance.gauss(16, 5) * fte)), fte) for n, fte in enumerate(ftes)]


@pytest.mark.parametrize("many", [120, 400])
def test_people_drawn_again_give_the_linearised_interval_and_a_plain_twins(many: int) -> None:
    rows = workers(many, many)
    found = of_a_ratio(rows, 7, "children per FTE")
    tops, bottoms = [row.top for row in rows], [row.bottom for row in rows]
    products = sum(a * b for a, b in zip(tops, bottoms, strict=True))
    squares = (sum(a * a for a in tops), products, sum(b * b for b in bottoms))
    assert found == pytest.approx(linearised(sum(tops), sum(bottoms), *squares, many), rel=0.012)
    chance = random.Random(1)
    plain = []
    for _ in range(2_000):
        drawn = chance.choices(rows, k=many)
        plain.append(sum(row.top for row in drawn) / sum(row.bottom for row in drawn))
    assert found == pytest.approx((sorted(plain)[49], sorted(plain)[1_949]), rel=0.012)


def test_the_interval_of_people_drawn_again_holds_the_truth_nineteen_times_in_twenty() -> None:
    truth = sum(row.top for row in workers(0, 40_000)) / sum(row.bottom for row in workers(0, 40_000))
    held = 0
    for seed in range(1, 301):
        low, high = of_a_ratio(workers(seed, 60), seed, draws=400)
        held += low <= truth <= high
    assert 0.90 <= held / 300 <= 0.98


def test_spans_of_places_are_those_of_a_plain_twin() -> None:
    chance = random.Random(3)
    figures = [
        CouncilFigure(f"{n:02}", D(round(chance.gauss(15, 3) * 10)) / 10, chance.uniform(0.5, 2), 100)
        for n in range(40)
    ]
    made = funnel(figures, Scale.PLAIN, D("15.0"))
    found = {each.code: each for each in strip(made, "05", seed=1).councils}
    between, places = made.between**2, {figure.code: [] for figure in figures}
    for _ in range(2_000):
        drawn = {}
        for figure in figures:
            kept = between / (between + figure.spread**2)
            mean = 15 + kept * (float(figure.value) - 15)
            drawn[figure.code] = chance.gauss(mean, figure.spread * math.sqrt(kept))
        for place, code in enumerate(sorted(drawn, key=drawn.__getitem__, reverse=True), 1):
            places[code].append(place)
    for code, seen in places.items():
        assert abs(found[code].highest - sorted(seen)[49]) <= 2
        assert abs(found[code].lowest - sorted(seen)[1_949]) <= 2
