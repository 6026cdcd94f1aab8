"""Suggestions: made by anybody, answered by those who may, followed by the account that made them, and named nowhere."""

from __future__ import annotations

import re
from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.db import IntegrityError, transaction
from django.test import Client, RequestFactory, override_settings
from django.urls import resolve
from django.utils import timezone

from mainstay.foundations.dates import day_number
from mainstay.stores.database import typed_rows
from mainstay.stores.database.models import TypedRow
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.drafts import taking_out
from mainstay.web.drafts.keeping import clear_old, kept_for_its_writer
from mainstay.web.drafts.models import Draft
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typing import boxes_of, boxes_of_text

MADE = {"text": "A second screen for working at home", "theme": "systems", "team": ""}
PLACE = "/suggestions/make/"


def sent(client: Client, place: str, **said: object):
    """A form opened, filled and sent, as a browser would."""
    return client.post(place, {**boxes_of(client, place), **said})


def made(client: Client, **more: object) -> str:
    """The number of a suggestion that this one made."""
    assert sent(client, PLACE, **{**MADE, **more}).status_code == 302
    return typed_rows.typed("suggestion")[-1].number


def test_a_suggestion_is_made_answered_and_read_by_everybody(as_role: AsRole, council) -> None:
    maker, lead, other = as_role(Role.PRACTITIONER), as_role(Role.DIRECTOR), as_role(Role.FINANCE)
    number = made(maker)
    row = record_shown()[1].table("suggestion").row(0, named=True)
    today = day_number(timezone.localdate())
    assert (row["text"], row["theme"], row["state"], row["made_on"]) == (MADE["text"], "systems", "received", today)
    assert MADE["text"] in maker.get("/suggestions/").content.decode()
    assert MADE["text"] not in other.get("/suggestions/").content.decode(), "nobody reads it before it is answered"
    assert MADE["text"] in lead.get("/suggestions/waiting/").content.decode()
    place = f"/suggestions/{number}/answer/"
    assert sent(lead, place, state="done", answer="Ordered for everyone").status_code == 302
    shown = other.get("/suggestions/").content.decode()
    assert MADE["text"] in shown and "Ordered for everyone" in shown and "on the day of asking" in shown
    assert "practitioner@" not in shown and "Answered above" in maker.get("/suggestions/").content.decode()


def test_what_comes_back_is_counted_and_the_middle_number_of_days_is_said(as_role: AsRole, council) -> None:
    today = day_number(timezone.localdate())
    for days in (2, 10, 30):
        values = {"text": "x", "made_on": today - days, "answered_on": today, "state": "done", "answer": "y"}
        typed_rows.add("suggestion", values, by=None)
    typed_rows.add("suggestion", {"text": "waits", "made_on": today, "state": "received"}, by=None)
    shown = as_role(Role.CHIEF_EXECUTIVE).get("/suggestions/").content.decode()
    assert "4 suggestions made, 3 answered, 1 waiting" in shown and "Half of the answers came within 10 days" in shown


def test_only_the_maker_and_those_who_answer_reach_one_and_only_until_it_is_answered(as_role: AsRole, council) -> None:
    maker, other, lead = as_role(Role.PRACTITIONER), as_role(Role.FINANCE), as_role(Role.DIRECTOR)
    number = made(maker)
    for place in ("change", "take-out"):
        assert other.get(f"/suggestions/{number}/{place}/").status_code == 404
        assert other.post(f"/suggestions/{number}/{place}/", MADE).status_code == 404
    assert sent(maker, f"/suggestions/{number}/change/", text="Two screens").status_code == 302
    assert typed_rows.typed("suggestion")[0].values["text"] == "Two screens"
    assert len(typed_rows.versions(number)) == 2
    sent(lead, f"/suggestions/{number}/answer/", state="done", answer="Yes")
    assert maker.get(f"/suggestions/{number}/change/").status_code == 404


