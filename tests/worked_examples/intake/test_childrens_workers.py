"""Histories of children's workers, long and wide, alone and beside a list of children allocated."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mainstay.foundations.dates import day_of
from mainstay.record.coverage import reasons
from tests.council_files import STAFF, codes_of, made_of, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
BAY = "0012; Bay; Lou; 03/04/1985; Social Worker; North; Permanent; 0.8; 01/06/2019"
LONG = "Child ID; Sequence; Worker; Worker ID; Worker From; Worker To; Reason for Change"
WIDE = "Child ID; Team; Worker 1; From; Worker 2; From; To; Worker 3; From"
LISTED = "Child ID; Allocated Worker; Worker ID; Case Status; Involvement Start; Involvement End"


def stretches(folder: Path) -> list[tuple[object, ...]]:
    put(folder, "Staff 30.09.24.csv", STAFF, ASH, BAY)
    rows = made_of(folder).record.table("involvement").sort("child", "start").to_dicts()
    return [
        (str(day_of(row["start"])), None if row["end"] is None else str(day_of(row["end"])), row["tray"],
         row["reason_for_change"], row["kind_of_help"])
        for row in rows
    ]  # fmt: skip


def test_each_row_is_a_stretch_with_why_it_ended(tmp_path: Path) -> None:
    put(
        tmp_path, "Worker history 30.09.24.csv", LONG,
        "C1; 1; Kit Ash; 0011; 01/02/2024; 01/05/2024; Worker left", "C1; 2; Duty Tray; ; 01/05/2024; 12/05/2024; ",
        "C1; 3; Lou Bay; 0012; 12/05/2024; ; ", "C2; 1; Lou Bay; 0012; 12/05/2024; 01/05/2024; ", "C3; 1; Lou Bay; 0012; ; ; ",
    )  # fmt: skip
    assert stretches(tmp_path) == [
        ("2024-02-01", "2024-05-01", None, "worker_left", None),
        ("2024-05-01", "2024-05-12", "duty", None, None),
        ("2024-05-12", None, None, None, None),
        ("2024-05-12", None, None, None, None),
    ]
    codes = codes_of(tmp_path)
    assert (codes["MS-CHI-004"], codes["MS-CHI-005"]) == (1, 1)


def test_a_history_that_reaches_back_a_year_tells_how_often_workers_changed(tmp_path: Path) -> None:
    rows = [f"C{n}; 1; Kit Ash; 0011; 01/0{n}/2023; 01/0{n}/2024; " for n in range(1, 9)]
    put(tmp_path, "Worker history 30.09.24.csv", LONG, *rows, "C1; 2; Lou Bay; 0012; 01/01/2024; ; ")
    stretches(tmp_path)
    assert "changes" in reasons(made_of(tmp_path).record, date(2024, 9, 30)), "eight ends of 2024 tell of no whole year"
    put(tmp_path, "Worker history 30.09.24.csv", LONG, *rows,
        *(f"C{n}; 0; Lou Bay; 0012; 01/01/2022; 01/0{n}/2023; " for n in range(1, 9)))  # fmt: skip
    assert "changes" not in reasons(made_of(tmp_path).record, date(2024, 9, 30))


def test_workers_side_by_side_last_until_the_next_one_began(tmp_path: Path) -> None:
    put(tmp_path, "Changes of worker 30.09.24.csv", WIDE,
        "C1; North; Kit Ash; 01/02/2024; Lou Bay; 12/05/2024; 01/08/2024; Kit Ash; 20/08/2024",
        "C2; North; Lou Bay; 01/02/2024; ; ; ; ; ")  # fmt: skip
    found = stretches(tmp_path)
    assert [each[:2] for each in found if each[0] != "2024-02-01"] == [
        ("2024-05-12", "2024-08-01"), ("2024-08-20", None),
    ]  # fmt: skip
    assert sorted(str(each[1]) for each in found if each[0] == "2024-02-01") == ["2024-05-12", "None"]


def test_what_a_list_of_children_tells_too_is_counted_once(tmp_path: Path) -> None:
    """The list reaches back to March and says how the child is helped; the history reaches back to January."""
    put(
        tmp_path, "Children allocated 30.09.24.csv", LISTED,
        "C1; Kit Ash; 0011; Assessment; 01/03/2024; 01/04/2024", "C1; Kit Ash; 0011; CIN; 01/04/2024; ",
    )  # fmt: skip
    put(
        tmp_path, "Worker history 30.09.24.csv", LONG,
        "C1; 1; Lou Bay; 0012; 01/01/2024; 01/02/2024; Worker left", "C1; 2; Kit Ash; 0011; 01/02/2024; ; ",
    )  # fmt: skip
    assert stretches(tmp_path) == [
        ("2024-01-01", "2024-02-01", None, "worker_left", None),
        ("2024-02-01", "2024-03-01", None, None, None),
        ("2024-03-01", "2024-04-01", None, None, "assessment"),
        ("2024-04-01", None, None, None, "child_in_need"),
    ]
    assert codes_of(tmp_path)["MS-CHI-003"] == 0, "each row of the history tells some day of its own"


def test_a_history_that_tells_nothing_more_adds_nothing(tmp_path: Path) -> None:
    put(tmp_path, "Children allocated 30.09.24.csv", LISTED, "C1; Kit Ash; 0011; CIN; 01/03/2024; ",
        "C2; Kit Ash; 0011; CIN; 01/03/2024; 01/06/2024")  # fmt: skip
    alone = stretches(tmp_path)
    put(tmp_path, "Worker history 30.09.24.csv", LONG, "C1; 1; Kit Ash; 0011; 01/03/2024; ; ",
        "C2; 1; Kit Ash; 0011; 01/03/2024; 01/06/2024; ")  # fmt: skip
    assert stretches(tmp_path) == alone
    assert codes_of(tmp_path)["MS-CHI-003"] == 1


def test_an_earlier_list_that_says_ongoing_does_not_outlast_a_later_one(tmp_path: Path) -> None:
    put(tmp_path, "Children allocated 31.05.24.csv", LISTED, "C1; Kit Ash; 0011; CIN; 01/03/2024; ")
    put(tmp_path, "Worker history 30.09.24.csv", LONG, "C1; 1; Kit Ash; 0011; 01/03/2024; 01/08/2024; Worker left",
        "C1; 2; Lou Bay; 0012; 01/08/2024; ; ")  # fmt: skip
    assert [each[:2] for each in stretches(tmp_path)] == [("2024-03-01", "2024-08-01"), ("2024-08-01", None)]
