"""Requests about people: found by a number typed, everything held given out, children and colleagues left out."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import polars as pl
import pytest
from docx import Document
from openpyxl import load_workbook

from mainstay.foundations.dates import day_number
from mainstay.stores.database import typed_rows
from mainstay.stores.database.editions import accept, opened
from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import record
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.journeys.web.conftest import MADE_ON, PASSWORD

FRONT = "/requests-about-people/"


@pytest.fixture
def someone(council) -> dict:
    """Somebody of the example council with a registration number, a staff number, and children allocated."""
    shown = opened(council)
    held = shown.table("involvement").drop_nulls("person").join(shown.table("spell"), on="person", how="semi")
    people = shown.table("person").join(held, on="person", how="semi").drop_nulls(["swe_number", "staff_ids"])
    return people.filter(~pl.col("staff_ids").str.contains(" ")).row(0, named=True)


def taken(client, person: str) -> zipfile.ZipFile:
    answer = client.post(f"{FRONT}{person}/what-is-held/")
    assert answer.status_code == 200 and answer["Cache-Control"] == "no-store"
    return zipfile.ZipFile(BytesIO(answer.content))


@pytest.mark.parametrize("number", ["staff_ids", "swe_number"])
def test_a_person_is_found_by_either_number_which_stands_in_no_address(as_role, someone, council, number) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    answer = client.post(FRONT, {"number": f" {someone[number].lower()} "})
    assert answer.status_code == 302 and answer["Location"] == f"{FRONT}{someone['person']}/"
    shown = someone["staff_ids"].rpartition(":")[2]
    spell = (
        opened(council).table("spell").filter(pl.col("person") == someone["person"]).sort("start").row(-1, named=True)
    )
    for place in (answer["Location"], answer["Location"] + "erase/"):
        page = client.get(place).content.decode()
        assert f"Staff number {shown}</h1>" in page, "whom it is about, before anything is taken out or erased"
        assert (spell["team"] or "team not known") in page
        assert shown not in page.partition("</title>")[0], "and not in the browser's history"
    assert Entry.objects.filter(did="viewed", what=f"person {someone['person']}").count() == 1
    assert not any(someone[number] in entry.what for entry in Entry.objects.all())


@pytest.mark.parametrize("typed", ["", "99999999", "nobody", "<script>", "0", "SW"])
def test_a_number_that_nobody_has_is_said_and_kept_in_its_box(as_role, council, typed) -> None:
    answer = as_role(Role.WORKFORCE_LEAD).post(FRONT, {"number": typed})
    assert answer.status_code == 400 and b"There is a problem" in answer.content
    assert "<script>" not in answer.content.decode()


def test_a_person_that_is_nobody_s_is_not_found(as_role, council) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    for place in ("P-ffffffffffff/", "P-ffffffffffff/erase/"):
        assert client.get(FRONT + place).status_code == 404
    assert client.post(f"{FRONT}P-ffffffffffff/what-is-held/").status_code == 404


def test_everything_that_is_held_is_given_in_three_files_that_agree(as_role, someone, council) -> None:
    person = someone["person"]
    typed_rows.add("supervision", {"person": person, "supervisor": "P-00000000beef", "minutes": 55}, by=None)
    typed_rows.add("supervision", {"person": "P-0000000000aa", "supervisor": person, "minutes": 41}, by=None)
    Account.objects.make("worker@example.invalid", PASSWORD, [Role.PRACTITIONER], person=person)
    looked = Account.objects.make("manager@example.invalid", PASSWORD, [Role.TEAM_MANAGER])
    record(looked, "viewed", f"person {person}")
    files = taken(as_role(Role.WORKFORCE_LEAD), person)
    assert sorted(files.namelist()) == ["what_is_held.docx", "what_is_held.json", "what_is_held.xlsx"]
    said = json.loads(files.read("what_is_held.json"))
    tables = {table["name"]: table["rows"] for table in said["tables"]}
    (row,) = tables["person"]
    assert row["Social Work England number"] == someone["swe_number"] and row["Stands in"] == f"version {council.pk}"
    assert [each["Minutes"] for each in tables["supervision"]] == ["55"]
    assert tables["supervision"][0]["Supervisor"] == "a colleague (left out)"
    assert {"what": "e-mail address", "when or which": "worker@example.invalid"} in tables["account"]
    assert [each["who"] for each in tables["who_looked"]] == ["team manager", "workforce lead"]
    assert "Supervision, as supervisor: in 1 row about colleagues." in said["also"]
    kept = opened(council)
    for name, rows in tables.items():
        if name in kept.tables and "person" in kept.table(name).columns and name != "supervision":
            mine = kept.table(name).filter(pl.col("person") == person).drop("source", "row")
            assert len(rows) == mine.unique().height, name
    book = load_workbook(BytesIO(files.read("what_is_held.xlsx")))
    assert {name: book[name].max_row - 1 for name in tables} == {name: len(rows) for name, rows in tables.items()}
    document = Document(BytesIO(files.read("what_is_held.docx")))
    text = "\n".join([each.text for each in document.paragraphs])
    assert "Article 15" in text and "[for your council to fill in]" in text


def test_children_and_colleagues_are_in_none_of_the_files(as_role, someone, council) -> None:
    kept = opened(council)
    children = set(kept.table("involvement")["child"].drop_nulls()) | set(
        kept.table("involvement")["sibling_group"].drop_nulls()
    )
    others = set(kept.table("person")["person"]) - {someone["person"]}
    files = taken(as_role(Role.WORKFORCE_LEAD), someone["person"])
    texts = files.read("what_is_held.json").decode()
    for name in ("what_is_held.xlsx", "what_is_held.docx"):
        with zipfile.ZipFile(BytesIO(files.read(name))) as parts:
            texts += "".join(parts.read(part).decode("utf-8", "replace") for part in parts.namelist())
    assert "a child (left out)" in texts
    assert not [key for key in children | others if key in texts]


def test_a_row_in_two_versions_is_given_once_with_both_numbers(as_role, someone, council, example_record) -> None:
    from dataclasses import replace

    before = example_record.record
    fewer = replace(before, tables={**before.tables, "absence": before.table("absence").head(5)})
    second = accept(fewer, base=council, made_by=None)
    said = json.loads(taken(as_role(Role.WORKFORCE_LEAD), someone["person"]).read("what_is_held.json"))
    (row,) = next(table["rows"] for table in said["tables"] if table["name"] == "person")
    assert row["Stands in"] == f"version {council.pk}, {second.pk}"


def test_what_is_taken_out_is_recorded_by_key_alone(as_role, someone) -> None:
    taken(as_role(Role.WORKFORCE_LEAD), someone["person"])
    assert Entry.objects.filter(did="took out what is held", what=f"person {someone['person']}").count() == 1


def test_an_answer_of_many_rows_stays_readable(as_role, someone, council) -> None:
    for number in range(30):
        typed_rows.add("recognition", {"person": someone["person"], "given_on": day_number(MADE_ON) - number}, by=None)
    files = taken(as_role(Role.WORKFORCE_LEAD), someone["person"])
    document = Document(BytesIO(files.read("what_is_held.docx")))
    assert any("30 rows: all of them are in what_is_held.xlsx" in each.text for each in document.paragraphs)
