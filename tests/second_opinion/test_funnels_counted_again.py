"""Funnels beside a plain twin that shares no code with them, a printed example, and the Department's own year."""

from __future__ import annotations

import math
import random
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from scipy import optimize, stats

from mainstay.comparison.between_councils import left_of_an_ordinary_variance, middle_and_between
from mainstay.comparison.funnel import CentreIs, CouncilFigure, Funnel, funnel
from mainstay.comparison.many_together import together
from mainstay.comparison.more_than_chance import Standing
from mainstay.comparison.past_changes import past_changes
from mainstay.comparison.published_places import WAYS, published_funnel
from mainstay.comparison.scales import Scale
from mainstay.published.figures import PublishedTable, read_department_csv

D = Decimal

# Six trials, as DerSimonian and Kacker 2007 (Contemporary Clinical Trials 28:105) work them out: people treated, others,
# and how many of each fell ill. Printed in their tables 3 and 4, by the method of Paule and Mandel: between trials a
# standard deviation of 0.3681, and a mean logarithm of the ratio of odds of -0.3811.
TRIALS = ((156, 74, 5, 8), (303, 303, 5, 17), (565, 477, 12, 9), (1570, 1565, 69, 94), (103, 105, 9, 11),
          (4659, 4650, 313, 352))  # fmt: skip


def test_without_winsorising_the_variance_is_paule_and_mandels_as_printed() -> None:
    logs = [math.log(a / (n - a)) - math.log(c / (m - c)) for n, m, a, c in TRIALS]
    spreads = [math.sqrt(1 / a + 1 / (n - a) + 1 / c + 1 / (m - c)) for n, m, a, c in TRIALS]
    mean, between = middle_and_between(logs, spreads, cut=0)
    assert math.sqrt(between) == pytest.approx(0.3681, abs=5e-5)
    assert mean == pytest.approx(-0.3811, abs=5e-5)


@pytest.mark.parametrize("cut", [0.05, 0.1, 0.25])
def test_what_winsorising_leaves_of_an_ordinary_variance_is_its_integral(cut: float) -> None:
    point = stats.norm.ppf(1 - cut)
    drawn_in = stats.norm.expect(lambda z: np.clip(z, -point, point) ** 2)
    assert left_of_an_ordinary_variance(cut) == pytest.approx(drawn_in, abs=1e-6)


def councils(seed: int, between: float = 0.6, many: int = 150) -> list[CouncilFigure]:
    """Leaving rates of councils of all sizes, on the root scale, with a known variance between them."""
    chance = random.Random(seed)
    found = []
    for number in range(many):
        people = round(min(max(math.exp(chance.gauss(5.25, 0.6)), 30), 900))
        true = max(3.46 + chance.gauss(0, between), 0.2) ** 2
        leavers = int(np.random.default_rng(seed * 1000 + number).poisson(true / 100 * people))
        spread = 5 / math.sqrt(people)
        found.append(CouncilFigure(f"{number:03}", D(leavers * 100) / people, spread, people))
    return found


def twin(figures: list[CouncilFigure], england: float) -> tuple[float, list[float], list[bool]]:
    """The same funnel in numpy and scipy, from the formulas on the method page: variance, scores, who is unusual."""
    people = np.array([figure.size for figure in figures])
    leavers = np.array([float(figure.value) for figure in figures]) * people / 100
    y = 10 * np.sqrt((leavers + 0.375) / people)
    s = 5 / np.sqrt(people)

    def too_wide(tau2: float) -> float:
        z = (y - np.sqrt(england)) / np.sqrt(s**2 + tau2)
        drawn_in = np.clip(z, *np.quantile(z, [0.1, 0.9]))
        return float((drawn_in**2).sum() - 0.678654 * (len(z) - 1))

    tau2 = optimize.brentq(too_wide, 0, 100, xtol=1e-14) if too_wide(0) > 0 else 0.0
    scores = (y - np.sqrt(england)) / np.sqrt(s**2 + tau2)
    chances = 2 * stats.norm.sf(np.abs(scores))
    # Benjamini and Hochberg by adjusted chances instead of a limit.
    return tau2, scores.tolist(), (stats.false_discovery_control(chances) <= 0.05).tolist()


