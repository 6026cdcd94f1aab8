"""Laws of areas over time: going to another day and back is where one began, and nobody is lost or counted twice."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mainstay.vocabulary.reorganisations import changes, same_area, standing_on

# The days of change themselves, and the days before them, are where it can go wrong.
EDGES = [day for each in changes() if each.day for day in (each.day, each.day - timedelta(days=1))]
DAYS = st.one_of(st.sampled_from(EDGES), st.dates(date(2017, 9, 30), date(2026, 3, 31)))
MOVED = ("835", "836", "837", "838", "839", "909", "928", "940", "941", "942", "943", "815", "893")


@given(DAYS, DAYS)
def test_all_of_england_is_all_of_england(one: date, other: date) -> None:
    everybody = {each.code for each in standing_on(one)}
    assert same_area(everybody, one, other).councils == {each.code for each in standing_on(other)}


@given(DAYS, DAYS, st.sets(st.sampled_from(MOVED)))
def test_there_and_back_is_where_one_began(one: date, other: date, wanted: set[str]) -> None:
    standing = {each.code for each in standing_on(one)} & wanted
    there = same_area(standing, one, other)
    if there.councils is None:
        assert there.because
        return
    assert same_area(there.councils, other, one).councils == standing
    assert there.councils <= {each.code for each in standing_on(other)}


@given(DAYS, DAYS, st.sets(st.sampled_from(MOVED)))
def test_an_area_that_goes_over_leaves_the_rest_of_england_to_go_over(one: date, other: date, wanted: set[str]) -> None:
    """Two that share no council share none on any other day."""
    everybody = {each.code for each in standing_on(one)}
    ours, rest = (same_area(each, one, other).councils for each in (everybody & wanted, everybody - wanted))
    if ours is not None:
        assert rest is not None and not ours & rest
        assert ours | rest == {each.code for each in standing_on(other)}
