"""One small thing at a time: what is hidden, what stays, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from mainstay.measures.small_numbers.protecting import Protected, protect, protect_what_can_be
from mainstay.measures.small_numbers.publishable import NotByHand, PublishableCell, PublishableTable
from mainstay.measures.small_numbers.refused import Refused
from mainstay.measures.small_numbers.rule import COUNCIL, SURVEY, Rule
from mainstay.measures.small_numbers.tables import Axis, Cell, Counted, Derived, Relation, Table, Tables, rate_known
from tests.small_number_tables import LEFT, axis, listed, of_one, of_two, safe, shown

JOINED = "joined in the year to 2024-09-30"
STAYED = "of those, still here a year later"


def test_a_small_group_is_hidden_with_the_next_smallest_and_the_total_stays() -> None:
    assert shown(safe(of_one([3, 9, 14]))) == {"team0": "x", "team1": "x", "team2": "14", "all": "26"}


def test_two_small_groups_that_hide_one_another_too_narrowly_take_a_third() -> None:
    """3 and 1 are 4 together: nobody could be five, so the two alone would still tell that each is small."""
    assert shown(safe(of_one([3, 1, 14, 9], published=True))) == {
        "team0": "x", "team1": "x", "team2": "14", "team3": "x", "all": "27",
    }  # fmt: skip


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    found = safe(of_two([[5, 9], [0, 7]]))
    assert not any(cell.hidden for cell in found.tables[0].cells)


def test_a_hidden_figure_has_no_value_and_one_mark_whatever_the_reason() -> None:
    found = safe(of_one([3, 9, 14]))
    hidden = [cell for cell in found.tables[0].cells if cell.hidden]
    assert {(cell.value, cell.mark) for cell in hidden} == {(None, "fewer than 5 people, or hidden to protect others")}


def test_a_survey_hides_under_ten() -> None:
    assert shown(safe(of_one([8, 30, 14, 40]), SURVEY)) == {
        "team0": "x", "team1": "30", "team2": "x", "team3": "40", "all": "92",
    }  # fmt: skip
    kept = replace(of_one([8, 30, 14, 40]), counted=[Counted(LEFT, minimum=10)])
    assert shown(safe(kept)) == shown(safe(of_one([8, 30, 14, 40]), SURVEY))


def test_a_published_total_that_is_itself_small_leaves_nothing_to_hide_behind() -> None:
    found = protect(of_one([3, 0], published=True))
    assert isinstance(found, Refused)
    assert found.why.endswith(f"{LEFT} (team team0).")
    assert found.instead


def test_what_has_no_safe_pattern_is_left_out_and_the_rest_goes() -> None:
    good, bad = of_one([3, 9, 14]), Table("by role", listed("role", [2, 1], "other", published=True))
    tables = Tables([*good.axes, axis("role", 2)], [*good.counted, Counted("other")], [bad, *good.tables])
    found = protect_what_can_be(tables)
    assert [table.name for table in found.tables] == ["by role", "by team"]
    assert shown(found, 0) == {"role0": "x", "role1": "x", "all": "3"}
    assert shown(found, 1)["team2"] == "14"
    assert [each.tables for each in found.refused] == [("by role",)]


def test_a_team_left_out_of_the_table_is_found_in_the_total_unless_another_is_hidden() -> None:
    """14 and 9 are listed of 26: three are not. One of the two must go."""
    teams = [Cell(LEFT, {"team": f"team{place}"}, Decimal(many)) for place, many in ((1, 9), (2, 14))]
    table = Table("by team", (*teams, Cell(LEFT, {}, Decimal(26), published=True)))
    found = safe(Tables([axis("team", 3)], [Counted(LEFT)], [table]))
    assert sum(cell.hidden for cell in found.tables[0].cells) == 1


def test_two_age_bands_of_which_one_holds_the_other_tell_of_what_lies_between() -> None:
    """12 under 30 and 10 under 25: two are from 25 to 29."""
    ages = Axis("age", ("under 25", "25 to 29", "30 and over"), {"under 30": frozenset({"under 25", "25 to 29"})})
    cells = [Cell(LEFT, {"age": said}, Decimal(many)) for said, many in (("under 25", 10), ("under 30", 12))]
    found = safe(Tables([ages], [Counted(LEFT)], [Table("by age", (*cells, Cell(LEFT, {}, Decimal(40))))]))
    assert sum(cell.hidden for cell in found.tables[0].cells) == 1


def _shares(stayed: list[int], joined: list[int]) -> Tables:
    derived = tuple(
        Derived(
            "stability", {"team": f"team{i}"}, Decimal(100 * part / whole), (STAYED, JOINED), (Decimal(1), Decimal(99))
        )
        for i, (part, whole) in enumerate(zip(stayed, joined, strict=True))
    )
    cells = (*listed("team", stayed, STAYED), *listed("team", joined, JOINED))
    counted = [Counted(JOINED), Counted(STAYED, within=JOINED)]
    return Tables([axis("team", len(joined))], counted, [Table("by team", cells, derived)])


@pytest.mark.parametrize("stayed", [0, 12, 3, 11], ids=["none", "all", "few", "all but one"])
def test_none_all_few_and_all_but_few_of_a_group_are_hidden_with_their_rate_and_its_interval(stayed: int) -> None:
    found = safe(_shares([stayed, 9, 20], [12, 18, 40])).tables[0]
    assert found.cell(STAYED, team="team0").hidden
    rate = found.cell("stability", team="team0")
    assert rate.hidden and rate.interval is None
    assert found.cell("stability", team="team2").value == Decimal(50)


def test_all_of_a_group_in_a_sensitive_breakdown_is_hidden_and_a_plain_one_is_not() -> None:
    plain = of_two([[12, 0], [9, 8], [7, 30]])
    sensitive = replace(plain, axes=[plain.axes[0], replace(plain.axes[1], sensitive=True)])
    assert shown(safe(plain))["team0 role0"] == "12"
    assert shown(safe(sensitive))["team0 role0"] == shown(safe(sensitive))["team0 role1"] == "x"


def test_a_rate_is_hidden_where_only_what_it_is_a_share_of_is_small() -> None:
    found = safe(_shares([0, 9, 20], [3, 18, 40])).tables[0]
    assert found.cell(JOINED, team="team0").hidden and found.cell("stability", team="team0").hidden


def test_full_time_equivalent_goes_with_the_few_people_it_is_of() -> None:
    """The FTE of three people is hidden, and that of a second team with it, since the total is published."""
    heads, fte = "in post", "FTE in post"
    amounts = [
        Cell(fte, {"team": f"team{i}"}, Decimal(each), decimals=1) for i, each in enumerate(["2.6", "8.0", "13.1"])
    ]
    table = Table("by team", (*listed("team", [3, 9, 14], heads), *amounts, Cell(fte, {}, Decimal("23.7"), True, 1)))
    counted = [Counted(heads), Counted(fte, people=False, within=heads)]
    found = safe(Tables([axis("team", 3)], counted, [table])).tables[0]
    assert [found.cell(fte, team=f"team{i}").hidden for i in range(3)] == [True, True, False]


def test_an_amount_that_is_mostly_one_persons_is_hidden() -> None:
    """Agency spending of 100 of which one worker cost 80 and another 15: the second could work out the first."""
    parts = tuple(map(Decimal, (80, 15, 5)))
    cells = [
        Cell("spent", {"team": "team0"}, Decimal(100), contributions=parts),
        Cell("spent", {"team": "team1"}, Decimal(90), contributions=(Decimal(9),) * 10),
        Cell("spent", {}, Decimal(190)),
    ]
    found = safe(Tables([axis("team", 2)], [Counted("spent", people=False)], [Table("spent", tuple(cells))]))
    assert shown(found) == {"team0": "x", "team1": "x", "all": "190"}
    assert COUNCIL.dominated((80, 15, 5)) and not COUNCIL.dominated((9,) * 10)


@pytest.mark.parametrize(("quantile", "people", "stays"), [
    (50, 10, True), (50, 9, False), (25, 20, True), (25, 19, False), (90, 50, True), (90, 49, False), (100, 900, False),
])  # fmt: skip
def test_a_percentile_needs_the_minimum_on_each_side_and_the_greatest_is_never_shown(
    quantile: int, people: int, stays: bool
) -> None:
    middle = Derived("days", {}, Decimal(41), (LEFT,), quantile=quantile, people=people)
    cell = Cell(LEFT, {}, Decimal(people))
    found = safe(Tables([], [Counted(LEFT)], [Table("days", (cell,), (middle,))])).tables[0]
    assert found.cell("days").hidden is not stays


def test_quartiles_go_before_the_median_does() -> None:
    middle = Derived("days", {}, Decimal(41), (LEFT,), quartiles=(Decimal(20), Decimal(80)), quantile=50, people=12)
    found = safe(Tables([], [Counted(LEFT)], [Table("days", (Cell(LEFT, {}, Decimal(12)),), (middle,))])).tables[0]
    assert found.cell("days").value == Decimal(41) and found.cell("days").quartiles is None


def test_what_the_stocks_tell_of_those_who_left_is_counted_in() -> None:
    """20 were in post, 6 joined and 23 are: 3 left. Hiding the 3 is not enough while the stocks stand."""
    names = ("in post before", "joined", "left", "in post")
    cells = []
    for name, values in zip(names, ([20, 30], [6, 8], [3, 7], [23, 31]), strict=True):
        cells += listed("team", values, name)
    counts = [{"team": "team0"}, {"team": "team1"}, {}]
    flow = [
        Relation(tuple((Decimal(times), name, at) for times, name in zip((1, 1, -1, -1), names, strict=True)))
        for at in counts
    ]
    tables = Tables([axis("team", 2)], [Counted(name) for name in names], [Table("flow", tuple(cells))], flow)
    found = safe(tables).tables[0]
    assert found.cell("left", team="team0").hidden
    assert any(found.cell(name, team="team0").hidden for name in names if name != "left")


def test_a_rate_the_department_has_published_may_give_a_count_away() -> None:
    """5.0% of 60 are 3, whatever is hidden: the breakdown is refused. Of 12%, 7 may be any number near it."""
    cells = (Cell("agency", {}, Decimal(3)), Cell("in post", {}, Decimal(60), published=True))
    counted = [Counted("agency"), Counted("in post")]
    tables = Tables([], counted, [Table("agency", cells)], rate_known("agency", "in post", {}, Decimal("5.0")))
    assert isinstance(protect(tables), Refused)
    assert isinstance(protect(replace(tables, relations=())), Protected)


def test_tables_that_contradict_one_another_are_refused() -> None:
    cells = (*listed("team", [6, 9])[:2], Cell(LEFT, {}, Decimal(99)))
    found = protect(Tables([axis("team", 2)], [Counted(LEFT)], [Table("by team", cells)]))
    assert isinstance(found, Refused) and "do not agree" in found.why


def test_when_the_allowed_work_is_up_more_is_hidden_and_never_less() -> None:
    grid = [[3, 9, 8, 1], [7, 12, 6, 2], [10, 11, 9, 40], [4, 4, 30, 8]]
    full, short = safe(of_two(grid)), safe(of_two(grid), replace(COUNCIL, solves=2))
    assert full.in_full and not short.in_full
    assert {k for k, v in shown(full).items() if v == "x"} < {k for k, v in shown(short).items() if v == "x"}


def test_nobody_else_can_make_what_may_be_published() -> None:
    with pytest.raises(NotByHand):
        PublishableTable("by hand", ())
    with pytest.raises(NotByHand):
        PublishableCell("by hand", {}, Decimal(1))
    made = safe(of_one([3, 9, 14])).tables[0]
    with pytest.raises((NotByHand, ValueError, TypeError)):
        replace(made.cells[0], value=Decimal(3))
    with pytest.raises(TypeError):
        made.cells[0].at["team"] = "another"  # type: ignore[index]


def test_a_rule_that_protects_nobody_is_no_rule() -> None:
    for wrong in ({"minimum": 1}, {"round_to": 3}):
        with pytest.raises(ValueError):
            Rule(**wrong)
