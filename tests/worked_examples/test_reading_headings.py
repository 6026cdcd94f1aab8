"""Headings as systems export them, made plain, scored, and shared out among fields."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from mainstay.intake.declaring import source_kinds
from mainstay.intake.heading_words import GENERAL, PARTS, SHORT_FORMS, WELSH
from mainstay.intake.headings import SURE, UNSURE, _all_scores, best_matches, forms, score, tidy


@pytest.mark.parametrize(
    ("heading", "tidied"),
    [
        ("Employee No", "employee number"), ("EMPLOYEE_NUMBER", "employee number"), ("EmployeeNo.", "employee number"),
        ("Employee No. (2)", "employee number"), ("Employee No_1", "employee number"),
        ("Employee No.1", "employee number"), ("Employee\nNo ", "employee number"),
        ("employee\u00a0no", "employee number"), ("Forename(s)", "forename"),
        ("DoB", "date of birth"), ("D.O.B.", "date of birth"), ("Date of  Birth", "date of birth"),
        ("SWENumber", "swe number"), ("PersonID", "person id"), ("Pers.No.", "pers number"), ("NI No", "ni number"),
        ("Full-time equivalent", "fte"), ("FTE %", "fte percent"), ("Salary (£)", "salary"),
        ("Child's name", "childs name"), ("", ""), (" \n ", ""), ("Tîm", "tim"),
        ("Reporting Unit Level 1", "reporting unit level 1"), ("STRUCTURE_LEVEL_2", "structure level 2"),
        ("Position (T)", "position t"), ("Start/Leave Date", "start leave date"),
    ],
)  # fmt: skip
def test_a_heading_made_plain(heading: str, tidied: str) -> None:
    assert tidy(heading) == tidied


@pytest.mark.parametrize(
    ("heading", "readings"),
    [
        ("Employee.Person.Surname", ("employee person surname", "surname")),
        ("Cyfenw", ("cyfenw", "surname")),
        ("Surname / Cyfenw", ("surname cyfenw", "surname")),
        ("Dyddiad\nDechrau", ("dyddiad dechrau", "start date")),
        ("Start / End", ("start end",)),
        ("Team", ("team",)),
    ],
)
def test_the_ways_to_read_one_heading(heading: str, readings: tuple[str, ...]) -> None:
    assert forms(heading) == readings


@pytest.mark.parametrize(
    ("heading", "example"),
    [
        ("Employee number", "Employee No"), ("employee_person_surname", "Employee.Person.Surname"),
        ("Employee.Person.Surname", "Surname"), ("Cyfenw", "Surname"), ("Surnames", "Surname"),
        ("Number, employee", "Employee number"),
        ("Social Work England registrati", "Social Work England registration number"), ("Title of job", "Job title"),
    ],
)  # fmt: skip
def test_the_same_words_in_another_form_are_sure(heading: str, example: str) -> None:
    assert score(heading, (example,)) >= SURE


@pytest.mark.parametrize(
    ("heading", "example"),
    [
        ("Employer name", "Employee name"), ("Cost code", "Post code"), ("Start dat", "Start date"),
        ("Contractual hour worked", "Contractual hours"), ("Continuous service", "Continuous service date"),
        ("No. of posts", "Posts number"),
    ],
)  # fmt: skip
def test_mere_likeness_is_asked_about_and_never_sure(heading: str, example: str) -> None:
    assert UNSURE <= score(heading, (example,)) < SURE


@pytest.mark.parametrize(
    ("heading", "example"),
    [("Start date", "End date"), ("Team", "Grade"), ("", "Team"), ("Team", ""), ("Tax code", "Job title")],
)  # fmt: skip
def test_other_headings_are_no_match(heading: str, example: str) -> None:
    assert score(heading, (example,)) == 0.0


FIELDS = {
    "staff_id": ("Employee number", "Personal reference"),
    "surname": ("Surname", "Last name"),
    "start": ("Post start date", "Start date"),
    "service_start": ("Continuous service date", "Council start date"),
    "end": ("End date", "Leaving date"),
    "team": ("Team",),
    "service_team": ("Responsible team",),
}


def test_headings_are_shared_out_one_to_one_in_their_own_order() -> None:
    matches = best_matches(["Surname", "Start Date", "EmployeeNo", "End Dat", "Favourite colour"], FIELDS)
    assert [(match.heading, match.field, match.how) for match in matches] == [
        ("Surname", "surname", "exact"), ("Start Date", "start", "exact"), ("EmployeeNo", "staff_id", "exact"),
        ("End Dat", "end", "fuzzy"),
    ]  # fmt: skip


def test_a_general_heading_names_the_other_fields_that_it_may_mean() -> None:
    alone = {match.heading: match for match in best_matches(["Start Date", "Team"], FIELDS)}
    assert alone["Start Date"].rivals == ("service_start",)
    assert alone["Team"].rivals == ("service_team",)
    together = best_matches(["Start Date", "Continuous Service Date"], FIELDS)
    assert [(match.field, match.rivals) for match in together] == [("start", ()), ("service_start", ())]


def test_the_better_heading_gets_the_field_and_the_other_what_is_left() -> None:
    matches = {match.heading: match.field for match in best_matches(["Surnames", "Surname"], FIELDS)}
    assert matches == {"Surname": "surname"}


def test_what_someone_said_before_wins_over_the_best_score() -> None:
    matches = best_matches(
        ["Start Date", "Begun"], FIELDS, remembered={"Begun": "start", "Gone": "end", "Surname": "no"}
    )
    assert [(match.heading, match.field, match.how) for match in matches] == [("Begun", "start", "remembered")]


def test_two_headings_close_to_one_another_are_rivals() -> None:
    fields = {"pay": ("Hourly pay rate",), "charge": ("Hourly pay rates charge",)}
    (match,) = best_matches(["Hourly pay rat"], fields)
    assert match.field == "pay"
    assert match.how == "fuzzy"


def test_the_words_behind_all_this_are_themselves_plain() -> None:
    assert all(tidy(word) == word for word in GENERAL | PARTS if word not in ("to", "from"))
    assert all(tidy(welsh) == welsh and tidy(english) == english for welsh, english in WELSH.items())
    assert all(SHORT_FORMS.get(word, word) == word for meaning in SHORT_FORMS.values() for word in meaning.split())


def test_looking_closely_only_at_what_may_be_alike_finds_what_looking_at_everything_does() -> None:
    """Every heading of every typical export against every column of every kind, the slow way."""
    typical = tomllib.loads(Path(__file__).with_name("typical_headings.toml").read_text("utf-8")).values()
    headings = list(
        dict.fromkeys(text.strip() for export in typical for text in " ".join(export["headings"].split()).split(";"))
    )
    headings.append("Continuous Service")
    kind = max(source_kinds().values(), key=lambda each: sum(len(column.headings) for column in each.columns))
    for fields in (
        {column.name: column.headings for column in kind.columns},
        {"a": ("Start Date", "Enw"), "b": ("Name",), "c": ("Continuous Service Date with any Former Council",)},
    ):
        slow = {(text, name): score(text, known) for text in headings for name, known in fields.items()}
        assert _all_scores(headings, fields) == {pair: value for pair, value in slow.items() if value >= UNSURE}
