"""Answers of measures made fit to publish: a rate goes with its two parts, and official totals stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from mainstay.measures.answering import answers, counted_rows
from mainstay.measures.declaring import measures
from mainstay.measures.small_numbers.answers_as_tables import people_of, tables_of
from mainstay.measures.small_numbers.protecting import Protected, protect, protect_what_can_be
from mainstay.measures.small_numbers.publishable import PublishableTable
from mainstay.measures.small_numbers.tables import Tables
from tests.small_records import Row, record_of, statement

DAY = date(2024, 9, 30)
NAMES = ("inpost_headcount", "inpost_fte", "leavers_headcount", "turnover_rate_headcount", "turnover_rate_fte")


def _leavers(role: str, many: int) -> list[Row]:
    return [statement(role=role, role_end="2024-03-31", fte="0") for _ in range(many)]


def _workers() -> list[Row]:
    """Managers: 4, of whom 2 left besides; practitioners: 12 and 6; case holders: 20 and 8."""
    return [
        *(statement(role="senior_manager") for _ in range(4)), *_leavers("senior_manager", 2),
        *(statement(role="first_line_manager") for _ in range(12)), *_leavers("first_line_manager", 6),
        *(statement(role="case_holder") for _ in range(20)), *_leavers("case_holder", 8),
    ]  # fmt: skip


def _tables(workers: Sequence[Row], names: Sequence[str], breakdowns: Sequence[tuple[str, ...]]) -> Tables:
    record = record_of(census_statement=workers)
    wanted = [measures()[name] for name in names]
    found = [answer for by in breakdowns for answer in answers(record, [DAY], wanted, by) if tuple(answer.group) == by]
    return tables_of(found, counted_rows(record, [DAY], {measure.rows for measure in wanted}))


def _by_role(names: Sequence[str] = NAMES) -> tuple[PublishableTable, PublishableTable]:
    found = protect(_tables(_workers(), names, [(), ("role",)]))
    assert isinstance(found, Protected), found
    return found.tables[0], found.tables[1]


def test_official_totals_of_the_council_stand() -> None:
    whole, _ = _by_role()
    assert {cell.name: cell.value for cell in whole.cells} == {
        "inpost_headcount": Decimal(36), "inpost_fte": Decimal("36.0"), "leavers_headcount": Decimal(16),
        "turnover_rate_headcount": Decimal("44.4"), "turnover_rate_fte": Decimal("44.4"),
    }  # fmt: skip


def test_a_small_group_hides_its_count_its_fte_its_rate_and_the_rates_interval() -> None:
    _, roles = _by_role()
    for name in NAMES:
        cell = roles.cell(name, role="senior_manager")
        assert (cell.value, cell.interval, cell.hidden) == (None, None, True)


def test_a_rate_is_hidden_exactly_where_a_part_of_it_is() -> None:
    _, roles = _by_role()
    for role in ("senior_manager", "first_line_manager", "case_holder"):
        parts = [roles.cell(name, role=role).hidden for name in ("leavers_headcount", "inpost_headcount")]
        assert roles.cell("turnover_rate_headcount", role=role).hidden == any(parts)
    kept = roles.cell("turnover_rate_headcount", role="case_holder")
    assert kept.value == Decimal("40.0") and kept.interval is not None


def test_a_rate_alone_is_judged_by_the_counts_that_are_not_printed() -> None:
    _, roles = _by_role(("turnover_rate_headcount",))
    assert roles.cell("turnover_rate_headcount", role="senior_manager").hidden
    assert sum(cell.hidden for cell in roles.cells) == 2, "one beside it, or the total would give it away"


def test_a_measure_of_which_the_people_are_not_known_is_hidden_in_every_group() -> None:
    assert people_of(measures()["absence_rate_fte"]) is None
    whole, roles = _by_role(("absence_rate_fte", "inpost_headcount"))
    assert not whole.cell("absence_rate_fte").hidden
    assert all(cell.hidden for cell in roles.cells if cell.name == "absence_rate_fte")


def test_two_breakdowns_and_both_together_are_protected_at_once() -> None:
    workers = [row | {"sex": "male" if place % 3 == 0 else "female"} for place, row in enumerate(_workers())]
    found = protect_what_can_be(_tables(workers, ("inpost_headcount",), [(), ("role",), ("sex",), ("role", "sex")]))
    assert [table.name for table in found.tables] == ["the whole council", "by role", "by sex", "by role and sex"]
    both = found.tables[3]
    assert both.cell("inpost_headcount", role="senior_manager", sex="male").hidden
    assert all(cell.value is None or cell.value >= 5 for table in found.tables for cell in table.cells)


@pytest.mark.parametrize("name", sorted(measures()))
def test_every_measure_says_what_it_rests_on_or_that_it_is_not_known(name: str) -> None:
    measure = measures()[name]
    people = people_of(measure)
    assert people is None or (people and all(total.column in {None, "cases"} for total in people))
