"""Workbooks as text: what a person sees in each cell, from every kind of workbook, and what is said about odd ones."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from mainstay.intake.reading.cells import cell_text
from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.sheets import RawSheet, column_letters, column_number

HEADINGS = ["Employee No", "Start", "FTE", "Frozen"]
ROW = ["00123", "2023-09-01", "0.6", "TRUE"]


def codes(sheet: RawSheet) -> list[str]:
    return [problem.kind.code for problem in sheet.problems]


def an_xlsx(path: Path) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Staff")
        dated = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, HEADINGS)
        sheet.write_string(1, 0, "00123")
        sheet.write_datetime(1, 1, date(2023, 9, 1), dated)
        sheet.write_number(1, 2, 0.6)
        sheet.write_boolean(1, 3, True)
    return path


def an_xls(path: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Staff")
    for column, heading in enumerate(HEADINGS):
        sheet.write(0, column, heading)
    sheet.write(1, 0, "00123")
    sheet.write(1, 1, date(2023, 9, 1), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    sheet.write(1, 2, 0.6)
    sheet.write(1, 3, True)
    book.save(str(path))
    return path


def a_cell(text: str, **attributes: str) -> TableCell:
    cell = TableCell(**attributes)
    cell.addElement(P(text=text))
    return cell


def an_ods(path: Path) -> Path:
    book = OpenDocumentSpreadsheet()
    table = Table(name="Staff")
    for cells in (
        [a_cell(heading, valuetype="string") for heading in HEADINGS],
        [
            a_cell("00123", valuetype="string"),
            a_cell("01/09/2023", valuetype="date", datevalue="2023-09-01"),
            a_cell("60%", valuetype="percentage", value="0.6"),
            a_cell("TRUE", valuetype="boolean", booleanvalue="true"),
        ],
    ):
        row = TableRow()
        for cell in cells:
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


@pytest.mark.parametrize(("make", "ending"), [(an_xlsx, ".xlsx"), (an_xls, ".xls"), (an_ods, ".ods")])
def test_every_kind_of_workbook_gives_the_same_text(make, ending: str, tmp_path: Path) -> None:
    (sheet,) = read_sheets(make(tmp_path / f"staff{ending}"))
    assert (sheet.file, sheet.name, sheet.first_row) == (f"staff{ending}", "Staff", 1)
    assert sheet.rows == [HEADINGS, ROW]
    assert sheet.problems == ()


@pytest.mark.parametrize(
    ("make", "ending", "kind"),
    [
        (an_xlsx, ".csv", "workbook (.xlsx)"),
        (an_xlsx, ".xls", "workbook (.xlsx)"),
        (an_xls, ".xlsx", "old workbook (.xls)"),
        (an_ods, ".xlsx", "open document spreadsheet (.ods)"),
    ],
)
def test_a_workbook_under_another_name_is_read_for_what_it_is(make, ending: str, kind: str, tmp_path: Path) -> None:
    (sheet,) = read_sheets(make(tmp_path / f"staff{ending}"))
    assert sheet.rows == [HEADINGS, ROW]
    assert codes(sheet) == ["MS-FIL-027"]
    assert sheet.problems[0].found == f"The name ends in {ending}, and the content is {kind}."


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (124.0, "124"), (0.6, "0.6"), (123456789012.0, "123456789012"), (123456789012345.0, "123456789012345"),
        (1e18, "1000000000000000000"), (0.1 + 0.2, "0.3"), (1e-7, "0.0000001"), (-0.0, "0"), (-12.5, "-12.5"),
        (38223.5, "38223.5"), (7, "7"), (True, "TRUE"), (False, "FALSE"), (1.0, "1"), (0.0, "0"), (None, ""),
        ("  Smith\u00a0", "Smith"), ("a\nb", "a\nb"),
        (date(2024, 9, 30), "2024-09-30"), (datetime(2024, 9, 30), "2024-09-30"),
        (datetime(2024, 9, 30, 23, 0), "2024-09-30T23:00:00"), (date(4712, 12, 31), "4712-12-31"),
        (time(22, 12), "22:12"), (time(22, 12, 5), "22:12:05"),
    ],
)  # fmt: skip
def test_a_cell_as_a_person_sees_it(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_values_that_python_thinks_equal_keep_their_own_text(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_number(0, 0, 1)
        sheet.write_boolean(0, 1, True)
        sheet.write_number(0, 2, 0)
        sheet.write_boolean(0, 3, False)
        sheet.write_number(1, 0, 123456789012345678)
        sheet.write_number(1, 1, -3.25)
        sheet.write_number(1, 2, 0.00001)
    (read,) = read_sheets(tmp_path / "a.xlsx")
    assert read.rows[0] == ["1", "TRUE", "0", "FALSE"]
    assert read.rows[1] == ["123456789012346000", "-3.25", "0.00001", ""]


def test_lengths_and_times_of_day_stay_hours_and_minutes(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "hours.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_datetime(0, 0, time(22, 12), book.add_format({"num_format": "hh:mm"}))
        sheet.write_number(0, 1, 37.5 / 24, book.add_format({"num_format": "[h]:mm"}))
    (read,) = read_sheets(tmp_path / "hours.xlsx")
    assert read.rows == [["22:12", "37:30"]]


def test_rows_and_columns_keep_their_numbers_when_the_list_begins_further_down(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "low.xlsx") as book:
        book.add_worksheet().write_row(3, 2, ["Name", "Team"])
    (read,) = read_sheets(tmp_path / "low.xlsx")
    assert read.rows[3] == ["", "", "Name", "Team"]
    assert not any(any(row) for row in read.rows[:3])


def test_merged_cells_are_told_for_xlsx_and_xls_and_unknown_for_ods(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "m.xlsx") as book:
        book.add_worksheet().merge_range(0, 1, 0, 3, "Contract")
    old = xlwt.Workbook()
    old.add_sheet("A").write_merge(0, 0, 1, 3, "Contract")
    old.save(str(tmp_path / "m.xls"))
    assert read_sheets(tmp_path / "m.xlsx")[0].merged == ((0, 1, 0, 3),)
    assert read_sheets(tmp_path / "m.xls")[0].merged == ((0, 1, 0, 3),)
    assert read_sheets(an_ods(tmp_path / "m.ods"))[0].merged is None


def test_hidden_sheets_are_read_and_said_and_charts_passed_over(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "many.xlsx") as book:
        book.add_worksheet("Seen").write(0, 0, "a")
        for name, hide in (("Hidden", "hide"), ("Deep", "very_hidden")):
            sheet = book.add_worksheet(name)
            sheet.write(0, 0, "b")
            getattr(sheet, hide)()
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Seen!$A$1:$A$2"})
        book.add_chartsheet("Chart").set_chart(chart)
        book.add_worksheet("Empty")
    sheets = read_sheets(tmp_path / "many.xlsx")
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [
        ("Seen", False), ("Hidden", True), ("Deep", True), ("Empty", False),
    ]  # fmt: skip
    assert [codes(sheet) for sheet in sheets] == [[], ["MS-FIL-023"], ["MS-FIL-023"], []]


def test_errors_and_formulas_never_worked_out_are_blank_and_counted(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["FTE", "Team", "Both"])
    sheet.append([0.6, "#REF!", "=A2*2"])
    sheet.append([1, "#N/A", "=A3*2"])
    book.save(tmp_path / "errors.xlsx")
    (read,) = read_sheets(tmp_path / "errors.xlsx")
    assert [row[:2] for row in read.rows[1:]] == [["0.6", ""], ["1", ""]]
    found = {problem.kind.code: problem for problem in read.problems}
    assert found["MS-FIL-021"].found == "2 cells hold a spreadsheet error, the first at B2."
    assert found["MS-FIL-022"].count == 2


def test_formulas_saved_with_their_results_are_read_as_these(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "sums.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_formula(0, 0, "=0.5+0.1", None, 0.6)
        sheet.write_formula(0, 1, '="North"', None, "North")
    (read,) = read_sheets(tmp_path / "sums.xlsx")
    assert read.rows == [["0.6", "North"]]
    assert read.problems == ()


def test_rows_hidden_by_a_filter_are_read_and_counted(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "filter.xlsx") as book:
        sheet = book.add_worksheet()
        for row in range(5):
            sheet.write(row, 0, f"row {row}")
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(3, None, None, {"hidden": True})
    (read,) = read_sheets(tmp_path / "filter.xlsx")
    assert len(read.rows) == 5
    assert [problem.found for problem in read.problems] == ["2 rows are hidden, and read like the others."]


def test_a_wholly_formatted_sheet_is_not_taken_for_a_large_one(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Name"
    book.active["XFD1048576"].number_format = "0.00"
    book.save(tmp_path / "formatted.xlsx")
    assert read_sheets(tmp_path / "formatted.xlsx")[0].rows == [["Name"]]


def test_the_blank_end_of_an_open_document_sheet_is_not_taken_for_rows(tmp_path: Path) -> None:
    book = OpenDocumentSpreadsheet()
    table = Table(name="Staff")
    row = TableRow()
    row.addElement(a_cell("Name", valuetype="string"))
    row.addElement(CoveredTableCell())
    row.addElement(TableCell(numbercolumnsrepeated="16382"))
    table.addElement(row)
    rest = TableRow(numberrowsrepeated="1048575")
    rest.addElement(TableCell(numbercolumnsrepeated="16384"))
    table.addElement(rest)
    book.spreadsheet.addElement(table)
    book.save(str(tmp_path / "blank_end.ods"))
    assert read_sheets(tmp_path / "blank_end.ods")[0].rows == [["Name"]]


def test_three_hundred_columns_are_read(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "wide.xlsx") as book:
        book.add_worksheet().write_row(0, 0, [f"Question {number}" for number in range(300)])
    assert len(read_sheets(tmp_path / "wide.xlsx")[0].rows[0]) == 300


def test_a_file_in_a_folder_is_named_by_its_path_in_it(tmp_path: Path) -> None:
    (tmp_path / "2024-09").mkdir()
    path = an_xlsx(tmp_path / "2024-09" / "staff.xlsx")
    assert read_sheets(path, within=tmp_path)[0].file == "2024-09/staff.xlsx"


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_lettered_as_spreadsheet_programs_do(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters) == number
