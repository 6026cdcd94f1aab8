"""Which records of one registration number explain each other, beyond what the examples of the rules show."""

from __future__ import annotations

from datetime import date

import pytest

from mainstay.returns.workforce_census.ages import age_on
from mainstay.returns.workforce_census.returned import Kept
from mainstay.returns.workforce_census.several_records import MOST_RECORDS, in_post_at_the_end, unexplained


def record(start: str = "", end: str = "", role: str | None = "5", agency: bool | None = False,
           fte: int | None = 500_000) -> Kept:  # fmt: skip
    """A record of an invented worker; '' for no date."""
    began = date.fromisoformat(start) if start else None
    left = date.fromisoformat(end) if end else None
    employed = agency is False
    return Kept(
        position=1, line=1, swe="SW10001", agency=agency, in_post=employed and left is None,
        leaver=employed and left is not None, birth=None, sex=None, ethnicity=None, role=role, start=began, end=left,
        fte=fte, fte30=None,
    )  # fmt: skip


EXPLAINED = {
    "two roles at once": [record("2019-06-03"), record("2019-06-03", role="4")],
    "two roles at once, both left on one day": [
        record("2019-06-03", "2024-03-31"), record("2019-06-03", "2024-03-31", role="4")],
    "left, came back, left again": [record("2024-06-02", "2024-08-30"), record("2019-06-03", "2024-03-31")],
    "three employments, one after the other": [
        record("2019-06-03", "2023-11-30"), record("2024-01-08", "2024-03-31"), record("2024-06-03")],
    "agency, then employed": [record("", "2024-01-31", None, agency=True), record("2024-02-01")],
    "two agency records, one ended": [record(agency=True, role=None, fte=0), record(agency=True, role=None)],
    "nobody said whether one is agency": [record("2019-06-03"), record("2020-06-03", agency=None)],
    "a role that cannot be read": [record("2019-06-03"), record("2020-06-03", role=None)],
    "a start that cannot be read": [record("2019-06-03", "2024-03-31"), record("")],
}  # fmt: skip
UNEXPLAINED = {
    "left one of two roles": [record("2019-06-03", "2024-03-31", role="4"), record("2019-06-03")],
    "left, and started again on the next day": [record("2019-06-03", "2024-03-31"), record("2024-04-01", role="4")],
    "two leavings that overlap": [record("2019-06-03", "2024-03-31"), record("2024-03-01", "2024-08-30", role="4")],
    "the third record repeats the second": [
        record("2019-06-03", "2023-11-30"), record("2024-02-05"), record("2024-02-12")],
    "a number that everyone new is given": [record("", role=None)] * (MOST_RECORDS + 1),
}  # fmt: skip


@pytest.mark.parametrize("says", EXPLAINED)
def test_records_that_explain_each_other_are_left_alone(says: str) -> None:
    assert unexplained(EXPLAINED[says]) is None
    assert unexplained(EXPLAINED[says][::-1]) is None


@pytest.mark.parametrize("says", UNEXPLAINED)
def test_records_that_do_not_explain_each_other_are_found(says: str) -> None:
    assert unexplained(UNEXPLAINED[says]) is not None
    assert unexplained(UNEXPLAINED[says][::-1]) is not None


@pytest.mark.parametrize(
    ("given", "there"),
    [
        (record(), True),
        (record(end="2024-03-31"), False),
        (record(agency=True), True),
        (record(agency=True, fte=None), True),
        (record(agency=True, fte=0), False),
        (record(agency=True, end="2024-03-31"), False),
        (record(agency=None), False),
    ],
)
def test_who_is_at_work_on_30_september(given: Kept, there: bool) -> None:
    assert in_post_at_the_end(given) is there


def test_age_turns_on_the_birthday_and_on_1_march_for_29_february() -> None:
    assert [age_on(date(2004, 9, 30), date(2024, 9, day)) for day in (29, 30)] == [19, 20]
    assert [age_on(date(2004, 2, 29), day) for day in (date(2025, 2, 28), date(2025, 3, 1))] == [20, 21]
    assert age_on(date(2025, 1, 1), date(2024, 9, 30)) == -1
