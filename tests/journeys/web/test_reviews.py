"""Reviews and conversations: typed once, read back from the record, and by nobody whose business they are not."""

from __future__ import annotations

import json
from datetime import date, timedelta

import polars as pl
import pytest
from django.test import Client
from django.utils import timezone

from mainstay.foundations.dates import day_number
from mainstay.stores.database import typed_rows
from mainstay.tasks.early_career import months_after, proposed
from mainstay.tasks.teams_of_a_record import comparable, key_of_team
from mainstay.tasks.where_someone_works import teams_of_worker
from mainstay.vocabulary.conversations.asking import question_sets
from mainstay.vocabulary.voice import CONVERSATION_KINDS
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.drafts.models import Draft
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typing import boxes_of, boxes_of_text

HOSTILE = ("<script>alert(1)</script>", "=1+1", "a\x0bb", "🙂", "{{ 7*7 }}", "x" * 5_000, "\x00")


class Worker:
    """A worker of the example council who is here."""

    def __init__(self, person: str, staff_ids: str) -> None:
        self.person = person
        self.number = staff_ids.split()[0].rpartition(":")[2]
        self.team = teams_of_worker(record_shown()[1], person)[0]


@pytest.fixture
def workers(council) -> list[Worker]:
    """Four workers who are here, no two in one team."""
    record, found, teams = record_shown()[1], [], set()
    known = record.table("person").filter(pl.col("staff_ids").is_not_null()).select("person", "staff_ids")
    numbers = [number for _person, ids in known.iter_rows() for number in ids.split()]
    for person, ids in known.iter_rows():
        here = teams_of_worker(record, person)
        if len(here) == 1 and comparable(here[0]) not in teams and numbers.count(ids.split()[0]) == 1:
            teams.add(comparable(here[0]))
            found.append(Worker(person, ids))
    return found[:4]


def send(client: Client, place: str, **said: object):
    """A form opened, filled and sent, as a browser would."""
    return client.post(place, {**boxes_of(client, place), **said})


def joined(client: Client, worker: Worker, **more: object) -> str:
    """Adds somebody to the assessed and supported year; the address of their page."""
    said = {"worker": worker.number, "programme": "first_year", "begun": "1/9/2025", **more}
    first = send(client, "/reviews/early-career/add/", **said)
    assert first.status_code == 302, boxes_of_text(first.content.decode())
    place = f"/reviews/early-career/{worker.person}/first_year/"
    assert first["Location"] == f"{place}steps/"
    assert send(client, f"{place}steps/").status_code == 302
    return place


def table(name: str) -> pl.DataFrame:
    """A table of the record that pages show."""
    return record_shown()[1].table(name)


# Programmes


def test_somebody_joins_with_the_proposed_steps_and_they_stand_in_the_record(workers, as_role: AsRole) -> None:
    lead = as_role(Role.EARLY_CAREER_LEAD)
    place = joined(lead, workers[0])
    rows = table("milestone").filter(pl.col("person") == workers[0].person)
    due = dict(rows.select("step", "due").iter_rows())
    assert due["Six-week review"] == day_number(date(2025, 10, 13)) and due["Panel"] is None
    assert due["Twelve-month review"] == day_number(date(2026, 9, 1)) and len(due) == 8
    assert set(rows["programme"]) == {"first_year"} and set(rows["outcome"]) == {None}
    shown = lead.get(place).content.decode()
    assert "1 September 2026" in shown and workers[0].number in shown and not Draft.objects.exists()
    assert Entry.objects.filter(did="viewed", what=f"person {workers[0].person}").exists()


