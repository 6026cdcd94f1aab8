"""Shares as the Department gives them: ethnic groups of the known, everything else of all, and its own figures again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.measures.shares import Share, shares
from tests.small_records import answers, record_of, spell, staff_history, statement

DAY = "2024-09-30"


def _of(found: list[Share]) -> dict[str, tuple[str, str, str, str]]:
    return {each.group: (str(each.value), f"{each.numerator:f}", f"{each.denominator:f}", each.of) for each in found}


def test_ethnic_groups_are_shares_of_the_known_and_the_known_a_share_of_all() -> None:
    """Of ten people in post six are White, two Black, and of two it is not known."""
    said = ["white_british"] * 5 + ["white_irish"] + ["black_african"] * 2 + ["refused", None]
    workers = [statement(swe_number=f"SW{number}", ethnicity=each) for number, each in enumerate(said)]
    found = shares(
        answers(record_of(census_statement=workers), DAY, ["ethnic_group"])["inpost_headcount"], "ethnic_group"
    )
    assert _of(found) == {
        "black": ("25.0", "2", "8", "known"),
        "white": ("75.0", "6", "8", "known"),
        "known": ("80.0", "8", "10", "all"),
        "not known": ("20.0", "2", "10", "all"),
    }
    assert [each.group for each in found] == ["black", "white", "known", "not known"]
    white = next(each for each in found if each.group == "white")
    assert white.interval == (Decimal("40.9"), Decimal("92.9"))  # Wilson's, of 6 in 8


def test_other_shares_are_of_all_and_of_fte_without_an_interval() -> None:
    """Full-time, half-time and 0.6: 2.1 FTE, of which the manager is 0.6."""
    workers = [
        statement(swe_number="SW1"), statement(swe_number="SW2", fte="0.5"),
        statement(swe_number="SW3", fte="0.6", role="first_line_manager"),
    ]  # fmt: skip
    found = shares(answers(record_of(census_statement=workers), DAY, ["role"])["inpost_fte"], "role")
    assert _of(found) == {
        "case_holder": ("71.4", "1.5", "2.1", "all"), "first_line_manager": ("28.6", "0.6", "2.1", "all"),
    }  # fmt: skip
    assert {each.interval for each in found} == {None}


def test_those_not_known_are_a_group_where_shares_are_of_all() -> None:
    workers = [
        statement(swe_number=f"SW{number}", sex=sex) for number, sex in enumerate(["female", "female", "male", None])
    ]
    found = shares(answers(record_of(census_statement=workers), DAY, ["sex"])["inpost_headcount"], "sex")
    assert {each.group: str(each.value) for each in found} == {"female": "50.0", "male": "25.0", "not known": "25.0"}


def test_a_total_that_cannot_be_given_keeps_its_reason_and_a_rate_has_no_shares() -> None:
    record = record_of([staff_history("2024-06-30")], spell=[spell("A")])
    every = [each for found in answers(record, DAY, ["role"]).values() for each in found]
    given = {each.measure.name: each for each in shares(every, "role")}
    assert given["inpost_fte"].value is None and given["inpost_fte"].reason == "the staff list stops at 30 June 2024"
    assert "turnover_rate_fte" not in given and "time_in_council_median" not in given


@pytest.mark.parametrize(
    ("by", "groups", "expected"),
    [
        (
            "ethnic_group",
            {"white": "21374.5", "other": "8379.2", "not known": "6432.6"},
            {"white": "71.8", "known": "82.2"},
        ),
        ("role", {"case_holder": "14498.1", "senior_practitioner": "21688.2"}, {"case_holder": "40.1"}),
    ],
)
def test_englands_published_shares_of_2025(by: str, groups: dict[str, str], expected: dict[str, str]) -> None:
    """White 21,374.5 of 29,753.7 FTE known; case holders 14,498.1 of 36,186.3 FTE; the rest stands in one group."""
    fte = measures()["inpost_fte"]
    told = [
        Answer(fte, date(2025, 9, 30), {by: group}, None, Decimal(number), None, None, None)
        for group, number in groups.items()
    ]
    found = {each.group: str(each.value) for each in shares(told, by)}
    assert {group: found[group] for group in expected} == expected


def test_of_nobody_known_there_is_no_share_of_the_known() -> None:
    workers = [statement(swe_number="SW1", ethnicity=None)]
    found = shares(
        answers(record_of(census_statement=workers), DAY, ["ethnic_group"])["inpost_headcount"], "ethnic_group"
    )
    assert {each.group: str(each.value) for each in found} == {"known": "0.0", "not known": "100.0"}