def test_taking_out_asks_first_and_does_not_take_out_what_was_changed_meanwhile(as_role: AsRole, council) -> None:
    maker = as_role(Role.PRACTITIONER)
    number = made(maker)
    place = f"/suggestions/{number}/take-out/"
    asked = maker.get(place)
    assert "Take out this suggestion?" in asked.content.decode() and typed_rows.typed("suggestion")
    old = boxes_of(maker, place)
    sent(maker, f"/suggestions/{number}/change/", text="Two screens")
    again = maker.post(place, old)
    assert again.status_code == 409 and "Two screens" in again.content.decode() and typed_rows.typed("suggestion")
    assert sent(maker, place).status_code == 302 and not typed_rows.typed("suggestion")


def test_what_changes_while_it_is_taken_out_stays_and_is_asked_about_again(
    as_role: AsRole, council, monkeypatch
) -> None:
    maker = as_role(Role.PRACTITIONER)
    number = made(maker)
    place = f"/suggestions/{number}/take-out/"
    really = taking_out.take_out

    def after_a_change(*named: object, **words: object) -> bool:
        typed_rows.add("suggestion", {**typed_rows.typed("suggestion")[0].values, "text": "Two"}, by=1, number=number)
        return really(*named, **words)

    monkeypatch.setattr(taking_out, "take_out", after_a_change)
    answer = sent(maker, place)
    assert typed_rows.typed("suggestion")[0].values["text"] == "Two"
    assert "changed since you opened" in maker.get(answer["Location"]).content.decode()
    assert not Entry.objects.filter(did="took out a suggestion").exists()


def test_sending_the_same_form_twice_keeps_one(as_role: AsRole, council) -> None:
    maker = as_role(Role.PRACTITIONER)
    boxes = {**boxes_of(maker, PLACE), **MADE}
    assert [maker.post(PLACE, boxes).status_code for _ in range(3)] == [302, 302, 302]
    assert len(typed_rows.typed("suggestion")) == 1
    made(maker)
    assert len(typed_rows.typed("suggestion")) == 2, "another form is another suggestion"


