"""Absence lists: each absence once, by kind only, and never the illness."""

from __future__ import annotations

from pathlib import Path

from mainstay.foundations.dates import day_of
from tests.council_files import STAFF, codes_of, looked, made_of, problems_of, put

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
ABSENCES = "Employee No; Absence Type; First Day; Last Day; Working Days Lost"


def _away(folder: Path) -> list[tuple[str, str | None, float | None]]:
    rows = made_of(folder).record.table("absence").sort("start").to_dicts()
    return [
        (
            str(day_of(row["start"])),
            None if row["end"] is None else str(day_of(row["end"])),
            (row["days_lost"] or 0) / 100,
        )
        for row in rows
    ]


def test_a_stretch_cut_at_a_months_end_loses_no_days_and_doubles_none(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Absence 30.09.24.csv", ABSENCES, "11; Sickness; 18/03/2024; 31/03/2024; 10",
        "11; Sickness; 01/04/2024; 05/04/2024; 5")  # fmt: skip
    assert _away(tmp_path) == [("2024-03-18", "2024-04-01", 10.0), ("2024-04-01", "2024-04-06", 5.0)]


def test_a_second_post_or_a_second_report_does_not_double_the_days(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(
        tmp_path,
        "Absence 31.08.24.csv",
        ABSENCES,
        "0011-1; Sickness; 26/08/2024; ; 5",
        "0011-2; Sickness; 26/08/2024; ; 5",
    )
    put(tmp_path, "Absence 30.09.24.csv", ABSENCES, "0011; Sickness; 26/08/2024; 06/09/2024; 10")
    assert _away(tmp_path) == [("2024-08-26", "2024-09-07", 10.0)], "the latest report is believed"
    assert codes_of(tmp_path)["MS-ABS-003"] == 1


def test_an_absence_still_going_on_lasts_at_least_through_the_day_of_the_list(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(
        tmp_path,
        "Absence 30.09.24.csv",
        ABSENCES,
        "0011; Maternity; 02/09/2024; ; ",
        "0011; Sickness; 01/03/2024; 31/12/9999; 9",
    )
    assert _away(tmp_path) == [("2024-03-01", "2024-10-01", 9.0), ("2024-09-02", "2024-10-01", 0.0)]


def test_totals_without_dates_are_of_the_year_to_the_list(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Sickness totals 30.09.24.csv", "Employee No; Absence Type; Total Days Lost", "0011; Sickness; 12.5")
    (tmp_path / "mapping.toml").write_text(
        '[files."Sickness totals 30.09.24.csv"]\nis = "absence_list"\n', encoding="utf-8"
    )
    assert _away(tmp_path) == [("2023-10-01", "2024-10-01", 12.5)]
    assert codes_of(tmp_path)["MS-ABS-002"] == 1


def test_what_may_be_a_diagnosis_is_neither_asked_nor_repeated(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Absence 30.09.24.csv", f"{ABSENCES}; Reason; Bradford Score",
        "0011; Migraine; 01/03/2024; 02/03/2024; 1; Migraine; 40")  # fmt: skip
    built = made_of(tmp_path)
    assert built.record.table("absence")["kind"].to_list() == [None]
    told = [str(question) for question in built.questions] + [str(problem) for problem in problems_of(tmp_path)]
    assert not any("migraine" in text.lower() for text in told)
    (taken,) = [taken for taken in looked(tmp_path).taken if taken.kind_name == "absence_list"]
    assert set(taken.recognised.not_kept) == {"Reason", "Bradford Score"}


def test_absences_of_people_on_no_staff_list_make_nobody_and_ask_nothing(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Absence 30.09.24.csv", ABSENCES, "0500; Sickness; 01/03/2024; 02/03/2024; 2")
    built = made_of(tmp_path)
    assert len(built.record.table("person")) == 1 and not built.questions


def test_an_end_before_the_start_takes_its_days_with_it(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, "Absence 30.09.24.csv", ABSENCES, "0011; Sickness; 10/03/2024; 02/03/2024; 5")
    assert _away(tmp_path) == [("2024-03-10", None, 0.0)]
    assert codes_of(tmp_path)["MS-ABS-001"] == 1
