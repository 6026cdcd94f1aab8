"""Establishment lists: a post counts once, what is budgeted and not occupied is vacant, and nothing offsets a vacancy."""

from __future__ import annotations

from pathlib import Path

from mainstay.foundations.dates import day_of
from tests.council_files import codes_of, made_of, put

POSTS = "Position No; Post Title; Team; Budgeted FTE; Post Status; Current Occupant; Occupant FTE; Vacant Since"


def _vacant(folder: Path) -> dict[str, float]:
    rows = made_of(folder).record.table("vacancy").select("post", "fte").rows()
    return {post: fte / 1_000_000 for post, fte in rows}


def test_each_kind_of_post(tmp_path: Path) -> None:
    put(
        tmp_path, "Establishment 30.09.24.csv", POSTS,
        "P1; Social Worker; North; 1.0; Filled; ASH, Kit; 1.0; ",
        "P2; Social Worker; North; 1.0; Filled; BAY, Lou; 0.5; ", "P2; Social Worker; North; 1.0; Filled; ELM, Max; 0.5; ",
        "P3; Social Worker; North; 1.0; Part vacant; FIR, Sky; 0.6; ",
        "P4; Social Worker; North; 1.0; Vacant; ; 0; 01/06/2024",
        "P5; Social Worker; North; 0.8; Frozen; VACANT; 0; 01/02/2024",
        "P6; Social Worker; North; 1.0; Filled; OAK, Lee; 1.0; ", "P6; Social Worker; North; 1.0; Filled; YEW, Pat; 0.4; ",
        "P7; Team Manager; North; 1.0; Deleted; ; 0; ",
        "; Vacancy factor; ; -4.0; ; ; ; ",
    )  # fmt: skip
    assert _vacant(tmp_path) == {"P3": 0.4, "P4": 1.0, "P5": 0.8}
    found = codes_of(tmp_path)
    assert found["MS-EST-001"] == 1, "the vacancy factor is no post"
    assert found["MS-EST-002"] == 1, "maternity and its cover on one post do not make another less vacant"
    assert found["MS-EST-003"] == 1, "a frozen post is counted, and said so"
    posts = made_of(tmp_path).record.table("post")
    assert len(posts) == 7 and posts["fte"].sum() == 6_800_000


def test_without_occupants_the_state_decides(tmp_path: Path) -> None:
    put(
        tmp_path, "Establishment 30.09.24.csv", "Position No; Post Title; Budgeted FTE; Post Status; Variance",
        "P1; Social Worker; 1.0; Vacant; ", "P2; Social Worker; 1.0; Filled; 0", "P3; Social Worker; 1.0; Part vacant; 0.4",
        "P4; Social Worker; 1.0; ; 1.0",
    )  # fmt: skip
    assert _vacant(tmp_path) == {"P1": 1.0, "P3": 0.4, "P4": 1.0}


def test_without_state_a_blank_occupant_is_a_vacancy(tmp_path: Path) -> None:
    put(
        tmp_path, "Establishment 30.09.24.csv", "Position No; Post Title; Budgeted FTE; Current Occupant",
        "P1; Social Worker; 1.0; ", "P2; Social Worker; 0.5; ASH, Kit",
    )  # fmt: skip
    assert _vacant(tmp_path) == {"P1": 1.0}


def test_a_run_of_lists_counts_a_vacancy_once_and_knows_when_it_was_filled(tmp_path: Path) -> None:
    heading = "Position No; Post Title; Budgeted FTE; Post Status; Vacant Since"
    put(tmp_path, "Establishment 31.08.24.csv", heading, "P1; Social Worker; 1.0; Vacant; 01/05/2024",
        "P2; Social Worker; 1.0; Vacant; 01/07/2024")  # fmt: skip
    put(tmp_path, "Establishment 30.09.24.csv", heading, "P1; Social Worker; 1.0; Vacant; 01/05/2024",
        "P3; Social Worker; 1.0; Vacant; 12/09/2024", "P2; Social Worker; 1.0; Filled; ")  # fmt: skip
    rows = made_of(tmp_path).record.table("vacancy").sort("post", "vacant_from").to_dicts()
    days = [
        (row["post"], str(day_of(row["vacant_from"])), row["started_on"] and str(day_of(row["started_on"])))
        for row in rows
    ]
    assert days == [
        ("P1", "2024-05-01", "2024-09-30"), ("P1", "2024-09-30", None), ("P2", "2024-07-01", "2024-09-30"),
        ("P3", "2024-09-12", None),
    ]  # fmt: skip


def test_a_list_without_budgets_cannot_tell_vacancies(tmp_path: Path) -> None:
    put(tmp_path, "Establishment 30.09.24.csv", "Position No; Post Title; Post Status", "P1; Social Worker; Vacant")
    assert codes_of(tmp_path)["MS-EST-004"] == 1