def test_the_database_itself_lets_one_version_of_a_row_stand(council) -> None:
    row = typed_rows.add("suggestion", {"text": "x"}, by=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        TypedRow.objects.create(number=row.number, table="suggestion", values={})
    assert len(typed_rows.typed("suggestion")) == 1


def test_two_who_answer_at_once_the_second_is_told_and_keeps_what_was_typed(as_role: AsRole, council) -> None:
    number = made(as_role(Role.PRACTITIONER))
    one, other = as_role(Role.DIRECTOR), as_role(Role.WORKFORCE_LEAD)
    place = f"/suggestions/{number}/answer/"
    read_by_both = boxes_of(other, place)
    sent(one, place, state="under_way", answer="In the spring")
    second = other.post(place, {**read_by_both, "state": "done", "answer": "Bought already"})
    text = second.content.decode()
    assert second.status_code == 409 and "while you were typing" in text
    assert "In the spring" in text and "Bought already" in text
    assert typed_rows.typed("suggestion")[0].values["answer"] == "In the spring"
    assert other.post(place, {**boxes_of_text(text), "state": "done", "answer": "Bought already"}).status_code == 302
    assert typed_rows.typed("suggestion")[0].values["answer"] == "Bought already"


def test_a_draft_is_its_writer_s_alone_and_goes_when_the_form_is_finished_or_after_thirty_days(
    as_role: AsRole, council
) -> None:
    maker, other = as_role(Role.PRACTITIONER), as_role(Role.FINANCE)
    assert sent(maker, PLACE, text="Half a thou", draft="yes").status_code == 302
    assert not typed_rows.typed("suggestion")
    assert "Your drafts" in maker.get("/suggestions/").content.decode()
    assert "Half a thou" in maker.get(PLACE).content.decode()
    assert "Your drafts" not in other.get("/suggestions/").content.decode()
    assert "Half a thou" not in other.get(PLACE).content.decode()
    assert sent(maker, PLACE, **MADE).status_code == 302 and not Draft.objects.exists()
    sent(maker, PLACE, text="Another", draft="yes")
    Draft.objects.update(saved_at=timezone.now() - timedelta(days=31))
    assert "Another" not in maker.get(PLACE).content.decode() and clear_old() == 1
    sent(maker, PLACE, text="A third", draft="yes")
    assert maker.post(PLACE, {"forget": "yes"}).status_code == 302 and not Draft.objects.exists()


def test_what_may_be_a_name_is_asked_about_once_and_can_be_sent(as_role: AsRole, council) -> None:
    maker = as_role(Role.PRACTITIONER)
    asked = sent(maker, PLACE, **{**MADE, "text": "Please thank Alfie for the idea"})
    assert asked.status_code == 200 and "“Alfie” may be a name" in asked.content.decode()
    assert sent(maker, PLACE, **{**MADE, "text": "Please thank Alfie", "no_names": "yes"}).status_code == 302


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "x" * 5_000, "a\x00b\x0bc\u202ed", "🙂 é", "=1+1", "{{ 7*7 }}", "", "   ", "\x00"],
)
def test_whatever_is_typed_is_kept_as_words_or_said_to_be_wrong(text: str, as_role: AsRole, council) -> None:
    maker, lead = as_role(Role.PRACTITIONER), as_role(Role.DIRECTOR)
    answer = sent(maker, PLACE, **{**MADE, "text": text})
    if len(text) > 1_000 or not text.replace("\x00", "").strip():
        assert answer.status_code == 200 and "There is a problem" in answer.content.decode()
        return
    kept = typed_rows.typed("suggestion")[0].values["text"]
    assert kept == re.sub("[\x00\x0b\u202e]", "", text)
    assert "<script>alert" not in lead.get("/suggestions/waiting/").content.decode()
    sent(lead, f"/suggestions/{typed_rows.typed('suggestion')[0].number}/answer/", state="done", answer="=cmd()")
    book = openpyxl.load_workbook(BytesIO(lead.get("/suggestions/you-said-we-did.xlsx").content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type != "f" for cell in cells) and "=cmd()" in {cell.value for cell in cells}
    assert lead.get("/suggestions/you-said-we-did.docx").status_code == 200


def test_what_was_typed_when_the_session_had_ended_waits_as_a_draft(as_role: AsRole, council) -> None:
    maker, other = as_role(Role.PRACTITIONER), as_role(Role.FINANCE)
    boxes = {**boxes_of(maker, PLACE), "text": "Typed for an hour"}
    request = RequestFactory().post(PLACE, boxes)
    request.resolver_match = resolve(PLACE)
    assert kept_for_its_writer(request)
    assert Draft.objects.get().account == Account.objects.get(roles=["PRACTITIONER"]).pk
    assert "Typed for an hour" in maker.get(PLACE).content.decode()
    assert "Typed for an hour" not in other.get(PLACE).content.decode()
    for mark in ("", "made:up:mark", boxes["whose"] + "x"):
        forged = RequestFactory().post(PLACE, {**boxes, "whose": mark})
        assert not kept_for_its_writer(forged)
    elsewhere = RequestFactory().post("/thanks/give/", boxes)
    assert not kept_for_its_writer(elsewhere), "a mark is of one form"


@override_settings(CSRF_FAILURE_VIEW="mainstay.web.drafts.lost_token.page")
def test_what_was_typed_is_kept_where_the_form_s_token_is_not_good_any_more(as_role: AsRole, council) -> None:
    maker = as_role(Role.PRACTITIONER)
    boxes = {**boxes_of(maker, PLACE), "text": "Typed before signing in again"}
    strict = Client(HTTP_HOST="localhost", enforce_csrf_checks=True)
    strict.cookies = maker.cookies
    refused = strict.post(PLACE, {**boxes, "csrfmiddlewaretoken": "x" * 64})
    assert refused.status_code == 403 and "kept as your draft" in refused.content.decode()
    assert "Typed before signing in again" in maker.get(PLACE).content.decode()
    assert not typed_rows.typed("suggestion")


def test_the_audit_holds_numbers_and_no_words(as_role: AsRole, council) -> None:
    made(as_role(Role.PRACTITIONER))
    said = [entry.what for entry in Entry.objects.filter(did="made a suggestion")]
    assert len(said) == 1 and re.fullmatch(r"row [0-9a-f]{32}", said[0])
