"""Fair comparison in numbers a practitioner can check by hand: those of docs/methods/fair_comparison.md."""

from __future__ import annotations

import pytest

from mainstay.comparison import verdicts
from mainstay.comparison.between_councils import between_variance, winsorised
from mainstay.comparison.funnel import CentreIs, CouncilFigure, funnel
from mainstay.comparison.group_figures import MadeBy, group_figure
from mainstay.comparison.groups_to_compare import chosen, england, neighbours_of, region_of
from mainstay.comparison.many_together import Together
from mainstay.comparison.more_than_chance import Standing
from mainstay.comparison.past_changes import past_changes
from mainstay.comparison.published_places import SureBy, published_funnel
from mainstay.comparison.scales import Scale, spread_of_a_rate, spread_of_a_share, spread_of_an_interval
from tests.worked_examples.figures_to_compare import FUNNEL, ONE, D, leaving, many, table, two_and


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
