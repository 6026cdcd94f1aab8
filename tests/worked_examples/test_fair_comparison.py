"""Fair comparison in numbers a practitioner can check by hand: those of docs/methods/fair_comparison.md."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mainstay.comparison import control_limits, verdicts
from mainstay.comparison.between_councils import between_variance, winsorised
from mainstay.comparison.bootstrap import PersonRow, of_a_ratio
from mainstay.comparison.funnel import CentreIs, CouncilFigure, Funnel, funnel
from mainstay.comparison.group_figures import MadeBy, group_figure
from mainstay.comparison.groups_to_compare import chosen, england, neighbours_of, region_of
from mainstay.comparison.many_together import Together
from mainstay.comparison.more_than_chance import Standing
from mainstay.comparison.over_time import OverTime, UsualOrNot, latest_change, of_events, of_published_years, of_rates
from mainstay.comparison.own_intervals import of_a_rate, of_people
from mainstay.comparison.past_changes import PastChanges, past_changes
from mainstay.comparison.published_places import SureBy, published_funnel
from mainstay.comparison.run_plot import run_plot
from mainstay.comparison.scales import Scale, spread_of_a_rate, spread_of_a_share, spread_of_an_interval
from mainstay.comparison.where_we_stand import Band, OnTheStrip, Strip, strip
from mainstay.published.columns import MEASURES
from mainstay.published.contents import Area, Contents, Release
from mainstay.published.figures import PublishedTable

D = Decimal
ONE = Together(1, 0.05)
# England at 12.0%, and councils that usually differ by half a root point.
FUNNEL = Funnel(Scale.COUNTED_ROOT, 12.0, CentreIs.ENGLAND, 0.5, (), ONE)


def leaving(leavers: int, people: int) -> CouncilFigure:
    return CouncilFigure("893", D(100 * leavers) / people, spread_of_a_rate(people), people)


def test_twenty_leavers_of_a_hundred_are_no_more_than_chance_and_usual_differences() -> None:
    """Chance 5/√100 = 0.5, councils 0.5, both together 0.707. √20.375 = 4.514, √12 = 3.464: 1.48 widths above."""
    place = FUNNEL.place(leaving(20, 100))
    assert place.council.spread == 0.5
    assert place.score == pytest.approx(1.485, abs=5e-4)
    assert place.chance == pytest.approx(0.138, abs=5e-4)
    assert (place.limits.low_95, place.limits.high_95) == pytest.approx((3.9, 23.1), abs=0.05)
    assert (place.limits.low_998, place.limits.high_998) == pytest.approx((1.3, 31.5), abs=0.05)
    assert place.standing(ONE) is Standing.NO_DIFFERENT
    assert verdicts.beside_councils(place, ONE) == verdicts.NO_DIFFERENT


@pytest.mark.parametrize(
    ("leavers", "people", "among", "standing", "words"),
    [
        (32, 100, ONE, Standing.ABOVE, "Higher than most councils, by more than chance and the usual differences between"),
        (3, 400, ONE, Standing.BELOW, "Lower than most councils, by more than chance and the usual differences between"),
        (32, 100, Together(60, 0.0), Standing.NOT_AMONG_MANY, "Higher than most councils. By itself that would be more"),
        (15, 19, ONE, Standing.TOO_FEW, "Cannot be said: the figure rests on fewer than 20 people."),
        (12, 100, ONE, Standing.NO_DIFFERENT, "No different from what chance and the usual differences between councils"),
    ],
)  # fmt: skip
def test_each_standing_has_its_words(
    leavers: int, people: int, among: Together, standing: Standing, words: str
) -> None:
    place = FUNNEL.place(leaving(leavers, people))
    assert place.standing(among) is standing
    assert verdicts.beside_councils(place, among).startswith(words)


def test_a_council_without_a_figure_is_said_to_have_none_and_why() -> None:
    assert verdicts.beside_councils(None, ONE, "is not available") == "Cannot be said: its figure is not available."
    assert verdicts.beside_councils(None, ONE) == "Cannot be said: it has no figure here."


def test_the_variance_between_four_councils_equally_sure() -> None:
    """Scores 3, 1, -1, -3 with chance 0.5. Drawn in to 2.4: squares add up to 13.52, where 3 x 0.6787 = 2.036 is
    ordinary: 6.64 times as much, so that chance is 0.25 and councils 0.25 x 5.64 = 1.41.
    """
    assert winsorised([3, 1, -1, -3]) == pytest.approx([2.4, 1, -1, -2.4])
    assert between_variance([1.5, 0.5, -0.5, -1.5], [0.5] * 4, 0.0) == pytest.approx(1.410, abs=5e-4)


def test_spreads_by_hand() -> None:
    assert spread_of_a_rate(400) == pytest.approx(0.25)
    assert spread_of_a_share(99.5) == pytest.approx(0.05)
    assert spread_of_an_interval(Scale.PLAIN, 13.04, 16.96) == pytest.approx(1.0, abs=1e-4)


def test_fewer_than_twenty_councils_make_no_funnel_and_a_figure_without_spread_has_no_place() -> None:
    some = [CouncilFigure(str(n), D(10 + n), 0.5, 100) for n in range(20)]
    assert funnel(some[:19], Scale.ROOT) is None
    assert funnel(some, Scale.ROOT).centre_is is CentreIs.WEIGHTED_MEAN
    with pytest.raises(ValueError, match="spread above nought"):
        funnel([*some, CouncilFigure("20", D(1), 0.0, 100)], Scale.ROOT)


def test_councils_of_whom_nothing_is_said_are_not_counted_among_the_comparisons() -> None:
    found = [CouncilFigure(str(n), D(10 + n), 0.5, 100 if n < 20 else 12) for n in range(25)]
    made = funnel(found, Scale.ROOT)
    assert made.together.made == 20
    assert [code for code, each in made.standings().items() if each is Standing.TOO_FEW] == [
        "20",
        "21",
        "22",
        "23",
        "24",
    ]


def table(rows: dict[str, dict[int, dict[str, str]]], regions: dict[str, str] | None = None) -> PublishedTable:
    """Councils (or areas) by code, year and measure; what is not named is unavailable."""
    cells = {(code, year): tuple(one.get(measure, "x") for measure in MEASURES)
             for code, years in rows.items() for year, one in years.items()}  # fmt: skip
    levels = {"E92000001": "national", "E12000001": "regional"}
    areas = {code: Area(code, {"E92000001": "England", "E12000001": "North East"}.get(code, f"Council {code}"),
                        levels.get(code, "council"), (regions or {}).get(code, "")) for code in rows}  # fmt: skip
    return PublishedTable(Contents(Release("an invented release"), MEASURES, areas, cells))


def two_and(**others: str) -> PublishedTable:
    """Council 901: 10 leavers of 40. Council 902: 10 of 160. Council 903 has no figures but those given."""
    small = {"leavers_fte": "10.0", "inpost_fte": "40.0", "turnover_rate_fte": "25"}
    large = {"leavers_fte": "10.0", "inpost_fte": "160.0", "turnover_rate_fte": "6.3"}
    area = {2025: {"turnover_rate_fte": "10.1", "inpost_fte": "200.4"}}
    return table(
        {"901": {2025: small}, "902": {2025: large}, "903": {2025: others}, "E12000001": area},
        dict.fromkeys(("901", "902", "903"), "North East"),
    )


def test_a_groups_rate_is_all_its_people_together_and_no_mean_of_rates() -> None:
    """20 leavers of 200: 10.0%, where the mean of 25% and 6.3% would say 15.6%."""
    found = group_figure(two_and(), region_of(two_and(), "901"), "turnover_rate_fte", 2025)
    assert (found.value, found.made_by, found.councils) == (D("10.0"), MadeBy.POOLED, 2)
    assert found.published == D("10.1")
    assert [(each.code, each.why) for each in found.left_out] == [("903", "is not available")]
    assert found.group.name == "the North East"


def test_a_part_that_rounds_to_nought_is_known_and_a_held_back_one_is_not() -> None:
    low = two_and(leavers_fte="low", inpost_fte="50.0", turnover_rate_fte="low")
    found = group_figure(low, region_of(low, "901"), "turnover_rate_fte", 2025)
    assert (found.value, found.councils, found.left_out) == (D("8.0"), 3, ())
    held = two_and(leavers_fte="c", inpost_fte="50.0")
    found = group_figure(held, region_of(held, "901"), "turnover_rate_fte", 2025)
    assert (found.value, found.left_out[0].why) == (D("10.0"), "is held back to protect someone's confidentiality")


def test_a_council_with_nobody_on_either_side_is_left_out() -> None:
    nobody = two_and(leavers_fte="0", inpost_fte="0", turnover_rate_fte="z")
    found = group_figure(nobody, region_of(nobody, "901"), "turnover_rate_fte", 2025)
    assert (found.councils, found.left_out[0].why[:14]) == (2, "does not apply")


def test_of_what_has_no_parts_the_middle_figure_is_shown() -> None:
    found = group_figure(two_and(), england(two_and()), "inpost_fte", 2025)
    assert (found.value, found.made_by, found.councils) == (D("100.0"), MadeBy.MEDIAN, 2)
    assert found.half_between is None, "two councils have no quarters"


def test_a_chosen_group_says_which_councils_are_not_known() -> None:
    found = group_figure(
        two_and(), chosen(two_and(), "the three of us", ["901", "902", "000"]), "turnover_rate_fte", 2025
    )
    assert (found.value, found.councils) == (D("10.0"), 2)
    assert [(each.code, each.why) for each in found.left_out] == [("000", "is not in the table")]


def test_neighbours_stand_in_order_and_without_the_council_itself() -> None:
    given = {"901": [("903", "Very close"), ("901", "Very close"), ("902", "Close"), ("000", "Close")]}
    found = neighbours_of(two_and(), "901", given)
    assert (found.codes, found.not_found) == (("903", "902"), ("000",))
    assert (found.closeness["903"], found.closeness["902"]) == ("Very close", "Close")
    assert neighbours_of(two_and(), "902", given) is None


def test_both_halves_of_a_joint_return_are_one_neighbour() -> None:
    joint = table({"314 / 318": {2025: {}}, "893": {2025: {}}})
    given = {"893": [("318", "Close"), ("314", "Somewhat close")], "314": [("893", "Close")]}
    found = neighbours_of(joint, "893", given)
    assert (found.codes, found.closeness) == (("314 / 318",), {"314 / 318": "Close"})
    assert neighbours_of(joint, "318", given).codes == ("893",), "neighbours given for the other half serve both"


def many(years: int = 3, rise: float = 0.0) -> PublishedTable:
    """Thirty councils of 100 people with 20% agency; each year half go up by one point and half down, and then back.
    Leavers are 12, and of council 930 40. All rise by `rise` a year beside.
    """
    rows: dict[str, dict[int, dict[str, str]]] = {}
    for number in range(901, 931):
        side = 1 if number % 2 else -1
        rows[str(number)] = {
            2022 + year: {
                "inpost_headcount": "100",
                "leavers_headcount": "40" if number == 930 else "12",
                "turnover_rate_headcount": "40" if number == 930 else "12",
                "caseload_fte": f"{16 + rise * year + (side if year % 2 else 0) / 2:.1f}",
            }
            for year in range(years)
        }
    rows["E92000001"] = {
        2022 + year: {"turnover_rate_headcount": "12.9", "caseload_fte": "16"} for year in range(years)
    }
    return table(rows)


def test_published_leavers_are_as_sure_as_their_number_and_one_council_stands_out() -> None:
    found = published_funnel(many(), "turnover_rate_headcount", 2024)
    assert found.way.sure_by is SureBy.PERSON_YEARS and found.left_out == ()
    assert found.funnel.between == 0 and found.funnel.centre == 12.9
    standings = found.funnel.standings()
    assert [code for code, each in standings.items() if each.more_than_chance] == ["930"]


def test_an_agency_rate_is_as_sure_as_those_in_post_and_agency_workers_together() -> None:
    """20 agency workers beside 79 in post: a share of 99 people, 1 ÷ (2 x √99.5) = 0.0501."""
    one = {"agency_rate_headcount": "20.2", "inpost_headcount": "79", "agency_headcount": "20"}
    found = published_funnel(table({str(n): {2025: one} for n in range(901, 925)}), "agency_rate_headcount", 2025)
    council = found.funnel.places[0].council
    assert (council.size, council.spread) == (99, pytest.approx(0.0501, abs=5e-5))
    assert found.funnel.centre_is is CentreIs.WEIGHTED_MEAN
    assert found.funnel.centre == pytest.approx(20.2, abs=0.3)


def test_a_council_without_a_figure_is_left_out_of_the_funnel_with_the_departments_reason() -> None:
    rows = {str(n): {2025: {"turnover_rate_headcount": "12", "inpost_headcount": "90"}} for n in range(901, 925)}
    rows["930"], rows["931"] = {2025: {"turnover_rate_headcount": "u"}}, {2025: {"turnover_rate_headcount": "9"}}
    found = published_funnel(table(rows), "turnover_rate_headcount", 2025)
    assert [(each.code, each.why) for each in found.left_out] == [
        ("930", "is not reliable enough to publish"),
        ("931", "has no published number of people to say how sure its figure is"),
    ]
    assert published_funnel(table(rows), "agency_cover_rate_fte", 2025) is None


@pytest.mark.parametrize("rise", [0.0, 3.0])
def test_the_spread_of_published_children_per_worker_is_that_of_past_changes_less_what_all_shared(rise: float) -> None:
    """Every council moves by half a child each year; 1.048 x 0.5 = 0.524. That all rose by three is taken off."""
    past = past_changes(many(rise=rise), "caseload_fte", 2024, Scale.PLAIN)
    assert len(past.changes) == 60
    assert past.spread_near(100) == pytest.approx(0.524, abs=5e-4)
    assert published_funnel(many(rise=rise), "caseload_fte", 2024).funnel.places[0].council.spread == pytest.approx(
        0.524, abs=5e-4
    )


def test_too_few_past_changes_say_nothing() -> None:
    past = past_changes(many(years=2), "caseload_fte", 2023, Scale.PLAIN)
    assert len(past.changes) == 30
    assert (past.spread_near(100), past.share_moving(1), past.usual(0.5), past.interval_around(16, 100)) == (None,) * 4


def test_next_years_figure_lies_within_what_such_councils_moved() -> None:
    past = past_changes(many(), "caseload_fte", 2024, Scale.PLAIN)
    assert past.interval_around(16, 100) == pytest.approx((15.5, 16.5))
    assert past.usual(0.5) == 0.5


def test_a_change_is_set_beside_all_past_changes_of_all_councils() -> None:
    found = latest_change(many(years=4), "901", "caseload_fte", 2025)
    assert (found.change, found.share) == (0.5, 1.0)
    assert {change.year for change in found.past.changes} == {2023, 2024}, "this year's changes are not among the past"
    assert verdicts.latest_change(found, "children per FTE") == (
        "A rise of 0.5 children per FTE: nearly all councils move that much or more in a year."
    )
    assert latest_change(many(years=4), "901", "agency_rate_fte", 2025) is None


NONE = PastChanges("turnover_rate_fte", Scale.ROOT, ())


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


GOLDEN = (15.055128205, 17.129751054)


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