def test_the_proposed_days_keep_to_the_calendar() -> None:
    assert months_after(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert months_after(date(2023, 8, 31), 6) == date(2024, 2, 29)
    assert months_after(date(2025, 12, 1), 1) == date(2026, 1, 1)
    assert proposed("management", date(2025, 1, 1)) == []
    days = [day for _step, day in proposed("early_career", date(2025, 1, 31)) if day]
    assert days == sorted(days) and days[-1] == date(2027, 1, 31)


def test_steps_can_be_changed_before_they_are_kept_and_pressing_twice_keeps_them_once(workers, as_role: AsRole) -> None:
    lead = as_role(Role.EARLY_CAREER_LEAD)
    said = {"worker": workers[0].number, "programme": "first_year", "begun": "1/9/2025"}
    place = send(lead, "/reviews/early-career/add/", **said)["Location"]
    boxes = {**boxes_of(lead, place), "step_2": "", "due_2": "", "step_1": "Agreement signed", "due_1": "15 Sept 2025"}
    wrong = lead.post(place, {**boxes, "due_3": "31/2/2026"})
    assert wrong.status_code == 200 and "31/2/2026" in wrong.content.decode()
    assert "Agreement signed" in wrong.content.decode() and table("milestone").is_empty()
    assert [lead.post(place, boxes).status_code for _ in range(2)] == [302, 302]
    steps = table("milestone")["step"].to_list()
    assert len(steps) == len(set(steps)) == 7 and "Agreement signed" in steps
    assert lead.get(place).status_code == 404, "the steps are there: they are changed one by one"


def test_a_lead_has_an_own_cohort_and_another_lead_does_not_see_it(workers, as_role: AsRole) -> None:
    mine = as_role(Role.EARLY_CAREER_LEAD)
    other = Client(HTTP_HOST="localhost")
    assessor = Account.objects.make("b@example.invalid", None, [Role.EARLY_CAREER_LEAD], (), workers[3].person)
    other.force_login(assessor, backend="django.contrib.auth.backends.ModelBackend")
    place = joined(mine, workers[0])
    number = typed_rows.typed("milestone")[0].number
    for page in (
        place,
        f"{place}add-step/",
        f"{place}steps/",
        f"/reviews/steps/{number}/",
        f"/reviews/steps/{number}/take-out/",
    ):
        assert other.get(page).status_code == 404, page
    assert other.post(f"/reviews/steps/{number}/", {"step": "x"}).status_code == 404
    assert workers[0].number not in other.get("/reviews/early-career/").content.decode()
    assert workers[0].number in as_role(Role.PRINCIPAL_SOCIAL_WORKER).get("/reviews/early-career/").content.decode()
    given = joined(mine, workers[1], assessor=workers[3].number)
    assert (
        other.get(given).status_code == 200
        and workers[1].number in other.get("/reviews/early-career/").content.decode()
    )
    itself = send(
        other, "/reviews/early-career/add/", worker=workers[3].number, programme="first_year", begun="1/9/2025"
    )
    assert "Somebody else has to follow your own programme" in itself.content.decode()


def test_a_step_is_recorded_corrected_and_taken_out(workers, as_role: AsRole) -> None:
    lead = as_role(Role.EARLY_CAREER_LEAD)
    place = joined(lead, workers[0])
    row = next(each for each in typed_rows.typed("milestone") if each.values["step"] == "Six-week review")
    one = f"/reviews/steps/{row.number}/"
    assert send(lead, one, done="14/10/2025", outcome="passed").status_code == 302
    held = table("milestone").filter(pl.col("step") == "Six-week review").row(0, named=True)
    assert (held["done"], held["outcome"]) == (day_number(date(2025, 10, 14)), "passed")
    assert send(lead, one, done="15/10/2025").status_code == 302
    assert "Corrected, the last time" in lead.get(place).content.decode()
    assert [each.values.get("done") for each in typed_rows.versions(row.number)] == [
        None,
        held["done"],
        held["done"] + 1,
    ]
    asked = lead.get(f"{one}take-out/").content.decode()
    assert "Take out this step?" in asked and "15 October 2025" in asked
    assert send(lead, f"{one}take-out/").status_code == 302
    assert "Six-week review" not in table("milestone")["step"].to_list()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"done": "1/1/2100"}, "The day has not come yet"),
        ({"done": "0001-01-01"}, "Write a day like 30/9/2025"),
        ({"due": "9999-12-31"}, "Write a day like 30/9/2025"),
        ({"due": "1/1/1950"}, "must not be before 1 January 2000"),
        ({"outcome": "passed", "done": ""}, "Write the day on which it was done"),
        ({"outcome": "excellent"}, "Choose one of these"),
        ({"step": ""}, "Write what the step is"),
        ({"step": "PANEL"}, "has a step of this name already"),
        ({"assessor": "nobody"}, "No worker in the record has this number"),
    ],
)
def test_what_is_wrong_with_a_step_is_said_and_kept(said: dict[str, str], told: str, workers, as_role: AsRole) -> None:
    lead = as_role(Role.EARLY_CAREER_LEAD)
    joined(lead, workers[0])
    row = next(each for each in typed_rows.typed("milestone") if each.values["step"] == "Six-week review")
    answer = send(lead, f"/reviews/steps/{row.number}/", **said)
    text = answer.content.decode()
    assert answer.status_code == 200 and told in text
    assert all(value in text for value in said.values() if value != "excellent")
    assert len(typed_rows.versions(row.number)) == 1


