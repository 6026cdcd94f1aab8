"""Supervision: a log's rows and a grid's cells as meetings due and held; reasons kept, notes never read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.foundations.dates import day_number, day_of
from mainstay.intake.dates_in_cells import day_near, minute_of_day, parts_of_cell
from tests.council_files import STAFF, codes_of, looked, made_of, put

PEOPLE = (
    "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020",
    "0012; Bay; Lou; 01/02/1979; Team Manager; North; Permanent; 1.0; 01/04/2015",
)
LOG = "Employee No; Supervisor; Supervision Type; Due Date; Date Held; Reflective (Y/N); Duration; Rating; Reason Not Held"
GRID = "Worker; Supervisor; Frequency; Apr; May; Jun; Jul; Aug; Sep; Oct; Nov; Dec; Jan; Feb; Mar"
WORKERS = '[workers]\n"Kit Ash" = "0011"\n"Lou Bay" = "0012"\n'


def _answered(folder: Path, text: str = WORKERS) -> None:
    (folder / "mapping.toml").write_text(text, encoding="utf-8")


def _meetings(folder: Path) -> list[dict]:
    return made_of(folder).record.table("supervision").sort("due_on", "held_on", nulls_last=True).to_dicts()


def _grid(folder: Path, cells: str, name: str = "Supervision 2024-25.csv") -> list[tuple]:
    """The meetings of one worker's row: due, held on, held, why not."""
    put(folder, "Staff 30.09.24.csv", STAFF, *PEOPLE)
    put(folder, name, GRID, f"Kit Ash; Lou Bay; Monthly; {cells}")
    _answered(folder)
    return [
        (
            *(row[name] and f"{day_of(row[name]):%d/%m/%y}" for name in ("due_on", "held_on")),
            row["held"],
            row["reason_not_held"],
        )
        for row in _meetings(folder)
    ]


def test_a_row_of_a_log_is_a_meeting_with_its_worker_and_supervisor(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, *PEOPLE)
    put(tmp_path, "Supervision log 30.09.24.csv", LOG, "0011; 0012; Personal; 12/04/2024; 14/04/2024; Y; 75; 4; ",
        "0011; 0012; Personal; 10/05/2024; ; ; ; ; AL", "0011; 0012; Group; 20/05/2024; Y; ; ; ; ")  # fmt: skip
    record = made_of(tmp_path).record
    held, leave, group = record.table("supervision").sort("due_on").to_dicts()
    assert day_of(held["held_on"]) == date(2024, 4, 14) and held["held"] == 1 and held["reflective"] == 1
    assert (held["kind"], held["minutes"], held["rating"]) == ("management", 75, 4)
    assert (leave["held"], leave["held_on"], leave["reason_not_held"]) == (0, None, "leave")
    assert (group["kind"], group["held"], group["held_on"]) == ("group", 1, None), "held, on a day that nobody wrote"
    people = dict(zip(record.table("person")["staff_ids"], record.table("person")["person"], strict=True))
    assert (held["person"], held["supervisor"]) == (people["0011"], people["0012"])


def test_a_name_is_joined_to_nobody_before_somebody_says_whose_it_is(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, *PEOPLE)
    put(tmp_path, "Supervision 30.09.24.csv", "Worker; Supervisor; Date Held", "Kit Ash; Lou Bay; 14/04/2024")
    built = made_of(tmp_path)
    assert {question.key for question in built.questions} == {"Kit Ash", "Lou Bay"}
    assert all(question.secret and not question.stops for question in built.questions)
    [row] = built.record.table("supervision").to_dicts()
    assert row["person"] not in built.record.table("person")["person"].to_list()
    _answered(tmp_path)
    built = made_of(tmp_path)
    assert not built.questions
    [row] = built.record.table("supervision").to_dicts()
    assert {row["person"], row["supervisor"]} == set(built.record.table("person")["person"])


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("12/4", [("30/04/24", "12/04/24", 1, None)]),
        ("12th & 26th", [("30/04/24", "12/04/24", 1, None), (None, "26/04/24", 1, None)]),
        ("n/a", []),
        ("not started", []),
        ("12/04/2024", [("30/04/24", "12/04/24", 1, None)]),
        ("Y", [("30/04/24", None, 1, None)]),
        ("AL", [("30/04/24", None, 0, "leave")]),
        ("sick", [("30/04/24", None, 0, "away")]),
        ("canc", [("30/04/24", None, 0, "cancelled")]),
        ("N/A - mat leave", [("30/04/24", None, 0, "away")]),
        ("2/5", [("30/04/24", "02/05/24", 1, None)]),
    ],
)
def test_what_a_cell_of_a_grid_says(tmp_path: Path, cell: str, found: list[tuple]) -> None:
    assert _grid(tmp_path, f"{cell};;;;;;;;;;;") == found


def test_the_months_of_a_grid_lie_in_the_year_from_april_that_its_name_says(tmp_path: Path) -> None:
    found = _grid(tmp_path, "12/4;;;;;;;;;9/1;;")
    assert [due for due, *_ in found] == ["30/04/24", "31/01/25"] and found[1][1] == "09/01/25"


