"""Breakdowns: groups by one field and by two, those not known, measures that are not given by a field, order."""

from __future__ import annotations

from mainstay.record.record import Shape
from tests.small_records import (
    Row,
    agency_statement,
    answers,
    record_of,
    shown,
    source,
    spell,
    staff_history,
    statement,
)

DAY = "2024-09-30"


def _groups(record, measure: str, *by: str) -> list[tuple[dict[str, str], str]]:
    return [(dict(answer.group), shown(answer)[0]) for answer in answers(record, DAY, by)[measure]]


def _returned(*workers: Row):
    return record_of(census_statement=workers)


def test_a_breakdown_gives_each_group_its_own_count() -> None:
    record = _returned(statement(fte="0.5"), statement(role="senior_manager"), statement(fte="0.6"))
    assert _groups(record, "inpost_fte", "role") == [
        ({"role": "case_holder"}, "1.1"),
        ({"role": "senior_manager"}, "1.0"),
    ]


def test_what_is_not_known_is_one_group_and_comes_last() -> None:
    record = _returned(
        statement(ethnicity="refused"), statement(ethnicity=None), statement(ethnicity="not_yet_obtained"), statement(),
    )  # fmt: skip
    assert _groups(record, "inpost_headcount", "ethnic_group") == [
        ({"ethnic_group": "white"}, "1"), ({"ethnic_group": "not known"}, "3"),
    ]  # fmt: skip
    by_sex = _returned(statement(sex="not_known"), statement(sex=None), statement())
    assert _groups(by_sex, "inpost_headcount", "sex") == [({"sex": "female"}, "1"), ({"sex": "not known"}, "2")]


def test_two_fields_give_each_pair_that_someone_is_in() -> None:
    record = _returned(
        statement(role="case_holder", sex="male"),
        statement(role="case_holder"),
        statement(role="senior_manager", sex=None),
    )
    assert _groups(record, "inpost_headcount", "role", "sex") == [
        ({"role": "case_holder", "sex": "female"}, "1"),
        ({"role": "case_holder", "sex": "male"}, "1"),
        ({"role": "senior_manager", "sex": "not known"}, "1"),
    ]


def test_a_measure_that_is_not_given_by_a_field_says_so_once() -> None:
    found = answers(_returned(statement()), DAY, ["role", "start_origin"])
    assert [answer.reason for answer in found["inpost_fte"]] == ["it is not given by where people came from"]
    assert [answer.reason for answer in found["vacancy_fte"]] == [
        "it is not given by role or by where people came from"
    ]


def test_a_measure_that_cannot_be_computed_says_so_once_and_not_for_each_group() -> None:
    found = answers(_returned(statement(cases=None)), DAY, ["role"])
    assert [answer.reason for answer in found["cases"]] == ["the return does not say how many children each worker has"]


def test_groups_in_which_nobody_is_counted_are_not_listed() -> None:
    record = record_of([staff_history()], spell=[spell("A", team="North"), spell("B", team="South", end="2022-01-01")])
    assert _groups(record, "inpost_headcount", "team") == [({"team": "North"}, "1")]


def test_a_group_with_leavers_and_nobody_left_is_listed_with_its_reason() -> None:
    record = record_of([staff_history()], spell=[spell("A", team="North"), spell("B", team="South", end="2024-01-01")])
    groups = {group["team"]: value for group, value in _groups(record, "turnover_rate_headcount", "team")}
    assert groups == {"North": "0.0", "South": "because there is nothing to divide by: nobody is in post"}


def test_a_median_is_given_for_each_group() -> None:
    record = record_of(
        [staff_history()],
        spell=[
            spell("A", "2023-09-30", team="North"),
            spell("B", "2021-09-30", team="North"),
            spell("C", "2014-09-30", team="South"),
        ],
    )
    assert _groups(record, "time_in_council_median", "team") == [
        ({"team": "North"}, "2.0"),
        ({"team": "South"}, "10.0"),
    ]


def test_the_whole_councils_answers_add_up_over_a_field() -> None:
    record = record_of(
        [staff_history()],
        spell=[
            spell(f"P{n}", f"20{10 + n}-03-01", team=f"T{n % 3}" if n % 4 else None, fte=f"0.{n % 9 + 1}")
            for n in range(14)
        ],
    )
    whole = answers(record, DAY)["inpost_fte"][0].numerator
    assert sum(answer.numerator or 0 for answer in answers(record, DAY, ["team"])["inpost_fte"]) == whole


def test_an_agency_worker_of_a_return_has_the_role_that_the_register_tells() -> None:
    """A return asks no agency worker's role: on its day it is the register's, as on every other, and no total changes."""
    register = source(1, "agency_register", Shape.HISTORY, "2025-03-31", "2022-01-31")
    told = {"person": "G", "role": None}
    record = record_of(
        [staff_history(), register], spell=[spell("G", "2024-02-05", contract="agency", source=1)],
        census_statement=[statement(2024), agency_statement(2024, **told), agency_statement(2024, role=None, fte="0.5")],
    )  # fmt: skip
    assert _groups(record, "agency_rate_fte", "role") == [
        ({"role": "case_holder"}, "50.0"), ({"role": "not known"}, "100.0"),
    ]  # fmt: skip
    assert shown(answers(record, DAY)["agency_rate_fte"][0]) == ("60.0", "1.5", "2.5")
