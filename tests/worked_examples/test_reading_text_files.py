"""Text files as they come: encodings, delimiters, quotation marks, and workbooks that are text under another ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.plain_text import delimiter_of
from mainstay.intake.reading.sheets import RawSheet

ROWS = [["Name", "Pay", "Team"], ["Zoë Example", "£38,223", "North"], ["O’Example, Jo", "£1", "South"]]


def read(path: Path, content: bytes) -> RawSheet:
    path.write_bytes(content)
    (sheet,) = read_sheets(path)
    return sheet


def codes(sheet: RawSheet) -> list[str]:
    return [problem.kind.code for problem in sheet.problems]


def written(delimiter: str, newline: str = "\r\n") -> str:
    return newline.join(delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in ROWS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_encoding_with_every_delimiter(encoding: str, delimiter: str, tmp_path: Path) -> None:
    sheet = read(tmp_path / "pay.csv", (written(delimiter) + "\r\n").encode(encoding))
    assert sheet.rows == ROWS
    assert (sheet.name, sheet.merged, sheet.problems) == ("", None, ())


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_way_of_ending_lines_with_or_without_a_last_one(newline: str, tmp_path: Path) -> None:
    for last in ("", newline):
        assert read(tmp_path / "pay.csv", (written(",", newline) + last).encode()).rows == ROWS


def test_tab_separated_text_named_xls_is_read_and_said(tmp_path: Path) -> None:
    sheet = read(tmp_path / "report.xls", written("\t").encode("cp1252"))
    assert sheet.rows == ROWS
    assert codes(sheet) == ["MS-FIL-027"]


def test_titles_above_do_not_hide_the_delimiter() -> None:
    lines = [
        "Anyshire Council, People and Performance, Children's Services\n",
        "Report run by A. Example, HR, on 1 October 2024\n",
        "\n",
        "Employee No;FTE;Comments\n",
        "1;0,6;works Monday, Tuesday\n",
        "2;1,0;\n",
        "3;0,5;covers North, South, East, West\n",
    ]
    assert delimiter_of(lines) == ";"


def test_names_with_commas_do_not_pass_for_a_delimiter() -> None:
    assert delimiter_of(["Name|Team\n", "EXAMPLE, Jo|North\n", "SAMPLE, Al|South\n"]) == "|"


def test_a_file_that_states_its_delimiter_is_believed_and_the_line_is_no_row(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", b"sep=;\r\nName;Hours, weekly\r\nJo;22,5\r\n")
    assert sheet.rows == [["Name", "Hours, weekly"], ["Jo", "22,5"]]


def test_line_breaks_inside_quotation_marks_stay_in_their_cell_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", b'Name,"Start\ndate",Comment\n\nJo,01/09/2023,"one\ntwo, ""three"""\nAl,,\n')
    assert sheet.rows == [
        ["Name", "Start\ndate", "Comment"],
        [],
        ["Jo", "01/09/2023", 'one\ntwo, "three"'],
        ["Al", "", ""],
    ]


def test_blanks_around_cells_go_and_blanks_inside_stay(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", "Name ,\u00a0Team\u00a0,  Job  title\r\n Jo, North ,a  b\r\n".encode())
    assert sheet.rows == [["Name", "Team", "Job  title"], ["Jo", "North", "a  b"]]


def test_a_blank_before_a_quotation_mark_does_not_break_the_cell(tmp_path: Path) -> None:
    assert read(tmp_path / "a.csv", b'Name, Team\r\nJo, "North, East"\r\n').rows[1] == ["Jo", "North, East"]


def test_a_quotation_mark_never_closed_costs_one_cell_and_not_the_file(tmp_path: Path) -> None:
    lines = ["Name,Comment,Team", 'Jo,"5 foot,North', *(f"Person {number},fine,South" for number in range(300))]
    sheet = read(tmp_path / "a.csv", "\n".join(lines).encode())
    assert len(sheet.rows) == 302
    assert sheet.rows[301] == ["Person 299", "fine", "South"]
    assert codes(sheet) == ["MS-FIL-026"]


def test_spreadsheet_errors_written_out_are_blank_and_counted(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", b"Name,FTE,Team\r\nJo,#REF!,#N/A\r\nAl,1,North #1\r\n")
    assert sheet.rows[1:] == [["Jo", "", ""], ["Al", "1", "North #1"]]
    assert [problem.found for problem in sheet.problems] == ["2 cells hold a spreadsheet error, the first at B2."]


def test_characters_that_no_encoding_explains_are_counted(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", b"Name,Team\r\nZo\xeb,Nor\x81th\r\n")
    assert sheet.rows[1][0] == "Zoë"
    assert codes(sheet) == ["MS-FIL-025"]
    assert sheet.problems[0].count == 1


def test_one_late_windows_letter_decides_the_encoding_of_a_long_file(tmp_path: Path) -> None:
    content = b"Name,Team\r\n" + b"Jo Example,North\r\n" * 200_000 + b"Zo\xeb Example,South\r\n"
    sheet = read(tmp_path / "long.csv", content)
    assert sheet.rows[-1] == ["Zoë Example", "South"]


def test_rows_of_different_lengths_stay_as_they_are(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", b"Staff list\r\nName,Team,FTE\r\nJo,North\r\nAl,South,1,extra\r\n")
    assert [len(row) for row in sheet.rows] == [1, 3, 2, 4]


def test_identifiers_keep_their_noughts_and_nothing_is_read_into_values(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", b"Id,Start,FTE,SWE\r\n0012345,01/09/2023,.6,SW0123456\r\n")
    assert sheet.rows[1] == ["0012345", "01/09/2023", ".6", "SW0123456"]