# Supervision


def test_supervision_held_and_the_next_due_stand_in_the_record(workers, as_role: AsRole) -> None:
    worker = workers[0]
    manager = as_role(Role.TEAM_MANAGER, teams=[f" {worker.team.upper()} "], person=workers[3].person)
    today = timezone.localdate()
    when = {"held_on": f"{today:%d/%m/%Y}", "next_due": f"{today + timedelta(28):%d/%m/%Y}"}
    place = f"/reviews/supervision/{worker.person}/add/"
    boxes = {**boxes_of(manager, place), "kind": "reflective", "minutes": "60 minutes", **when}
    assert [manager.post(place, boxes).status_code for _ in range(2)] == [302, 302]
    rows = table("supervision").filter(pl.col("person") == worker.person).sort("held_on", nulls_last=True)
    assert rows.height == 2 and rows["minutes"].to_list() == [60, None] and set(rows["kind"]) == {"reflective"}
    assert rows["held_on"].to_list() == [day_number(today), None]
    assert rows["due_on"].to_list() == [None, day_number(today) + 28]
    assert set(rows["supervisor"]) == {workers[3].person}
    again = send(manager, place, kind="reflective", held_on=when["held_on"])
    assert "is there already" in again.content.decode()
    team = manager.get(f"/reviews/teams/{key_of_team(worker.team)}/").content.decode()
    assert worker.number in team
    assert "These meetings are due in the next 30 days" in manager.get("/reviews/").content.decode()


def test_a_team_manager_types_of_their_own_team_and_finds_no_other(workers, as_role: AsRole) -> None:
    mine, other = workers[0], workers[1]
    manager = as_role(Role.TEAM_MANAGER, teams=[mine.team])
    lead = as_role(Role.WORKFORCE_LEAD)
    place = f"/reviews/supervision/{other.person}/add/"
    send(lead, place, kind="management", held_on="1/10/2025")
    number = typed_rows.typed("supervision")[0].number
    for page in (
        f"/reviews/supervision/{other.person}/", place, f"/reviews/supervision-rows/{number}/",
        f"/reviews/supervision-rows/{number}/take-out/", f"/reviews/teams/{key_of_team(other.team)}/",
        f"/reviews/conversations/stay/{other.person}/", f"/reviews/conversations/exit/{mine.person}/",
        "/reviews/supervision/P-none/", f"/reviews/conversations/chat/{mine.person}/",
    ):  # fmt: skip
        assert manager.get(page).status_code == 404, page
        if "teams" not in page and not page.endswith(f"{other.person}/"):
            assert manager.post(page, {"kind": "management", "held_on": "2/10/2025"}).status_code in (404, 405), page
    assert other.number not in manager.get("/reviews/").content.decode()
    assert len(typed_rows.typed("supervision")) == 1


