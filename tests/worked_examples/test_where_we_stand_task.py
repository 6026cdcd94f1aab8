"""Where a council stands, on an invented table of forty councils that can be checked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mainstay.comparison import verdicts
from mainstay.comparison.groups_to_compare import Kind
from mainstay.comparison.more_than_chance import SMALLEST_GROUP, Standing
from mainstay.comparison.scales import spread_of_a_rate
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.charts.funnel import funnel_chart
from mainstay.presentation.charts.ranked_strip import strip_chart
from mainstay.presentation.charts.rendering import svg_of
from mainstay.presentation.charts.run_plot import run_chart
from mainstay.presentation.standing.content import MeasureStanding, Standings
from mainstay.presentation.standing.pages import standing_lines, standing_page
from mainstay.presentation.standing.words import (
    beyond_the_drawing,
    highest_drawn,
    ordinal,
    place_sentence,
    span_from_lowest,
    verdict_words,
)
from mainstay.published.neighbours import Neighbour, StatisticalNeighbours
from mainstay.published.recognising import kinds
from mainstay.tasks.where_we_stand import councils_to_choose, over_the_years, where_we_stand
from tests.worked_examples.published_england import (
    FORMER,
    HIGH,
    LOW,
    MIDDLE,
    STEADY,
    UNKNOWN,
    YEARS,
    published_england,
)

TABLE = published_england()
NAMES = {code: area.name for code, area in TABLE.areas.items()}
AGENCY, LEAVING, LOAD = "agency_rate_headcount", "turnover_rate_headcount", "caseload_fte"
NEIGHBOURS = StatisticalNeighbours(
    "invented",
    kinds()["statistical_neighbours"],
    {MIDDLE: (Neighbour(STEADY[5].code, "Very close"), Neighbour(HIGH, "Close"))},
)


def one_of(found: Standings, name: str) -> MeasureStanding:
    one = found.measure(name)
    assert one is not None
    return one


def answer(name: str, value: str, day: date = date(2026, 6, 30)) -> Answer:
    number = Decimal(value)
    return Answer(measures()[name], day, {}, number, number, Decimal(100), (number - 5, number + 5), None)


def test_a_council_far_above_all_is_higher_and_among_the_highest_places() -> None:
    """200 agency workers beside 200 in post are 50.0%, where the other councils have 6% to 20%."""
    one = one_of(found := where_we_stand(TABLE, HIGH), AGENCY)
    assert one.year == 2025 and one.as_at == date(2025, 9, 30)
    assert one.figure.value == Decimal("50.0") and one.ours.place == 1
    assert one.place.standing(found.together) is Standing.ABOVE
    assert verdict_words(one, found.together).startswith("Higher than most councils, by more than chance")
    low, high = span_from_lowest(one.strip, HIGH)
    # UNKNOWN has no figure, so that 39 councils stand on the strip.
    assert len(one.strip.councils) == 39 and (low, high) == (39, 39)
    assert (
        place_sentence(one)
        == "It is among the highest quarter of councils: about 39th to 39th of 39, where 1st is the lowest."
    )


def test_a_council_far_below_all_is_lower_and_first_from_the_lowest() -> None:
    one = one_of(found := where_we_stand(TABLE, LOW), AGENCY)
    assert span_from_lowest(one.strip, LOW) == (1, 1)
    assert verdict_words(one, found.together).startswith("Lower than most councils, by more than chance")


def test_a_usual_council_is_no_different_and_its_place_is_a_wide_span() -> None:
    found = where_we_stand(TABLE, MIDDLE)
    for name in (AGENCY, LEAVING, LOAD):
        assert verdict_words(one_of(found, name), found.together) == verdicts.NO_DIFFERENT
    low, high = span_from_lowest(one_of(found, AGENCY).strip, MIDDLE)
    assert high - low > 10


def test_the_comparisons_of_a_page_are_those_of_its_measures_that_have_a_place() -> None:
    """Of the seven the invented table has four: three with a funnel, and absence that never moves, so it has none."""
    found = where_we_stand(TABLE, MIDDLE)
    placed = [each for each in found.measures if each.place is not None]
    assert found.together.made == len(placed) == 3
    assert one_of(found, "absence_rate_fte").councils.funnel is None
    said = verdict_words(one_of(found, "absence_rate_fte"), found.together)
    assert said == "Cannot be said: fewer than 20 councils have a figure."
    assert where_we_stand(TABLE, UNKNOWN).together.made == 2


def test_a_council_without_a_figure_is_told_why_and_is_listed_among_those_left_out() -> None:
    found = where_we_stand(TABLE, UNKNOWN)
    one = one_of(found, AGENCY)
    assert verdict_words(one, found.together) == "Cannot be said: its figure is not available."
    assert place_sentence(one) == "Cannot be said: its figure is not available."
    page = standing_page(found, one, NAMES, date(2026, 11, 1))
    assert page.left_out == ((NAMES[UNKNOWN], "Its figure is not available."),)
    assert page.former[0][0] == "Cumbria" and "replaced it" in page.former[0][1]
    assert page.age == "Published figures are as at 30 September 2025, 13 months ago."


def test_a_council_that_no_longer_exists_says_what_replaced_it() -> None:
    for asked in (FORMER, "Cumbria"):
        found = where_we_stand(TABLE, asked)
        assert found.replaced.startswith("Cumbria (909) was an authority until 31 March 2023")
        assert found.replaced_by == ("942", "943")
        assert all(each.figure is None for each in found.measures)
    assert FORMER not in dict(councils_to_choose(TABLE)) and len(councils_to_choose(TABLE)) == 40


def test_a_region_and_a_number_of_nobodys_are_no_council() -> None:
    for asked in ("E12000001", "North East", "999", "", "England"):
        found = where_we_stand(TABLE, asked)
        assert found.code is None and found.replaced == "" and all(each.place is None for each in found.measures)


def test_neighbours_are_beside_it_where_they_are_given_and_the_region_else() -> None:
    beside = one_of(where_we_stand(TABLE, MIDDLE, NEIGHBOURS), AGENCY)
    assert beside.marked.kind is Kind.NEIGHBOURS
    assert {each.code for each in beside.strip.councils if each.is_in_group} == {STEADY[5].code, HIGH}
    # 15 of 215 and 200 of 400 together: 215 of 615.
    assert beside.group(Kind.NEIGHBOURS).value == Decimal("35.0")
    page = standing_page(where_we_stand(TABLE, MIDDLE, NEIGHBOURS), beside, NAMES, date(2026, 1, 1))
    assert page.members[0] == (NAMES[STEADY[5].code], "7.0%", "Very close")
    without = one_of(where_we_stand(TABLE, MIDDLE), AGENCY)
    assert without.marked.kind is Kind.REGION and without.group(Kind.NEIGHBOURS) is None
    assert MIDDLE not in without.marked_codes and len(without.marked_codes) == 19
    assert not any(each.is_ours and each.is_in_group for each in without.strip.councils)
    region = standing_page(
        where_we_stand(TABLE, LOW), one_of(where_we_stand(TABLE, LOW), AGENCY), NAMES, date(2026, 1, 1)
    )
    assert "Cumbria" not in {name for name, *_rest in region.members}


def test_chosen_councils_are_a_group_by_number_or_name() -> None:
    found = where_we_stand(TABLE, MIDDLE, beside=Kind.CHOSEN, chosen_councils=(LOW, NAMES[STEADY[5].code], "999"))
    one = one_of(found, AGENCY)
    assert one.marked.codes == (LOW, STEADY[5].code) and one.marked.not_found == ("999",)
    assert one.group(Kind.CHOSEN).value == Decimal("4.1")  # 2 of 202 and 15 of 215: 17 of 417


def test_our_own_record_is_placed_as_a_published_figure_of_our_size_would_be() -> None:
    answers = [answer("turnover_rate_headcount", "40"), answer("inpost_headcount", "100")]
    found = where_we_stand(TABLE, MIDDLE, answers=answers)
    own = one_of(found, LEAVING).in_year
    assert own.as_at == date(2026, 6, 30) and own.place.council.size == 100
    assert own.place.council.spread == spread_of_a_rate(100) == 0.5
    assert own.place.standing(found.together_in_year) is Standing.ABOVE
    assert found.together_in_year.made == found.together.made + 1
    # What a region reads does not hang on our record.
    assert found.together == where_we_stand(TABLE, MIDDLE).together
    assert one_of(found, AGENCY).in_year is None


def test_an_fte_figure_of_our_own_is_at_least_as_unsure_as_councils_of_its_size() -> None:
    head = answer("inpost_headcount", "200")
    wide, narrow = answer(LOAD, "16"), replace(answer(LOAD, "16"), interval=(Decimal("15.9"), Decimal("16.1")))
    spreads = [
        one_of(where_we_stand(TABLE, MIDDLE, answers=[each, head]), LOAD).in_year.place.council.spread
        for each in (narrow, wide)
    ]
    # Each council moves by one up or down a year: 1.048 x 1. Plus or minus 5 is a spread of 2.55.
    assert spreads == pytest.approx([1.048, 2.551], abs=2e-3)


def test_a_record_of_few_people_is_placed_and_nothing_is_said_of_it() -> None:
    answers = [answer(LEAVING, "40"), answer("inpost_headcount", str(SMALLEST_GROUP - 1))]
    found = where_we_stand(TABLE, "999", answers=answers, name="Here")
    line = next(each for each in standing_lines(found) if each.name == LEAVING)
    assert found.name == "Here" and line.in_year == "40.0%"
    assert line.in_year_verdict.startswith(verdicts.TOO_FEW)
    assert found.together_in_year.made == 0


def test_nine_years_have_a_run_plot_and_the_latest_change_is_beside_all_others() -> None:
    found = where_we_stand(TABLE, MIDDLE)
    over = over_the_years(TABLE, found, one_of(found, LOAD))
    assert [point.year for point in over.series.points] == list(YEARS)
    assert over.found.plot is not None and over.found.chart is None
    assert abs(over.latest.change) == pytest.approx(1.0) and over.latest.share == 1.0
    assert over.england[-1] == (2025, Decimal("16.0"))


def test_charts_are_drawn_with_a_sentence_and_a_row_for_each_council() -> None:
    found = where_we_stand(TABLE, MIDDLE, NEIGHBOURS)
    one = one_of(found, AGENCY)
    years = run_chart(one, over_the_years(TABLE, found, one), found.name, TABLE.kind.day_of)
    for made, rows in ((strip_chart(one, NAMES), 39), (funnel_chart(one, NAMES), 39), (years, 9)):
        assert isinstance(made, Chart) and len(made.rows) == rows and made.sentence and made.described
        assert "<svg" in svg_of(made.specification)
        assert all(len(row) == len(made.columns) for row in made.rows)
    strip = strip_chart(one, NAMES)
    assert [row[3] for row in strip.rows].count("Its statistical neighbours") == 2
    assert [row[1] for row in strip.rows if row[3] == "This council"] == [NAMES[MIDDLE]]
    # Equals share a place: of 39 the highest stands alone.
    assert strip.rows[0][0] == "1st" and strip.rows[-1][:3] == ("39th", NAMES[HIGH], "50.0%")


def test_a_council_of_a_handful_of_people_does_not_flatten_the_drawing_and_is_named() -> None:
    """The first council's 50% rests on 400 people; made to rest on 19 it lies beyond the drawing, which then ends at 19.4%."""
    one = one_of(where_we_stand(TABLE, MIDDLE), AGENCY)
    assert highest_drawn(one) == 50.0 and beyond_the_drawing(one, NAMES) == ""
    made = one.councils.funnel
    places = tuple(
        replace(each, council=replace(each.council, size=19)) if each.council.code == HIGH else each
        for each in made.places
    )
    few = replace(one, councils=replace(one.councils, funnel=replace(made, places=places)))
    # The 39th has 48 agency workers beside 200 in post.
    assert highest_drawn(few) == 19.4
    said = f"Beyond the top of the drawing, and of fewer than 20 people: {NAMES[HIGH]} (50.0%)."
    assert all(said in make(few, NAMES).sentence for make in (strip_chart, funnel_chart))


def test_what_cannot_be_drawn_says_why() -> None:
    found = where_we_stand(TABLE, "999")
    one = one_of(found, "absence_rate_fte")
    assert isinstance(strip_chart(one, NAMES), NotDrawn) and isinstance(funnel_chart(one, NAMES), NotDrawn)
    assert isinstance(run_chart(one, over_the_years(TABLE, found, one), "Here", TABLE.kind.day_of), NotDrawn)


def test_where_chance_explains_how_councils_differ_no_place_is_named() -> None:
    """Leavers of 24 to 33 in 200 differ by less than chance, a standard deviation of five of them."""
    found = where_we_stand(TABLE, MIDDLE)
    one = one_of(found, LEAVING)
    assert one.councils.funnel.between == 0
    assert place_sentence(one) == "No places can be told apart: chance alone explains how councils differ here."
    assert next(each.place for each in standing_lines(found) if each.name == LEAVING) == "any of 40"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (112, "112th"), (143, "143rd")]
)
def test_places_in_words(number: int, said: str) -> None:
    assert ordinal(number) == said
