"""Changes over time, intervals of one's own figures and places among councils, in numbers that can be checked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.comparison import control_limits, verdicts
from mainstay.comparison.bootstrap import PersonRow, of_a_ratio
from mainstay.comparison.over_time import OverTime, UsualOrNot, latest_change, of_events, of_published_years, of_rates
from mainstay.comparison.own_intervals import of_a_rate, of_people
from mainstay.comparison.published_places import published_funnel
from mainstay.comparison.run_plot import run_plot
from mainstay.comparison.where_we_stand import Band, OnTheStrip, Strip, strip
from tests.worked_examples.figures_to_compare import FUNNEL, GOLDEN, NONE, D, many


def test_a_change_is_set_beside_all_past_changes_of_all_councils() -> None:
    found = latest_change(many(years=4), "901", "caseload_fte", 2025)
    assert (found.change, found.share) == (0.5, 1.0)
    assert {change.year for change in found.past.changes} == {2023, 2024}, "this year's changes are not among the past"
    assert verdicts.latest_change(found, "children per FTE") == (
        "A rise of 0.5 children per FTE: nearly all councils move that much or more in a year."
    )
    assert latest_change(many(years=4), "901", "agency_rate_fte", 2025) is None


@pytest.mark.parametrize(
    ("change", "share", "words"),
    [
        (2.1, 0.71, "A rise of 2.1 points: seven in ten councils move that much or more in a year."),
        (-2.1, 0.5, "A fall of 2.1 points: half of councils move that much or more in a year."),
        (15.0, 0.02, "A rise of 15.0 points: fewer than one in twenty councils move that much or more in a year."),
        (9.0, 0.06, "A rise of 9.0 points: one in ten councils move that much or more in a year."),
        (0.0, 1.0, "No change since the year before."),
        (1.0, None, "A rise of 1.0 points. How usual that is cannot be said: too few past changes are known."),
    ],
)
def test_how_usual_a_change_is_in_words(change: float, share: float | None, words: str) -> None:
    assert verdicts.latest_change(UsualOrNot(change, share, NONE)) == words


def test_nine_years_that_cross_their_median_once_have_moved() -> None:
    """Median 12.0; below it four times, then above it four times: one crossing. Two of 70 orders have so few: 0.029."""
    plot = run_plot([10.1, 10.4, 9.8, 10.9, 12.0, 13.1, 13.4, 12.8, 14.0])
    assert (plot.middle, plot.crossings, plot.longest_run) == (12.0, 1, 4)
    assert plot.chance == pytest.approx(2 / 70)
    assert verdicts.over_time(OverTime(9, None, plot)).startswith("It has moved:")


def test_nine_years_that_waver_have_not_and_seven_cannot_say() -> None:
    wavering = of_rates([10.1, 13.0, 9.8, 10.9, 12.0, 13.1, 11.4, 12.8, 14.0])
    assert wavering.chart is None and wavering.plot.has_shifted is False
    assert verdicts.over_time(wavering).startswith("No lasting change")
    short = of_rates([1, 2, 3, 4, 5, 6, 7])
    assert short.plot.has_shifted is None
    assert verdicts.over_time(short) == "Cannot be said: 7 points are too few to tell a lasting change from chance."
    assert (
        verdicts.over_time(of_rates([])) == "Cannot be said: 0 points are too few to tell a lasting change from chance."
    )


def test_published_years_are_a_run_plot() -> None:
    found = of_published_years(many(years=4), "901", "caseload_fte")
    assert (found.points, found.chart) == (4, None)
    assert found.plot.values == (16.0, 16.5, 16.0, 16.5)


def test_twelve_months_have_limits_from_the_steps_between_neighbours() -> None:
    """10 and 12 by turns: mean 11, mean step 2, limits 11 ± 2.66 x 2: 5.68 and 16.32."""
    found = of_rates([10, 12] * 6)
    assert found.plot is None and found.chart.centre == 11
    assert (found.chart.points[0].low, found.chart.points[0].high) == pytest.approx((5.68, 16.32), abs=0.005)
    assert verdicts.over_time(found).startswith("Steady")
    assert of_rates([10, 12] * 6, least=7).chart.points[0].low == 7
    assert of_rates([10, 12] * 5 + [10]).chart is None


def test_a_month_beyond_its_limits_and_a_run_of_eight_are_said() -> None:
    high = of_rates([10, 12] * 8 + [30])
    assert high.chart.outside == (16,)
    assert verdicts.over_time(high) == "The latest point lies above the limits of its usual movement."
    run = of_rates([10, 11] * 6 + [14, 13] * 5)
    assert run.chart.long_runs == ((0, 11), (12, 21))
    assert not run.chart.outside
    assert "the latest points have all been above the average" in verdicts.over_time(run)
    before = of_rates([10, 12] * 3 + [30] + [10, 12] * 6)
    assert before.chart.outside == (6,)
    assert verdicts.over_time(before).startswith("It moved by more than its usual movement at some time before")


def test_eight_in_a_row_are_a_run_and_seven_are_not() -> None:
    for length, expected in ((8, ((4, 11),)), (7, ())):
        values = [9, 11, 9, 11] + [9] * length + [11, 9, 11, 11]
        chart = control_limits.of_values(values)
        assert 9 < chart.centre < 11
        assert chart.long_runs == expected


def test_leavers_each_quarter_have_limits_of_their_own() -> None:
    """Poisson limits for a quarter with fewer people are wider; with a steady series those of Laney are no wider."""
    found = of_events([4, 6] * 6, [25.0, 25.0] * 5 + [12.5, 12.5])
    assert found.chart is not None and found.plot is None
    first, last = found.chart.points[0], found.chart.points[-1]
    assert last.high - last.low > first.high - first.low
    assert control_limits.of_counts([0] * 12, [10.0] * 12) is None
    assert of_events([1, 2, 3], [10.0, 10.0, 10.0]).plot.values == (10.0, 20.0, 30.0)
    with pytest.raises(ValueError, match="person-years"):
        of_events([1] * 12, [0.0] * 12)


def test_ten_leavers_over_a_hundred_person_years() -> None:
    """10.0%: exactly, from 4.8% to 18.4%; none of 50 is from 0 to 7.4%."""
    assert of_a_rate(10, 100) == pytest.approx((4.80, 18.39), abs=0.005)
    assert of_a_rate(0, 50) == pytest.approx((0, 7.38), abs=0.005)
    with pytest.raises(ValueError, match="person-years"):
        of_a_rate(1, 0)


def test_a_share_of_people_has_an_interval_within_its_ends() -> None:
    assert of_people(0, 20) == pytest.approx((0, 16.11), abs=0.005)
    with pytest.raises(ValueError, match="between nought and the whole"):
        of_people(5, 4)


def test_where_everybody_is_alike_people_drawn_again_give_the_same_ratio_every_time() -> None:
    rows = [PersonRow(n, 15.0, 1.0) for n in range(20)]
    assert of_a_ratio(rows, 1) == (15.0, 15.0)
    assert of_a_ratio(rows, 1, per=100) == (1500.0, 1500.0)
    assert of_a_ratio(rows[:19], 1) is None, "of 19 people nothing is said"
    assert of_a_ratio([PersonRow(0, 9.0, 1.0), *(PersonRow(n, 0.0, 0.0) for n in range(1, 40))], 1) is None


def test_a_seed_gives_the_same_interval_for_ever() -> None:
    rows = [PersonRow(n, 10.0 + n % 9, 1.0 if n % 3 else 0.6) for n in range(60)]
    assert of_a_ratio(rows, 2025, "children per FTE", draws=400) == pytest.approx(GOLDEN, abs=1e-6)


def test_a_place_is_a_span_and_a_band_is_said_only_where_the_whole_span_lies_in_it() -> None:
    def one(code: str, highest: int, lowest: int) -> OnTheStrip:
        return OnTheStrip(code, D(1), 1, highest, lowest, code == "a", False)

    spans = {"a": (1, 25), "b": (1, 26), "c": (76, 100), "d": (51, 90), "e": (26, 75), "f": (20, 70), "g": (3, 60)}
    found = Strip(tuple(one(code, *span) for code, span in spans.items()) + tuple(one("-", 1, 100) for _ in range(93)))
    bands = [
        Band.HIGHEST_QUARTER,
        Band.UPPER_HALF,
        Band.LOWEST_QUARTER,
        Band.LOWER_HALF,
        Band.MIDDLE,
        Band.NONE,
        Band.NONE,
    ]
    assert [found.band(code) for code in spans] == bands
    assert verdicts.place_among_councils(found, "a") == (
        "It is among the highest quarter of councils: anywhere from 1st to 25th highest of 100."
    )
    assert verdicts.place_among_councils(found, "g") == (
        "It cannot be placed more closely than anywhere from 3rd to 60th highest of 100."
    )
    assert verdicts.place_among_councils(found, "z") == "Cannot be said: it has no figure here."
    assert found.ours.code == "a"


def test_where_chance_explains_everything_every_place_is_possible() -> None:
    made = published_funnel(many(), "turnover_rate_headcount", 2024).funnel
    found = strip(made, "901", seed=1, group=("930",))
    assert (found.ours.highest, found.ours.lowest) == (1, 30)
    first = found.councils[0]
    assert (first.code, first.place, first.is_in_group, found.councils[1].place) == ("930", 1, True, 2)
    assert found.councils[29].place == 2, "equals share a place"


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 11, 30), "as at 30 September 2025, 14 months ago"),
        (date(2026, 11, 29), "as at 30 September 2025, 13 months ago"),
        (date(2025, 11, 1), "as at 30 September 2025, 1 month ago"),
        (date(2025, 10, 1), "as at 30 September 2025, 1 day ago"),
        (date(2025, 9, 30), "as at 30 September 2025, today"),
        (date(2027, 9, 30), "as at 30 September 2025, 2 years ago"),
        (date(2027, 11, 30), "as at 30 September 2025, 2 years and 2 months ago"),
        (date(2025, 9, 29), "as at 30 September 2025, which is still to come"),
    ],
)
def test_how_old_the_data_are(today: date, words: str) -> None:
    assert verdicts.age_of_data(date(2025, 9, 30), today) == words


def test_a_funnel_says_what_its_middle_line_is() -> None:
    assert verdicts.centre_in_words(FUNNEL).startswith("The middle line is England's own figure.")
