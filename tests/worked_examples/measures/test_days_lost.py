"""Working days lost to sickness, from a list of absences: years' edges, overlaps, who counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mainstay.record.record import Shape, WorkforceRecord
from tests.small_records import Row, answer_of, record_of, shown, source, spell, staff_history

DAY = "2024-09-30"
LIST = source(1, "absence_list", Shape.HISTORY, "2025-03-31", "2019-06-03")


def _away(start: str, end: str | None, days_lost: str | None, person: str = "A", kind: str = "sickness") -> Row:
    """An absence from a first to a last day, held as the record holds it: to the first day back."""
    back = None if end is None else str(date.fromisoformat(end) + timedelta(days=1))
    return {"person": person, "start": start, "end": back, "days_lost": days_lost, "kind": kind, "source": 1}


def _record(*absences: Row, spells: list[Row] | None = None) -> WorkforceRecord:
    return record_of([staff_history(), LIST], spell=spells or [spell("A"), spell("B")], absence=list(absences))


def _lost(record: WorkforceRecord, day: str = DAY) -> str:
    return shown(answer_of(record, day, "working_days_lost_fte"))[1]


def test_days_lost_of_the_year_are_added_up() -> None:
    assert (
        _lost(_record(_away("2024-01-08", "2024-01-12", "5"), _away("2024-06-03", "2024-06-03", "0.5", "B"))) == "5.5"
    )


def test_other_kinds_of_leave_are_not_sickness() -> None:
    record = _record(
        _away("2024-01-08", "2024-01-12", "5", kind="maternity_or_parental"), _away("2024-06-03", "2024-06-03", "1")
    )
    assert _lost(record) == "1"


def test_a_stretch_over_the_years_edge_is_shared_by_calendar_days_and_nothing_is_lost() -> None:
    """26 September to 5 October 2023 is ten days, five in each census year; 7.25 working days lost."""
    record = _record(_away("2023-09-26", "2023-10-05", "7.25"))
    assert (_lost(record, "2023-09-30"), _lost(record, "2024-09-30")) == ("3.62", "3.63")


@pytest.mark.parametrize("day", ["2024-09-30", "2023-09-30"])
def test_a_stretch_within_one_year_is_in_that_year_alone(day: str) -> None:
    record = _record(_away("2023-10-01", "2024-09-30", "253"))
    assert _lost(record, day) == {"2024-09-30": "253", "2023-09-30": "0"}[day]


def test_a_calendar_day_that_two_stretches_hold_counts_once() -> None:
    """1 to 10 March with 8 days lost, and 6 to 15 March with 8: the second adds its last five days of ten, so 4."""
    record = _record(_away("2024-03-01", "2024-03-10", "8"), _away("2024-03-06", "2024-03-15", "8"))
    assert _lost(record) == "12"


def test_the_same_absence_listed_twice_counts_once_and_two_peoples_twice() -> None:
    twice = [_away("2024-03-04", "2024-03-08", "5")] * 2
    assert _lost(_record(*twice)) == "5"
    assert _lost(_record(twice[0], _away("2024-03-04", "2024-03-08", "5", "B"))) == "10"


def test_an_absence_that_goes_on_counts_what_is_given_for_it_on_its_first_day() -> None:
    assert _lost(_record(_away("2024-09-02", None, "20"))) == "20"


def test_an_absence_without_days_lost_adds_nothing_and_where_none_has_any_the_reason_says_so() -> None:
    assert _lost(_record(_away("2024-09-02", "2024-09-03", None), _away("2024-09-05", "2024-09-05", "1"))) == "1"
    answer = answer_of(_record(_away("2024-09-02", "2024-09-03", None)), DAY, "absence_rate_fte")
    assert answer.reason == "the absence list does not give working days lost"


def test_leavers_and_short_stays_count_and_agency_workers_and_others_do_not() -> None:
    spells = [
        spell("in post"),
        spell("leaver", end="2024-03-31"),
        spell("short", "2023-11-01", "2024-02-01"),
        spell("agency", contract="agency"),
        spell("other", role="not_social_worker"),
        spell("long gone", end="2023-03-31"),
    ]
    record = _record(*(_away("2024-01-08", "2024-01-08", "1", each["person"]) for each in spells), spells=spells)
    assert _lost(record) == "3"


def test_a_person_with_two_posts_is_ill_once() -> None:
    spells = [spell("A", fte="0.5", post="one"), spell("A", fte="0.5", post="two", role="senior_practitioner")]
    assert _lost(_record(_away("2024-01-08", "2024-01-08", "1"), spells=spells)) == "1"


def test_a_person_who_left_and_came_back_is_ill_once() -> None:
    spells = [spell("A", end="2024-02-01"), spell("A", "2024-06-01")]
    assert _lost(_record(_away("2024-01-08", "2024-01-08", "1"), spells=spells)) == "1"


def test_a_list_that_begins_after_the_years_first_day_does_not_cover_it() -> None:
    for first, known in (("2023-10-01", True), ("2023-10-02", False)):
        listed = source(1, "absence_list", Shape.HISTORY, "2025-03-31", first)
        record = record_of(
            [staff_history(), listed], spell=[spell("A")], absence=[_away("2024-03-04", "2024-03-04", "1")]
        )
        answer = answer_of(record, DAY, "working_days_lost_fte")
        assert (answer.value is not None) is known
        assert (
            answer.reason is None
            or answer.reason == "the absence list does not cover the whole year to 30 September 2024"
        )
