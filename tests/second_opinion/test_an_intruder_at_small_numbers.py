"""Nobody who knows the rule and all that is printed can narrow a small number down: tried by an intruder, and by counting.

The intruder is checked by listing every table of whole numbers that agrees with what is printed, on tables up to four by
four; then the rule is checked by the intruder on more and larger ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mainstay.measures.small_numbers.protecting import Protected, protect
from mainstay.measures.small_numbers.publishable import PublishableTable, sealed_cell, sealed_table
from mainstay.measures.small_numbers.refused import Refused
from mainstay.measures.small_numbers.tables import Axis, Cell, Counted, Table, Tables
from tests.second_opinion.an_intruder import Intruder, every_table, intruder_before
from tests.small_number_tables import LEFT, axis, crossed, listed, of_two, places_of_small, safe

MINIMUM = 5
Grid = list[list[int]]


def grids(most: int, largest: int = 4) -> st.SearchStrategy[Grid]:
    sides = st.integers(2, largest)
    value = st.one_of(st.integers(0, 4), st.integers(0, most))
    return sides.flatmap(
        lambda wide: st.lists(st.lists(value, min_size=wide, max_size=wide), min_size=2, max_size=largest)
    )


def covers(found: tuple[float, float]) -> bool:
    """From nought to the minimum, as the method page has it."""
    return found[0] <= 0 and found[1] >= MINIMUM


def broken(tables: Tables, printed: Sequence[Sequence[PublishableTable]]) -> list[tuple[str, tuple[float, float]]]:
    """The small numbers that the intruder can narrow down, with how far."""
    intruder = intruder_before(tables, printed)
    found = []
    for counted, at in places_of_small(tables):
        covered = {name: [said] for name, said in at.items()}
        reach = intruder.range_of([(1, counted, covered)])
        if not covers(reach):
            found.append((str(at), reach))
    return found


def only_small_hidden(tables: Tables) -> list[PublishableTable]:
    """What a rule without anything hidden beside would print."""
    small = places_of_small(tables)
    return [
        sealed_table(
            table.name,
            tuple(
                sealed_cell(c.counted, c.at, None if (c.counted, c.at) in small else c.value, "hidden")
                for c in table.cells
            ),
        )
        for table in tables.tables
    ]


Places = frozenset[tuple[int, int]]


def counted_out(grid: Grid, hidden: set[tuple[int, int]], sums: set[Places]) -> dict[Places, set[int]]:
    """Every value each sum takes in some table with the same totals and the same figures shown."""
    shown = {(i, j): value for i, row in enumerate(grid) for j, value in enumerate(row) if (i, j) not in hidden}
    taken: dict[Places, set[int]] = {places: set() for places in sums}
    for table in every_table(shown, [sum(row) for row in grid], [sum(column) for column in zip(*grid, strict=True)]):
        for places in sums:
            taken[places].add(sum(table[i][j] for i, j in places))
    return taken


def small_sums(grid: Grid) -> set[Places]:
    """The small figures, and what a figure leaves of its row or column where that is small."""
    everywhere = {(i, j) for i, row in enumerate(grid) for j, _ in enumerate(row)}
    found = {frozenset({place}) for place in everywhere}
    for i, j in everywhere:
        found.add(frozenset(each for each in everywhere if each[0] == i and each[1] != j))
        found.add(frozenset(each for each in everywhere if each[1] == j and each[0] != i))
    return {places for places in found if 0 < sum(grid[i][j] for i, j in places) < MINIMUM}


def hidden_places(tables: Sequence[PublishableTable], grid: Grid) -> set[tuple[int, int]]:
    return {
        (i, j)
        for i, row in enumerate(grid)
        for j, _ in enumerate(row)
        if tables[0].cell(LEFT, team=f"team{i}", role=f"role{j}").hidden
    }


@given(grids(9), st.data())
def test_the_intruder_finds_what_listing_every_table_finds(grid: Grid, data: st.DataObject) -> None:
    assume(sum(map(sum, grid)) <= 28)
    everywhere = [(i, j) for i, row in enumerate(grid) for j, _ in enumerate(row)]
    hidden = set(data.draw(st.lists(st.sampled_from(everywhere), min_size=1, max_size=8)))
    intruder = Intruder({"team": range(len(grid)), "role": range(len(grid[0]))}, {LEFT: True})
    for i, j in everywhere:
        if (i, j) not in hidden:
            intruder.told([(1, LEFT, {"team": [i], "role": [j]})], grid[i][j], grid[i][j])
    for i, row in enumerate(grid):
        intruder.told([(1, LEFT, {"team": [i]})], sum(row), sum(row))
    for j, column in enumerate(zip(*grid, strict=True)):
        intruder.told([(1, LEFT, {"role": [j]})], sum(column), sum(column))
    for places, values in counted_out(grid, hidden, {frozenset({each}) for each in hidden}).items():
        ((i, j),) = places
        low, high = intruder.range_of([(1, LEFT, {"team": [i], "role": [j]})])
        assert (round(low), round(high)) == (min(values), max(values))


@given(grids(14))
def test_with_published_totals_every_small_number_is_open_by_listing_every_table(grid: Grid) -> None:
    """And where the rule refuses, listing shows that hiding every figure would not have been enough."""
    assume(sum(map(sum, grid)) <= 36 and len(grid) * len(grid[0]) <= 12)
    tables = of_two(grid, published=True)
    found = protect(tables)
    small = small_sums(grid)
    if isinstance(found, Refused):
        everything = {(i, j) for i, row in enumerate(grid) for j, _ in enumerate(row)}
        taken = counted_out(grid, everything, small)
        assert any(not covers((min(values), max(values))) for values in taken.values())
        return
    taken = counted_out(grid, hidden_places(found.tables, grid), small)
    for values in taken.values():
        assert covers((min(values), max(values)))
        assert values >= set(range(1, MINIMUM)), "knowing the rule rules no small number out"


@given(grids(20))
def test_nothing_small_can_be_narrowed_down(grid: Grid) -> None:
    tables = of_two(grid)
    found = protect(tables)
    assert isinstance(found, Protected), "nothing is published, so hiding everything is always safe"
    assert broken(tables, [found.tables]) == []


def test_the_intruder_breaks_a_table_in_which_only_the_small_numbers_are_hidden() -> None:
    tables = of_two([[3, 9, 8], [7, 12, 6], [10, 11, 9]])
    assert broken(tables, [only_small_hidden(tables)]) == [("{'team': 'team0', 'role': 'role0'}", (3.0, 3.0))]
    assert broken(tables, [safe(tables).tables]) == []


@st.composite
def people_by_three(draw: st.DrawFn) -> list[list[list[int]]]:
    return draw(st.lists(st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=2), min_size=2, max_size=3).filter(
        lambda rows: len(rows) == 2), min_size=2, max_size=4))  # fmt: skip


def two_ways(cube: list[list[list[int]]], with_teams: bool) -> Tables:
    """By team and role, and by team and sex; the totals of teams are printed or follow from either table."""
    whole = three_ways(cube)
    teams = {} if with_teams else {"team"}
    tables = [
        Table(each.name, tuple(cell for cell in each.cells if set(cell.at) != teams or not teams))
        for each in whole.tables
        if each.name != "by role and sex"
    ]
    return Tables(whole.axes, whole.counted, tables)


def three_ways(cube: list[list[list[int]]]) -> Tables:
    """By team and role, by role and sex, by sex and team: a circle of overlapping tables of the same people."""
    team_role = [[sum(cell) for cell in team] for team in cube]
    role_sex = [[sum(team[r][s] for team in cube) for s in range(2)] for r in range(2)]
    team_sex = [[sum(team[r][s] for r in range(2)) for s in range(2)] for team in cube]
    return Tables(
        [axis("team", len(cube)), axis("role", 2), axis("sex", 2)],
        [Counted(LEFT)],
        [
            Table("by team and role", crossed("team", "role", team_role)),
            Table("by role and sex", crossed("role", "sex", role_sex)),
            Table("by team and sex", crossed("team", "sex", team_sex)),
        ],
    )


@given(people_by_three())
def test_three_tables_that_overlap_in_a_circle_give_nothing_away(cube: list[list[list[int]]]) -> None:
    tables = three_ways(cube)
    assert broken(tables, [safe(tables).tables]) == []


@given(people_by_three(), st.booleans())
def test_two_tables_that_overlap_give_nothing_away(cube: list[list[list[int]]], with_teams: bool) -> None:
    tables = two_ways(cube, with_teams)
    assert broken(tables, [safe(tables).tables]) == []


def test_a_total_that_follows_from_the_other_table_is_as_good_as_printed() -> None:
    """12 of team 0 are 7 and 5 by sex; by role they are 3 and 9, and 9 must not be shown."""
    cube = [[[2, 1], [5, 4]], [[4, 4], [6, 6]], [[5, 5], [7, 7]]]
    tables = two_ways(cube, with_teams=False)
    found = safe(tables)
    assert broken(tables, [found.tables]) == []
    alone = [safe(Tables(tables.axes, tables.counted, [each])).tables[0] for each in tables.tables]
    assert broken(tables, [alone]) != []


def teams_in_services(values: Sequence[int], split: int) -> Tables:
    teams = axis("team", len(values))
    north, south = frozenset(teams.categories[:split]), frozenset(teams.categories[split:])
    grouped = Axis("team", teams.categories, {"north": north, "south": south})
    cells = listed("team", values)
    services = tuple(
        Cell(LEFT, {"team": name}, Decimal(sum(part)))
        for name, part in (("north", values[:split]), ("south", values[split:]))
    )
    return Tables([grouped], [Counted(LEFT)], [Table("by team", cells), Table("by service", services)])


@given(st.lists(st.integers(0, 12), min_size=3, max_size=7), st.data())
def test_teams_within_services_give_nothing_away(values: list[int], data: st.DataObject) -> None:
    tables = teams_in_services(values, data.draw(st.integers(1, len(values) - 1)))
    found = safe(tables)
    intruder = intruder_before(tables, [found.tables])
    for counted, at in places_of_small(tables):
        covered = {"team": tables.axes[0].covered(at["team"])} if at else {}
        assert covers(intruder.range_of([(1, counted, covered)])), at


@pytest.mark.parametrize("published", [False, True])
def test_the_whole_is_never_hidden_where_it_is_published(published: bool) -> None:
    tables = of_two([[3, 9, 8], [7, 12, 6], [10, 11, 9]], published)
    found = safe(tables)
    assert found.tables[0].cell(LEFT).value == Decimal(75)
    assert broken(tables, [found.tables]) == []