def test_nobody_types_of_themselves(workers, as_role: AsRole) -> None:
    worker = workers[0]
    lead = as_role(Role.WORKFORCE_LEAD, person=worker.person)
    for page in (f"/reviews/supervision/{worker.person}/add/", f"/reviews/conversations/stay/{worker.person}/"):
        assert lead.get(page).status_code == 404


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"held_on": "1/1/2090"}, "The day has not come yet"),
        ({"held_on": ""}, "Write the day on which it was held or"),
        ({"held_on": "", "due_on": "1/1/2095"}, "must not be after"),
        ({"minutes": "an hour"}, "Write whole minutes"),
        ({"minutes": "-5"}, "Write whole minutes"),
        ({"minutes": "99999999999999999999"}, "Write whole minutes"),
        ({"kind": "chat"}, "Choose one of these kinds"),
        ({"next_due": "1/9/2025"}, "must be due after this one"),
    ],
)
def test_what_is_wrong_with_a_meeting_is_said_and_kept(
    said: dict[str, str], told: str, workers, as_role: AsRole
) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    place = f"/reviews/supervision/{workers[0].person}/add/"
    answer = send(lead, place, **{"kind": "group", "held_on": "1/10/2025", **said})
    text = answer.content.decode()
    assert answer.status_code == 200 and told in text and table("supervision").is_empty()
    assert all(value in text for value in said.values() if value != "chat")


# Conversations

STAY = {
    "offered_on": "1/10/2025", "state": "held", "held_on": "3/10/2025", "theme": "development",
    "answer_stay_for": ["development", "pay"], "answer_next_step": "no", "comments": "Wants to teach students",
}  # fmt: skip


def test_every_kind_of_conversation_has_a_set_whose_questions_can_be_told_apart() -> None:
    assert set(question_sets()) == set(CONVERSATION_KINDS.slugs)
    for asked in question_sets().values():
        names = [each.name for each in asked.questions]
        assert len(names) == len(set(names)) and 4 <= len(names) <= 8 and asked.seen_by
        assert all(len({slug for slug, _label in each.choices}) == len(each.choices) >= 3 for each in asked.questions)


def test_a_stay_conversation_is_kept_with_its_answers_and_comments_are_held_back(workers, as_role: AsRole) -> None:
    worker = workers[0]
    manager, lead = as_role(Role.TEAM_MANAGER, teams=[worker.team]), as_role(Role.PRINCIPAL_SOCIAL_WORKER)
    first = send(manager, "/reviews/conversations/begin/", kind="stay", worker=worker.number)
    assert first.status_code == 302
    assert "The person it was with, on their own page." in manager.get(first["Location"]).content.decode()
    assert send(manager, first["Location"], **STAY).status_code == 302
    held = table("conversation").row(0, named=True)
    assert (held["person"], held["kind"], held["theme"]) == (worker.person, "stay", "development")
    assert held["held_on"] == day_number(date(2025, 10, 3)) and held["comments"] == "Wants to teach students"
    kept = json.loads(held["answers"])
    assert (kept["set"], kept["state"], kept["answers"]["next_step"]) == ("stay 1", "held", "no")
    assert sorted(kept["answers"]["stay_for"]) == ["development", "pay"] and len(kept["answers"]) == 2
    number = typed_rows.typed("conversation")[0].number
    one = f"/reviews/conversation-rows/{number}/"
    assert "Wants to teach" in manager.get(one).content.decode()
    before = lead.get(one).content.decode()
    assert "Held back until" in before and "Wants to teach" not in before and "Development and progression" in before
    assert lead.get(f"{one}change/").status_code == 404, "the boxes would show the comments"
    assert lead.post(f"{one}comments/").status_code == 302
    assert "Wants to teach" in lead.get(one).content.decode()
    assert Entry.objects.filter(did="read comments", what=f"row {number}").count() == 1
    assert send(manager, f"{one}change/", comments="Wants to teach, and to do less court work").status_code == 302
    assert "less court work" not in lead.get(one).content.decode(), "changed comments are held back again"
    assert manager.post(f"{one}comments/").status_code == 404


