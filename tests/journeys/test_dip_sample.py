"""A dip sample from beginning to end: drawn by chance, filled in by two people apart, read back, and in the figures."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.answering import answers
from mainstay.measures.declaring import measures
from mainstay.tasks.dip_sample import draw_contacts, write_sample
from mainstay.tasks.dip_sample_read import in_lines, read_sample
from mainstay.tasks.reading_a_folder import read_folder

Run = Callable[..., subprocess.CompletedProcess[str]]
LAST = date(2024, 9, 20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A year of invented contacts: 200 of them, two with one number about brother and sister, two marked as entered twice."""
    made = tmp_path / "files"
    made.mkdir()
    with (made / "contacts 2024.csv").open("w", encoding="utf-8", newline="") as text:
        rows = csv.writer(text)
        rows.writerow(["Contact ID", "Child ID", "Contact Date", "Contact Source", "Outcome", "Duplicate"])
        for number in range(200):
            day = LAST - timedelta(days=number)
            shared = 0 if number == 1 else number
            rows.writerow([f"K{shared:05}", f"C{number:04}", f"{day:%d/%m/%Y}", "Police", "No further action",
                           "Yes" if number in (5, 6) else "No"])  # fmt: skip
    return made


def test_the_same_seed_draws_the_same_contacts_and_another_seed_others(folder: Path) -> None:
    first, again, other = (draw_contacts(folder, seed=seed) for seed in (1, 1, 2))
    assert first == again and first.contacts != other.contacts
    numbers = [contact.number for contact in first.contacts]
    assert len(set(numbers)) == 30 and first.of == 197
    assert "K00001" not in numbers and not {"K00005", "K00006"} & set(numbers)


def test_every_contact_is_as_likely_as_another(folder: Path) -> None:
    drawn = [contact.number for seed in range(120) for contact in draw_contacts(folder, seed=seed, many=50).contacts]
    counts = [drawn.count(f"K{number:05}") for number in range(200) if number not in (1, 5, 6)]
    expected = 120 * 50 / 197
    assert sum(counts) == 6000 and 0.4 * expected < min(counts) and max(counts) < 1.8 * expected


def test_only_contacts_of_the_days_asked_for_are_drawn_and_never_more_than_there_are(folder: Path) -> None:
    sample = draw_contacts(folder, seed=1, since=date(2024, 9, 10), until=date(2024, 9, 16))
    assert [contact.day for contact in sample.contacts] == [date(2024, 9, day) for day in (10, 11, 12, 13, 16)]
    with pytest.raises(CannotGoOn, match="No contact came"):
        draw_contacts(folder, seed=1, since=date(2020, 1, 1), until=date(2020, 2, 1))


def test_from_the_list_to_the_figures(mainstay: Run, folder: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sample.xlsx"
    ended = mainstay("sample", "contacts", str(folder), "--out", str(sheet), "--seed", "7")
    assert ended.returncode == 0 and "30 of 197 contacts" in ended.stdout, ended.stderr
    first, second = _filled(sheet, tmp_path / "first.xlsx", 3), _filled(sheet, tmp_path / "second.xlsx", 4)
    told = mainstay("sample", "contacts", "--read", str(first), "--read", str(second))
    assert told.returncode == 0, told.stderr
    assert "30 contacts in the sample, 28 of them with an answer" in told.stdout
    assert "Somebody other than social care could have helped: 8, 29%" in told.stdout
    assert (
        "They gave the same answer to 26, 87%" in told.stdout
        and "kappa): 0.77, likely between 0.60 and 0.93" in told.stdout
    )
    for copy in (first, second):
        copy.rename(folder / copy.name)
    record = read_folder(folder, council="893").record
    found = {each.measure.name: each for each in answers(
        record, [LAST], [measures()[name] for name in ("others_could_have_helped", "readers_agree")])}  # fmt: skip
    agree, others = found["readers_agree"], found["others_could_have_helped"]
    assert (agree.numerator, agree.denominator) == (26, 30), agree.reason
    assert (others.numerator, others.denominator) == (8, 28), others.reason


def _filled(sheet: Path, out: Path, column: int) -> Path:
    """As one reader fills it in: 8 for the school, 18 for nobody else; of four the two differ, and agree on two later."""
    book = openpyxl.load_workbook(sheet)
    page = book["Dip sample"]
    assert page.max_row == 31
    for row in range(2, 32):
        page.cell(row, 2).value = LAST - timedelta(days=1)
        place = row - 2
        page.cell(row, column).value = (
            "School or nursery"
            if place < 8
            else "Nobody else"
            if place < 26
            else ["Police", "Housing service"][column - 3]
        )
        if place in (26, 27):
            page.cell(row, 5).value = "Nobody else"
    book.save(out)
    return out


def test_a_sheet_is_not_replaced_and_a_word_that_is_no_answer_is_not_guessed(folder: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sample.xlsx"
    sample = draw_contacts(folder, seed=1)
    write_sample(sample, sheet, date(2024, 10, 1))
    with pytest.raises(CannotGoOn):
        write_sample(sample, sheet, date(2024, 10, 1))
    book = openpyxl.load_workbook(sheet)
    book["Dip sample"].cell(2, 3).value = "Somebody I know"
    book.save(sheet)
    with pytest.raises(CannotGoOn, match="not one of those to choose from") as stopped:
        read_sample([sheet])
    assert "Somebody I know" not in str(stopped.value) and "row 2" in str(stopped.value)


def test_two_copies_that_differ_in_one_readers_answer_are_not_put_together(folder: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "sample.xlsx"
    write_sample(draw_contacts(folder, seed=1), sheet, date(2024, 10, 1))
    first = _filled(sheet, tmp_path / "first.xlsx", 3)
    other = tmp_path / "other.xlsx"
    book = openpyxl.load_workbook(first)
    book["Dip sample"].cell(2, 3).value = "Police"
    book.save(other)
    with pytest.raises(CannotGoOn, match="different answers of the same reader"):
        read_sample([first, other])
    assert "No contact was read by two people" in " ".join(in_lines(read_sample([first])))
