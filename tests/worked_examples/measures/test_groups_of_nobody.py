"""A group that is left out of a breakdown because nobody in it is counted is put there, as nought or as nothing to say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mainstay.measures.answering import answers, counted_rows
from mainstay.measures.declaring import measures
from mainstay.measures.groups_of_nobody import NOBODY, with_groups_of_nobody
from tests.small_records import record_of, statement

DAY = date(2024, 9, 30)


def _found(*by: str) -> dict[tuple[str, ...], tuple[Decimal | None, str | None]]:
    rows = [
        statement(role="case_holder", sex="female"),
        statement(role="senior_manager", sex="male"),
        statement(role="case_holder", sex="female", role_end="2024-03-31", fte="0"),
    ]
    record = record_of(census_statement=rows)
    names = ("leavers_headcount", "turnover_rate_headcount")
    asked = answers(record, [DAY], [measures()[name] for name in names], by)
    made = with_groups_of_nobody(asked, counted_rows(record, [DAY], {"workforce"}))
    assert [each for each in made if each in asked] == asked, "what was there stays, in its order"
    return {(each.measure.name, *each.group.values()): (each.value, each.reason) for each in made}


def test_a_count_of_nobody_is_nought_and_a_rate_of_nobody_has_a_reason() -> None:
    found = _found("role")
    assert found["leavers_headcount", "case_holder"] == (Decimal(1), None)
    assert found["leavers_headcount", "senior_manager"] == (Decimal(0), None)
    assert found["turnover_rate_headcount", "senior_manager"] == (Decimal("0.0"), None)


def test_of_two_fields_every_group_of_one_stands_with_every_group_of_the_other() -> None:
    found = _found("role", "sex")
    assert len(found) == 8
    assert found["leavers_headcount", "senior_manager", "female"] == (Decimal(0), None)
    assert found["turnover_rate_headcount", "case_holder", "male"] == (None, NOBODY)


def test_the_whole_council_is_left_as_it_is() -> None:
    assert len(_found()) == 2
