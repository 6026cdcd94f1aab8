"""Asking for the data: the sheets are recognised as they stand once filled in, and the requests are whole."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from mainstay.intake.choices import Choices
from mainstay.intake.declaring import SourceKind, source_kinds
from mainstay.intake.example_rows import EXPLAINING_SHEET, is_example
from mainstay.intake.looking import look_at
from mainstay.presentation.requests.request import SPELT_OUT_BY_NAME, measures_needing
from mainstay.tasks.asking_for_data import ask_for_data

KINDS = list(source_kinds().values())
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of sheets and requests, as made on 6 May 2025."""
    return ask_for_data(tmp_path_factory.mktemp("asking") / "templates", date(2025, 5, 6)).folder


def _expected(kind: SourceKind) -> dict[str, str]:
    return {column.name: column.headings[0] for column in kind.columns if column.name not in SPELT_OUT_BY_NAME}


def _filled_in(asked: Path, kind: SourceKind, folder: Path) -> Path:
    """The sheet as somebody would send it back: the example gone, two rows of their own, the day in the file's name."""
    workbook = openpyxl.load_workbook(asked / kind.kind / f"{kind.kind}.xlsx")
    sheet = workbook.worksheets[0]
    examples = {column.name: column.example for column in kind.columns}
    assert is_example([str(cell.value) for cell in sheet[3]])
    for row in (3, 4):
        for place, name in enumerate(_expected(kind), start=1):
            text = examples[name]
            sheet.cell(row, place).value = f"{text}{row}" if place == 1 else text
    path = folder / f"{kind.title} 30.09.2024.xlsx"
    workbook.save(path)
    return path


def test_the_command_writes_a_sheet_and_a_request_for_each_kind(mainstay: Run, tmp_path: Path) -> None:
    ended = mainstay("templates", "--out", "asking")
    assert ended.returncode == 0, ended.stderr
    assert "Begin with" in ended.stdout
    folder = tmp_path / "asking"
    assert (folder / "start_here.html").is_file()
    for kind in KINDS:
        assert {file.name for file in (folder / kind.kind).iterdir()} == {
            f"{kind.kind}.xlsx", f"{kind.kind}_request.docx", f"{kind.kind}_request.html"
        }  # fmt: skip


def test_a_second_run_replaces_the_first_and_nothing_else(mainstay: Run, tmp_path: Path) -> None:
    assert mainstay("templates", "--out", "asking").returncode == 0
    assert mainstay("templates", "--out", "asking").returncode == 0
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    refused = mainstay("templates", "--out", "mine")
    assert refused.returncode == 2 and "did not make" in refused.stderr
    assert [file.name for file in (tmp_path / "mine").iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_filled_in_sheet_is_recognised_exactly(asked: Path, kind: SourceKind, tmp_path: Path) -> None:
    _filled_in(asked, kind, tmp_path)
    looked = look_at(tmp_path, Choices())
    [taken] = looked.taken
    assert taken.kind.kind == kind.kind and taken.recognised.sure
    assert {name: match.heading for name, match in taken.recognised.columns.items()} == _expected(kind)
    assert {match.how for match in taken.recognised.columns.values()} == {"exact"}
    assert taken.as_at == date(2024, 9, 30)
    assert len(taken.found.row_numbers) == 2
    assert not looked.questions


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_the_sheet_says_what_each_column_means(asked: Path, kind: SourceKind) -> None:
    workbook = openpyxl.load_workbook(asked / kind.kind / f"{kind.kind}.xlsx", read_only=True)
    rows = list(workbook[EXPLAINING_SHEET].values)
    explained = [row for row in rows[2:] if row[0]]
    assert [row[0] for row in explained] == list(_expected(kind).values())
    assert all(row[1] and row[4] and row[5] for row in explained)
    assert all(what in str(rows[0][0]) for what in kind.not_to_send)


def test_numbers_that_identify_keep_their_leading_zeros(asked: Path) -> None:
    sheet = openpyxl.load_workbook(asked / "hr_extract" / "hr_extract.xlsx").worksheets[0]
    assert sheet.column_dimensions["A"].number_format == "@"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_the_letter_says_everything_that_is_asked(asked: Path, kind: SourceKind) -> None:
    letter = docx.Document(str(asked / kind.kind / f"{kind.kind}_request.docx"))
    said = " ".join(paragraph.text for paragraph in letter.paragraphs)
    listed = [row.cells[0].text for row in letter.tables[0].rows[1:]]
    assert kind.asked_of in said and "6 May 2025" in said
    assert all(heading in said or heading in listed for heading in _expected(kind).values())
    assert all(what in said.lower() for what in map(str.lower, kind.not_to_send))
    count = len(measures_needing(kind))
    assert {0: "No measure needs it yet", 1: "One measure needs"}.get(count, f"{count} measures need") in said
    assert letter.core_properties.language == "en-GB"
    assert [style for style in (p.style.name for p in letter.paragraphs) if style == "Heading 1"] == ["Heading 1"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_the_page_says_what_the_letter_says_and_fetches_nothing(asked: Path, kind: SourceKind) -> None:
    page = (asked / kind.kind / f"{kind.kind}_request.html").read_text(encoding="utf-8")
    assert '<html lang="en-GB">' in page
    assert "<script" not in page and "http" not in page
    assert all(heading in page for heading in _expected(kind).values())


def test_no_request_asks_for_a_childs_name(asked: Path) -> None:
    sheet = openpyxl.load_workbook(asked / "children_allocated" / "children_allocated.xlsx").worksheets[0]
    headings = [str(cell.value).lower() for cell in sheet[2]]
    assert headings and not [heading for heading in headings if "name" in heading or "birth" in heading]
