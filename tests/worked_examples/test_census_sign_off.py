"""The sign-off sheet and page: the official figures of a return, beside others, on a page that can be signed."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest

from mainstay.comparison.more_than_chance import Standing
from mainstay.inventing.writing.everything import content_of
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.presentation.census.sign_off_content import Area, Beside, FigureRow, SignOff, standing_out
from mainstay.presentation.census.sign_off_page import MAIN, write_sign_off_page
from mainstay.presentation.content import AreaKind
from mainstay.published.columns import MEASURES
from mainstay.tasks.figures import on_days
from mainstay.tasks.inventing_a_council import invented
from mainstay.tasks.reading_a_folder import read_folder
from mainstay.tasks.signing_off_a_return import Explained, explain_return

LAST_DAY, MADE = date(2025, 9, 30), date(2025, 10, 20)


@pytest.fixture(scope="module")
def returns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two returns of an invented council, said to be Shropshire's so that it has a region."""
    folder = tmp_path_factory.mktemp("returns")
    for file in invented(11, 160, 2, LAST_DAY).files.values():
        if file.name.endswith(("2024.xml", "2025.xml")):
            text = content_of(file).decode("utf-8").replace("<LEA>999</LEA>", "<LEA>893</LEA>")
            (folder / file.name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def explained(returns: Path, tmp_path_factory: pytest.TempPathFactory) -> Explained:
    out = tmp_path_factory.mktemp("out") / "sign_off"
    now, last = returns / "census_return_2025.xml", returns / "census_return_2024.xml"
    return explain_return(now, out, made_on=MADE, last_year=last)


def _rows(path: Path, sheet: str) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))


def test_the_figures_are_those_of_a_report_of_the_same_returns(explained: Explained, returns: Path) -> None:
    record = read_folder(returns).record
    for place, day in ((0, LAST_DAY), (1, date(2024, 9, 30))):
        answers = {each.measure.name: each for each in on_days(record, [day]) if each.measure.official}
        ours = [row.answer if place == 0 else row.last_year for row in explained.content.figures]
        assert [row.answer.measure.name for row in explained.content.figures] == list(MEASURES)
        for name, figure in zip(MEASURES, ours, strict=True):
            assert figure is not None and figure.value == answers[name].value, name


def test_the_sheet_holds_every_figure_as_a_number_beside_others(explained: Explained) -> None:
    heading, *rows = _rows(explained.files[2], "Figures")
    column = {str(text): place for place, text in enumerate(heading)}
    assert {"West Midlands, published for 2024", "England, published for 2024"} <= set(column)
    for row, figure in zip(rows, explained.content.figures, strict=True):
        assert row[column["This return"]] == pytest.approx(float(figure.answer.value or 0))
    turnover = next(row for row in rows if row[1] == "turnover_rate_fte")
    assert turnover[column["England, published for 2024"]] == pytest.approx(13.9)
    count = next(row for row in rows if row[1] == "inpost_fte")
    assert count[column["England, published for 2024"]] is None, "a country's count stands beside nothing of ours"


def test_the_sheet_says_what_was_checked_and_whose_eyes_it_is_for(explained: Explained) -> None:
    front = [(str(row[0]), str(row[1])) for row in _rows(explained.files[2], "Sign-off")]
    assert front[1] == (
        "Warning", "Contains small numbers: do not publish. For those who sign the return off, and nobody else.",
    )  # fmt: skip
    assert front[-3:] == [(who, "None") for who in (
        "Prepared by (analyst)", "Checked by (workforce lead or principal social worker)", "Approved by (director)")]  # fmt: skip
    rules = _rows(explained.files[2], "Rules")[1:]
    assert len(rules) == len(explained.content.checked.rules)
    assert {row[3] for row in rules} <= {"passed", "found something", "not run"}
    queries = _rows(explained.files[2], "Queries and notes")[1:]
    assert [row[5] for row in queries] == [draft.text for draft in explained.content.drafts] and queries


def test_the_page_reads_as_it_should(explained: Explained) -> None:
    document = docx.Document(str(explained.files[3]))
    texts = [each.text for each in document.paragraphs]
    assert texts[:2] == [
        "Shropshire: sign-off of the workforce census return of 2025", "Contains small numbers: do not publish.",
    ]  # fmt: skip
    figures, signed = document.tables
    assert [row.cells[0].text for row in figures.rows][1:] == [measures()[name].title for name in MAIN]
    assert [cell.text for cell in signed.rows[0].cells] == ["", "Name", "Signature", "Date"] and len(signed.rows) == 4
    assert explained.content.sha256 in texts[2]


def _height(path: Path) -> float:
    """How high a document's text is in millimetres, reckoned wide: half an em and a tenth for every letter."""
    document, height = docx.Document(str(path)), 0.0
    sizes = {"Heading 1": (14.0, 2), "Heading 2": (10.5, 8), "List Bullet": (9.0, 2), "Normal": (9.0, 2)}
    for each in document.paragraphs:
        size, apart = sizes[each.style.name]
        width = 182 / 0.3528 - (18 if each.style.name == "List Bullet" else 0)
        height += _lines(each.text, width, size) * size * 1.2 + apart
    for table in document.tables:
        for row in table.rows:
            lines = max(_lines(cell.text, cell.width.pt - 11, 8.5) for cell in row.cells)
            height += max(lines * 8.5 * 1.2 + 2, row.height.pt if row.height else 0)
    return height * 0.3528


