"""Lists of children allocated: who holds whom, what a tray is, and what a list of present allocations can tell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.coverage import reasons
from mainstay.record.record import UNMATCHED
from tests.council_files import CHILDREN, STAFF, codes_of, made_of, one_problem, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
BAY = "0012; Bay; Lou; 03/04/1985; Social Worker; North; Permanent; 0.8; 01/06/2019"
ANSWERS = '[workers]\n"Kit Ash" = "0011"\n"BAY, Lou (ASYE)" = "0012"\n'


def _held(folder: Path) -> list[tuple[object, ...]]:
    rows = made_of(folder).record.table("involvement").sort("source", "row").to_dicts()
    return [
        (str(day_of(row["start"])), None if row["end"] is None else str(day_of(row["end"])), row["tray"], row["role"])
        for row in rows
    ]


def _staff(folder: Path) -> None:
    put(folder, "Staff 30.09.24.csv", STAFF, ASH, BAY)
    (folder / "mapping.toml").write_text(ANSWERS, encoding="utf-8")


def test_a_child_in_a_tray_has_no_worker(tmp_path: Path) -> None:
    _staff(tmp_path)
    put(
        tmp_path, "Children 30.09.24.csv", CHILDREN,
        "C1; Kit Ash; Allocated; 01/06/2024; ", "C2; Duty Tray; ; 02/09/2024; ", "C3; ; ; 02/09/2024; ",
        "C4; Unallocated - North; ; 02/09/2024; ",
    )  # fmt: skip
    table = made_of(tmp_path).record.table("involvement")
    assert table["person"].is_null().to_list() == [False, True, True, True]
    assert table["tray"].to_list() == [None, "duty", "unallocated", "unallocated"]


def test_an_unmatched_worker_is_a_worker_and_not_a_tray(tmp_path: Path) -> None:
    _staff(tmp_path)
    put(tmp_path, "Children 30.09.24.csv", CHILDREN, "C1; zed_unknown; Allocated; 01/06/2024; ")
    (key,) = made_of(tmp_path).record.table("involvement")["person"].to_list()
    assert key.startswith(f"{UNMATCHED[:1].upper()}-")
    assert codes_of(tmp_path)["MS-PER-004"] == 1


def test_a_list_of_present_allocations_tells_no_changes(tmp_path: Path) -> None:
    _staff(tmp_path)
    put(tmp_path, "Children 30.09.24.csv", "Child ID; Allocated Worker; Date Allocated", "C1; Kit Ash; 01/06/2024")
    record = made_of(tmp_path).record
    assert "changes" in reasons(record, date(2024, 9, 30))
    assert "cases" not in reasons(record, date(2024, 9, 30))


def test_a_start_that_is_not_given_is_at_the_latest_the_day_of_the_list(tmp_path: Path) -> None:
    _staff(tmp_path)
    put(tmp_path, "Children 30.09.24.csv", CHILDREN, "C1; Kit Ash; ; ; ")
    assert _held(tmp_path) == [("2024-09-30", None, None, "allocated")]


def test_a_passing_on_leaves_no_day_without_a_worker(tmp_path: Path) -> None:
    _staff(tmp_path)
    put(
        tmp_path, "Children 30.09.24.csv", CHILDREN,
        "C1; Kit Ash; Allocated; 01/06/2024; 29/09/2024", "C1; BAY, Lou (ASYE); Allocated; 30/09/2024; ",
    )  # fmt: skip
    assert [row[:2] for row in _held(tmp_path)] == [("2024-06-01", "2024-09-30"), ("2024-09-30", None)]


def test_a_run_of_lists_tells_when_a_child_was_passed_on(tmp_path: Path) -> None:
    _staff(tmp_path)
    heading = "Child ID; Allocated Worker; Date Allocated"
    put(tmp_path, "Children 31.07.24.csv", heading, "C1; Kit Ash; 01/06/2024", "C2; Kit Ash; 01/06/2024")
    put(tmp_path, "Children 31.08.24.csv", heading, "C1; Kit Ash; 01/06/2024", "C2; BAY, Lou (ASYE); 12/08/2024")
    put(tmp_path, "Children 30.09.24.csv", heading, "C1; Kit Ash; 01/06/2024")
    built = made_of(tmp_path)
    rows = built.record.table("involvement").sort("start", "end", nulls_last=True)
    days = [
        tuple(None if day is None else str(day_of(day)) for day in row) for row in rows.select("start", "end").rows()
    ]
    assert days == [("2024-06-01", "2024-08-31"), ("2024-06-01", None), ("2024-08-12", "2024-09-30")]
    assert rows["child"].n_unique() == 2


def test_children_of_a_leaver_are_told_of(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, BAY)
    put(tmp_path, "Leavers.csv", "Employee No; Name; Job Title; FTE; Start Date; Leave Date; Reason",
        "0011; Kit Ash; Social Worker; 1.0; 01/04/2020; 31/08/2024; Resignation")  # fmt: skip
    (tmp_path / "mapping.toml").write_text(ANSWERS, encoding="utf-8")
    put(
        tmp_path, "Children 30.09.24.csv", CHILDREN, "C1; Kit Ash; ; 01/06/2024; ", "C2; Kit Ash; ; 01/06/2024; ",
        "C3; BAY, Lou (ASYE); ; 01/06/2024; ",
    )  # fmt: skip
    problem = one_problem(tmp_path, "MS-CHK-001")
    assert problem.count == 2 and len(problem.keys) == 1
    assert problem.found == "2 children held by 1 person not in post on 30 September 2024"


def test_children_of_someone_on_no_list_are_told_of(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, BAY)
    (tmp_path / "mapping.toml").write_text(ANSWERS.replace('"0011"', '"-"'), encoding="utf-8")
    put(
        tmp_path,
        "Children 30.09.24.csv",
        CHILDREN,
        "C1; Kit Ash; ; 01/06/2024; ",
        "C3; BAY, Lou (ASYE); ; 01/06/2024; ",
    )
    assert one_problem(tmp_path, "MS-CHK-002").count == 1
    assert codes_of(tmp_path)["MS-PER-004"] == 0, "answered, so not asked again"


def test_a_bulk_passing_on_is_said_to_look_like_a_migration(tmp_path: Path) -> None:
    _staff(tmp_path)
    rows = [f"C{n}; Kit Ash; Allocated; 01/03/2024; 02/06/2024" for n in range(25)]
    rows += [f"C{n}; {'Kit Ash' if n < 20 else 'BAY, Lou (ASYE)'}; Allocated; 02/06/2024; " for n in range(25)]
    put(tmp_path, "Children 30.09.24.csv", CHILDREN, *rows)
    found = [p.found for p in _problems(tmp_path, "MS-CHK-011")]
    assert any("25 passed on" in text and "20 of them to the same worker" in text for text in found)


def test_a_manager_holding_is_a_person_and_an_office_is_a_tray(tmp_path: Path) -> None:
    _staff(tmp_path)
    put(
        tmp_path, "Children 30.09.24.csv", CHILDREN, "C1; Kit Ash (Team Manager, holding); ; 01/06/2024; ",
        "C2; Team Manager (holding); ; 01/06/2024; ",
    )  # fmt: skip
    assert made_of(tmp_path).record.table("involvement")["tray"].to_list() == [None, "office"]


def test_no_childs_number_is_in_the_record(tmp_path: Path) -> None:
    _staff(tmp_path)
    put(tmp_path, "Children 30.09.24.csv", f"{CHILDREN}; Family ID", "C77001; Kit Ash; ; 01/06/2024; ; F55002")
    table = made_of(tmp_path).record.table("involvement")
    texts = [str(value) for name, kind in table.schema.items() if kind == pl.String for value in table[name]]
    assert not any("77001" in text or "55002" in text for text in texts)


def _problems(folder: Path, code: str) -> list:
    from tests.council_files import problems_of

    return [problem for problem in problems_of(folder) if problem.kind.code == code]
