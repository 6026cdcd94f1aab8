"""About me: each sees what is held about them, who looked and what became of what they asked, and nobody sees another's."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import openpyxl
import polars as pl
import pytest
from django.test import Client

from mainstay.foundations.dates import day_number
from mainstay.record.declaring import Sensitivity, tables
from mainstay.stores.database import typed_rows
from mainstay.stores.database.models import PersonAlias
from mainstay.web.accounts import keeping
from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import record
from mainstay.web.audit.models import Entry
from mainstay.web.corrections_kept.models import CorrectionRequest
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typing import boxes_of, boxes_of_text

ASK = "/about-me/correct/"
WRONG = {"about": "spell.team", "wrong": "I left that team in May", "right": "Court Team 2 since 12 May"}


@pytest.fixture
def two(council) -> tuple[dict[str, object], dict[str, object]]:
    """Two workers of the example council, each with an ethnic origin and a spell."""
    record = record_shown()[1]
    people = record.table("person").filter(
        pl.col("ethnicity").is_not_null() & pl.col("swe_number").is_not_null() & pl.col("staff_ids").is_not_null()
        & pl.col("person").is_in(record.table("spell").drop_nulls("team")["person"].implode())
    )  # fmt: skip
    return people.row(0, named=True), people.row(1, named=True)


@pytest.fixture
def clients(two) -> tuple[Client, Client]:
    """Both signed in as practitioners."""
    return tuple(_practitioner(str(worker["person"]), number) for number, worker in enumerate(two))  # type: ignore[return-value]


def _practitioner(person: str, number: int) -> Client:
    account = Account.objects.make(f"worker{number}@example.invalid", None, [Role.PRACTITIONER], (), person)
    client = Client(HTTP_HOST="localhost")
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def read(client: Client, place: str) -> str:
    """A page's text."""
    answer = client.get(place)
    assert answer.status_code == 200, place
    return answer.content.decode()


def asked(client: Client, **said: object):
    """The form of a correction, filled and sent."""
    return client.post(ASK, {**boxes_of(client, ASK), **WRONG, **said})


def test_each_sees_their_own_and_nothing_of_the_other(two, clients) -> None:
    numbers = [str(worker["swe_number"]) for worker in two]
    for mine, other in ((0, 1), (1, 0)):
        for page in ("/about-me/", "/about-me/held/", "/about-me/looked/", ASK):
            text = read(clients[mine], page)
            assert numbers[other] not in text and str(two[other]["person"]) not in text, page
        assert numbers[mine] in read(clients[mine], "/about-me/held/")


def test_every_row_and_every_value_of_the_record_about_somebody_is_shown(two, clients) -> None:
    record, text = record_shown()[1], read(clients[0], "/about-me/held/")
    person = two[0]["person"]
    for name in tables():
        frame = record.table(name)
        count = frame.filter(pl.col("person") == person).height if "person" in frame.columns else 0
        title = tables()[name].yours
        assert (count == 0) or (f">{title}</a>: {count} row" in text), name
        assert (count > 0) or not title or f">{title}</a>" not in text, name
    special = [field for field in tables()["person"].fields if field.sensitivity is Sensitivity.SPECIAL]
    assert special and "Special category" in text, "what is special is shown to whom it is about"
    assert tables()["person"].field("ethnicity").codes[str(two[0]["ethnicity"])].label in text
    source = {each.number: each.file for each in record.sources}[two[0]["source"]]
    assert source in text and "Social Work England number" in text


def test_children_and_colleagues_are_left_out(council, as_role: AsRole) -> None:
    record = record_shown()[1]
    held = record.table("involvement").drop_nulls("person").filter(pl.col("person").str.starts_with("P-"))
    row = held.row(0, named=True)
    children = set(held.filter(pl.col("person") == row["person"])["child"])
    client = as_role(Role.PRACTITIONER, person=row["person"])
    text = read(client, "/about-me/held/")
    book = client.get("/about-me/what-is-held.xlsx").content
    cells = {
        str(cell.value)
        for sheet in openpyxl.load_workbook(BytesIO(book))
        for line in sheet.iter_rows()
        for cell in line
    }
    said = "1 child was" if len(children) == 1 else f"{len(children):,} children were"
    assert f"{said} allocated to you" in text and "a child (left out)" not in text, "one sentence, not a row for each"
    assert "a child (left out)" in cells
    assert not any(child in text or child in cells for child in children)


