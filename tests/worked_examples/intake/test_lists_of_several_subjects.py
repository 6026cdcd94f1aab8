"""One list may tell of several subjects: what it covers is known for each, whatever kind of file it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mainstay.foundations.dates import day_number
from mainstay.intake.covering import with_coverage
from mainstay.record.coverage import reasons
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape, Source
from mainstay.record.subjects import Covered, Subject
from tests.small_records import day, record_of, spell

BOTH = Source(
    0, "Staff with sickness.xlsx", "", "invented_kind", "Staff list with sickness", Shape.SNAPSHOT, day("2024-09-30"),
    (Covered(Subject.STAFF), Covered(Subject.ABSENCE)), 1,
)  # fmt: skip


def test_each_subject_of_a_list_has_a_first_day_of_its_own() -> None:
    away = frame_of("absence", {"absence": ["A1"], "start": [day_number(date(2023, 10, 14))], "source": [0]})
    (found,) = with_coverage([BOTH], [], {"absence": away}, {})
    assert found.covers(Subject.STAFF) is None, "it does not show who left"
    assert found.covers(Subject.ABSENCE) == date(2023, 9, 30), "the eve of the first month with an absence"
    assert found.covers_from is None, "it is a list of staff first"


def test_a_day_that_someone_says_holds_for_all_that_a_list_tells_of() -> None:
    (found,) = with_coverage([BOTH], [], {"absence": frame_of("absence")}, {0: date(2023, 9, 1)})
    assert {each.subject: each.covers_from for each in found.covered} == {
        Subject.STAFF: date(2023, 9, 1), Subject.ABSENCE: date(2023, 9, 1),
    }  # fmt: skip


def test_what_can_be_known_follows_from_the_subjects_and_not_from_the_kind_of_file() -> None:
    listed = replace(BOTH, covered=(Covered(Subject.STAFF), Covered(Subject.ABSENCE, day("2023-10-01"))))
    rows = [{"person": "P1", "start": "2024-03-04", "end": "2024-03-09", "days_lost": "5", "source": 0}]
    found = reasons(record_of([listed], spell=[spell("P1")], absence=rows), day("2024-09-30"))
    assert "in_post" not in found and "days_lost" not in found
    assert found["leavers"] == (
        "a list of present staff does not show who left; add leavers, earlier lists or a census return"
    )
    assert found["agency"] == "an agency register was not among the files"
