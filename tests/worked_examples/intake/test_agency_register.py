"""Rows of an agency register become assignments: an extension is no new start, and an approval no end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl

from mainstay.foundations.dates import day_of
from tests.council_files import AGENCY, codes_of, made_of, put

BEN = "{}; C1; BEN Reed; SW900001; Social Worker; Vacancy; {}; {}; 37"


def _assignments(folder: Path, *columns: str) -> list[tuple[object, ...]]:
    rows = made_of(folder).record.table("agency_assignment").sort("start").to_dicts()
    return [
        (
            str(day_of(row["start"])),
            None if row["end"] is None else str(day_of(row["end"])),
            *(row[name] for name in columns),
        )
        for row in rows
    ]


def test_extensions_are_one_assignment(tmp_path: Path) -> None:
    put(
        tmp_path, "Agency 30.09.24.csv", AGENCY,
        BEN.format("O1", "08/01/2024", "31/03/2024"), BEN.format("O1", "01/04/2024", "30/06/2024"),
        BEN.format("O1", "08/07/2024", "31/12/2024"),
    )  # fmt: skip
    assert _assignments(tmp_path) == [("2024-01-08", None)], "approved past the day of the list, so still here"
    assert codes_of(tmp_path)["MS-AGY-001"] == 1


def test_a_gap_of_fourteen_days_is_one_stay_and_a_longer_one_two(tmp_path: Path) -> None:
    put(
        tmp_path, "Agency 30.09.24.csv", AGENCY,
        BEN.format("O1", "08/01/2024", "31/03/2024"), BEN.format("O2", "14/04/2024", "30/06/2024"),
        BEN.format("O3", "15/07/2024", "31/08/2024"),
    )  # fmt: skip
    assert _assignments(tmp_path) == [("2024-01-08", "2024-06-30"), ("2024-07-15", "2024-08-31")]


def test_the_gap_is_the_councils_to_choose(tmp_path: Path) -> None:
    put(
        tmp_path, "Agency 30.09.24.csv", AGENCY,
        BEN.format("O1", "08/01/2024", "31/03/2024"), BEN.format("O2", "20/04/2024", "30/06/2024"),
    )  # fmt: skip
    assert len(_assignments(tmp_path)) == 2
    (tmp_path / "mapping.toml").write_text("[settings]\nagency_gap_days = 28\n", encoding="utf-8")
    assert _assignments(tmp_path) == [("2024-01-08", "2024-06-30")]


def test_an_approval_that_has_passed_is_an_end(tmp_path: Path) -> None:
    put(tmp_path, "Agency 30.09.24.csv", AGENCY, BEN.format("O1", "08/01/2024", "31/07/2024"))
    assert _assignments(tmp_path) == [("2024-01-08", "2024-07-31")]
    assert codes_of(tmp_path)["MS-AGY-004"] == 1


def test_a_blank_actual_end_means_still_here_whatever_the_estimate(tmp_path: Path) -> None:
    put(
        tmp_path, "Agency 30.09.24.csv", "Booking Ref; Worker Name; Role; Assignment Start; Estimated End; Actual End; PAYE Rate",
        "B1; Ben Reed; Social Worker; 08/01/2024; 31/07/2024; ; 32.50",
        "B2; Cai Stone; Social Worker; 08/01/2024; 31/12/2024; 14/06/2024; 32.50",
    )  # fmt: skip
    assert sorted(_assignments(tmp_path), key=str) == [("2024-01-08", "2024-06-14"), ("2024-01-08", None)]


def test_two_registers_of_two_months_are_a_run_and_nobody_counts_twice(tmp_path: Path) -> None:
    """Approved to 30 April when last listed in February, and not on the list of March: gone by then."""
    put(tmp_path, "Agency 31.01.24.csv", AGENCY, BEN.format("O1", "08/01/2024", "29/02/2024"))
    put(tmp_path, "Agency 29.02.24.csv", AGENCY, BEN.format("O1", "08/01/2024", "30/04/2024"),
        BEN.format("O7", "12/02/2024", "30/04/2024").replace("C1; BEN Reed; SW900001", "C2; Cai Stone; SW900002"))  # fmt: skip
    put(tmp_path, "Agency 31.03.24.csv", AGENCY,
        BEN.format("O7", "12/02/2024", "30/04/2024").replace("C1; BEN Reed; SW900001", "C2; Cai Stone; SW900002"))  # fmt: skip
    assert _assignments(tmp_path) == [("2024-01-08", "2024-03-31"), ("2024-02-12", None)]
    covers = {source.covers_from for source in made_of(tmp_path).record.sources}
    assert covers == {date(2024, 1, 31)}


def test_another_role_is_another_spell_of_the_same_stay(tmp_path: Path) -> None:
    put(
        tmp_path, "Agency 30.09.24.csv", AGENCY, BEN.format("O1", "08/01/2024", "31/03/2024"),
        BEN.format("O1", "01/04/2024", "31/12/2024").replace("Social Worker", "Team Manager"),
    )  # fmt: skip
    assert _assignments(tmp_path, "role") == [
        ("2024-01-08", "2024-03-31", "case_holder"), ("2024-04-01", None, "first_line_manager")
    ]  # fmt: skip


def test_what_cannot_be_counted_is_listed(tmp_path: Path) -> None:
    put(
        tmp_path, "Agency 30.09.24.csv", AGENCY,
        "O1; ; ; ; Assessment team of six; Additional demand; 01/06/2024; 31/12/2024; 222",
        "O2; C2; Cai Stone; ; Social Worker; Vacancy; TBC; 31/12/2024; 37",
        "O3; C3; Dee Troy; ; Social Worker; Vacancy; 01/06/2024; 01/05/2024; 37",
    )  # fmt: skip
    found = codes_of(tmp_path)
    assert (found["MS-AGY-002"], found["MS-AGY-005"], found["MS-AGY-003"]) == (1, 1, 1)
    assert _assignments(tmp_path) == [("2024-06-01", None)]


def test_a_list_by_name_alone_knows_its_workers_by_name(tmp_path: Path) -> None:
    heading = "Worker; Job Title; Start Date; End Date; Pay Rate"
    put(tmp_path, "Agency 31.08.24.csv", heading, "Ben Reed; Social Worker; 08/01/2024; 30/09/2024; 32")
    put(tmp_path, "Agency 30.09.24.csv", heading, "REED, Ben; Social Worker; 08/01/2024; 31/12/2024; 32")
    assert _assignments(tmp_path) == [("2024-01-08", None)]
    people = made_of(tmp_path).record.table("person")
    assert len(people) == 1 and people["staff_ids"].to_list() == [None], "the name is used to join and is not kept"


def test_money_and_hours_are_read_by_their_columns(tmp_path: Path) -> None:
    put(
        tmp_path, "Agency 30.09.24.csv", f"{AGENCY}; Pay Rate; Agency Margin; Payment Type",
        f"{BEN.format('O1', '08/01/2024', '31/12/2024').replace('; 37', '; 22.2')}; £32.50; £2.05ph; Umbrella",
    )  # fmt: skip
    table = made_of(tmp_path).record.table("agency_assignment")
    assert table.select("fte", "pay_rate", "margin", "pay_route", "reason").row(0) == (
        600_000, 3_250, 205, "umbrella", "vacancy"
    )  # fmt: skip
    spells = made_of(tmp_path).record.table("spell").filter(pl.col("contract") == "agency")
    assert spells["fte"].to_list() == [600_000]