def test_who_looked_is_told_by_role_and_day_and_not_by_name(two, clients, as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    account = Account.objects.get(email="workforce_lead@example.invalid")
    for _time in range(3):
        record(account, "viewed", f"person {two[0]['person']}")
    record(account, "viewed", f"person {two[1]['person']}")
    record(Account.objects.get(email="worker0@example.invalid"), "viewed", f"person {two[0]['person']}")
    text = read(clients[0], "/about-me/looked/")
    assert "Workforce lead" in text and ">3</td>" in text and "workforce_lead@" not in text
    assert text.count("Opened a page about you") == 1, "one's own look is not told"
    assert lead.get("/about-me/looked/").status_code == 200


def test_what_is_opened_as_one_s_own_is_recorded_and_told_once_the_account_is_another_s(two, clients) -> None:
    person = str(two[0]["person"])
    for place in ("/about-me/", "/about-me/held/", "/about-me/what-is-held.xlsx"):
        assert clients[0].get(place).status_code == 200
    impostor = Account.objects.get(email="worker0@example.invalid")
    own = Entry.objects.filter(account=impostor.pk)
    assert {each.what for each in own if each.what} == {f"person {person}", f"person {person}, xlsx"}
    assert "Nobody else has opened" in read(clients[0], "/about-me/looked/")
    keeping.link_worker(impostor.pk, "", by=None)
    real = _practitioner(person, 7)
    text = read(real, "/about-me/looked/")
    assert "with an account that was said to be yours" in text and "an account is not yours any more" in text


def test_looks_at_a_key_that_gave_way_to_another_are_told_too(two, clients) -> None:
    record(None, "viewed", "person P-0000000000aa")
    PersonAlias.objects.create(old="P-0000000000aa", new=str(two[0]["person"]), because="a number that both have")
    assert "somebody whose account is gone" in read(clients[0], "/about-me/looked/").lower()


def test_a_correction_goes_to_the_desk_and_its_answer_comes_back(two, clients, as_role: AsRole) -> None:
    desk, agency = as_role(Role.HR_DESK), as_role(Role.AGENCY_DESK)
    boxes = {**boxes_of(clients[0], ASK), **WRONG}
    assert [clients[0].post(ASK, boxes).status_code for _ in range(2)] == [302, 302]
    (request,) = CorrectionRequest.objects.all()
    assert (request.person, request.table, request.field) == (two[0]["person"], "spell", "team")
    shown = read(desk, "/corrections/")
    assert "1 correction to answer" in read(desk, "/") and "Role and team: team" in shown
    place = f"/corrections/{request.number}/"
    assert WRONG["wrong"] in read(desk, place) and "The record says now" in read(desk, place)
    assert agency.get(place).status_code == 404 and "Role and team: team" not in read(agency, "/corrections/")
    refused = desk.post(place, {**boxes_of(desk, place), "state": "refused", "reason": ""})
    assert refused.status_code == 200 and "Write why it is not changed" in refused.content.decode()
    done = desk.post(place, {**boxes_of(desk, place), "state": "refused", "reason": "HR holds May too"})
    assert done.status_code == 302
    mine = read(clients[0], "/about-me/")
    assert "Not changed" in mine and "HR holds May too" in mine
    assert "HR holds May too" not in read(clients[1], "/about-me/")
    assert Entry.objects.filter(did="answered a correction", what=f"request {request.number}").exists()
    looked = read(clients[0], "/about-me/looked/")
    assert "Hr desk" in looked or "HR desk" in looked


def test_what_agency_workers_ask_about_their_assignment_goes_to_the_agency_desk(council, as_role: AsRole) -> None:
    row = record_shown()[1].table("agency_assignment").drop_nulls("team").row(0, named=True)
    worker = _practitioner(row["person"], 9)
    assert asked(worker, about="agency_assignment.team").status_code == 302
    assert "Agency assignments: team" in read(as_role(Role.AGENCY_DESK), "/corrections/")
    assert "No worker waits" in read(as_role(Role.HR_DESK), "/corrections/")


def test_what_is_about_absence_or_special_is_seen_at_the_hr_desk_alone(council, as_role: AsRole) -> None:
    held = record_shown()[1]
    away = held.table("absence")["person"].unique()
    person = held.table("person").filter(pl.col("person").is_in(away.implode()) & pl.col("ethnicity").is_not_null())[
        "person"
    ][0]
    worker = _practitioner(person, 8)
    for about in ("absence.kind", "person.ethnicity", "spell.team"):
        assert asked(worker, about=about, wrong=f"wrong {about}").status_code == 302
    special = {str(each.field): f"/corrections/{each.number}/" for each in CorrectionRequest.objects.all()}
    desk, lead, analyst = as_role(Role.HR_DESK), as_role(Role.WORKFORCE_LEAD), as_role(Role.ANALYST)
    assert all(desk.get(place).status_code == 200 for place in special.values())
    assert {field for field, place in special.items() if lead.get(place).status_code == 200} == {"team"}
    assert all(analyst.get(place).status_code == 404 for place in special.values())
    assert "None of it comes to your role" in read(analyst, "/corrections/")


def test_two_who_answer_at_once_the_second_is_told(clients, as_role: AsRole) -> None:
    asked(clients[0])
    place = f"/corrections/{CorrectionRequest.objects.get().number}/"
    one, other = as_role(Role.HR_DESK), as_role(Role.WORKFORCE_LEAD)
    read_by_both = boxes_of(other, place)
    one.post(place, {**boxes_of(one, place), "state": "done", "reason": "Mended"})
    second = other.post(place, {**read_by_both, "state": "refused", "reason": "No"})
    assert second.status_code == 409 and "Mended" in second.content.decode()
    assert CorrectionRequest.objects.get().state == "done"
    again = {**boxes_of_text(second.content.decode()), "state": "refused", "reason": "No"}
    assert other.post(place, again).status_code == 302 and CorrectionRequest.objects.get().state == "refused"


def test_a_request_is_taken_back_by_whoever_asked_and_by_nobody_else(clients, as_role: AsRole) -> None:
    asked(clients[0])
    number = CorrectionRequest.objects.get().number
    place = f"/about-me/corrections/{number}/take-back/"
    assert clients[1].get(place).status_code == 404 == clients[1].post(place).status_code
    assert "Take your request back?" in read(clients[0], place)
    assert clients[0].post(place).status_code == 302 and CorrectionRequest.objects.get().state == "taken back"
    assert clients[0].post(place).status_code == 404
    desk = as_role(Role.HR_DESK)
    assert desk.get(f"/corrections/{number}/").status_code == 404 and "No worker waits" in read(desk, "/corrections/")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"about": ""}, "Choose what it is about"),
        ({"about": "person.nothing"}, "Choose one of the list"),
        ({"about": "spell.person"}, "Choose one of the list"),
        ({"wrong": " \x00 "}, "Write what is wrong"),
        ({"right": "z" * 501}, "Use at most 500 characters: there are 501"),
    ],
)
def test_what_is_wrong_with_a_request_is_said_and_kept(said, told: str, clients) -> None:
    answer = asked(clients[0], **said)
    text = answer.content.decode()
    assert answer.status_code == 200 and told in text and not CorrectionRequest.objects.exists()
    assert said.get("right", WRONG["right"]) in text


