"""Where the table is in a sheet: under titles, on two rows of headings, between page heads, totals and group rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.sheets import Merged, RawSheet
from mainstay.intake.reading.tables import FoundTable, NoTable, as_at, find_table, look_for_table

KNOWN = [
    "Employee number", "Surname", "Forename", "Job title", "Team", "FTE", "Manager", "Grade", "Contract start",
    "Contract end", "Date of birth", "Status", "Start date", "End date",
]  # fmt: skip


def sheet(
    *lines: str, name: str = "Staff", file: str = "staff.xlsx", merged: tuple[Merged, ...] | None = None
) -> RawSheet:
    """A sheet from lines in which | parts the cells; the rows are as long as the longest, as in a workbook."""
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    width = max(map(len, rows))
    return RawSheet(file, name, [row + [""] * (width - len(row)) for row in rows], merged=merged)


def found(*lines: str, known=KNOWN, **about) -> FoundTable:
    table = find_table(sheet(*lines, **about), known)
    assert table is not None
    return table


def codes(table: FoundTable) -> list[str]:
    return [problem.kind.code for problem in table.problems]


def test_a_plain_list() -> None:
    table = found("Employee Number | Surname | FTE", "1 | A | 0.6", "2 | B | 1")
    assert table.headings == ["Employee Number", "Surname", "FTE"]
    assert table.columns == {"Employee Number": ["1", "2"], "Surname": ["A", "B"], "FTE": ["0.6", "1"]}
    assert (table.heading_row, table.row_numbers, table.title) == (1, [2, 3], "")
    assert (table.problems, table.skipped, table.known_headings) == ((), {}, 3)


def test_titles_confidentiality_and_run_lines_above_are_the_title() -> None:
    table = found(
        "Anyshire Council",
        "OFFICIAL - SENSITIVE",
        "Staff in post as at 30/09/2024",
        "Report run by | A. Example | | on | 01/10/2024",
        "",
        "Employee Number | Surname | Team | FTE | Grade",
        "1 | A | North | 0.6 | 9",
    )
    assert table.heading_row == 6
    assert table.row_numbers == [7]
    assert table.title.split("\n")[:3] == ["Anyshire Council", "OFFICIAL - SENSITIVE", "Staff in post as at 30/09/2024"]
    assert as_at(table) == (date(2024, 9, 30), "title")


def test_headings_unknown_to_every_source_are_found_by_their_shape() -> None:
    rows = ["1 | North | 01/09/2023", "2 | South | 01/09/2023"]
    table = found("Quarterly list", "", "Wibble | Wobble | Wubble", *rows, known=[])
    assert table.headings == ["Wibble", "Wobble", "Wubble"]
    assert (table.heading_row, table.known_headings) == (3, 0)


def test_a_filter_block_above_does_not_pass_for_headings() -> None:
    table = found(
        "Team | All | Status | Current",
        "",
        "Employee Number | Surname | Forename | Team | Status",
        "1 | A | Jo | North | Current",
    )
    assert table.heading_row == 3


def test_merged_headings_on_two_rows_become_one(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "two.xlsx") as book:
        page = book.add_worksheet()
        page.merge_range(0, 0, 0, 6, "Anyshire Council: staff list")
        page.merge_range(1, 0, 2, 0, "Employee Number")
        page.merge_range(1, 1, 1, 2, "Employee details")
        page.merge_range(1, 3, 1, 4, "Contract")
        page.merge_range(1, 5, 2, 5, "Team")
        page.write_row(2, 1, ["Surname", "Forename", "Start", "End"])
        page.write(2, 6, "FTE")
        page.write_row(3, 0, ["1", "A", "Jo", "01/09/2023", "", "North", "0.6"])
        page.write_row(4, 0, ["2", "B", "Al", "01/09/2022", "31/12/2024", "South", "1"])
    table = find_table(read_sheets(tmp_path / "two.xlsx")[0], KNOWN)
    assert table is not None
    assert table.headings == ["Employee Number", "Surname", "Forename", "Contract Start", "Contract End", "Team", "FTE"]
    assert table.columns["Contract End"] == ["", "31/12/2024"]
    assert (table.heading_row, table.row_numbers, table.title) == (3, [4, 5], "Anyshire Council: staff list")


@pytest.mark.parametrize(
    ("upper", "lower", "headings"),
    [
        (" | | Contract |", "Employee Number | Surname | Start | End",
         "Employee Number | Surname | Contract Start | Contract End"),
        ("Employee Number | Surname | Contract |", " | | Start | End",
         "Employee Number | Surname | Contract Start | Contract End"),
        (" | Contract | | ", "Employee Number | Start | End | Team",
         "Employee Number | Contract Start | Contract End | Team"),
        (" | Post | | Council |", "Ref | Start | End | Start | End",
         "Ref | Post Start | Post End | Council Start | Council End"),
        ("Anyshire Council | | |", "Employee Number | Surname | Team | FTE", "Employee Number | Surname | Team | FTE"),
        ("Run by | A. Example | |", "Employee Number | Surname | Team | FTE", "Employee Number | Surname | Team | FTE"),
    ],
)  # fmt: skip
def test_two_rows_without_merged_cells(upper: str, lower: str, headings: str) -> None:
    table = found(upper, lower, "1 | A | 01/09/2023 | ", "2 | B | 01/09/2022 | 31/12/2024")
    assert table.headings == headings.split(" | ")
    assert (table.heading_row, table.rows) == (2, 2)


def test_a_blank_heading_over_a_filled_column_does_not_make_two_rows_of_headings() -> None:
    table = found("Employee Number | Surname | | Team", "1 | A | Mx | North", "2 | B | | South")
    assert table.headings == ["Employee Number", "Surname", "column C", "Team"]
    assert codes(table) == ["MS-TAB-002"]
    assert table.problems[0].place.column == "column C"
    assert table.problems[0].found == "It holds something on 1 row."


def test_columns_without_heading_or_content_are_left_out() -> None:
    assert found("Employee Number | | Surname | ", "1 | | A | ", "2 | | B |").headings == ["Employee Number", "Surname"]


def test_headings_with_line_breaks_blanks_and_nbsp_are_put_on_one_line() -> None:
    raw = RawSheet("a.xlsx", "A", [["Employee\nNumber", "Surname\u00a0 ", "Job\r\n title"], ["1", "A", "SW"]])
    table = find_table(raw, KNOWN)
    assert table is not None
    assert table.headings == ["Employee Number", "Surname", "Job title"]


def test_welsh_headings_are_found_by_shape() -> None:
    table = found("Enw | Swydd | Tîm | Oriau", "A | SW | Gogledd | 37", known=[])
    assert table.headings == ["Enw", "Swydd", "Tîm", "Oriau"]


def test_the_second_of_two_equal_headings_is_numbered_and_said() -> None:
    table = found("Employee Number | Start date | Start date | Start date", "1 | a | b | c")
    assert table.headings == ["Employee Number", "Start date", "Start date (2)", "Start date (3)"]
    assert table.columns["Start date (3)"] == ["c"]
    assert codes(table) == ["MS-TAB-001", "MS-TAB-001"]


def test_a_numbered_name_never_takes_the_place_of_a_column_already_called_so() -> None:
    table = found("Team | Team (2) | Team", "1 | a | b", "2 | c | d")
    assert table.headings == ["Team", "Team (2)", "Team (3)"]


def test_three_hundred_columns() -> None:
    table = found(" | ".join(f"Question {n}" for n in range(300)), " | ".join("agree" for n in range(300)), known=[])
    assert len(table.headings) == 300


def test_headings_and_titles_repeated_at_each_page_are_left_out() -> None:
    page = ["Staff list", "Page 1 of 2", "Employee Number | Surname | Team"]
    table = found(*page, "1 | A | North", "", page[0], "Page 2 of 2", page[2], "2 | B | South")
    assert table.columns["Surname"] == ["A", "B"]
    assert table.skipped == {"blank": 1, "repeated title": 1, "page number": 1, "repeated heading": 1}
    assert table.row_numbers == [4, 9]


def test_two_rows_of_headings_repeated_at_each_page_are_left_out() -> None:
    heads = [" | | Contract |", "Employee Number | Surname | Start | End"]
    table = found(*heads, "1 | A | 01/09/2023 | ", *heads, "2 | B | 01/09/2022 | 31/12/2024")
    assert table.row_numbers == [3, 6]
    assert table.skipped == {"repeated heading": 2}


def test_totals_and_the_foot_of_the_report_are_left_out_and_counted() -> None:
    table = found(
        "Employee Number | Surname | Team | FTE",
        "1 | A | North | 0.6",
        "2 | B | North | 1",
        " | Subtotal | North | 1.6",
        "3 | C | South | 1",
        "South Total | | | 1.0",
        "Grand Total | 3 | | 2.6",
        "*** 3 rows ***",
        "Records: | 3",
        "End of report",
    )
    assert table.columns["Employee Number"] == ["1", "2", "3"]
    assert table.skipped == {"total": 3, "remark": 3}
    assert codes(table) == ["MS-TAB-006"]
    assert table.problems[0].found == "Left out: remark × 3, total × 3."


def test_people_and_teams_whose_names_hold_such_words_are_kept() -> None:
    table = found(
        "Employee Number | Surname | Team | Job title",
        "1 | Total | North | Social Worker",
        "2 | Page | Total Respite | Social Worker",
        "3 | Records | Records Team | Social Worker",
    )
    assert table.columns["Surname"] == ["Total", "Page", "Records"]
    assert table.skipped == {}


def test_group_rows_with_a_label_are_written_beside_the_rows_beneath() -> None:
    table = found(
        "Employee Number | Surname | FTE | Grade",
        "Service: Safeguarding",
        "Team: Duty and Assessment North (2)",
        "1 | A | 0.6 | 9",
        "2 | B | 1 | 9",
        "Team: | Court",
        "3 | C | 1 | 10",
        "Service: Fostering",
        "4 | D | 1 | 10",
    )
    assert table.columns["Service (group row)"] == ["Safeguarding"] * 3 + ["Fostering"]
    assert table.columns["Team (group row)"] == ["Duty and Assessment North"] * 2 + ["Court", ""]
    assert table.headings[-2:] == ["Service (group row)", "Team (group row)"]
    assert table.row_numbers == [4, 5, 7, 9]
    assert codes(table) == ["MS-TAB-005"]
    assert "Duty" not in table.problems[0].found


def test_group_rows_without_a_label_are_taken_where_their_column_is_empty_beneath() -> None:
    table = found(
        "Team | Employee Number | Surname | FTE",
        "Duty North",
        " | 1 | A | 0.6",
        " | 2 | B | 1",
        "Court",
        " | 3 | C | 1",
    )
    assert table.columns["Group row"] == ["Duty North", "Duty North", "Court"]
    assert table.row_numbers == [3, 4, 6]


def test_group_rows_without_a_label_are_taken_where_they_are_merged_across() -> None:
    lines = ["Surname | Team | FTE | Grade", "Duty North", "A | x | 1 | 9", "B | x | 1 | 9"]
    table = found(*lines, merged=((1, 0, 1, 3),))
    assert table.columns["Group row"] == ["Duty North", "Duty North"]


def test_a_row_with_one_cell_is_kept_and_said_where_nothing_shows_what_it_is() -> None:
    table = found("Surname | Team | FTE | Grade", "A | North | 1 | 9", "B", "C | North | 1 | 9")
    assert table.columns["Surname"] == ["A", "B", "C"]
    assert codes(table) == ["MS-TAB-007"]
    assert table.problems[0].place.row == 3


def test_long_remarks_under_the_table_are_left_out() -> None:
    table = found(
        "Surname | Team | FTE | Grade",
        "A | North | 1 | 9",
        "",
        "Figures include workers on maternity leave and exclude those on a career break of a year or more",
        "Note: agency workers are in another list",
    )
    assert table.row_numbers == [2]
    assert table.skipped == {"blank": 1, "remark": 2}


def test_a_cell_merged_downwards_speaks_for_each_of_its_rows() -> None:
    lines = ["Team | Surname | FTE", "North | A | 1", " | B | 1", "South | C | 1"]
    assert found(*lines, merged=((1, 0, 2, 0),)).columns["Team"] == ["North", "North", "South"]


def test_names_of_fields_in_a_row_under_the_headings_are_no_person() -> None:
    names = "EMPLOYEE_NUMBER | SURNAME | TEAM | FTE"
    table = found("Employee Number | Surname | Team | FTE", names, "1 | A | North | 1")
    assert table.columns["Surname"] == ["A"]


def test_a_second_table_on_the_sheet_ends_the_first_and_is_said() -> None:
    table = found(
        "Starters", "Employee Number | Surname | Team", "1 | A | North", "",
        "Leavers", "Employee Number | Surname | End date", "2 | B | 30/09/2024",
    )  # fmt: skip
    assert table.columns["Surname"] == ["A"]
    assert [problem.place.row for problem in table.problems if problem.kind.code == "MS-TAB-004"] == [6]


def test_a_table_with_headings_and_no_rows_is_a_table_without_rows() -> None:
    table = found("Leavers, April 2024", "Employee Number | Surname | End date")
    assert (table.rows, table.columns["Surname"]) == (0, [])


def test_rows_shorter_and_longer_than_the_headings() -> None:
    raw = RawSheet("a.csv", "", [["Employee Number", "Surname"], ["1"], [], ["2", "B", "", "extra"], ["3", "C"]])
    table = find_table(raw, KNOWN)
    assert table is not None
    assert table.columns == {
        "Employee Number": ["1", "2", "3"],
        "Surname": ["", "B", "C"],
        "column D": ["", "extra", ""],
    }


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (sheet("Row Labels | Sum of FTE", "North | 3.2", "Grand Total | 3.2", name="Pivot by team"), "pivot"),
        (sheet("Count of Surname | Column Labels", "Row Labels | North", "SW | 2", "Grand Total | 2"), "pivot"),
        (sheet("Grade | Reason", "9 | Resigned", "10 | Retired", name="Lookups"), "name"),
        (sheet("Alpha | Beta | Gamma", "a | b | c", "d | e | f", "g | h |", "i | |", "j | |"), "different lengths"),
        (sheet("How to use this workbook", "", "Fill in every yellow cell."), "notes, or a cover"),
        (sheet("", " | "), "No cell"),
        (sheet("Alpha | Beta | Gamma"), "headings with rows beneath"),
    ],
)  # fmt: skip
def test_sheets_without_a_list_say_why(raw: RawSheet, says: str) -> None:
    nothing = look_for_table(raw, KNOWN)
    assert isinstance(nothing, NoTable)
    assert nothing.reason.kind.code == "MS-TAB-003"
    assert says in nothing.reason.found
    assert find_table(raw, KNOWN) is None


def test_a_list_with_many_known_headings_is_one_whatever_its_sheet_is_called() -> None:
    assert found("Employee Number | Surname | Forename | Team | FTE", "1 | A | Jo | North | 1", name="Lists").rows == 1


@pytest.mark.parametrize(
    ("title", "name", "file", "expected"),
    [
        ("Staff as at 30 September 2024", "Apr 24", "staff 31.03.23.xlsx", (date(2024, 9, 30), "title")),
        ("Run on 1 October 2024; position at 30/09/2024", "A", "a.xlsx", (date(2024, 9, 30), "title")),
        ("Leavers 01/04/2023 to 31/03/2024", "A", "a.xlsx", (date(2024, 3, 31), "title")),
        ("Staff in post, September 2024", "A", "a.xlsx", (date(2024, 9, 30), "title")),
        ("Report run on 01/10/2024", "Sep 24", "a.xlsx", (date(2024, 9, 30), "sheet name")),
        ("Staff list", "Staff", "Staff list 30.09.24.xlsx", (date(2024, 9, 30), "file name")),
        ("Staff list", "Staff", "2024-09-30/staff.xlsx", (date(2024, 9, 30), "folder name")),
        ("Report run on 01/10/2024", "Staff", "a.xlsx", (date(2024, 10, 1), "title, as the day the report was run")),
        ("Staff list", "Staff", "staff.xlsx", None),
    ],
)
def test_the_day_a_table_was_true(title: str, name: str, file: str, expected: tuple[date, str] | None) -> None:
    table = found(title, "Employee Number | Surname | Team", "1 | A | North", name=name, file=file)
    assert as_at(table) == expected


def test_no_problem_repeats_what_a_row_holds(tmp_path: Path) -> None:
    table = found(
        "Employee Number | Surname | | Surname", "Team: Secretname", "777001 | Secretname | Secretname | Secretname",
        "Secretname", "777002 | Secretname | | Secretname", "Secretname Total | | 2",
    )  # fmt: skip
    assert len(table.problems) >= 4
    for problem in table.problems:
        assert "Secretname" not in f"{problem.found} {problem.place}"
        assert "777" not in f"{problem.found} {problem.place}"


@pytest.mark.parametrize("known", [[], KNOWN])
def test_a_list_without_headings_has_no_table_and_its_people_are_not_shown_as_headings(known: list[str]) -> None:
    people = [
        "Example | Jo | North | Social Worker",
        "Sample | Al | South | Social Worker",
        "Other | Cy | North | Team Manager",
    ]
    numbered = [f"{number} | {person} | 0.6" for number, person in enumerate(people, start=777001)]
    for rows in (numbered, people * 3):
        nothing = look_for_table(sheet(*rows), known)
        assert isinstance(nothing, NoTable)
        assert not any(name in nothing.reason.found for name in ("Example", "Sample", "777"))
