"""What may leave: small groups are withheld with enough beside them, and official totals stay."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.presentation.publishable import publishable

DAY = date(2025, 9, 30)


def _people(name: str, value: int, **group: str) -> Answer:
    return Answer(measures()[name], DAY, group, Decimal(value), Decimal(value), None, None, None)


def _hidden(answers: list[Answer]) -> list[bool]:
    return [hidden for _, hidden in publishable(answers)]


def test_a_small_group_is_withheld_and_so_is_one_more_that_would_give_it_away() -> None:
    by_role = [_people("inpost_headcount", many, role=role) for role, many in
               (("senior_manager", 3), ("first_line_manager", 8), ("case_holder", 40))]  # fmt: skip
    assert _hidden(by_role) == [True, True, False]


def test_a_group_that_is_small_for_one_measure_is_withheld_for_every_measure() -> None:
    answers = [
        *(_people("inpost_headcount", 20, team=team) for team in "abc"),
        *(_people("leavers_headcount", many, team=team) for team, many in (("a", 2), ("b", 6), ("c", 9))),
    ]
    assert _hidden(answers) == [True, True, False, True, True, False]


def test_official_figures_of_the_whole_council_stay_down_to_one() -> None:
    assert _hidden([_people("leavers_headcount", 1)]) == [False]


def test_our_own_figure_of_the_whole_council_that_rests_on_few_is_withheld() -> None:
    emptied, hidden = publishable([_people("started_and_left", 2)])[0]
    assert hidden
    assert (emptied.value, emptied.numerator, emptied.interval) == (None, None, None)
    assert "withheld" in str(emptied.reason)


def test_nothing_withheld_is_shown_as_a_nought() -> None:
    answers = [_people("inpost_headcount", many, team=team) for team, many in (("a", 1), ("b", 30), ("c", 0))]
    assert all(answer.value is None for answer, hidden in publishable(answers) if hidden)


def test_two_fields_at_once_are_refused() -> None:
    with pytest.raises(CannotGoOn, match="two fields"):
        publishable([_people("inpost_headcount", 30, team="a", role="case_holder")])
