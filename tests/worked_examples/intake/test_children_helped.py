"""Lists of children being helped: in rows, as sheets for an inspection, and as episodes of care cut by placement."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mainstay.foundations.dates import day_of
from mainstay.record.coverage import reasons
from tests.council_files import codes_of, made_of, put


def helped(folder: Path) -> list[tuple[object, ...]]:
    rows = made_of(folder).record.table("help_episode").sort("row").to_dicts()
    return [
        (row["kind"], str(day_of(row["start"])), None if row["end"] is None else str(day_of(row["end"])),
         row["legal_status"], row["helped_before"])
        for row in rows
    ]  # fmt: skip


def test_a_row_for_each_kind_of_help(tmp_path: Path) -> None:
    put(
        tmp_path, "Children helped 30.09.24.csv", "Child ID; Type of Help; Help Start Date; Help End Date; Helped Before",
        "C1; CIN; 03/06/2024; 20/08/2024; Yes", "C1; CP plan; 20/08/2024; ; Yes", "C2; ; 20/08/2024; ; No",
        "C3; CIN; 20/08/2024; 01/08/2024; ",
    )  # fmt: skip
    assert helped(tmp_path) == [
        ("child_in_need", "2024-06-03", "2024-08-20", None, 1), ("protection_plan", "2024-08-20", None, None, 1),
        ("child_in_need", "2024-08-20", None, None, None),
    ]  # fmt: skip
    codes = codes_of(tmp_path)
    assert (codes["MS-HLP-001"], codes["MS-HLP-002"]) == (1, 1)


def test_a_stay_in_care_cut_by_placements_is_one_stay_under_its_last_order(tmp_path: Path) -> None:
    put(
        tmp_path, "Episodes 30.09.24.csv", "CHILD; DECOM; RNE; LS; PLACE; DEC; REC",
        "C1; 01/02/2024; S; V2; U1; 01/04/2024; X1", "C1; 01/04/2024; L; C1; U1; 15/06/2024; X1",
        "C1; 01/09/2024; S; V2; U1; ; ",
    )  # fmt: skip
    assert helped(tmp_path) == [
        ("in_care", "2024-02-01", "2024-06-15", "interim_care_order", None),
        ("in_care", "2024-09-01", None, "by_agreement", None),
    ]


def test_sheets_for_an_inspection_say_the_kind_in_their_headings(tmp_path: Path) -> None:
    put(tmp_path, "CP 30.09.24.csv", "Child Unique ID; Child Protection Plan Start Date; Child Protection Plan End Date",
        "C1; 01/02/2024; 01/05/2024")  # fmt: skip
    put(tmp_path, "CIN 30.09.24.csv", "Child Unique ID; CIN Start Date; CIN Closure Date", "C1; 01/05/2024; 01/06/2024")
    assert sorted(each[0] for each in helped(tmp_path)) == ["child_in_need", "protection_plan"]


def test_a_list_of_those_helped_now_says_nothing_of_the_year(tmp_path: Path) -> None:
    put(tmp_path, "Children helped 30.09.24.csv", "Child ID; Type of Help; Help Start Date", "C1; CIN; 03/06/2022")
    found = reasons(made_of(tmp_path).record, date(2024, 9, 30))
    assert "help" not in found and "help_over_the_year" in found


def test_help_that_the_next_list_does_not_show_had_ended(tmp_path: Path) -> None:
    heading = "Child ID; Type of Help; Help Start Date"
    put(tmp_path, "Children helped 31.08.24.csv", heading, "C1; CIN; 03/06/2024", "C2; CIN; 04/06/2024")
    put(tmp_path, "Children helped 30.09.24.csv", heading, "C1; CIN; 03/06/2024")
    assert sorted(helped(tmp_path)) == [
        ("child_in_need", "2024-06-03", None, None, None), ("child_in_need", "2024-06-04", "2024-09-30", None, None),
    ]  # fmt: skip


def test_an_early_start_does_not_show_what_had_ended_before_the_first_end(tmp_path: Path) -> None:
    """Children helped since the autumn of 2023: one came into care in 2019, and none is there whose help ended in 2022."""
    put(
        tmp_path, "Children helped 30.09.24.csv", "Child ID; Type of Help; Help Start Date; Help End Date",
        "C1; In care; 03/06/2019; ", "C2; CIN; 03/06/2021; 20/10/2023", "C3; CIN; 03/06/2022; 20/03/2024",
    )  # fmt: skip
    record = made_of(tmp_path).record
    assert "help_over_the_year" not in reasons(record, date(2024, 9, 30))
    assert "help_over_the_year" in reasons(record, date(2023, 9, 30))
    assert "30 September 2023" in reasons(record, date(2024, 9, 30))["help_before"]
