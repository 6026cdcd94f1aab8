"""Rounding instead of hiding, and curves of how long people stay."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from mainstay.measures.small_numbers.protecting import protect
from mainstay.measures.small_numbers.publishable import ROUNDED, PublishableTable
from mainstay.measures.small_numbers.refused import Refused
from mainstay.measures.small_numbers.rule import COUNCIL
from mainstay.measures.small_numbers.survival_steps import Step, curve_to_publish
from mainstay.measures.small_numbers.tables import Derived, Table
from tests.second_opinion.an_intruder import intruder_before
from tests.small_number_tables import LEFT, of_one, of_two, places_of_small, safe

ROUNDING = replace(COUNCIL, round_to=5)
GRID = [[3, 9, 8], [7, 12, 6], [1, 0, 9]]


def test_rounded_figures_add_up_and_are_never_further_off_than_five() -> None:
    tables = of_two(GRID)
    found = safe(tables, ROUNDING)
    values = {tuple(cell.at.values()): int(cell.value or 0) for cell in found.tables[0].cells}
    assert found.adds_up
    for i, row in enumerate(GRID):
        assert sum(values[f"team{i}", f"role{j}"] for j in range(3)) == values[f"team{i}",]
        assert all(abs(values[f"team{i}", f"role{j}"] - each) <= 5 for j, each in enumerate(row))
    assert values[()] == sum(values[f"team{i}",] for i in range(3))
    assert all(value % 5 == 0 for value in values.values())
    assert {cell.mark for cell in found.tables[0].cells} == {ROUNDED}


def test_rounding_leaves_every_small_number_open() -> None:
    tables = of_two(GRID)
    intruder = intruder_before(tables, [safe(tables, ROUNDING).tables])
    for counted, at in places_of_small(tables):
        low, high = intruder.range_of([(1, counted, {name: [said] for name, said in at.items()})])
        assert low <= 0 and high >= 5


def test_a_published_total_beside_rounded_figures_stands_as_it_is() -> None:
    found = safe(of_one([3, 9, 14], published=True), ROUNDING)
    assert found.tables[0].cell(LEFT).value == Decimal(26) and found.tables[0].cell(LEFT).mark is None


def test_rounding_is_refused_where_a_published_total_gives_a_figure_away() -> None:
    assert isinstance(protect(of_one([3, 0], published=True), ROUNDING), Refused)


def test_rates_are_not_given_beside_rounded_counts() -> None:
    tables = of_one([3, 9, 14])
    rate = Derived("rate", {"team": "team2"}, Decimal("31.1"), (LEFT,))
    found = safe(replace(tables, tables=[Table("t", tables.tables[0].cells, (rate,))]), ROUNDING)
    assert found.tables[0].cell("rate", team="team2").hidden


def _points(table: PublishableTable | Refused) -> dict[str, Decimal | None]:
    assert isinstance(table, PublishableTable)
    return {cell.at["after"]: cell.value for cell in table.cells}


def test_a_curve_has_a_point_only_where_five_have_left_since_the_last() -> None:
    """Of 40, two leave in month 3, three in 6, one in 9 and five in 12: points after 6 and after 12."""
    steps = [Step(3, 40, 2), Step(6, 38, 3), Step(9, 35, 1), Step(12, 34, 5)]
    assert _points(curve_to_publish("staying", steps)) == {"6": Decimal("87.5"), "12": Decimal("72.5")}


def test_a_curve_ends_while_five_remain_and_last_leavers_are_not_told_of() -> None:
    steps = [Step(3, 20, 6), Step(6, 14, 8), Step(9, 6, 2), Step(12, 4, 4)]
    assert _points(curve_to_publish("staying", steps)) == {"3": Decimal("70.0"), "6": Decimal("30.0")}


@pytest.mark.parametrize(
    "steps", [[Step(3, 40, 4)], [Step(3, 8, 5)], []], ids=["few left", "few remain", "nobody left"]
)
def test_a_curve_without_a_safe_step_is_refused(steps: list[Step]) -> None:
    found = curve_to_publish("staying", steps)
    assert isinstance(found, Refused) and found.instead


def test_no_two_points_of_any_curve_tell_of_fewer_than_the_minimum() -> None:
    at_risk, steps = 60, []
    for month, left in enumerate([1, 0, 4, 2, 7, 1, 1, 1, 1, 1, 3, 12, 2]):
        steps.append(Step(month, at_risk, left))
        at_risk -= left
    shares = [Decimal(100), *(value or Decimal(0) for value in _points(curve_to_publish("staying", steps)).values())]
    people = [round(share * 60 / 100) for share in shares]
    assert all(before - after >= COUNCIL.minimum for before, after in pairwise(people))
    assert people[-1] >= COUNCIL.minimum
