"""Dated rows become spells: small changes that matter to nobody are joined, and last days are last days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.council_files import HISTORY, codes_of, flows, in_post, made_of, put, spells_of_one

WHO = "0011; Ash; Kit; 01/02/1980"
GONE = "0099; Yew; Pat; 01/01/1970; Social Worker; North; Permanent; 1.0; 01/01/2015; 31/12/2021; Resignation"


def test_every_small_change_a_new_row_is_one_spell(tmp_path: Path) -> None:
    put(
        tmp_path, "History 30.09.24.csv", HISTORY, GONE,
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020; 31/03/2021; ",
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2021; 30/06/2022; ",
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/07/2022; 31/12/4712; ",
    )  # fmt: skip
    assert spells_of_one(made_of(tmp_path), "0011", "fte") == [("2020-04-01", None, 1_000_000)]


def test_rows_that_differ_in_what_matters_follow_one_another_without_a_day_between(tmp_path: Path) -> None:
    put(
        tmp_path, "History 30.09.24.csv", HISTORY, GONE,
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020; 29/09/2023; ",
        f"{WHO}; Social Worker; North; Permanent; 0.6; 30/09/2023; 31/12/4712; ",
    )  # fmt: skip
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011", "fte") == [
        ("2020-04-01", "2023-09-30", 1_000_000), ("2023-09-30", None, 600_000)
    ]  # fmt: skip
    assert in_post(built, date(2023, 9, 29)) == (1, 1.0), "the last day at full time"
    assert in_post(built, date(2023, 9, 30)) == (1, 0.6)


def test_a_move_from_post_to_post_leaves_nobody_away_on_the_day_between(tmp_path: Path) -> None:
    put(
        tmp_path, "History 30.09.24.csv", f"{HISTORY}; Post Number", f"{GONE}; P9",
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020; 30/09/2023; ; P1",
        f"{WHO}; Team Manager; South; Permanent; 1.0; 01/10/2023; 31/12/4712; ; P2",
    )  # fmt: skip
    built = made_of(tmp_path)
    assert in_post(built, date(2023, 9, 30)) == (1, 1.0)
    assert flows(built, date(2024, 9, 30)) == (0, 0)


def test_a_last_day_on_30_september_is_a_leaving_of_that_year(tmp_path: Path) -> None:
    put(
        tmp_path, "History 31.12.24.csv", HISTORY, GONE,
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020; 30/09/2024; Retirement",
    )  # fmt: skip
    built = made_of(tmp_path)
    assert in_post(built, date(2024, 9, 30)) == (0, 0.0)
    assert flows(built, date(2024, 9, 30)) == (0, 1)


def test_retired_and_returned_is_one_person_who_left_and_started(tmp_path: Path) -> None:
    put(
        tmp_path, "History 30.09.24.csv", HISTORY, GONE,
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2001; 31/03/2024; Retirement",
        f"{WHO}; Social Worker; North; Fixed Term; 0.4; 13/05/2024; 31/12/4712; ",
    )  # fmt: skip
    built = made_of(tmp_path)
    assert len(built.record.table("person")) == 2
    assert flows(built, date(2024, 9, 30)) == (1, 1)


def test_an_end_before_its_start_is_set_aside_and_the_person_stays(tmp_path: Path) -> None:
    put(
        tmp_path, "History 30.09.24.csv", HISTORY, GONE,
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020; 01/03/2020; ",
    )  # fmt: skip
    assert spells_of_one(made_of(tmp_path), "0011") == [("2020-04-01", None)]
    assert codes_of(tmp_path)["MS-STF-001"] == 1


def test_spells_in_one_post_that_overlap_are_cut_and_said(tmp_path: Path) -> None:
    put(
        tmp_path, "History 30.09.24.csv", f"{HISTORY}; Post Number", f"{GONE}; P9",
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020; 31/12/4712; ; P1",
        f"{WHO}; Social Worker; North; Permanent; 0.8; 01/04/2022; 31/12/4712; ; P1",
    )  # fmt: skip
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011", "fte") == [
        ("2020-04-01", "2022-04-01", 1_000_000), ("2022-04-01", None, 800_000)
    ]  # fmt: skip
    assert codes_of(tmp_path)["MS-STF-007"] == 1


def test_a_list_of_present_staff_beside_a_history_counts_nobody_twice(tmp_path: Path) -> None:
    put(
        tmp_path, "History 30.09.24.csv", HISTORY, GONE,
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020; 31/12/4712; ",
    )  # fmt: skip
    put(
        tmp_path, "Staff 30.09.24.csv", HISTORY.replace("; Post End Date; Leaving Reason", ""),
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020",
    )  # fmt: skip
    assert in_post(made_of(tmp_path), date(2024, 9, 30)) == (1, 1.0)


def test_a_history_speaks_from_when_it_steadily_shows_leavers(tmp_path: Path) -> None:
    """One stray leaver of 2009 does not make the turnover of 2010 nought: nobody knows who else had left by then."""
    row = "00{0}; Oak{0}; Jo; 01/01/1970; Social Worker; North; Permanent; 1.0; 01/01/2005; {1}; Resignation"
    leavings = ["15/06/2009"] + [f"{d:02d}/0{m}/{y}" for y in (2022, 2023, 2024) for m in (2, 5, 8) for d in (3, 17)]
    put(
        tmp_path, "History 30.09.24.csv", HISTORY, *(row.format(n + 20, day) for n, day in enumerate(leavings)),
        f"{WHO}; Social Worker; North; Permanent; 1.0; 01/04/2020; 31/12/4712; ",
    )  # fmt: skip
    (source,) = made_of(tmp_path).record.sources
    assert source.covers_from == date(2022, 1, 31)
