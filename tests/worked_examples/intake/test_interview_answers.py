"""Answers of welcome, stay and exit conversations: with and without a staff number, declined, and of no kind."""

from __future__ import annotations

import json
from pathlib import Path

from mainstay.foundations.dates import day_of
from tests.council_files import HISTORY, codes_of, key_of, made_of, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020; 30/06/2024; Resigned"
BAY = "0012; Bay; Lou; 03/04/1985; Social Worker; North; Permanent; 0.8; 01/06/2019; ;"
EXIT = (
    "Employee No; Interview Date; Date Offered; Declined Y/N; Main Reason for Leaving; Other Reasons (tick all);"
    " Where are you going; Would you return; Workload Rating; New Salary; Comments"
)


def conversations(folder: Path, *rows: str, name: str = "Exit interviews.csv") -> list[dict]:
    put(folder, "Staff 30.09.24.csv", HISTORY, ASH, BAY)
    put(folder, name, EXIT, *[row.replace("|", ";") for row in rows])
    return made_of(folder).record.table("conversation").sort("row").to_dicts()


def test_a_form_is_a_conversation_with_whoever_left(tmp_path: Path) -> None:
    (found,) = conversations(
        tmp_path, "0011; 20/06/2024; 10/06/2024; No; Workload; Pay; Other council; Maybe; 2; 45000; Too many forms"
    )
    answers = json.loads(found["answers"])
    assert found["kind"] == "exit" and str(day_of(found["held_on"])) == "2024-06-20"
    assert found["theme"] == "workload" and found["comments"] == "Too many forms"
    assert found["person"] == key_of(made_of(tmp_path), "0011")
    assert answers["state"] == "held" and answers["answers"] == {
        "leaving_for": ["workload", "pay"], "going_to": "social_work_other_council", "come_back": "perhaps",
        "mark_workload": 2,
    }  # fmt: skip
    assert "45000" not in str(found), "new pay is not asked and not kept"


def test_without_a_number_it_is_nobodys(tmp_path: Path) -> None:
    (found,) = conversations(tmp_path, "; 20/06/2024; ; ; Workload; ; ; ; ; ; ")
    assert found["person"] is None and found["held_on"] is not None


def test_who_would_rather_not_was_asked_and_said_nothing(tmp_path: Path) -> None:
    (found,) = conversations(tmp_path, "0011; ; 10/06/2024; Y; ; ; ; ; ; ; ")
    assert found["held_on"] is None and found["offered_on"] is not None
    assert json.loads(found["answers"]) == {"set": "exit 1 (form)", "state": "declined", "answers": {}}


def test_words_that_are_in_no_list_are_left_out_and_not_repeated(tmp_path: Path) -> None:
    (found,) = conversations(tmp_path, "0011; 20/06/2024; ; ; My manager Zed; ; Moonbase; Yes; 9; ; ")
    assert json.loads(found["answers"])["answers"] == {"come_back": "yes"} and found["theme"] is None
    assert codes_of(tmp_path)["MS-INT-003"] == 3
    assert "Zed" not in str(made_of(tmp_path).problems)


def test_a_row_of_no_kind_or_no_day_is_left_out(tmp_path: Path) -> None:
    assert (
        conversations(
            tmp_path, "0011; 20/06/2024; ; ; Pay; ; ; ; ; ; ", "0012; ; ; ; Pay; ; ; ; ; ; ", name="Forms.csv"
        )
        == []
    )
    codes = codes_of(tmp_path)
    assert (codes["MS-INT-001"], codes["MS-INT-002"]) == (2, 1)


def test_a_form_about_somebody_makes_no_member_of_staff(tmp_path: Path) -> None:
    conversations(tmp_path, "0099; 20/06/2024; ; ; Pay; ; ; ; ; ; ")
    assert made_of(tmp_path).record.table("person").height == 2
