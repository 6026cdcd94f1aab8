"""Recruitment lists: vacancies and applications by the system's own numbers, stage by stage, and no name of anybody."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.foundations.dates import day_number, day_of
from mainstay.record.coverage import reasons
from mainstay.record.subjects import Subject
from tests.council_files import STAFF, codes_of, looked, made_of, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/07/2024"
APPLIED = "Vacancy Ref; Candidate ID; Candidate Name; Source; Application Date; First Contact Date; Shortlist Date;"
APPLIED += " Interview Date"
LATER = "Offer Date; Offer Accepted; References Received; DBS Clear; Actual Start; Application Status; Employee Number"
NUMBER = day_number


def _applications(folder: Path) -> list[dict]:
    return made_of(folder).record.table("applicant").sort("row").to_dicts()


def test_one_application_from_the_first_day_to_the_start(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(
        tmp_path,
        "Applications 30.09.24.csv",
        f"{APPLIED}; {LATER}; Miles from Work; References by Telephone",
        "VAC1; APP7; Kit Ash; Job board; 29/04/2024 09:14; 30/04/2024 08:05; 08/05/2024; 15/05/2024; 17/05/2024; 20/05/2024;"
        " 31/05/2024; 14/06/2024; 01/07/2024; Started; 0011; 12; Yes",
    )
    built = made_of(tmp_path)
    [row] = built.record.table("applicant").to_dicts()
    assert row["applied_on"] == NUMBER(date(2024, 4, 29)) and row["first_reply_hours"] == 23
    assert day_of(row["accepted_on"]) == date(2024, 5, 20) and row["accepted"] == 1
    assert day_of(row["cleared_on"]) == date(2024, 6, 14), "the later of references and checks"
    assert (row["channel"], row["outcome"], row["miles"], row["references_by_telephone"]) == (
        "job_board",
        "started",
        12,
        1,
    )
    assert row["person"] == built.record.table("person")["person"].item()
    assert row["applicant"].startswith("A-") and row["vacancy"].startswith("V-")


def test_no_name_of_an_applicant_is_read_or_kept(tmp_path: Path) -> None:
    put(tmp_path, "Applications 30.09.24.csv", APPLIED, "VAC1; APP7; Quill Marrow; Website; 29/04/2024; ; ;")
    (taken,) = looked(tmp_path).taken
    assert taken.recognised.not_kept == {"Candidate Name": "no field needs it"}
    held = [value for row in _applications(tmp_path) for value in row.values() if isinstance(value, str)]
    assert held and not [value for value in held if "Quill" in value or "APP7" in value]


@pytest.mark.parametrize(
    ("applied", "replied", "hours"),
    [
        ("29/04/2024 09:14", "30/04/2024 09:14", 24),
        ("29/04/2024 09:14", "30/04/2024 09:15", 25),
        ("29/04/2024 21:30", "29/04/2024 21:45", 1),
        ("29/04/2024", "30/04/2024", None),
        ("29/04/2024 00:00", "30/04/2024 00:00", None),
        ("30/04/2024 09:00", "29/04/2024 09:00", None),
    ],
    ids=["a day to the minute", "a minute more", "the same hour", "days alone", "an export's midnight", "before"],
)
def test_hours_to_the_first_reply_are_known_only_where_both_have_a_time(
    tmp_path: Path, applied: str, replied: str, hours: int | None
) -> None:
    put(tmp_path, "Applications.csv", APPLIED, f"VAC1; APP7; ; Website; {applied}; {replied}; ;")
    assert [row["first_reply_hours"] for row in _applications(tmp_path)] == [hours]


def test_the_last_status_and_its_day_stand_for_the_stage_where_the_system_keeps_no_more(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Applications.csv",
        "Vacancy Ref; Candidate ID; Application Date; Application Status; Status Date; Withdrawn Reason",
        "VAC1; A1; 01/03/2024; Withdrawn; 20/03/2024; Salary",
        "VAC1; A2; 01/03/2024; Hired; 01/06/2024; ",
        "VAC1; A3; 01/03/2024; Shortlisted; 12/03/2024; ",
    )
    first, second, third = _applications(tmp_path)
    assert (first["outcome"], day_of(first["ended_on"]), first["reason_withdrawn"]) == (
        "withdrew",
        date(2024, 3, 20),
        "pay",
    )
    assert day_of(second["started_on"]) == date(2024, 6, 1) and second["accepted"] == 1
    assert third["outcome"] == "in_progress" and third["ended_on"] is None and third["shortlisted_on"] is None


def test_an_offer_accepted_with_a_word_has_no_day_and_one_declined_is_not_accepted(tmp_path: Path) -> None:
    head = "Vacancy Ref; Candidate ID; Application Date; Offer Date; Offer Accepted; Application Status"
    put(tmp_path, "Applications.csv", head, "V1; A1; 01/03/2024; 01/04/2024; Yes; Offered",
        "V1; A2; 01/03/2024; 01/04/2024; ; Offer declined", "V1; A3; 01/03/2024; 01/04/2024; ; Offered")  # fmt: skip
    found = [(row["accepted"], row["accepted_on"]) for row in _applications(tmp_path)]
    assert found == [(1, None), (0, None), (None, None)]


def test_a_list_of_vacancies_has_its_own_stages_and_says_nothing_of_applications(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Vacancies being filled 30.09.24.csv",
        "Vacancy Ref; Job Title; Team; Date Raised; Date Approved (Finance); Date Approved (Panel); Advert Start; Advert End;"
        " Shortlist Date; Interview Date; Status; No of Posts; Cohort",
        "VAC1; Social Worker; North; 01/02/2024; 10/02/2024; 08/02/2024; 01/03/2024; 20/03/2024; 25/03/2024; 02/04/2024;"
        " Open; 3; Academy 2024",
        "VAC2; Team Manager; North; 05/02/2024; ; ; ; ; ; ; Frozen; 1;",
    )
    record = made_of(tmp_path).record
    one, two = record.table("vacancy").sort("row").to_dicts()
    assert day_of(one["approved_on"]) == date(2024, 2, 10), "the later of the approvals"
    assert day_of(two["approved_on"]) == date(2024, 2, 5), (
        "the day it was asked for, where nobody says when it was approved"
    )
    assert (one["outcome"], one["posts"], one["cohort"], one["role"]) == ("open", 3, "Academy 2024", "case_holder")
    assert two["outcome"] == "withdrawn" and day_of(one["interviewed_on"]) == date(2024, 4, 2)
    assert record.table("applicant").is_empty()
    assert [source.tells(Subject.APPLICATIONS) for source in record.sources] == [False]


def test_an_export_of_applications_repeats_its_vacancy_and_gives_it_once(tmp_path: Path) -> None:
    head = "Vacancy Ref; Job Title; Advert Start; Candidate ID; Application Date; Interview Date"
    put(tmp_path, "Export.csv", head, "V1; Social Worker; 01/03/2024; A1; 04/03/2024; 20/03/2024",
        "V1; Social Worker; 01/03/2024; A2; 05/03/2024; 21/03/2024")  # fmt: skip
    record = made_of(tmp_path).record
    [vacancy] = record.table("vacancy").to_dicts()
    assert vacancy["interviewed_on"] is None, "the interviews are the applicants'"
    assert record.table("applicant")["vacancy"].unique().to_list() == [vacancy["vacancy"]]


def test_what_is_being_filled_is_no_second_count_of_what_is_vacant(tmp_path: Path) -> None:
    from mainstay.record.posts import vacancies_of_posts

    put(tmp_path, "Establishment 30.09.24.csv", "Position No; Post Title; Team; Budgeted FTE; Occupant FTE",
        "POS1; Social Worker; North; 1.0; 0.0", "POS2; Social Worker; North; 1.0; 1.0")  # fmt: skip
    put(tmp_path, "Vacancies 30.09.24.csv", "Vacancy Ref; Job Title; Advert Start; Vacancy Status; Post Number",
        "VAC1; Social Worker; 01/09/2024; Open; POS1")  # fmt: skip
    record = made_of(tmp_path).record
    assert record.table("vacancy").height == 2
    assert (
        vacancies_of_posts(record)["post"].to_list() == ["POS1"]
        and vacancies_of_posts(record)["fte"].item() == 1_000_000
    )


def test_what_is_wrong_is_told_and_stays_counted(tmp_path: Path) -> None:
    head = "Vacancy Ref; Candidate ID; Application Date; Shortlist Date; Start Date Agreed; Application Status"
    put(tmp_path, "Applications.csv", head, "V1; A1; 10/03/2024; 01/03/2024; ; In progress",
        "V1; A2; 10/03/2024; ; ; In progress", "V1; A2; 10/03/2024; 12/03/2024; 01/06/2024; Offer accepted",
        "V1; ; 11/03/2024; ; ; In progress")  # fmt: skip
    codes = codes_of(tmp_path)
    assert [codes[f"MS-REC-00{number}"] for number in (1, 2, 3, 4)] == [1, 1, 1, 1]
    rows = _applications(tmp_path)
    assert len(rows) == 3 and rows[1]["shortlisted_on"] is not None and rows[1]["started_on"] is None


def test_a_clean_list_has_none_of_these_problems(tmp_path: Path) -> None:
    head = "Vacancy Ref; Candidate ID; Application Date; Shortlist Date; Application Status"
    put(tmp_path, "Applications.csv", head, "V1; A1; 01/03/2024; 10/03/2024; In progress")
    assert not [code for code in codes_of(tmp_path) if code.startswith(("MS-REC", "MS-LOG"))]


def test_next_months_list_says_how_an_application_went_on(tmp_path: Path) -> None:
    head = "Vacancy Ref; Candidate ID; Application Date; Interview Date; Application Status"
    put(
        tmp_path,
        "Applications 31.03.24.csv",
        head,
        "V1; A1; 01/03/2024; ; In progress",
        "V1; A2; 01/03/2024; ; In progress",
    )
    put(tmp_path, "Applications 30.04.24.csv", head, "V1; A1; 01/03/2024; 09/04/2024; Unsuccessful")
    rows = _applications(tmp_path)
    assert sorted(str(row["outcome"]) for row in rows) == ["in_progress", "not_appointed"]
    assert codes_of(tmp_path)["MS-LOG-001"] == 1


def test_the_days_that_a_list_speaks_for(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    head = "Vacancy Ref; Candidate ID; Application Date; Application Status"
    put(tmp_path, "Applications 30.09.24.csv", head, "V1; A1; 05/09/2023; Hired", "V1; A2; 01/03/2024; In progress")
    record = made_of(tmp_path).record
    assert "applications" not in reasons(record, date(2024, 9, 30))
    assert "two years" in reasons(record, date(2024, 9, 30))["applications_before"]
    assert "vacancies_open" in reasons(record, date(2024, 9, 30))
