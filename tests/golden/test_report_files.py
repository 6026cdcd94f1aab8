"""The files of a report, as people receive them: the words and figures read as text, and each file opened again."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from mainstay.measures.declaring import measures
from mainstay.presentation.report.writing import FILES, write_report
from tests.golden.report_content import full, nearly_nothing, one_return
from tests.golden.report_texts import CASES, EXPECTED, texts

NAMES = ("words.txt", "measures.json", "problems.csv")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A written report for each invented council."""
    made = {}
    for case, content in CASES.items():
        made[case] = tmp_path_factory.mktemp(case)
        write_report(content(), made[case], lambda _said: None)
    return made


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", NAMES)
def test_words_and_figures_are_as_expected(case: str, name: str) -> None:
    """`python -m tests.golden.report_texts` writes them anew; read what changed."""
    expected = (EXPECTED / case / name).read_text(encoding="utf-8")
    assert texts(CASES[case]())[name] == expected


@pytest.mark.parametrize("case", CASES)
def test_every_file_is_written(folders: dict[str, Path], case: str) -> None:
    assert {file.name for file in folders[case].iterdir()} == set(FILES)
    assert all(file.stat().st_size > 0 for file in folders[case].iterdir())


def test_pages_json_and_csv_are_the_same_to_the_byte_when_written_again(
    folders: dict[str, Path], tmp_path: Path
) -> None:
    said: list[str] = []
    write_report(full(), tmp_path, said.append)
    for name in ("index.html", "director.html", "measures.json", "problems.csv"):
        assert (tmp_path / name).read_bytes() == (folders["full"] / name).read_bytes(), name
    assert len(said) >= 3, "a person waiting is told what is being done"


@pytest.mark.parametrize("case", CASES)
def test_pages_reach_for_nothing_outside_and_need_no_script(folders: dict[str, Path], case: str) -> None:
    for name in ("index.html", "director.html"):
        page = (folders[case] / name).read_text(encoding="utf-8")
        assert "<script" not in page and "src=" not in page and "url(" not in page.replace("url(#", "")
        addresses = {it.split('"')[0] for it in page.split("http")[1:]}
        assert addresses <= {"s://www.w3.org", "://www.w3.org/2000/svg", "://www.w3.org/1999/xlink", "-equiv="}, (
            addresses
        )
        assert "Contains small numbers: do not publish" in page


def test_text_from_files_is_escaped_on_the_page(tmp_path: Path) -> None:
    from dataclasses import replace

    from mainstay.presentation.content import NotKept

    content = replace(nearly_nothing(), council_name="<b>A & B</b>", not_kept=[NotKept("a<i>.csv", "<script>", 1)])
    write_report(content, tmp_path, lambda _said: None)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "<script>" not in page and "<b>A" not in page and "&lt;b&gt;A &amp; B&lt;/b&gt;" in page


def test_json_is_the_contract(folders: dict[str, Path]) -> None:
    document = json.loads((folders["full"] / "measures.json").read_text(encoding="utf-8"))
    assert document["schema"] == "mainstay/measures/1" and document["as_at"] == "2024-09-30"
    by_name = {entry["name"]: entry for entry in document["measures"]}
    turnover = by_name["turnover_rate_fte"]
    assert set(turnover) == {
        "name",
        "group",
        "value",
        "unit",
        "numerator",
        "denominator",
        "reason",
        "interval",
        "quartiles",
        "symbol",
        "suppressed",
    }
    assert turnover["group"] is None and turnover["suppressed"] is False
    assert turnover["value"] == 25.6 and turnover["numerator"] == 35.4 and turnover["denominator"] == 138.4
    assert isinstance(by_name["inpost_headcount"]["value"], int)
    assert turnover["quartiles"] is None and turnover["symbol"] is None
    median = by_name["time_in_council_median"]
    assert median["value"] == 6 and median["quartiles"] == [3.6, 8.5]
    lacking = by_name["time_in_post_median"]
    assert lacking["value"] is None and lacking["reason"]


def test_problems_open_in_a_spreadsheet_without_running(folders: dict[str, Path]) -> None:
    raw = (folders["full"] / "problems.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert len(rows) == len(full().problems)
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_the_workbook_holds_every_sheet_and_no_formula(folders: dict[str, Path]) -> None:
    book = openpyxl.load_workbook(folders["full"] / "workbook.xlsx")
    assert book.sheetnames == [
        "Read me", "Figures", "By year", "Monthly series", "Breakdowns", "Agreement", "Problems",
        "How it is counted", "Files",
    ]  # fmt: skip
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert all(sheet.freeze_panes == "A2" for sheet in book)
    figures = {row[2]: row[3] for row in book["Figures"].iter_rows(min_row=2, values_only=True)}
    assert figures["turnover_rate_fte"] == 25.6
    assert "do not publish" in str(book["Read me"]["B2"].value)


def test_what_is_withheld_on_the_page_is_withheld_in_the_workbook(folders: dict[str, Path]) -> None:
    sheet = openpyxl.load_workbook(folders["full"] / "workbook.xlsx")["Breakdowns"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    withheld = [row for row in rows if row[4] == "withheld"]
    assert withheld and all(row[3] is None for row in withheld)
    counts = [row[3] for row in rows if str(row[2]).endswith("people") and not str(row[2]).startswith("Turnover")]
    assert not [count for count in counts if count is not None and 0 < count < 5]


def test_the_director_s_document_has_a_described_picture(folders: dict[str, Path]) -> None:
    document = docx.Document(str(folders["full"] / "director.docx"))
    assert document.core_properties.language == "en-GB"
    [table] = document.tables
    assert len(table.rows) == 9 and table.rows[4].cells[1].text == "25.6%"
    [picture] = document.inline_shapes
    described = picture._inline.docPr.get("descr")
    assert "Turnover" in picture._inline.docPr.get("title") and "25.6%" in described
    assert any("do not publish" in paragraph.text for paragraph in document.paragraphs)
    headings = [it.text for it in document.paragraphs if it.style.name.startswith("Heading 2")]
    assert headings[-2:] == ["What needs a decision", "What cannot be said"]


@pytest.mark.parametrize("content", [full, one_return, nearly_nothing], ids=list(CASES))
def test_the_terminal_fits_a_screen(content) -> None:
    from mainstay.presentation.terminal import summary_lines

    lines = summary_lines(content(), Path("report"))
    assert len(lines) <= 23 and max(map(len, lines)) <= 80
    assert "The report is at report" in " ".join(lines)


def test_csv_of_figures_says_groups_and_reasons() -> None:
    from mainstay.presentation.figures_as_tables import measures_csv

    content = full()
    rows = list(csv.DictReader(io.StringIO(measures_csv([*content.answers, *content.breakdowns["role"]], "893"))))
    assert {"", "role=case_holder"} <= {row["group"] for row in rows}
    assert [row["reason"] for row in rows if row["measure"] == "time_in_post_median" and not row["group"]] != [""]


def test_the_table_for_the_terminal_shows_every_measure() -> None:
    from rich.console import Console

    from mainstay.presentation.figures_as_tables import measures_table

    console = Console(width=140, record=True, file=io.StringIO())
    console.print(measures_table(full().answers, date(2024, 9, 30)))
    shown = console.export_text()
    assert all(answer.measure.title in shown for answer in full().answers)
    assert "Cannot be computed: no file gives the day" in shown


def test_the_expected_files_cover_the_official_measures() -> None:
    named = {answer.measure.name for answer in full().answers}
    assert {name for name, measure in measures().items() if measure.official} <= named
