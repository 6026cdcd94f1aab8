"""Columns of text read by their types: what cannot be read is set aside and listed, and nothing personal is repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.intake.what_was_found import what_was_found
from tests.council_files import STAFF, codes_of, made_of, problems_of, put

ROW = "00{0}; Ash; Kit; ; Social Worker; North; Permanent; {1}; {2}"


def _fte(folder: Path, heading: str, *values: str) -> list[float]:
    put(folder, "Staff 30.09.24.csv", STAFF.replace("; FTE;", f"; {heading};"),
        *(ROW.format(n + 11, value, "01/04/2020") for n, value in enumerate(values)))  # fmt: skip
    rows = made_of(folder).record.table("spell").sort("row")
    return [None if fte is None else fte / 1_000_000 for fte in rows["fte"]]


@pytest.mark.parametrize(
    ("heading", "values", "read"),
    [
        ("FTE", ["0.6", ".6", "1.0000", "0,8"], [0.6, 0.6, 1.0, 0.8]),
        ("FTE", ["60", "100", "80.00"], [0.6, 1.0, 0.8]),
        ("FTE", ["60%", "1", "0.5"], [0.6, 1.0, 0.5]),
        ("FTE", ["22.2", "37", "18.5"], [0.6, 1.0, 0.5]),
        ("Contractual Hours", ["22.2 hrs", "37", "22:12"], [0.6, 1.0, 0.6]),
        ("Contractual Hours", ["0.5", "37"], [0.013514, 1.0]),
        ("Capacity Utilization Level", ["60.00", "100.00"], [0.6, 1.0]),
    ],
)
def test_what_a_bare_number_means_is_told_by_the_whole_column(
    tmp_path: Path, heading: str, values: list[str], read: list[float]
) -> None:
    assert _fte(tmp_path, heading, *values) == read


def test_the_full_week_is_the_councils_own(tmp_path: Path) -> None:
    (tmp_path / "mapping.toml").write_text("[settings]\nfull_time_hours = 36\n", encoding="utf-8")
    assert _fte(tmp_path, "Contractual Hours", "18", "36") == [0.5, 1.0]


def test_a_posts_own_full_week_goes_before_the_councils(tmp_path: Path) -> None:
    heading = STAFF.replace("; FTE;", "; Contract Hours; Full Time Hours;")
    put(
        tmp_path,
        "Staff 30.09.24.csv",
        heading,
        ROW.format(11, "18; 36", "01/04/2020"),
        ROW.format(12, "18.5; 37", "01/04/2020"),
    )
    assert made_of(tmp_path).record.table("spell")["fte"].to_list() == [500_000, 500_000]


def test_hours_and_fte_that_disagree_are_listed_and_the_fte_is_used(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", f"{STAFF}; Contractual Hours", f"{ROW.format(11, '0.6', '01/04/2020')}; 37",
        f"{ROW.format(12, '0.6', '01/04/2020')}; 22.25", f"{ROW.format(13, '0', '01/04/2020')}; 18.5")  # fmt: skip
    assert made_of(tmp_path).record.table("spell").sort("row")["fte"].to_list() == [600_000, 600_000, 500_000]
    assert codes_of(tmp_path)["MS-STF-004"] == 2


AGREEMENT = "by a full week of 37 hours (the national agreement's, as mapping.toml does not say)"


@pytest.mark.parametrize(
    ("columns", "values", "settings", "found"),
    [
        ("FTE", ["0.6", "60%", "3 days", "full time"], "", []),
        ("FTE; Contractual Hours", ["0.6; 22.2", "1; 37"], "", []),
        ("Contractual Hours", ["22.2", "37", ""], "", [("Contractual Hours", f"2 rows {AGREEMENT}", 2)]),
        ("FTE", ["22.2", "37"], "", [("FTE", f"2 rows {AGREEMENT}", 2)]),
        ("FTE", ["0.6", "18.5 hrs"], "", [("FTE", f"1 row {AGREEMENT}", 1)]),
        ("FTE; Contractual Hours", ["; 18.5", "0.6; 22.2", "0; 37"], "",
         [("Contractual Hours", f"2 rows {AGREEMENT}", 2)]),
        ("Contractual Hours", ["18"], "full_time_hours = 36",
         [("Contractual Hours", "1 row by a full week of 36 hours (full_time_hours in mapping.toml)", 1)]),
        ("Contractual Hours; Full Time Hours", ["18; 36", "18.5; 37", "18.5; "], "",
         [("Contractual Hours", f"2 rows {AGREEMENT}; 1 row by the full week in the column 'Full Time Hours'", 3)]),
        ("Contractual Hours; Full Time Hours", ["18; 36"], "",
         [("Contractual Hours", "1 row by the full week in the column 'Full Time Hours'", 1)]),
    ],
)  # fmt: skip
def test_fte_worked_out_from_hours_is_told_with_the_full_week(
    tmp_path: Path, columns: str, values: list[str], settings: str, found: list[tuple[str, str, int]]
) -> None:
    (tmp_path / "mapping.toml").write_text(f"[settings]\n{settings}\n", encoding="utf-8")
    rows = [ROW.format(number, value, "01/04/2020") for number, value in enumerate(values, start=11)]
    put(tmp_path, "Staff 30.09.24.csv", STAFF.replace("; FTE;", f"; {columns};"), *rows)
    told = [each for each in problems_of(tmp_path) if each.kind.code == "MS-STF-018"]
    assert [(each.place.column, each.found, each.count) for each in told] == found


def test_a_value_that_cannot_be_read_is_set_aside_and_the_person_stays(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ROW.format(11, "lots", "09/13/2023"))
    (row,) = made_of(tmp_path).record.table("spell").to_dicts()
    assert row["fte"] is None and row["end"] is None
    places = [str(p.place) for p in problems_of(tmp_path) if p.kind.code == "MS-VAL-001"]
    assert sorted(places) == [
        "Staff 30.09.24.csv, row 2, column FTE",
        "Staff 30.09.24.csv, row 2, column Post Start Date",
    ]


def test_of_a_whole_postcode_only_the_district_is_kept_and_of_an_address_nothing(tmp_path: Path) -> None:
    rows = [
        f"{ROW.format(n, '1.0', '01/04/2020')}; {area}"
        for n, area in ((11, "SY3 7AB"), (12, "SY3"), (13, "10-15 miles"), (14, "12 Invented Street, Nowhere"))
    ]
    put(tmp_path, "Staff 30.09.24.csv", f"{STAFF}; Postcode District", *rows)
    areas = made_of(tmp_path).record.table("person")["home_area"].to_list()
    assert sorted(areas, key=str) == ["10-15 miles", None, "SY3", "SY3"]
    assert codes_of(tmp_path)["MS-STF-017"] == 1


def test_words_for_not_known_are_no_problem(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", f"{STAFF}; Ethnic Origin; Grade; Qualified On",
        f"{ROW.format(11, '1.0', '01/04/2020')}; Prefer not to say; N/K; TBC")  # fmt: skip
    assert codes_of(tmp_path)["MS-VAL-001"] == codes_of(tmp_path)["MS-VAL-002"] == 0


def test_a_word_that_is_not_in_the_list_is_asked_about_once(tmp_path: Path) -> None:
    rows = [ROW.format(n, "1.0", "01/04/2020").replace("Permanent", "Perm FT36") for n in (11, 12)]
    put(tmp_path, "Staff 30.09.24.csv", STAFF, *rows)
    (question,) = made_of(tmp_path).questions
    assert question.section == ("words", "contract") and question.key == "Perm FT36" and not question.stops
    (tmp_path / "mapping.toml").write_text('[words.contract]\n"perm ft36" = "fixed_term"\n', encoding="utf-8")
    assert set(made_of(tmp_path).record.table("spell")["contract"]) == {"fixed_term"}


def test_many_problems_of_one_column_are_listed_to_fifty_and_then_counted(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, *(ROW.format(n, "lots", "01/04/2020") for n in range(100, 180)))
    found = [p for p in problems_of(tmp_path) if p.kind.code == "MS-VAL-001"]
    assert len(found) == 51 and found[-1].count == 30 and sum(p.count for p in found) == 80


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("09/13/2023", "'09/13/2023', which is not a date"),
        ("31 Sept 23", "'31 Sept 23', which is not a date"),
        ("see Kit Ash", "a text of 3 words, which is not a date"),
        ("ASH", "a text of 1 word, which is not a date"),
    ],
)
def test_a_remark_in_a_column_of_dates_is_not_repeated(text: str, told: str) -> None:
    assert what_was_found(text, "a date") == told


def test_an_unknown_word_is_shown_if_it_comes_often_and_nothing_secret_ever_is() -> None:
    assert what_was_found("Perm FT36", "a contract", word_on=3).startswith("'Perm FT36'")
    assert "Perm" not in what_was_found("Perm FT36", "a contract", word_on=2)
    assert "Ash" not in what_was_found("Ash moved on", "a reason", word_on=1)
    assert "SW1" not in what_was_found("SW1", "a number", secret=True)