def test_an_exit_conversation_is_held_outside_the_line_and_its_line_never_sees_it(workers, as_role: AsRole) -> None:
    worker = workers[0]
    outside = as_role(Role.PRINCIPAL_SOCIAL_WORKER)
    inside = as_role(Role.WORKFORCE_LEAD, teams=[worker.team])
    manager = as_role(Role.TEAM_MANAGER, teams=[worker.team])
    place = f"/reviews/conversations/exit/{worker.person}/"
    for client in (inside, manager):
        assert client.get(place).status_code == 404
        told = send(client, "/reviews/conversations/begin/", kind="exit", worker=worker.number).content.decode()
        assert "never by the leaver&#39;s own manager" in told and worker.number in told
    said = {
        "offered_on": "1/10/2025",
        "state": "held",
        "held_on": "2/10/2025",
        "theme": "pay",
        "answer_going_to": "other",
    }
    assert send(outside, place, **said, comments="Too little").status_code == 302
    number = typed_rows.typed("conversation")[0].number
    for client in (inside, manager):
        for page in ("", "change/", "take-out/"):
            assert client.get(f"/reviews/conversation-rows/{number}/{page}").status_code == 404
        assert worker.number not in client.get("/reviews/conversations/").content.decode()
    assert worker.number in outside.get("/reviews/conversations/").content.decode()


def test_one_who_declined_is_asked_nothing(workers, as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    place = f"/reviews/conversations/welcome/{workers[0].person}/"
    wrong = send(lead, place, **{**STAY, "state": "declined", "answer_ready": "yes"})
    assert "Answers are kept only of a conversation that was held" in wrong.content.decode()
    assert "Wants to teach students" in wrong.content.decode() and table("conversation").is_empty()
    assert send(lead, place, offered_on="1/10/2025", state="declined").status_code == 302
    held = table("conversation").row(0, named=True)
    assert held["held_on"] is None and json.loads(held["answers"])["state"] == "declined"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_break_no_page(text: str, workers, as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    place = joined(lead, workers[0])
    for page, said in (
        (f"{place}add-step/", {"step": text}),
        (f"/reviews/supervision/{workers[0].person}/add/", {"kind": "group", "held_on": text, "minutes": text}),
        (f"/reviews/conversations/stay/{workers[0].person}/", {**STAY, "comments": text}),
        ("/reviews/early-career/add/", {"worker": text, "programme": text, "begun": text}),
    ):
        answer = send(lead, page, **said)
        assert answer.status_code in (200, 302) and "<script>alert" not in answer.content.decode(), page
        assert send(lead, page, **said, draft="yes").status_code in (200, 302)
    for page in ("/reviews/", "/reviews/early-career/", place, "/reviews/conversations/"):
        shown = lead.get(page)
        assert shown.status_code == 200 and "<script>alert" not in shown.content.decode()


def test_two_leads_change_one_step_and_the_second_is_told(workers, as_role: AsRole) -> None:
    one, other = as_role(Role.WORKFORCE_LEAD), as_role(Role.PRINCIPAL_SOCIAL_WORKER)
    joined(one, workers[0])
    place = f"/reviews/steps/{typed_rows.typed('milestone')[0].number}/"
    read = boxes_of(other, place)
    assert send(one, place, step="Agreement").status_code == 302
    second = other.post(place, {**read, "step": "Agreed"})
    assert second.status_code == 409 and "It now says" in second.content.decode()
    assert other.post(place, {**boxes_of_text(second.content.decode())}).status_code == 302
    assert typed_rows.typed("milestone")[-1].values["step"] == "Agreed"


def test_a_row_taken_out_while_somebody_types_can_be_kept_as_new(workers, as_role: AsRole) -> None:
    one, other = as_role(Role.WORKFORCE_LEAD), as_role(Role.PRINCIPAL_SOCIAL_WORKER)
    place = f"/reviews/supervision/{workers[0].person}/add/"
    send(one, place, kind="group", held_on="1/10/2025")
    number = typed_rows.typed("supervision")[0].number
    assert send(one, f"/reviews/supervision-rows/{number}/take-out/").status_code == 302
    assert other.get(f"/reviews/supervision-rows/{number}/").status_code == 404
    assert other.post(f"/reviews/supervision-rows/{number}/take-out/").status_code == 404


def test_before_the_first_import_the_page_says_who_can_help(as_role: AsRole) -> None:
    shown = as_role(Role.TEAM_MANAGER).get("/reviews/").content.decode()
    assert "no files have been imported" in shown and "workforce lead" in shown
