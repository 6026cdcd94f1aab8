"""Answers to a survey: wide as a form gives them, long, on paper; who answered leads to nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.foundations.dates import day_of
from tests.council_files import codes_of, looked, made_of, one_problem, put

FORM = (
    "ID; Start time; Completion time; Email; Name; Which service do you work in?; How long have you worked here?;"
    " I feel valued; I often think about leaving; Any other comments?; Favourite biscuit"
)


def a_form(folder: Path, days: str = "01/05/2024 09:10; 01/05/2024 09:20") -> None:
    said = ["Strongly agree", "agree", "Neither agree nor disagree", "Disagree", "Strongly Disagree "]
    rows = [
        f"{number}; {days}; a.person{number}@example.org; Ann Example; {'Fostering' if number < 3 else 'Care'}; 2 years;"
        f" {said[number % 5]}; {said[(number + 1) % 5]}; {'Too much paper' if number == 4 else ''}; jammy one"
        for number in range(15)
    ]
    put(folder, "Staff survey 2024.csv", FORM, *rows)


def test_questions_are_kept_as_worded_and_scored(tmp_path: Path) -> None:
    a_form(tmp_path)
    survey = made_of(tmp_path).record.table("survey")
    assert survey.select("item", "wording", "scale_least", "scale_most", "direction").rows() == [
        ("Q1", "I feel valued", 1, 5, None), ("Q2", "I often think about leaving", 1, 5, None),
        ("Q3", "Any other comments?", None, None, "neither"),
    ]  # fmt: skip
    assert survey["survey"].unique().to_list() == ["Staff survey 2024, 2024-05-01"]
    assert str(day_of(survey["closed"][0])) == "2024-05-01" and survey["invited"].null_count() == 3
    answers = made_of(tmp_path).record.table("survey_response")
    scores = answers.filter(item="Q1")["score"].sort().to_list()
    assert scores == [1] * 3 + [2] * 3 + [3] * 3 + [4] * 3 + [5] * 3


def test_who_answered_leads_to_nobody(tmp_path: Path) -> None:
    """No address, no name, no row of the file; and the keys are the same whatever the order of the rows."""
    a_form(tmp_path)
    answers = made_of(tmp_path).record.table("survey_response")
    assert answers["row"].null_count() == answers.height
    texts = [value for column in answers.iter_columns() for value in column.to_list() if isinstance(value, str)]
    assert not [text for text in texts if "@" in text or "Example" in text or "jammy" in text or "years" in text]
    lines = (tmp_path / "Staff survey 2024.csv").read_text(encoding="utf-8").splitlines()
    (tmp_path / "Staff survey 2024.csv").write_text("\n".join([lines[0], *reversed(lines[1:])]), encoding="utf-8")
    again = made_of(tmp_path).record.table("survey_response")
    order = ["respondent", "item", "group", "score", "comment"]
    assert again.select(order).sort(order).equals(answers.select(order).sort(order))


def test_a_group_of_fewer_than_ten_is_no_group(tmp_path: Path) -> None:
    a_form(tmp_path)
    answers = made_of(tmp_path).record.table("survey_response").filter(item="Q1")
    assert answers["group"].value_counts().sort("count").rows() == [(None, 3), ("Care", 12)]
    assert one_problem(tmp_path, "MS-SUR-003").count == 1


def test_free_text_is_kept_only_where_it_is_declared_a_comment(tmp_path: Path) -> None:
    a_form(tmp_path)
    assert made_of(tmp_path).record.table("survey_response")["comment"].drop_nulls().to_list() == ["Too much paper"]
    assert one_problem(tmp_path, "MS-SUR-004").count == 1
    (tmp_path / "mapping.toml").write_text(
        '[columns.survey_answers]\n"Favourite biscuit" = "comment_2"\n', encoding="utf-8"
    )
    assert made_of(tmp_path).record.table("survey_response")["comment"].drop_nulls().len() == 16


def test_how_many_were_asked_and_what_is_reversed_is_asked_once(tmp_path: Path) -> None:
    a_form(tmp_path)
    asked = {question.key: question for question in made_of(tmp_path).questions}
    assert set(asked) == {"invited", "reversed"} and asked["reversed"].suggestion == "Q2"
    assert not any(question.stops for question in asked.values())
    (tmp_path / "mapping.toml").write_text(
        '[files."Staff survey 2024.csv"]\ninvited = "40"\nreversed = "Q2"\n', encoding="utf-8"
    )
    built = made_of(tmp_path)
    survey = built.record.table("survey")
    assert not built.questions and survey["invited"].unique().to_list() == [40]
    assert survey["direction"].to_list() == ["higher_is_better", "lower_is_better", "neither"]


def test_a_number_of_people_asked_that_is_none_is_said_before_any_reading(tmp_path: Path) -> None:
    a_form(tmp_path)
    (tmp_path / "mapping.toml").write_text('[files."Staff survey 2024.csv"]\ninvited = "many"\n', encoding="utf-8")
    assert [problem.found for problem in looked(tmp_path).wrong] == ["'many' is not a number of people."]


def test_days_with_the_month_first_are_read_so_and_said(tmp_path: Path) -> None:
    a_form(tmp_path, "5/13/24 09:10; 5/31/24 10:20")
    survey = made_of(tmp_path).record.table("survey")
    assert (str(day_of(survey["opened"][0])), str(day_of(survey["closed"][0]))) == ("2024-05-13", "2024-05-31")
    assert codes_of(tmp_path)["MS-SUR-006"] == 1


def test_the_long_layout_says_the_same(tmp_path: Path) -> None:
    put(
        tmp_path, "Pulse survey.csv", "Response No; Submitted; Team; Question No; Question; Answer",
        "1; 03/05/2024; North; 1; I feel valued; Agree", "1; 03/05/2024; North; 2; I would recommend working here; 9",
        "2; 04/05/2024; North; 1; I feel valued; 2 - Disagree", "2; 04/05/2024; North; 2; I would recommend working here; 99",
    )  # fmt: skip
    record = made_of(tmp_path).record
    assert record.table("survey").select("item", "wording", "scale_least", "scale_most").rows() == [
        ("1", "I feel valued", 1, 5), ("2", "I would recommend working here", 0, 10),
    ]  # fmt: skip
    answers = record.table("survey_response")
    assert sorted(answers.select("item", "score").rows()) == [("1", 2), ("1", 4), ("2", 9)]
    assert answers["respondent"].n_unique() == 2


@pytest.mark.parametrize(
    ("figures", "ends"), [("1 5 3", (1, 5)), ("6 1 2", (1, 6)), ("0 9 10", (0, 10)), ("7 8 9", (1, 10))]
)
def test_a_scale_of_figures_is_told_and_said(tmp_path: Path, figures: str, ends: tuple[int, int]) -> None:
    put(tmp_path, "Survey.csv", "Response No; Q1", *(f"{n}; {figure}" for n, figure in enumerate(figures.split(), 1)))
    survey = made_of(tmp_path).record.table("survey")
    assert survey.select("scale_least", "scale_most").rows() == [ends]
    assert codes_of(tmp_path)["MS-SUR-002"] == 1


def test_a_survey_of_nothing_but_words_says_so(tmp_path: Path) -> None:
    put(tmp_path, "Survey.csv", "Response No; Favourite biscuit", "1; jammy one", "2; plain one")
    assert made_of(tmp_path).record.table("survey").is_empty()
    assert codes_of(tmp_path)["MS-SUR-005"] == 1


def test_an_answer_on_no_scale_is_left_out_and_counted(tmp_path: Path) -> None:
    rows = [f"{n}; {'Agree' if n < 9 else 'Purple'}" for n in range(10)]
    put(tmp_path, "Survey.csv", "Response No; I feel valued", *rows)
    assert made_of(tmp_path).record.table("survey_response").height == 9
    assert one_problem(tmp_path, "MS-SUR-001").count == 1