@pytest.mark.parametrize("seed", range(1, 7))
def test_a_funnel_is_what_the_plain_twin_makes_it(seed: int) -> None:
    figures = councils(seed)
    # Two that are truly unusual, so that some are called so.
    figures[3] = CouncilFigure("003", D(60), figures[3].spread, figures[3].size)
    figures[9] = CouncilFigure("009", D(0), 5 / math.sqrt(625), 625)
    made = funnel(figures, Scale.COUNTED_ROOT, D("12.0"))
    tau2, scores, unusual = twin(figures, 12.0)
    assert made.between**2 == pytest.approx(tau2, rel=1e-5)
    assert [place.score for place in made.places] == pytest.approx(scores, rel=1e-5)
    assert [each.more_than_chance for each in made.standings().values()] == unusual
    assert unusual[3] and unusual[9]
    assert made.standings()["003"] is Standing.ABOVE and made.standings()["009"] is Standing.BELOW


def test_the_weighted_mean_agrees_with_its_own_variance() -> None:
    """Mean and variance each need the other: at the end both hold at once."""
    figures = councils(8)
    made = funnel(figures, Scale.COUNTED_ROOT)
    assert made.centre_is is CentreIs.WEIGHTED_MEAN
    tau2, _scores, _unusual = twin(figures, made.centre)
    assert made.between**2 == pytest.approx(tau2, rel=1e-5)
    w = np.array([1 / (figure.spread**2 + tau2) for figure in figures])
    y = [figure.on(Scale.COUNTED_ROOT) for figure in figures]
    assert math.sqrt(made.centre) == pytest.approx(np.average(y, weights=w), rel=1e-6)


@pytest.fixture(scope="module")
def department(published_data: Path) -> PublishedTable:
    return read_department_csv(published_data / "csww_indicators_2017_to_2025.csv")


def share_outside(made: Funnel, point: float) -> float:
    return sum(abs(place.score) > point for place in made.places) / len(made.places)


@pytest.mark.parametrize("measure", WAYS)
def test_in_2025_about_one_council_in_twenty_lies_outside_the_limits(department: PublishedTable, measure: str) -> None:
    found = published_funnel(department, measure, 2025)
    assert found is not None and found.funnel is not None
    assert 147 <= len(found.funnel.places) <= 149
    assert 0.01 <= share_outside(found.funnel, 1.96) <= 0.09
    assert share_outside(found.funnel, 3.09) <= 0.025
    assert found.funnel.centre_is is CentreIs.ENGLAND


@pytest.mark.parametrize(
    ("measure", "least", "most"), [("turnover_rate_fte", 0.11, 0.14), ("agency_rate_fte", 0.4, 0.5),
                                   ("vacancy_rate_fte", 0.38, 0.5)],
)  # fmt: skip
def test_limits_of_chance_alone_would_put_many_outside(
    department: PublishedTable, measure: str, least: float, most: float
) -> None:
    """The naive funnel that is refused: a binomial on head-count, 99.8% limits. It calls up to half unusual."""
    outside = of = 0
    england = float(department.lookup("England", 2025, measure).value) / 100
    for code in department.councils:
        rate, people = (department.lookup(code, 2025, each) for each in (measure, "inpost_headcount"))
        if rate and people and rate.value is not None and people.value:
            spread = math.sqrt(england * (1 - england) / float(people.value))
            of, outside = of + 1, outside + (abs(float(rate.value) / 100 - england) > 3.0902 * spread)
    assert least <= outside / of <= most


@pytest.mark.parametrize("size", [60, 190, 450])
def test_the_spread_of_past_changes_is_that_of_a_plain_twin(department: PublishedTable, size: float) -> None:
    """From a list of all changes, sorted anew by how near the council's size is."""
    measure, found = "caseload_fte", []
    for year in range(2018, 2026):
        moved = []
        for code in department.councils:
            figures = [department.lookup(code, y, m) for y, m in
                       ((year - 1, measure), (year, measure), (year, "inpost_headcount"))]  # fmt: skip
            if all(figure is not None and figure.value is not None for figure in figures) and figures[2].value > 0:
                moved.append((float(figures[1].value - figures[0].value), float(figures[2].value)))
        shared = np.median([change for change, _ in moved])
        found += [(abs(math.log(people / size)), abs(change - shared)) for change, people in moved]
    nearest = [change for _, change in sorted(found)[: round(len(found) / 4)]]
    expected = np.median(nearest) / (stats.norm.ppf(0.75) * math.sqrt(2))
    assert past_changes(department, measure, 2025, Scale.PLAIN).spread_near(size) == pytest.approx(expected, rel=0.02)


def test_among_together_is_what_the_library_says() -> None:
    chance = random.Random(5)
    for _ in range(50):
        chances = [chance.random() ** 3 for _ in range(60)]
        limit = together(chances).limit
        adjusted = stats.false_discovery_control(chances)
        assert [each <= limit for each in chances] == [bool(each <= 0.05) for each in adjusted]
