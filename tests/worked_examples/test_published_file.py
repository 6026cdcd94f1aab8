"""The Department's file as people have it: columns moved, renamed or missing, other releases, other files."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.columns import COLUMNS, MEASURES
from mainstay.published.figures import PublishedTable, read_department_csv
from tests.worked_examples.published_tables import ENGLAND, GEOGRAPHY, JOINT, NORTH_WEST, WIGAN, department_csv

HEADINGS = [*GEOGRAPHY, *MEASURES]


def _read(tmp_path: Path, content: str | bytes) -> PublishedTable:
    file = tmp_path / "indicators.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_department_csv(file)


def _refusal(tmp_path: Path, content: str | bytes) -> CannotGoOn:
    with pytest.raises(CannotGoOn) as refused:
        _read(tmp_path, content)
    assert refused.value.where == "indicators.csv" and refused.value.why and refused.value.do
    assert refused.value.exit_code == 2
    return refused.value


def test_a_file_is_read(tmp_path: Path) -> None:
    table = _read(tmp_path, department_csv(ENGLAND, NORTH_WEST, WIGAN))
    assert table.councils == ("359",) and table.years == (2025,)
    assert table.lookup("359", 2025, "inpost_fte").value == Decimal(1)
    assert table.lookup("359", 2025, "absence_rate_fte").value == Decimal(22)
    assert table.not_read == ()


@pytest.mark.parametrize("asked", ["359", " 359 ", "E08000010"])
def test_a_council_is_found_by_number_and_national_code(tmp_path: Path, asked: str) -> None:
    assert _read(tmp_path, department_csv(WIGAN)).lookup(asked, 2025, "cases").area_name == "Wigan"


@pytest.mark.parametrize("asked", ["314", "318", "314 / 318", "314/318", "E09000021", "E09000027"])
def test_either_half_of_a_joint_return_finds_it(tmp_path: Path, asked: str) -> None:
    table = _read(tmp_path, department_csv(JOINT))
    assert table.lookup(asked, 2025, "inpost_fte").area_code == "314 / 318"


@pytest.mark.parametrize("asked", ["E12000002", "North West", "north west"])
def test_a_region_is_found_by_code_and_name(tmp_path: Path, asked: str) -> None:
    assert _read(tmp_path, department_csv(NORTH_WEST)).lookup(asked, 2025, "cases").area_code == "E12000002"


def test_what_is_not_there_is_nothing_and_never_nought(tmp_path: Path) -> None:
    table = _read(tmp_path, department_csv(WIGAN))
    assert table.lookup("893", 2025, "cases") is None
    assert table.lookup("359", 2024, "cases") is None
    assert table.lookup("359", 2025, "cost") is None
    assert table.series("893", "cases") == () and table.council("nowhere") == ()


@pytest.mark.parametrize(
    ("symbol", "says"),
    [("c", "confidential"), ("x", "not available"), ("z", "does not apply"), ("u", "not reliable"),
     ("low", "not nought"), (":", "not available"), ("", "blank")],
)  # fmt: skip
def test_symbols_are_kept_with_their_reason(tmp_path: Path, symbol: str, says: str) -> None:
    row = [*WIGAN, symbol, *("1",) * 21]
    figure = _read(tmp_path, department_csv(row)).lookup("359", 2025, "inpost_fte")
    assert figure.value is None and figure.symbol == symbol and says in figure.reason


def test_a_mark_nobody_knows_is_kept_and_told(tmp_path: Path) -> None:
    table = _read(tmp_path, department_csv([*WIGAN, "k", *("1",) * 21]))
    assert table.lookup("359", 2025, "inpost_fte").symbol == "k"
    assert table.unknown_symbols() == ("k",)


def test_a_byte_order_mark_and_capitals_in_headings_do_not_matter(tmp_path: Path) -> None:
    text = department_csv(WIGAN, headings=[heading.upper() for heading in HEADINGS])
    assert _read(tmp_path, b"\xef\xbb\xbf" + text.encode()).councils == ("359",)


def test_moved_columns_do_not_matter(tmp_path: Path) -> None:
    line = [*WIGAN, *(str(number) for number in range(1, 23))]
    turned = department_csv(list(reversed(line)), headings=list(reversed(HEADINGS)))
    table = _read(tmp_path, turned)
    assert [table.lookup("359", 2025, measure).value for measure in MEASURES] == list(range(1, 23))


def test_a_renamed_column_is_named_with_what_may_have_become_of_it(tmp_path: Path) -> None:
    headings = [heading.replace("vacancy_fte", "vacancies_fte") for heading in HEADINGS]
    refused = _refusal(tmp_path, department_csv(WIGAN, headings=headings))
    assert "lacks the columns vacancy_fte." in refused.what
    assert "perhaps renamed ones: vacancies_fte." in refused.what
    assert "Mainstay knows these: time_period" in refused.what and "absence_rate_fte" in refused.what


def test_a_missing_column_of_geography_is_named(tmp_path: Path) -> None:
    headings = [heading for heading in HEADINGS if heading != "old_la_code"]
    assert "lacks the columns old_la_code." in _refusal(tmp_path, department_csv(headings=headings)).what


def test_a_column_twice_is_refused(tmp_path: Path) -> None:
    assert "cases" in _refusal(tmp_path, department_csv(headings=[*HEADINGS, "cases"])).what


def test_a_column_more_is_told_and_does_no_harm(tmp_path: Path) -> None:
    table = _read(tmp_path, department_csv(WIGAN, headings=[*HEADINGS, "overtime_fte"]))
    assert table.not_read == ("Column overtime_fte is not used.",)


def test_rows_of_another_level_are_told(tmp_path: Path) -> None:
    ward = [cell.replace("Local authority", "Ward") for cell in WIGAN]
    table = _read(tmp_path, department_csv(WIGAN, ward))
    assert table.size == 22 and table.not_read == ("1 rows of level 'Ward' are not used.",)


def test_the_layout_of_the_2022_release_is_read_without_starters(tmp_path: Path) -> None:
    older = [column.name_in_2022 for column in COLUMNS if column.name_in_2022]
    assert len(older) == 20
    table = _read(tmp_path, department_csv(WIGAN, headings=[*GEOGRAPHY, *older]))
    assert table.lookup("359", 2025, "inpost_fte").value == 1
    assert "starters_fte" not in table.measures and table.lookup("359", 2025, "starters_fte") is None


def test_the_same_row_twice_is_one_and_two_different_ones_are_refused(tmp_path: Path) -> None:
    assert _read(tmp_path, department_csv(WIGAN, WIGAN)).size == 22
    assert "second time" in _refusal(tmp_path, department_csv(WIGAN, [*WIGAN, *("9",) * 22])).what


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "It is empty"),
        ("\n\n", "It is empty"),
        ("name,role\nsomeone,something\n", "not the Department's table"),
        (b"PK\x03\x04rest of a workbook", "a workbook or a zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a workbook or a zip"),
        (b"a,b\x00c\n", "not a text file"),
        (department_csv(), "no rows of England"),
        (department_csv(WIGAN).replace(",21,22", ""), "Row 2 has 30 columns where the headings have 32"),
        (department_csv(["202425", *WIGAN[1:]]), "Row 2, column time_period"),
        (department_csv([*WIGAN[:7], "", *WIGAN[8:]]), "Row 2 has no old_la_code"),
        ('a,"b\nc', "cannot be read as a table"),
    ],
)
def test_other_files_are_refused_with_what_is_wrong(tmp_path: Path, content: str | bytes, says: str) -> None:
    assert says in _refusal(tmp_path, content).what


def test_a_folder_and_a_file_that_is_not_there_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match="folder, not a file"):
        read_department_csv(tmp_path)
    with pytest.raises(CannotGoOn, match="cannot be opened"):
        read_department_csv(tmp_path / "none.csv")
