"""Register checks in their three parts, and lists of learning: what was done, what is due, and what came to nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mainstay.foundations.dates import day_number, day_of
from tests.council_files import STAFF, codes_of, made_of, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
CHECK = "Staff No; Registered Until; Status; Renewal Submitted; Fee Paid; CPD Recorded"
COURSES = "Staff No; Course; Course Type; Date Booked; Date Attended; Status; Expiry"


def test_a_part_of_the_renewal_is_a_day_a_yes_a_no_or_not_known(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Register check 15.11.24.csv", CHECK, "0011; 30/11/2024; Registered; 05/11/2024; Y; N")
    built = made_of(tmp_path)
    [row] = built.record.table("registration").to_dicts()
    assert row["person"] == built.record.table("person")["person"].item()
    assert day_of(row["checked_on"]) == date(2024, 11, 15), "the day of the list, where no column gives it"
    assert (day_of(row["form_done_on"]), row["form_done"]) == (date(2024, 11, 5), 1)
    assert (row["fee_done_on"], row["fee_done"], row["cpd_done_on"], row["cpd_done"]) == (None, 1, None, 0)
    assert (row["status"], day_of(row["renewed_until"])) == ("registered", date(2024, 11, 30))


def test_a_blank_part_is_not_a_no(tmp_path: Path) -> None:
    put(tmp_path, "Register check 15.11.24.csv", CHECK, "0011; 30/11/2024; Registered; ; N/K; 00.00.0000")
    [row] = made_of(tmp_path).record.table("registration").to_dicts()
    assert [row[f"{part}_done"] for part in ("form", "fee", "cpd")] == [None, None, None]


def test_two_checks_of_one_worker_are_two_states(tmp_path: Path) -> None:
    put(tmp_path, "Register check.csv", f"{CHECK}; Register Checked On", "0011; 30/11/2024; Registered; ; ; ; 01/10/2024",
        "0011; 30/11/2025; Registered; ; ; ; 01/12/2024")  # fmt: skip
    rows = made_of(tmp_path).record.table("registration").sort("checked_on").to_dicts()
    assert [day_of(row["renewed_until"]).year for row in rows] == [2024, 2025]


def test_a_check_without_a_worker_or_without_a_day_is_told(tmp_path: Path) -> None:
    put(tmp_path, "Register check.csv", CHECK, "; 30/11/2024; Registered; ; ; ", "0011; 30/11/2024; Registered; ; ; ")
    codes = codes_of(tmp_path)
    assert (codes["MS-REG-001"], codes["MS-REG-002"]) == (1, 1)
    put(tmp_path / "clean", "Register check 01.12.24.csv", CHECK, "0011; 30/11/2024; Registered; ; ; ")
    assert not [code for code in codes_of(tmp_path / "clean") if code.startswith("MS-REG")]


def test_what_was_attended_is_learning_and_a_booking_is_not(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Training 30.09.24.csv", COURSES, "0011; Court skills; Course; 01/05/2024; 12/06/2024; Attended; 12/06/2027",
        "0011; Chairing; Course; 01/05/2024; 14/06/2024; DNA; ", "0011; Writing; Course; 01/05/2024; ; Booked; ",
        "0500; Court skills; Course; 01/05/2024; 12/06/2024; Attended; ")  # fmt: skip
    built = made_of(tmp_path)
    ours = set(built.record.table("person")["person"])
    rows = [row for row in built.record.table("learning").to_dicts() if row["person"] in ours]
    assert [(row["title"], row["kind"], day_of(row["completed"]), day_of(row["expires"])) for row in rows] == [
        ("Court skills", "training", date(2024, 6, 12), date(2027, 6, 12))
    ]
    assert codes_of(tmp_path)["MS-LRN-002"] == 1
    assert len(ours) == 1 and not built.questions, "a list of the whole council makes nobody, and asks nothing"


def test_learning_still_to_come_is_kept_by_the_day_it_is_due(tmp_path: Path) -> None:
    put(tmp_path, "Training 30.09.24.csv", "Staff No; Course; Status; Due Date; Expiry",
        "0011; Data protection; Not started; 31/12/2024; ")  # fmt: skip
    [row] = made_of(tmp_path).record.table("learning").to_dicts()
    assert (row["completed"], row["due"]) == (None, day_number(date(2024, 12, 31)))


def test_a_renewal_before_the_completion_is_set_aside(tmp_path: Path) -> None:
    put(tmp_path, "Training 30.09.24.csv", COURSES, "0011; Court skills; Course; ; 12/06/2024; Attended; 12/06/2021",
        "; Court skills; Course; ; 12/06/2024; Attended; ")  # fmt: skip
    [row] = made_of(tmp_path).record.table("learning").to_dicts()
    assert row["expires"] is None and row["completed"] is not None
    codes = codes_of(tmp_path)
    assert (codes["MS-LRN-001"], codes["MS-LRN-003"]) == (1, 1)
