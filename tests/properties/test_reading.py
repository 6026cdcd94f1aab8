"""Laws of reading: nothing is lost between a file and its text, and what is no row never changes a table."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from mainstay.intake.headings import best_matches, score, tidy
from mainstay.intake.reading.cells import as_text, cell_text
from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.sheets import RawSheet
from mainstay.intake.reading.tables import FoundTable, find_table
from mainstay.intake.reading.unreadable import UnreadableFile

WORDS = st.text(st.characters(categories=["L", "N"], max_codepoint=0x17F), min_size=1, max_size=8).filter(str.strip)
CELLS = st.one_of(
    st.text(max_size=12), st.booleans(), st.integers(-(10**9), 10**9).map(float), st.none(),
    st.dates(), st.datetimes(), st.times(),
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15),
    st.timedeltas(timedelta(0), timedelta(days=50)),
)  # fmt: skip
KNOWN = ["Employee number", "Surname", "Team", "FTE", "Job title"]
PEOPLE = st.lists(
    st.tuples(
        st.integers(1, 99999).map(str),
        st.sampled_from(["Example", "Sample", "Total", "Page", "O'Sample"]),
        st.sampled_from(["North", "South", "Duty"]),
        st.sampled_from(["1", "0.6", ".5"]),
        st.sampled_from(["Social Worker", "Team Manager"]),
    ),
    min_size=1,
    max_size=12,
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=5))
def test_the_fast_way_through_rows_says_the_same_as_cell_by_cell(rows: list[list[object]]) -> None:
    assert list(as_text(rows)) == [[cell_text(cell) for cell in row] for row in rows]
    assert list(as_text(rows, left=2)) == [["", "", *(cell_text(cell) for cell in row)] for row in rows]


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_a_number_is_written_out_and_means_the_same(number: float) -> None:
    text = cell_text(number)
    assert "e" not in text.lower()
    assert float(Decimal(text)) == pytest.approx(number, rel=1e-12, abs=1e-300)


@given(st.dates(), st.times())
def test_a_day_is_written_so_that_its_date_can_be_found(day: date, clock: time) -> None:
    assert cell_text(day) == day.isoformat() == cell_text(datetime.combine(day, time(0)))
    assert cell_text(datetime.combine(day, clock)).startswith(day.isoformat())


@given(
    st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=2, max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_text_written_with_any_delimiter_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str, encoding: str
) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    path.write_bytes(buffer.getvalue().encode(encoding))
    assert read_sheets(path)[0].rows == rows


@given(st.lists(st.lists(WORDS, min_size=2, max_size=4), min_size=1, max_size=6))
def test_text_in_a_workbook_is_read_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell)
    width = max(map(len, rows))
    assert read_sheets(path)[0].rows == [row + [""] * (width - len(row)) for row in rows]


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html><table>"]),
)
def test_any_bytes_are_read_or_refused_with_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, start: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "a.xls"
    path.write_bytes(start + content)
    try:
        sheets = read_sheets(path)
    except UnreadableFile as trouble:
        assert trouble.problem.found.endswith(".")
    else:
        assert all(isinstance(cell, str) for sheet in sheets for row in sheet.rows for cell in row)


@pytest.fixture(scope="session")
def small_workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path: Path = tmp_path_factory.mktemp("whole") / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Staff").write_row(0, 0, ["Employee number", 1, 0.6])
    return path.read_bytes()


@given(st.data())
def test_a_workbook_with_bytes_changed_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, small_workbook: bytes, data: st.DataObject
) -> None:
    content = bytearray(small_workbook)
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=6)):
        content[at] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("changed") / "a.xlsx"
    path.write_bytes(bytes(content))
    try:
        read_sheets(path)
    except UnreadableFile as trouble:
        assert trouble.problem.kind.code.startswith("MS-FIL-")


def table_of(rows: list[list[str]]) -> FoundTable:
    table = find_table(RawSheet("a.xlsx", "Staff", rows), KNOWN)
    assert table is not None
    return table


@given(PEOPLE)
def test_every_row_is_kept_or_counted_with_its_reason(people: list[tuple[str, ...]]) -> None:
    rows = [KNOWN, *map(list, people), [""] * 5, ["Grand Total", "", "", "3", ""], ["End of report", "", "", "", ""]]
    table = table_of(rows)
    assert table.rows + sum(table.skipped.values()) == len(rows) - 1
    assert all(len(column) == table.rows for column in table.columns.values())


@given(PEOPLE, st.data())
def test_what_is_not_a_row_changes_nothing_wherever_it_stands(
    people: list[tuple[str, ...]], data: st.DataObject
) -> None:
    plain = table_of([KNOWN, *map(list, people)])
    rows = [list(person) for person in people]
    noise = [
        [""] * 5,
        list(KNOWN),
        ["Page 3 of 9", "", "", "", ""],
        ["", "Subtotal", "", "2.2", ""],
        ["*** 4 rows ***", "", "", "", ""],
    ]
    for extra in data.draw(st.lists(st.sampled_from(noise), max_size=4)):
        rows.insert(data.draw(st.integers(0, len(rows))), extra)
    table = table_of([["Staff list", "", "", "", ""], KNOWN, *rows])
    assert table.columns == plain.columns
    assert [rows[number - 3] for number in table.row_numbers] == [list(person) for person in people]


@given(st.lists(WORDS.filter(str.isalpha), min_size=1, max_size=4))
def test_a_plain_heading_stays_as_it_is_and_case_and_underscores_do_not_matter(words: list[str]) -> None:
    heading = " ".join(words)
    assert tidy(tidy(heading)) == tidy(heading)
    assert tidy("_".join(words).lower()) == tidy(heading.lower())


@given(st.lists(st.sampled_from([*KNOWN, "Surnames", "Teams", "Start", "Post"]), max_size=8), st.permutations(KNOWN))
def test_no_field_and_no_heading_is_given_twice(headings: list[str], order: list[str]) -> None:
    fields = {name: (name,) for name in order}
    matches = best_matches(headings, fields)
    assert len({match.field for match in matches}) == len({match.heading for match in matches}) == len(matches)
    assert all(match.score == score(match.heading, fields[match.field]) for match in matches)
    assert {match.heading for match in matches} >= set(headings) & set(KNOWN)