def test_the_year_of_a_heading_goes_before_the_one_of_the_file(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, *PEOPLE)
    put(tmp_path, "Supervision 2024-25.csv", "Worker; Supervisor; Apr 23; May-23", "Kit Ash; Lou Bay; 12/4; 3/5")
    _answered(tmp_path)
    assert [day_of(row["held_on"]) for row in _meetings(tmp_path)] == [date(2023, 4, 12), date(2023, 5, 3)]


def test_a_blank_month_that_has_passed_is_due_and_not_said_to_be_held(tmp_path: Path) -> None:
    found = _grid(tmp_path, ";12/5;;9/7;;;;;;;;", "Supervision 31.08.24.csv")
    assert found == [
        ("31/05/24", "12/05/24", 1, None), ("30/06/24", None, None, None), ("31/07/24", "09/07/24", 1, None),
        ("31/08/24", None, None, None),
    ]  # fmt: skip
    assert codes_of(tmp_path)["MS-SUP-003"] == 1


def test_before_someone_came_and_after_they_left_nothing_is_due(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, *PEOPLE)
    put(tmp_path, "Supervision 31.08.24.csv", "Worker; Supervisor; Start Date; End Date; Apr; May; Jun; Jul; Aug",
        "Kit Ash; Lou Bay; 15/05/2024; 20/07/2024; ; ; ; ; ")  # fmt: skip
    _answered(tmp_path)
    assert [day_of(row["due_on"]) for row in _meetings(tmp_path)] == [date(2024, 5, 31), date(2024, 6, 30)]


def test_a_word_nobody_knows_is_asked_once_and_the_answer_is_remembered(tmp_path: Path) -> None:
    found = _grid(tmp_path, "gone fishing;;;;;;;;;;;")
    assert found == [("30/04/24", None, None, None)] and codes_of(tmp_path)["MS-VAL-002"] == 1
    assert [question.key for question in made_of(tmp_path).questions] == ["gone fishing"]
    _answered(tmp_path, WORKERS + '[words.reason_for_a_meeting_not_held]\n"gone fishing" = "leave"\n')
    assert [row["reason_not_held"] for row in _meetings(tmp_path)] == ["leave"] and not made_of(tmp_path).questions


def test_the_kind_is_the_rows_else_the_sheets_else_with_the_manager(tmp_path: Path) -> None:
    for folder, name, head, kind in (
        ("a", "Group supervision 30.09.24.csv", "Worker; Supervisor; Date Held", "group"),
        ("b", "Supervision 30.09.24.csv", "Worker; Supervisor; Date Held", "management"),
        ("c", "Supervision 30.09.24.csv", "Worker; Child ID; Date Held", "childs"),
    ):
        put(tmp_path / folder, name, head, "Kit Ash; Lou Bay; 14/04/2024")
        assert made_of(tmp_path / folder).record.table("supervision")["kind"].to_list() == [kind]
    assert [codes_of(tmp_path / folder)["MS-SUP-002"] for folder in "abc"] == [0, 1, 0]


def test_a_row_without_a_worker_is_left_out_and_told(tmp_path: Path) -> None:
    put(tmp_path, "Supervision 30.09.24.csv", "Worker; Supervisor; Date Held", " ; Lou Bay; 14/04/2024")
    assert _meetings(tmp_path) == [] and codes_of(tmp_path)["MS-SUP-001"] == 1


def test_the_next_meeting_is_due_once_however_often_the_log_repeats_it(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, *PEOPLE)
    put(tmp_path, "Supervision 30.09.24.csv", "Employee No; Date Held; Next Due", "0011; 14/04/2024; 12/05/2024",
        "0011; 12/05/2024; 09/06/2024")  # fmt: skip
    days = [(row["due_on"], row["held_on"]) for row in _meetings(tmp_path)]
    assert sorted(days, key=str) == sorted(
        [
            (None, day_number(date(2024, 4, 14))),
            (None, day_number(date(2024, 5, 12))),
            (day_number(date(2024, 6, 9)), None),
        ],
        key=str,
    )


def test_notes_of_a_meeting_are_never_read(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Supervision 30.09.24.csv",
        "Employee No; Date Held; Decision; Comments",
        "0011; 14/04/2024; Secret; Secret",
    )
    (taken,) = looked(tmp_path).taken
    assert set(taken.recognised.not_kept) == {"Decision", "Comments"}


@pytest.mark.parametrize(
    ("text", "near", "day"),
    [
        ("12/4", date(2024, 4, 15), date(2024, 4, 12)),
        ("28/12", date(2025, 1, 10), date(2024, 12, 28)),
        ("3 Jan", date(2024, 12, 20), date(2025, 1, 3)),
        ("12th", date(2024, 4, 15), date(2024, 4, 12)),
        ("31", date(2024, 4, 15), None),
        ("31/2", date(2024, 4, 15), None),
        ("soon", date(2024, 4, 15), None),
    ],
)
def test_a_day_without_a_year_is_of_the_year_that_brings_it_nearest(text: str, near: date, day: date | None) -> None:
    assert day_near(text, near) == day


def test_times_and_parts_of_cells() -> None:
    assert [minute_of_day(text) for text in ("01/03/2024 09:14", "01/03/2024 2:05 PM", "2024-03-01T00:00:00", "01/03/2024")] == [
        554, 845, None, None,
    ]  # fmt: skip
    assert parts_of_cell("12th & 26th") == ["12th", "26th"] and parts_of_cell("3/4\n17/4") == ["3/4", "17/4"]
