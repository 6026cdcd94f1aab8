"""A second table is judged beside the first: the register, what it remembers, and how it is kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.small_numbers.kept_register import NAME, added, opened
from mainstay.measures.small_numbers.protecting import Protected, protect, to_register
from mainstay.measures.small_numbers.refused import Refused
from mainstay.measures.small_numbers.register import EMPTY, Register
from mainstay.measures.small_numbers.tables import Axis, Cell, Counted, Table, Tables
from tests.second_opinion.an_intruder import intruder_before
from tests.small_number_tables import LEFT, axis, crossed, listed, of_one, of_two, safe, shown

DAY = date(2025, 11, 3)


def _after(tables: Tables, register: Register = EMPTY) -> Register:
    return register.and_then(to_register(safe(tables, register=register), "leavers", DAY))


def _hidden(found: Protected) -> set[str]:
    return {place for place, value in shown(found).items() if value == "x"}


def test_the_same_table_a_second_time_hides_the_same() -> None:
    tables = of_two([[3, 9, 8], [7, 12, 6], [10, 11, 9]])
    first = safe(tables)
    assert _hidden(safe(tables, register=_after(tables))) == _hidden(first)


def test_a_group_shown_before_can_hide_nothing_now() -> None:
    """First by team 0, 1 and the others together; then by each team. What was shown of 0 and 1 stays known."""
    teams = Axis("team", ("team0", "team1", "team2", "team3"), {"others": frozenset({"team2", "team3"})})
    first = Tables([teams], [Counted(LEFT)], [Table("few", (
        *listed("team", [9, 7])[:2], Cell(LEFT, {"team": "others"}, Decimal(18)), Cell(LEFT, {}, Decimal(34)),
    ))])  # fmt: skip
    second = of_one([9, 7, 3, 15])
    alone, after = safe(second), safe(second, register=_after(first))
    assert _hidden(alone) == {"team1", "team2"}
    assert _hidden(after) == {"team2", "team3"}
    intruder = intruder_before(Tables([teams], second.counted, second.tables), [safe(first).tables, alone.tables])
    assert intruder.range_of([(1, LEFT, {"team": ["team2"]})]) == (3, 3), "without the register it is given away"


def test_an_overlapping_table_is_judged_beside_the_first() -> None:
    """By team and role in spring, by team and contract in autumn, without team totals in either."""
    axes = [axis("team", 3), axis("role", 2), axis("contract", 2)]
    role = crossed("team", "role", [[3, 9], [8, 12], [10, 14]])
    contract = crossed("team", "contract", [[7, 5], [11, 9], [12, 12]])
    without = [tuple(cell for cell in cells if set(cell.at) != {"team"}) for cells in (contract, role)]
    first, second = (Tables(axes, [Counted(LEFT)], [Table("t", cells)]) for cells in without)
    register = _after(first)
    alone, after = safe(second), safe(second, register=register)
    both = Tables(axes, [Counted(LEFT)], [*first.tables, *second.tables])
    ranges = [
        intruder_before(both, [safe(first).tables, found.tables]).range_of(
            [(1, LEFT, {"team": ["team0"], "role": ["role0"]})]
        )
        for found in (alone, after)
    ]
    assert ranges[0][1] < 5 or ranges[0][0] > 0
    assert ranges[1][0] <= 0 and ranges[1][1] >= 5


def test_a_figure_that_changed_by_one_since_it_was_issued_is_hidden_now() -> None:
    """12 then and 13 now tell of one person. What was hidden before is no help to the total, which is not published."""
    found = safe(of_one([13, 9, 14, 8]), register=_after(of_one([12, 9, 14, 8])))
    assert {"team0", "all"} <= _hidden(found)


def test_a_change_by_one_beside_a_published_total_is_refused() -> None:
    register = _after(of_one([12, 9, 14], published=True))
    first = protect(of_one([13, 9, 14], published=True), register=register)
    assert isinstance(first, Refused)
    assert any("another year" in each for each in first.instead)


def test_what_was_hidden_before_is_not_given_away_by_a_table_of_nothing_but_large_numbers() -> None:
    """Of 26, team 2's 14 were shown and 3 and 9 hidden. A later table by service has 17 in the north, with team 2."""
    teams = Axis(
        "team", ("team0", "team1", "team2"), {"north": frozenset({"team0", "team2"}), "south": frozenset({"team1"})}
    )
    cells = (Cell(LEFT, {"team": "north"}, Decimal(17)), Cell(LEFT, {}, Decimal(26)))
    later = Tables([teams], [Counted(LEFT)], [Table("by service", cells)])
    assert _hidden(safe(later)) == set()
    found = protect(later, register=_after(of_one([3, 9, 14])))
    assert isinstance(found, Protected) and _hidden(found) == {"north"}