def _lines(text: str, width: float, size: float) -> int:
    return max(1, math.ceil(len(text) * size * 0.55 / width))


def test_the_page_is_one_page_of_a4_however_much_there_is_to_say(explained: Explained, tmp_path: Path) -> None:
    """Three areas with the longest names, every figure beyond chance, every rule with a finding, long notices."""
    long = (Area("Bournemouth, Christchurch and Poole", AreaKind.COUNCIL, 2024),
            Area("Yorkshire and The Humber", AreaKind.REGION, 2024), Area("England", AreaKind.ENGLAND, 2024))  # fmt: skip
    beside = Beside(Decimal("1234.5"), "", Standing.ABOVE)
    rows = [FigureRow(row.answer, beside, (beside,) * 3) for row in explained.content.figures]
    name, file = "Bournemouth, Christchurch and Poole", "a_very_long_name_of_a_file_" * 9 + ".xml"
    worst = replace(
        explained.content, areas=long, figures=rows, notices=["A long notice. " * 30] * 3, file=file, council_name=name
    )
    path = tmp_path / "worst.docx"
    write_sign_off_page(worst, path)
    assert 120 < _height(explained.files[3]) < 273
    assert _height(path) < 273, "an A4 page has 273 mm between these margins"


def _figure(name: str, value: str, last: str, *others: Beside) -> FigureRow:
    answer = Answer(measures()[name], LAST_DAY, {}, Decimal(value), None, None, None, None)
    return FigureRow(answer, Beside(Decimal(last), "", Standing.ABOVE), others)


def _only(content: SignOff, areas: Sequence[Area], *rows: FigureRow) -> list[str]:
    return standing_out(replace(content, areas=areas, figures=rows))


def test_what_stands_out_is_said_in_sentences(explained: Explained) -> None:
    areas = [Area("West Midlands", AreaKind.REGION, 2024), Area("England", AreaKind.ENGLAND, 2024)]
    row = _figure("turnover_rate_fte", "28.1", "12.0", Beside(Decimal("14.0"), "", Standing.ABOVE),
                  Beside(Decimal("13.9"), "", Standing.NO_DIFFERENT))  # fmt: skip
    assert _only(explained.content, areas, row) == [
        "Turnover, FTE: 28.1%, above last year's 12.0% and above the West Midlands' 14.0% in 2024, by more than chance."
    ]


def test_a_last_year_that_was_published_otherwise_is_asked_about(explained: Explained) -> None:
    areas = [Area("Shropshire", AreaKind.COUNCIL, 2024)]
    same = replace(
        _figure("inpost_fte", "150", "153.2", Beside(Decimal("153.2"), "")), last_year=Beside(Decimal("153.2"), "")
    )
    other = replace(
        _figure("vacancy_fte", "30", "28.5", Beside(Decimal("28"), "")), last_year=Beside(Decimal("28.5"), "")
    )
    assert _only(explained.content, areas, same) == []
    (line,) = _only(explained.content, areas, same, other)
    assert line == (
        "1 figure of last year's return is not as the Department published: Vacancies, FTE 28.5, published as 28.0."
        " Is it the return that was authorised?"
    )


def test_a_great_fall_is_more_than_chance_and_is_said(returns: Path, tmp_path: Path) -> None:
    """A tenth of a day lost by everyone instead of weeks by a few: absence falls, and the sheet says it is no luck."""
    text = (returns / "census_return_2025.xml").read_text(encoding="utf-8")
    now = tmp_path / "now.xml"
    now.write_text(re.sub(r"<WorkingDaysLost>[^<]*<", "<WorkingDaysLost>0.1<", text), encoding="utf-8")
    made = explain_return(now, tmp_path / "out", made_on=MADE, last_year=returns / "census_return_2024.xml")
    (row,) = [row for row in made.content.figures if row.answer.measure.name == "absence_rate_fte"]
    assert row.last_year is not None and row.last_year.standing is Standing.BELOW
    (line,) = [line for line in standing_out(made.content) if line.startswith("Sickness absence")]
    assert "below last year's" in line and line.endswith("by more than chance.")


def test_without_last_years_return_that_is_said_and_nothing_is_made_up(returns: Path, tmp_path: Path) -> None:
    made = explain_return(returns / "census_return_2025.xml", tmp_path / "out", made_on=MADE)
    assert made.changed is None and not (tmp_path / "out" / "year_on_year.xlsx").exists()
    assert all(row.last_year is None for row in made.content.figures)
    assert made.content.notices[0].startswith("Last year's return was not given")


def test_the_councils_own_published_figures_stand_beside_it(
    returns: Path, tmp_path: Path, published_data: Path
) -> None:
    made = explain_return(
        returns / "census_return_2025.xml", tmp_path / "out", made_on=MADE,
        last_year=returns / "census_return_2024.xml", published=published_data / "csww_indicators_2017_to_2025.csv",
    )  # fmt: skip
    assert [area.name for area in made.content.areas] == ["Shropshire", "West Midlands", "England"]
    heading, first, *_ = _rows(made.files[2], "Figures")
    place = heading.index("Shropshire, published for 2024")
    assert (first[place], heading[place + 1], first[place + 1]) == (153.2, "As in last year's return?", "no")
