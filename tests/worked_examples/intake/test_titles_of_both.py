"""Titles that registered social workers and others both hold: asked once, and counted as answered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.intake.building import Built
from mainstay.intake.choices import Question
from tests.council_files import STAFF, codes_of, in_post, looked, made_of, put

ROW = "00{0}; Ash; Kit{0}; ; {1}; North; Permanent; 1.0; 01/04/2020; {2}"
DAY = date(2024, 9, 30)


def _staff(folder: Path, *people: tuple[str, str], name: str = "Staff 30.09.24.csv") -> None:
    rows = [ROW.format(number, title, swe) for number, (title, swe) in enumerate(people, start=11)]
    put(folder, name, f"{STAFF}; SWE Number", *rows)


def _asked(built: Built) -> list[Question]:
    return [question for question in built.questions if question.section == ("social_workers",)]


def _answer(folder: Path, title: str, answer: str) -> None:
    (folder / "mapping.toml").write_text(f'[social_workers]\n"{title}" = "{answer}"\n', encoding="utf-8")


TEAM = [("Team Manager", "SW11"), ("Team Manager", "SW12"), ("Team Manager", ""), ("Social Worker", "SW14")]


def test_a_title_of_both_is_asked_about_once_and_everyone_counted_meanwhile(tmp_path: Path) -> None:
    _staff(tmp_path, *TEAM, ("team manager", ""))
    built = made_of(tmp_path)
    (question,) = _asked(built)
    assert question.key.lower() == "team manager" and question.options == ("all", "registered", "none")
    assert question.text == ("Of 4 people with this title 2 have a registration number. Which count as social workers?")
    assert question.suggestion == "all" and not question.stops and not question.secret
    assert in_post(built, DAY) == (5, 5.0)


@pytest.mark.parametrize(("answer", "people"), [("all", 4), ("registered", 3), ("none", 1), ("?", 4)])
def test_who_counts_is_as_answered(tmp_path: Path, answer: str, people: int) -> None:
    _staff(tmp_path, *TEAM)
    _answer(tmp_path, "TEAM  manager", answer)
    assert in_post(made_of(tmp_path), DAY) == (people, float(people))
    assert codes_of(tmp_path)["MS-CHK-016"] == (answer in ("all", "?"))


def test_titles_that_say_social_worker_are_not_asked_about(tmp_path: Path) -> None:
    """Nobody may be called so without being on the register: the number is missing, not the registration."""
    titles = ("Social Worker", "Senior Social Worker", "SW (Level 3)")
    _staff(tmp_path, *((title, swe) for title in titles for swe in ("SW1", "")), ("Team Manager", "SW7"))
    assert not _asked(made_of(tmp_path))


@pytest.mark.parametrize(
    "people",
    [
        [("Team Manager", ""), ("Social Worker", "SW12"), ("Social Worker", "SW13")],
        [("Team Manager", "SW11"), ("Team Manager", "SW12")],
        [("Team Manager", "SW11"), ("Team Manager", ""), ("Social Worker", ""), ("Social Worker", "")],
        [("Social Worker", "SW11"), ("Family Support Worker", "SW12"), ("Family Support Worker", "")],
    ],
    ids=["all without", "all with", "numbers are seldom given", "no social worker's title"],
)
def test_nothing_is_asked_where_there_is_nothing_to_tell_apart(tmp_path: Path, people: list[tuple[str, str]]) -> None:
    _staff(tmp_path, *people)
    assert not _asked(made_of(tmp_path))


def test_a_number_known_from_any_file_counts_and_a_list_without_numbers_says_nothing(tmp_path: Path) -> None:
    """The third manager's number is on last month's list; who had left is on a list that has no numbers at all."""
    _staff(tmp_path, *TEAM)
    older = [*TEAM[:2], ("Team Manager", "SW13"), TEAM[3]]
    _staff(tmp_path, *older, name="Staff 31.08.24.csv")
    put(tmp_path, "Leavers to 30.09.24.csv", "Employee No; Job Title; Contract Type; FTE; Start Date; Leaving Date",
        "0099; Team Manager; Permanent; 1.0; 01/04/2015; 15/08/2024")  # fmt: skip
    _answer(tmp_path, "Team Manager", "registered")
    built = made_of(tmp_path)
    assert not _asked(built)
    assert in_post(built, DAY) == (4, 4.0)
    assert built.record.table("spell").filter(role="first_line_manager")["person"].n_unique() == 4


def test_an_answer_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    _staff(tmp_path, *TEAM)
    _answer(tmp_path, "Team Manager", "some")
    (wrong,) = looked(tmp_path).wrong
    assert wrong.place.row == 2 and "'some' is not who of a title counts: all, registered, none." in wrong.found
