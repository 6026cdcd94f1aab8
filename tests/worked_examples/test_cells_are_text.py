"""Texts in workbooks stay texts: nothing in a file that somebody opens may run, or lead anywhere."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.declaring import source_kinds
from mainstay.presentation.content import NotKept, ReportContent, SourceLine
from mainstay.presentation.report.workbook import write_workbook
from mainstay.presentation.requests.empty_sheet import write_empty_sheet
from mainstay.presentation.requests.request import request_for

DAY = date(2024, 9, 30)
HOSTILE = (
    '=HYPERLINK("https://example.org","x")', "{=1+1}", "+44", "-2+3", "@SUM(A1)", "https://example.org",
    "mailto:a@example.org", "internal:Figures!A1", "external:c:\\x.xlsx", "\t=1+1",
)  # fmt: skip
KIND = ProblemKind("T1", Severity.ERROR, "One", "A number.", "It matters.", "Mend it.", Mender.HR)


def texts_and_parts(path: Path) -> tuple[set[object], dict[str, str]]:
    """Every cell's value, and the sheets as they are written."""
    book = openpyxl.load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not [cell.coordinate for cell in cells if cell.hyperlink is not None]
    with zipfile.ZipFile(path) as held:
        sheets = {name: held.read(name).decode() for name in held.namelist() if "worksheets/" in name}
    return {cell.value for cell in cells}, sheets


@pytest.mark.parametrize("hostile", HOSTILE)
def test_the_report_s_workbook_runs_nothing(hostile: str, tmp_path: Path) -> None:
    content = ReportContent(
        hostile, hostile, DAY, DAY, "0", (), published_source=hostile,
        problems=[Problem(KIND, Place(hostile, hostile, 2, hostile), hostile)],
        sources=[SourceLine(hostile, hostile, hostile, hostile, DAY, 2, hostile)],
        not_kept=[NotKept(hostile, hostile, 1)],
    )  # fmt: skip
    write_workbook(content, tmp_path / "workbook.xlsx")
    values, sheets = texts_and_parts(tmp_path / "workbook.xlsx")
    assert hostile in values, "it is kept as it was found"
    assert not [name for name, text in sheets.items() if "<f>" in text or "<hyperlink" in text]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_an_empty_sheet_runs_nothing(hostile: str, tmp_path: Path) -> None:
    made = request_for(source_kinds()["hr_extract"], DAY)
    asked = [replace(each, heading=hostile, meaning=hostile, example=hostile, words=hostile) for each in made.asked]
    write_empty_sheet(replace(made, asked=asked), tmp_path / "empty.xlsx")
    values, sheets = texts_and_parts(tmp_path / "empty.xlsx")
    assert hostile in values
    assert not [name for name, text in sheets.items() if "<f>" in text or "<hyperlink" in text]