def test_hostile_words_are_words(clients, as_role: AsRole) -> None:
    hostile = "<script>alert(1)</script> =1+1 🙂 {{ 7*7 }}"
    assert asked(clients[0], wrong=hostile, about="missing").status_code == 302
    desk = as_role(Role.HR_DESK)
    place = f"/corrections/{CorrectionRequest.objects.get().number}/"
    for text in (read(desk, place), read(clients[0], "/about-me/")):
        assert "<script>alert" not in text and "{{ 7*7 }}" in text
    for kind in ("xlsx", "docx"):
        assert clients[0].get(f"/about-me/what-is-held.{kind}").status_code == 200
    book = openpyxl.load_workbook(BytesIO(clients[0].get("/about-me/what-is-held.xlsx").content))
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_reviews_supervision_conversations_thanks_and_suggestions_stand_on_the_page(two, clients) -> None:
    person = str(two[0]["person"])
    day = day_number(date(2025, 10, 1))
    typed_rows.add(
        "milestone", {"person": person, "programme": "first_year", "step": "Panel of mine", "due": day}, by=None
    )
    typed_rows.add("supervision", {"person": person, "kind": "reflective", "held_on": day, "minutes": 73}, by=None)
    answers = '{"set": "stay 1", "state": "held", "answers": {"next_step": "partly"}}'
    talk = {"person": person, "kind": "stay", "held_on": day, "answers": answers, "comments": "In my own words"}
    typed_rows.add("conversation", talk, by=None)
    typed_rows.add("recognition", {"person": person, "for_what": "a calm handover", "given_on": day}, by=None)
    mine = Account.objects.get(email="worker0@example.invalid")
    typed_rows.add("suggestion", {"text": "Bicycles", "made_on": day, "state": "received"}, by=mine.pk)
    told = ("Panel of mine", "1 October 2025", ">73<", "In my own words", "Partly", "a calm handover", "Bicycles")
    text, other = read(clients[0], "/about-me/"), read(clients[1], "/about-me/")
    assert all(each in text for each in told)
    assert not any(each in other for each in told if each != "1 October 2025")


@pytest.mark.parametrize("person", ["", "P-nobody"])
def test_without_a_worker_of_one_s_own_the_page_says_who_can_link_it(person: str, council, as_role: AsRole) -> None:
    client = as_role(Role.FINANCE, person=person)
    for page in ("/about-me/", "/about-me/held/", ASK):
        text = read(client, page)
        assert "administrator can link it" in text and "number" in text
    assert client.get("/about-me/what-is-held.xlsx").status_code == 200
    assert client.post(ASK, WRONG).status_code == 200 and not CorrectionRequest.objects.exists()


def test_the_page_opens_before_the_first_import(as_role: AsRole) -> None:
    for role in Role:
        assert as_role(role).get("/about-me/").status_code == 200


def test_corrections_are_chosen_by_plain_names_and_nothing_of_the_file_is_among_them(two, clients) -> None:
    text = read(clients[0], ASK)
    choices = re.findall(r'<option value="([^"]*)"[^>]*>([^<]*)<', text)
    assert ">date_of_birth<" not in read(clients[0], "/about-me/held/"), "nor is a field's own name held up as a fact"
    assert "Your role and team: team" in {said for _value, said in choices}
    assert not [
        value for value, _said in choices if value.startswith("person_fact.") or value.endswith((".line", ".raw"))
    ]
    assert len({said for _value, said in choices}) == len(choices), "no two can be mistaken for each other"
