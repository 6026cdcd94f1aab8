"""Where load and changes of worker could be read in two ways: what was decided, on records small enough to follow."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mainstay.foundations.dates import day_number, day_of
from mainstay.measures.rows.children_in_the_year import month_points
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, people_on, with_people
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.record.workforce_rows import days_frame
from tests.small_records import Row, answer_of, answers, held, record_of, source, spell, staff_history

DAY = "2024-09-30"
CHILDREN = source(1, "children_allocated", Shape.HISTORY, "2025-03-31", "2022-01-31")
AGENCY = source(2, "agency_register", Shape.HISTORY, "2025-03-31", "2022-01-31")


def _load(spells: list[Row], children: list[Row], **rows: list[Row]) -> WorkforceRecord:
    return record_of([staff_history(), CHILDREN, AGENCY], spell=spells, involvement=children, **rows)


def test_reductions_add_up_but_of_two_for_the_early_career_the_larger_counts() -> None:
    """25 and 20 in a hundred off 100 points are 55; less 15 without a child, 40. One child in court is 10: 25%."""
    reductions = [
        {"person": "A", "kind": kind, "percent": percent, "start": start, "end": end}
        for kind, percent, start, end in (
            ("early_career", 1000, "2024-01-01", None), ("early_career", 2500, "2024-02-01", None),
            ("phased_return", 2000, "2024-09-01", "2024-10-01"), ("other", 9000, "2024-01-01", DAY),
            ("specialist", None, None, None),
        )
    ]  # fmt: skip
    record = _load([spell("A")], [held("X", "A", kind_of_help="court", source=1)], reduction=reductions)
    answer = answer_of(record, DAY, "weighted_load_share")
    assert (answer.value, answer.numerator, answer.denominator) == (Decimal("25.0"), 10, 40)


def test_a_load_wholly_taken_off_leaves_no_capacity_and_any_child_is_above_it() -> None:
    whole = [{"person": "A", "kind": "other", "percent": 10_000, "start": "2024-01-01"}]
    record = _load([spell("A"), spell("B")], [held("X", "A", source=1), held("Y", "B", source=1)], reduction=whole)
    answer = answer_of(record, DAY, "above_capacity_share")
    assert (answer.numerator, answer.denominator) == (1, 2)


def test_a_managers_children_are_children_and_no_load_to_be_measured() -> None:
    record = _load([spell("M", role="first_line_manager"), spell("A")],
                   [held("X", "M", source=1), held("Y", "A", source=1)])  # fmt: skip
    assert answer_of(record, DAY, "children_per_worker_mean").numerator == 2
    assert answer_of(record, DAY, "weighted_load_points").numerator == 4


def test_of_a_family_the_heaviest_counts_in_full_and_the_first_year_in_care_weighs_more() -> None:
    """In care since March 7, a sister in care for years 60% of 4, and a co-worked child in need half of 4: 11.4 points."""
    helped = [
        {"child": "new", "kind": "in_care", "start": "2024-03-01"}, {"child": "old", "kind": "in_care", "start": "2020-03-01"},
    ]  # fmt: skip
    children = [
        held("new", "A", kind_of_help="in_care", sibling_group="g", source=1),
        held("old", "A", kind_of_help="in_care", sibling_group="g", source=1),
        held("shared", "A", kind_of_help="child_in_need", source=1) | {"role": "co_working"},
    ]
    record = _load([spell("A")], children, help_episode=helped)
    assert answer_of(record, DAY, "weighted_load_points").value == Decimal("11.4")


@pytest.mark.parametrize(
    ("spells", "follows"),
    [
        (
            [spell("A", end="2024-03-01"), spell("A", "2024-03-02", "2024-03-08", contract="agency")],
            "the worker left the council",
        ),
        ([spell("A", "2023-01-09", "2024-03-08", contract="agency")], "the worker's agency engagement ended"),
        (
            [spell("A", "2023-01-09", "2024-03-08", contract="agency"), spell("A", "2024-03-11", contract="agency")],
            "none of these",
        ),
        (
            [spell("A", end="2024-03-08", team="North"), spell("A", "2024-03-08", team="South")],
            "the worker moved to another team",
        ),
        (
            [spell("A", end="2024-03-08", team="North"), spell("A", "2024-03-08", team="North", fte="0.6")],
            "none of these",
        ),
        ([spell("A", end="2024-04-07")], "the worker left the council"),
        ([spell("A", end="2024-04-08")], "none of these"),
    ],
)
def test_what_a_change_on_10_march_follows_from(spells: list[Row], follows: str) -> None:
    children = [held("X", "A", "2023-06-01", "2024-03-10", source=1), held("X", "B", "2024-03-10", source=1)]
    found = answers(_load([*spells, spell("B")], children), DAY, ["follows"])["changes_of_worker"]
    assert {answer.group["follows"]: answer.numerator for answer in found} == {follows: 1}


def test_the_months_of_a_year_end_on_the_last_day_where_a_month_is_shorter() -> None:
    points = [day_of(point).isoformat() for point in month_points(day_number(date(2024, 3, 31)))]
    assert points[0] == "2023-03-31" and points[-1] == "2024-03-31" and len(points) == 13
    assert points[1:4] == ["2023-04-30", "2023-05-31", "2023-06-30"] and points[-2] == "2024-02-29"


def test_people_have_one_row_a_day_in_their_more_senior_role_and_employment_goes_before_an_agency() -> None:
    record = _load(
        [
            spell("A", fte="0.4"), spell("A", role="senior_practitioner", fte="0.5", team="North"),
            spell("G", contract="agency"), spell("B"), spell("B", contract="agency", role="first_line_manager"),
        ],
        [held("X", "A", source=1)],
    )  # fmt: skip
    days = days_frame([date(2024, 9, 30), date(2024, 6, 30)])
    found = people_on(record, days).filter(as_at=days["as_at"][1]).sort("person")
    assert found.select("person", "role", "agency", "fte", "cases").rows() == [
        ("A", "senior_practitioner", 0, 900_000, 1),
        ("B", "case_holder", 0, 2_000_000, None),
        ("G", "case_holder", 1, 1_000_000, None),
    ]
    joined = with_people(found.select("as_at", "person", team="person"), record, days)
    assert joined["team"].to_list() == ["A", "B", "G"] and set(WORKER_DIMENSIONS) <= set(joined.columns)
    assert joined["role"].to_list() == found["role"].to_list()


def test_age_is_never_given_by_team() -> None:
    found = answers(_load([spell("A", team="North")], []), DAY, ["team"])["aged_55_share"]
    assert [answer.reason for answer in found] == ["it is not given by team"]


def test_who_comes_back_to_the_same_role_is_new_in_it_and_not_promoted() -> None:
    """A was senior practitioner here, left, and came back as one; C was a case holder, and stepped up."""
    spells = [
        spell("A", "2020-01-06", "2022-01-06", role="senior_practitioner", leaving_reason="resignation"),
        spell("A", "2024-01-08", role="senior_practitioner"),
        spell("C", "2020-01-06", "2024-02-01"),
        spell("C", "2024-02-01", role="senior_practitioner"),
    ]
    answer = answer_of(_load(spells, []), DAY, "internal_promotion_share")
    assert (answer.numerator, answer.denominator) == (1, 2)
