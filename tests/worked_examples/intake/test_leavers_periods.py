"""From what day a list of leavers shows everyone who left: said in its title or name, answered, or read from its rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.intake.choices import Question
from mainstay.record.subjects import Subject
from tests.council_files import HISTORY, STAFF, looked, made_of, put

LEFT = "Employee No; Name; Job Title; FTE; Start Date; Leave Date; Reason"
ASH = "0001; Ash; Kit; 04/03/1985; Social Worker; North; Permanent; 1.0; 01/04/2020"
YEW = "0099; Pat Yew; Social Worker; 1.0; 01/01/2015; 31/05/2024; Resignation"
OAK = "0098; Sam Oak; Social Worker; 1.0; 01/01/2015; 30/06/2024; Retirement"


def _folder(tmp_path: Path, name: str, *rows: str) -> Path:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path, name, *rows)
    return tmp_path


def _first_day(folder: Path) -> date | None:
    (leavers,) = made_of(folder).record.telling(Subject.LEAVERS)
    return leavers.covers(Subject.LEAVERS)


def _asked(folder: Path) -> list[Question]:
    return [question for question in made_of(folder).questions if question.key == "covers_from"]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Leavers.csv", "Leavers 1 October 2023 to 30 September 2024"),
        ("Leavers 01.10.2023 to 30.09.2024.csv", ""),
        ("Leavers.csv", "Leavers between 01/10/2023 and 30/09/2024"),
    ],
)
def test_the_period_in_a_title_or_a_name_says_from_what_day(tmp_path: Path, name: str, title: str) -> None:
    rows = (title, "", LEFT, YEW, OAK) if title else (LEFT, YEW, OAK)
    folder = _folder(tmp_path, name, *rows)
    assert _first_day(folder) == date(2023, 10, 1) and not _asked(folder)


def test_where_nothing_says_it_is_asked_and_the_suggestion_is_what_is_taken_meanwhile(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "Leavers 2023-24.csv", LEFT, YEW, OAK)
    (asked,) = _asked(folder)
    assert asked.section == ("files", "Leavers 2023-24.csv") and not asked.stops
    assert _first_day(folder) == date(2024, 4, 30) == date.fromisoformat(asked.suggestion)
    assert not looked(folder).stopping


@pytest.mark.parametrize(("answer", "first"), [("2023-10-01", date(2023, 10, 1)), ("2024-04-30", date(2024, 4, 30))])
def test_an_answer_is_kept_and_not_asked_again(tmp_path: Path, answer: str, first: date) -> None:
    folder = _folder(tmp_path, "Leavers 2023-24.csv", LEFT, YEW, OAK)
    (folder / "mapping.toml").write_text(f'[files."Leavers 2023-24.csv"]\ncovers_from = "{answer}"\n', encoding="utf-8")
    assert _first_day(folder) == first and not _asked(folder)


def test_it_is_asked_once_of_the_list_that_begins_first(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "Leavers 2024.csv", LEFT, YEW, OAK)
    put(folder, "Leavers 2023.csv", LEFT, "0097; Jo Elm; Social Worker; 1.0; 01/01/2015; 31/12/2023; Resignation")
    (asked,) = _asked(folder)
    assert asked.section == ("files", "Leavers 2023.csv") and asked.suggestion == "2023-11-30"


def test_it_is_not_asked_where_a_history_shows_who_left_before(tmp_path: Path) -> None:
    folder = _folder(tmp_path, "Leavers 2024.csv", LEFT, YEW, OAK)
    gone = ASH.replace("0001; Ash; Kit", "0002; Bay; Lee")
    put(folder, "Staff 30.09.24.csv", HISTORY, f"{ASH}; ; ", f"{gone}; 31/03/2022; Resignation")
    assert not _asked(folder)


def test_it_is_not_asked_without_a_list_of_staff(tmp_path: Path) -> None:
    put(tmp_path, "Leavers 2024.csv", LEFT, YEW, OAK)
    assert not _asked(tmp_path)