def test_a_figure_that_differs_by_a_few_from_one_issued_before_for_a_wider_group_is_hidden() -> None:
    """12 under 30 were issued; 10 under 25 would tell that two are 25 to 29."""
    ages = Axis("age", ("under 25", "25 to 29", "30 and over"), {"under 30": frozenset({"under 25", "25 to 29"})})
    wide, narrow = (
        Tables([ages], [Counted(LEFT)], [Table("by age", (Cell(LEFT, {"age": said}, Decimal(many)),))])
        for said, many in (("under 30", 12), ("under 25", 10))
    )
    assert _hidden(safe(narrow)) == set()
    assert _hidden(safe(narrow, register=_after(wide))) == {"under 25"}


def test_another_year_is_about_other_counts_and_free_of_the_first() -> None:
    register = _after(of_one([12, 9, 14]))
    later = Tables([axis("team", 3)], [Counted("2026")], [Table("by team", listed("team", [13, 9, 14], "2026"))])
    assert _hidden(safe(later, register=register)) == set()


def test_a_category_that_was_split_since_is_set_beside_its_parts_and_a_lost_one_is_refused() -> None:
    first = of_one([12, 9])
    split = Axis("team", ("a", "b", "team1"), {"team0": frozenset({"a", "b"})})
    cells = [Cell(LEFT, {"team": name}, Decimal(many)) for name, many in (("a", 3), ("b", 9), ("team1", 9))]
    second = Tables([split], [Counted(LEFT)], [Table("by team", tuple(cells))])
    assert {"a", "b"} <= _hidden(safe(second, register=_after(first)))
    lost = Tables(
        [Axis("team", ("x", "y"))], [Counted(LEFT)], [Table("by team", (Cell(LEFT, {"team": "x"}, Decimal(9)),))]
    )
    found = protect(lost, register=_after(first))
    assert isinstance(found, Refused) and "03/11/2025" in found.why


def test_a_register_is_kept_line_by_line_and_read_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / NAME
    release = to_register(safe(of_two([[3, 9, 8], [7, 12, 6], [10, 11, 9]])), "leavers", DAY)
    assert opened(path) == EMPTY
    assert opened(path) == EMPTY or added(path, release)
    added(path, release)
    twice = added(path, release)
    assert opened(path) == twice == Register((release, release))
    assert len(path.read_text(encoding="utf-8").splitlines()) == 3


def test_the_register_tells_what_is_hidden_and_no_hidden_value() -> None:
    release = to_register(safe(of_one([3, 9, 14])), "leavers", DAY)
    assert {fact.place for fact in release.facts} == {(), (("team", frozenset({"team2"})),)}
    # What is left of the total beside the two that can be hidden is no small number, so team 0 alone is guarded.
    assert [(each.parts, each.low, each.high) for each in release.guarded] == [
        (((1, LEFT, (("team", frozenset({"team0"})),)),), 0, 5)
    ]


@pytest.mark.parametrize("damage", [
    lambda text: text[: len(text) // 2], lambda text: "", lambda text: text.replace("facts", "fact"),
    lambda text: text.replace("mainstay/releases/1", "else"), lambda text: text + "{}\n",
])  # fmt: skip
def test_a_damaged_register_is_never_taken_for_an_empty_one(tmp_path: Path, damage) -> None:
    path = tmp_path / NAME
    added(path, to_register(safe(of_one([3, 9, 14])), "leavers", DAY))
    path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(CannotGoOn, match="register"):
        opened(path)
