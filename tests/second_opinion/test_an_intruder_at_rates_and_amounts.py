"""The intruder again: shares of none and of all, FTE beside people, releases one after another, and a council's own size."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mainstay.measures.small_numbers.protecting import Protected, protect, to_register
from mainstay.measures.small_numbers.refused import Refused
from mainstay.measures.small_numbers.register import EMPTY
from mainstay.measures.small_numbers.tables import Cell, Counted, Derived, Table, Tables
from tests.second_opinion.an_intruder import Part, intruder_before
from tests.small_number_tables import axis, crossed, listed, places_of_small, safe

MINIMUM = 5
JOINED, STAYED, HEADS, FTE = "joined", "of those, still here", "in post", "FTE in post"


@st.composite
def parts_of_wholes(draw: st.DrawFn) -> list[tuple[int, int]]:
    wholes = draw(st.lists(st.integers(0, 14), min_size=2, max_size=6))
    return [(draw(st.one_of(st.just(0), st.just(whole), st.integers(0, whole))), whole) for whole in wholes]


@given(parts_of_wholes(), st.booleans())
def test_shares_of_none_few_all_but_few_and_all_give_nothing_away(
    counts: list[tuple[int, int]], published: bool
) -> None:
    stayed, joined = zip(*counts, strict=True)
    rates = tuple(
        Derived("stability", {"team": f"team{i}"}, Decimal(100 * part) / whole, (STAYED, JOINED))
        for i, (part, whole) in enumerate(counts)
        if whole
    )
    cells = (*listed("team", stayed, STAYED, published), *listed("team", joined, JOINED, published))
    tables = Tables(
        [axis("team", len(counts))],
        [Counted(JOINED), Counted(STAYED, within=JOINED)],
        [Table("stability", cells, rates)],
    )
    found = protect(tables)
    if isinstance(found, Refused):
        assert published
        return
    intruder = intruder_before(tables, [found.tables])
    for i, (part, whole) in enumerate(counts):
        team = {"team": [f"team{i}"]}
        sums: list[tuple[int, list[Part]]] = [
            (part, [(1, STAYED, team)]), (whole - part, [(1, JOINED, team), (-1, STAYED, team)]), (whole, [(1, JOINED, team)]),
        ]  # fmt: skip
        for number, (value, asked) in enumerate(sums):
            if 0 < value < MINIMUM or (value == 0 and whole and number < 2):
                low, high = intruder.range_of(asked)
                assert low <= 0 and high >= MINIMUM, (i, number)
        rate = [cell for cell in found.tables[0].cells if cell.name == "stability" and cell.at["team"] == f"team{i}"]
        parts_hidden = any(found.tables[0].cell(name, team=f"team{i}").hidden for name in (STAYED, JOINED))
        assert all(cell.hidden == parts_hidden for cell in rate)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(3, 10)), min_size=2, max_size=6))
def test_fte_beside_people_gives_neither_away(teams: list[tuple[int, int]]) -> None:
    heads = [many for many, _ in teams]
    amounts = [Decimal(many * tenths) / 10 for many, tenths in teams]
    cells = [Cell(FTE, {"team": f"team{i}"}, each, decimals=1) for i, each in enumerate(amounts)]
    table = Table("t", (*listed("team", heads, HEADS), *cells, Cell(FTE, {}, sum(amounts, Decimal(0)), decimals=1)))
    tables = Tables([axis("team", len(teams))], [Counted(HEADS), Counted(FTE, people=False, within=HEADS)], [table])
    found = safe(tables)
    intruder = intruder_before(tables, [found.tables])
    for i, (many, amount) in enumerate(zip(heads, amounts, strict=True)):
        if 0 < many < MINIMUM:
            low, high = intruder.range_of([(1, HEADS, {"team": [f"team{i}"]})])
            assert low <= 0 and high >= MINIMUM
            low, high = intruder.range_of([(1, FTE, {"team": [f"team{i}"]})])
            assert low <= float(amount) * 0.8 + 0.001 and high >= float(amount) * 1.2 - 0.001


@st.composite
def people(draw: st.DrawFn) -> list[list[list[int]]]:
    teams, sexes = draw(st.integers(2, 3)), 2
    row = st.lists(st.integers(0, 7), min_size=sexes, max_size=sexes)
    return draw(st.lists(st.lists(row, min_size=2, max_size=2), min_size=teams, max_size=teams))


@given(people(), st.permutations([0, 1, 2]), st.booleans())
def test_tables_issued_one_after_another_give_nothing_away_together(
    cube: list[list[list[int]]], order: list[int], with_totals: bool
) -> None:
    """Each protected beside the register; one that cannot be is not issued. The intruder reads all that were."""
    team_role = [[sum(cell) for cell in team] for team in cube]
    role_sex = [[sum(team[r][s] for team in cube) for s in range(2)] for r in range(2)]
    team_sex = [[sum(team[r][s] for r in range(2)) for s in range(2)] for team in cube]
    grids = [("team", "role", team_role), ("role", "sex", role_sex), ("team", "sex", team_sex)]
    axes = [axis("team", len(cube)), axis("role", 2), axis("sex", 2)]
    made = []
    for one, two, grid in grids:
        cells = tuple(cell for cell in crossed(one, two, grid, JOINED) if with_totals or len(cell.at) == 2)
        made.append(Tables(axes, [Counted(JOINED)], [Table(f"{one} {two}", cells)]))
    register, issued = EMPTY, []
    for number in order:
        found = protect(made[number], register=register)
        if isinstance(found, Protected):
            issued.append((made[number], found.tables))
            register = register.and_then(to_register(found, str(number), date(2025, 11, 3)))
    whole = Tables(axes, [Counted(JOINED)], [table for tables, _ in issued for table in tables.tables])
    intruder = intruder_before(whole, [printed for _, printed in issued])
    for counted, at in places_of_small(whole):
        low, high = intruder.range_of([(1, counted, {name: [said] for name, said in at.items()})])
        assert low <= 0 and high >= MINIMUM, at


def test_a_councils_own_tables_by_team_and_role_and_by_team_and_contract() -> None:
    """Forty teams, eight roles, two contracts: some of the small numbers, chosen by a seed, tried by the intruder."""
    chance = np.random.default_rng(5)
    grid = chance.poisson(chance.gamma(0.6, 5, (40, 8))).tolist()
    contract = [[int(each) for each in chance.multinomial(sum(row), [0.85, 0.15])] for row in grid]
    tables = Tables(
        [axis("team", 40), axis("role", 8), axis("contract", 2)],
        [Counted(HEADS)],
        [
            Table("by team and role", crossed("team", "role", grid, HEADS)),
            Table("by team and contract", crossed("team", "contract", contract, HEADS)),
        ],
    )
    found = safe(tables)
    assert found.in_full
    intruder = intruder_before(tables, [found.tables])
    small = places_of_small(tables)
    for number in chance.choice(len(small), 10, replace=False):
        counted, at = small[number]
        low, high = intruder.range_of([(1, counted, {name: [said] for name, said in at.items()})])
        assert low <= 0 and high >= MINIMUM, at
