"""Early-career trackers: a column or a row for each step, days without years, and a lighter load where one was agreed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.foundations.dates import day_number, day_of
from mainstay.intake.sources.early_career_tracker.cells import UNREAD, due_and_done
from mainstay.intake.sources.early_career_tracker.steps import STEPS
from mainstay.vocabulary.steps_of_programmes import PROPOSALS
from tests.council_files import STAFF, codes_of, made_of, put

PEOPLE = (
    "0011; Ash; Kit; 01/02/1999; ASYE Social Worker; North; Permanent; 1.0; 04/09/2023",
    "0012; Bay; Lou; 01/02/1979; Senior Social Worker; North; Permanent; 1.0; 01/04/2015",
)
WIDE = "Employee No; Name; Cohort; ASYE Assessor; ASYE Start; 3 Month Review; 6 Month Review; Direct Observation 1; Panel Date"


def _steps(folder: Path) -> dict[str, tuple[date | None, date | None]]:
    rows = made_of(folder).record.table("milestone").to_dicts()
    return {
        row["step"]: tuple(None if row[name] is None else day_of(row[name]) for name in ("due", "done")) for row in rows
    }


def _put(folder: Path, heading: str, *rows: str) -> None:
    put(folder, "Staff 30.09.24.csv", STAFF, *PEOPLE)
    put(folder, "ASYE tracker 30.09.24.csv", heading, *rows)


def test_a_row_with_a_column_for_each_step_becomes_its_steps(tmp_path: Path) -> None:
    _put(tmp_path, f"{WIDE}; Outcome",
         "0011; ; Sept 2023; 0012; 04/09/2023; due 4/12 - done 17/12; 01/03/2024; ; 20/09/2024; Pass")  # fmt: skip
    assert _steps(tmp_path) == {
        "Three-month review": (date(2023, 12, 4), date(2023, 12, 17)),
        "Six-month review": (date(2024, 3, 4), date(2024, 3, 1)),
        "Panel": (None, date(2024, 9, 20)),
    }
    rows = made_of(tmp_path).record.table("milestone").to_dicts()
    assert {row["cohort"] for row in rows} == {"Sept 2023"} and {day_of(row["began"]) for row in rows} == {
        date(2023, 9, 4)
    }
    assert {row["step"]: row["outcome"] for row in rows}["Panel"] == "passed", "the outcome stands on the last step"
    assert len({row["assessor"] for row in rows}) == 1 and rows[0]["assessor"] != rows[0]["person"]
    assert codes_of(tmp_path)["MS-ECT-002"] == 1, "the day by which the six-month review was due was worked out"


def test_a_due_day_that_is_given_is_never_replaced_and_an_extension_stops_working_out(tmp_path: Path) -> None:
    head = "Employee No; ASYE Start; 3 Month Review Due; 3 Month Review Held; 6 Month Review; Extension To"
    _put(tmp_path, head, "0011; 04/09/2023; 15/12/2023; 20/12/2023; ; 04/03/2025")
    assert _steps(tmp_path) == {"Three-month review": (date(2023, 12, 15), date(2023, 12, 20))}


def test_a_row_for_each_step(tmp_path: Path) -> None:
    _put(tmp_path, "Employee No; Programme; Step; Due; Done; Outcome",
         "0011; ASYE; 6 Month Review; 04/03/2024; 11/03/2024; Pass", "0011; ASYE; Reading week; ; 01/05/2024; ")  # fmt: skip
    assert _steps(tmp_path) == {
        "Six-month review": (date(2024, 3, 4), date(2024, 3, 11)), "Reading week": (None, date(2024, 5, 1)),
    }  # fmt: skip


def test_a_lighter_load_is_of_the_first_year_unless_the_list_says_otherwise(tmp_path: Path) -> None:
    _put(tmp_path, "Employee No; ASYE Start; 3 Month Review; Protected Caseload %; Protected Until",
         "0011; 04/09/2023; 05/12/2023; 10%; ", "0012; 04/09/2023; 05/12/2023; 20; 31/03/2024")  # fmt: skip
    rows = made_of(tmp_path).record.table("reduction").sort("percent").to_dicts()
    assert [(row["percent"], day_of(row["start"]), day_of(row["end"])) for row in rows] == [
        (1000, date(2023, 9, 4), date(2024, 9, 4)), (2000, date(2023, 9, 4), date(2024, 4, 1)),
    ]  # fmt: skip
    assert {row["kind"] for row in rows} == {"early_career"}


def test_a_name_alone_is_asked_about_once(tmp_path: Path) -> None:
    _put(tmp_path, "Name; Cohort; 3 Month Review", "Kit Ash; 2023; 05/12/2023", "Kit Ash; 2023; 05/12/2023")
    assert [question.key for question in made_of(tmp_path).questions] == ["Kit Ash"]


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    _put(tmp_path, "Employee No; ASYE Start; 3 Month Review; Protected From; Protected Until",
         "0011; 04/09/2023; spoke to Kit; 01/10/2023; 01/09/2023", "; ; 05/12/2023; ; ")  # fmt: skip
    codes = codes_of(tmp_path)
    assert (codes["MS-VAL-001"], codes["MS-ECT-001"], codes["MS-ECT-003"]) == (1, 1, 1)


def test_a_clean_tracker_has_none_of_these_problems(tmp_path: Path) -> None:
    _put(tmp_path, "Employee No; 3 Month Review Due; 3 Month Review", "0011; 04/12/2023; 05/12/2023")
    assert not [code for code in codes_of(tmp_path) if code.startswith("MS-ECT")]


@pytest.mark.parametrize(
    ("text", "due", "done"),
    [
        ("due 3/2 - done 17/2", date(2024, 2, 3), date(2024, 2, 17)),
        ("Due: 03/02/2024; held 17/02/2024", date(2024, 2, 3), date(2024, 2, 17)),
        ("due 3/2", date(2024, 2, 3), None),
        ("completed 17 Feb", None, date(2024, 2, 17)),
        ("17/02/2024", None, date(2024, 2, 17)),
        ("overdue", None, None),
        ("", None, None),
    ],
)
def test_days_due_and_done_in_one_cell(text: str, due: date | None, done: date | None) -> None:
    near = date(2024, 2, 10)
    assert due_and_done(text, near) == tuple(None if day is None else day_number(day) for day in (due, done))
    assert due_and_done("spoke to Kit", near) is UNREAD


def test_steps_are_called_as_the_pages_of_reviews_propose_them() -> None:
    """Else a review typed on a page and one from a tracker would be two."""
    proposed = {step.step for step in PROPOSALS["first_year"].steps}
    assert proposed <= {step.step for step in STEPS}
