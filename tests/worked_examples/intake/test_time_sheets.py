"""Time sheets: hours however they are written, as minutes of each person's week or month; and what cannot be told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.foundations.dates import day_of
from mainstay.foundations.problems import Unreadable
from mainstay.intake.hours_written import read_minutes
from mainstay.record.coverage import reasons
from tests.council_files import STAFF, codes_of, looked, made_of, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
WEEKLY = "Staff No; Week Commencing; Contracted Hours; Hours Worked; TOIL Balance; Overtime Hours; Out of Hours"


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("37:30", 2_250), ("37.5", 2_250), ("37.5 hrs", 2_250), ("37 hrs", 2_220), ("37h 30m", 2_250), ("37h30", 2_250),
        ("37 hours 30 minutes", 2_250), ("37,5", 2_250), ("37:30:00", 2_250), ("45 mins", 45), ("0", 0), ("37.30", 2_238),
        ("-3:30", -210), ("(3:30)", -210), ("3:30-", -210), ("-1.25", -75), ("07:24", 444), ("1,000.5", 60_030),
    ],
)  # fmt: skip
def test_hours_are_minutes_however_they_are_written(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize("text", ["a lot", "37:75", "9-5", "37 30", "", "12/05/2024", "3 days"])
def test_what_is_no_length_of_time_is_not_guessed(text: str) -> None:
    with pytest.raises(Unreadable):
        read_minutes(text)


def test_a_heading_that_says_minutes_is_believed() -> None:
    assert read_minutes("90", "Overtime (mins)") == 90 and read_minutes("1:30", "Overtime (mins)") == 90


def rows_of(folder: Path) -> list[tuple[object, ...]]:
    rows = made_of(folder).record.table("hours").sort("person", "start").to_dicts()
    columns = ("contracted", "worked", "owed", "overtime_paid", "out_of_hours")
    return [(row["period"], day_of(row["start"]), *(row[name] for name in columns)) for row in rows]


def test_a_week_is_one_row_of_minutes_with_its_worker(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Timesheets.csv", WEEKLY, "0011; 06/05/2024; 37; 41:30; 4:30; 2; 1.5 hrs",
        "0011; 13/05/2024; 37:00; 35 hrs; -1:15; N/K; ")  # fmt: skip
    built = made_of(tmp_path)
    assert rows_of(tmp_path) == [
        ("week", date(2024, 5, 6), 2_220, 2_490, 270, 120, 90),
        ("week", date(2024, 5, 13), 2_220, 2_100, -75, None, None),
    ]
    assert built.record.table("hours")["person"].unique().to_list() == built.record.table("person")["person"].to_list()


@pytest.mark.parametrize(
    ("heading", "cell", "file", "span"),
    [
        ("Week Ending", "12/05/2024", "Hours.csv", ("week", date(2024, 5, 6))),
        ("Month", "May 2024", "Hours.csv", ("month", date(2024, 5, 1))),
        ("Month", "31/05/2024", "Hours.csv", ("month", date(2024, 5, 1))),
        ("Pay Month", "Feb", "Hours 2024-25.csv", ("month", date(2025, 2, 1))),
        ("Period Start", "01/05/2024", "Hours.csv", ("month", date(2024, 5, 1))),
        ("Period Start", "06/05/2024", "Hours.csv", ("week", date(2024, 5, 6))),
    ],
)
def test_a_week_or_month_is_known_by_what_is_given(
    tmp_path: Path, heading: str, cell: str, file: str, span: tuple[object, ...]
) -> None:
    put(tmp_path, file, f"Staff No; {heading}; Hours Worked; TOIL Balance", f"0011; {cell}; 37; 2")
    assert [row[:2] for row in rows_of(tmp_path)] == [span]


def test_a_first_and_a_last_day_tell_a_week_on_the_first_of_a_month_from_a_month(tmp_path: Path) -> None:
    head = "Staff No; Period Start; Period End; Hours Worked"
    put(tmp_path, "Hours.csv", head, "0011; 01/07/2024; 07/07/2024; 37", "0012; 01/07/2024; 31/07/2024; 150")
    assert sorted(row[:2] for row in rows_of(tmp_path)) == [("month", date(2024, 7, 1)), ("week", date(2024, 7, 1))]


def test_contracted_hours_of_a_week_are_made_those_of_the_month(tmp_path: Path) -> None:
    """37 hours a week over the 28 days of a February are 148."""
    put(tmp_path, "Hours.csv", "Staff No; Month; Weekly Contracted Hours; Hours Worked", "0011; Feb 2025; 37; 150")
    assert rows_of(tmp_path)[0][2:4] == (148 * 60, 150 * 60)


def test_contracted_hours_that_must_be_of_a_week_are_set_aside_and_told(tmp_path: Path) -> None:
    put(tmp_path, "Hours.csv", "Staff No; Month; Contracted Hours; Hours Worked", "0011; Feb 2025; 37; 150",
        "0012; Feb 2025; 18.5; 80")  # fmt: skip
    assert [row[2] for row in rows_of(tmp_path)] == [None, None] and codes_of(tmp_path)["MS-HRS-005"] == 1


def test_shifts_of_a_week_are_added_up_and_a_repeated_row_is_not(tmp_path: Path) -> None:
    put(tmp_path, "Hours.csv", "Staff No; Shift; Week Commencing; Contracted Hours; Hours Worked; TOIL Balance",
        "0011; Mon; 06/05/2024; 37; 7.5; 2",
        "0011; Tue; 06/05/2024; 37; 7.5; 3", "0011; Tue; 06/05/2024; 37; 7.5; 3")  # fmt: skip
    assert [row[2:5] for row in rows_of(tmp_path)] == [(2_220, 900, 180)]
    assert codes_of(tmp_path)["MS-HRS-003"] == 1


def test_two_posts_are_two_contracts(tmp_path: Path) -> None:
    put(tmp_path, "Hours.csv", "Staff No; Post Number; Week Commencing; Contracted Hours; Hours Worked",
        "0011; P1; 06/05/2024; 18.5; 20", "0011; P2; 06/05/2024; 18.5; 18.5")  # fmt: skip
    assert [row[2:4] for row in rows_of(tmp_path)] == [(2_220, 2_310)]


def test_a_later_list_is_believed_and_fills_what_the_earlier_left_blank(tmp_path: Path) -> None:
    put(tmp_path, "Time sheets 31.05.24.csv", WEEKLY, "0011; 06/05/2024; 37; 40; 2; 1; ")
    put(tmp_path, "Time sheets 30.06.24.csv", WEEKLY, "0011; 06/05/2024; 37; 41; ; ; ")
    assert [row[2:6] for row in rows_of(tmp_path)] == [(2_220, 2_460, 120, 60)]


def test_what_cannot_be_told_is_left_out_and_said(tmp_path: Path) -> None:
    put(tmp_path, "Hours.csv", WEEKLY, "; 06/05/2024; 37; 40; ; ; ", "0011; ; 37; 40; ; ; ",
        "0011; 13/05/2024; 37; 300; ; ; ", "0011; 20/05/2024; 37; plenty; ; ; ", "0011; 27/05/2024; ; ; ; ; ")  # fmt: skip
    assert [row[1:4] for row in rows_of(tmp_path)] == [
        (date(2024, 5, 13), 2_220, None),
        (date(2024, 5, 20), 2_220, None),
    ]
    codes = codes_of(tmp_path)
    assert (codes["MS-HRS-001"], codes["MS-HRS-002"], codes["MS-HRS-004"], codes["MS-VAL-001"]) == (1, 1, 1, 1)
    put(tmp_path / "clean", "Hours.csv", WEEKLY, "0011; 06/05/2024; 37; 40; ; ; ")
    assert not [code for code in codes_of(tmp_path / "clean") if code.startswith("MS-HRS")]


def test_pay_and_what_must_not_be_kept_stay_out(tmp_path: Path) -> None:
    put(tmp_path, "Timesheets.csv", f"{WEEKLY}; Rate; NI Number; Tax Code; Comments",
        "0011; 06/05/2024; 37; 40; ; ; ; 21.50; QQ123456C; 1257L; was with a family")  # fmt: skip
    [taken] = looked(tmp_path).taken
    assert {"Rate", "NI Number", "Tax Code", "Comments"} <= taken.recognised.not_kept.keys()
    held = made_of(tmp_path).record.tables
    texts = [str(value) for frame in held.values() for row in frame.rows() for value in row]
    assert not [text for text in texts if "QQ12" in text or "1257L" in text or "family" in text]


def test_hours_of_a_year_can_be_known_to_the_end_of_the_last_week(tmp_path: Path) -> None:
    put(tmp_path, "Hours.csv", WEEKLY, "0011; 04/09/2023; 37; 40; ; ; ", "0011; 23/09/2024; 37; 40; ; ; ")
    record = made_of(tmp_path).record
    assert "hours" not in reasons(record, date(2024, 9, 29))
    assert "stops at 29 September 2024" in reasons(record, date(2024, 9, 30))["hours"]
    assert "begins on" in reasons(record, date(2024, 6, 30))["hours"]
