"""Reviews and conversations: typed once, read back from the record, and by nobody whose business they are not."""

from __future__ import annotations

import re
from datetime import date, timedelta

import polars as pl
import pytest
from django.test import Client
from django.utils import timezone

from mainstay.foundations.dates import day_number, in_words
from mainstay.stores.database import typed_rows
from mainstay.tasks.early_career import months_after, proposed
from mainstay.tasks.teams_of_a_record import key_of_team
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.drafts.models import Draft
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typed_by_hand import STAY, joined, of_worker, send, table
from tests.journeys.web.typing import boxes_of, boxes_of_text

HOSTILE = ("<script>alert(1)</script>", "=1+1", "a\x0bb", "🙂", "{{ 7*7 }}", "x" * 5_000, "\x00")


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
    assert "Agreement signed" in wrong.content.decode() and of_worker("milestone", workers[0]).is_empty()
    assert [lead.post(place, boxes).status_code for _ in range(2)] == [302, 302]
    steps = of_worker("milestone", workers[0])["step"].to_list()
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


def test_a_held_meeting_closes_the_one_that_was_due(workers, as_role: AsRole) -> None:
    worker, lead = workers[0], as_role(Role.WORKFORCE_LEAD)
    page, place = f"/reviews/supervision/{worker.person}/", f"/reviews/supervision/{worker.person}/add/"
    today = timezone.localdate()
    late = today - timedelta(10)
    assert "Was it one that was due?" not in lead.get(place).content.decode()
    assert send(lead, place, kind="management", due_on=f"{late:%d/%m/%Y}").status_code == 302
    assert "Overdue" in lead.get(page).content.decode()
    form = lead.get(place).content.decode()
    assert f"Yes, the one due on {in_words(late)}" in form
    (closes,) = re.findall(r'<option value="([0-9a-f]{32}-[0-9]+)"', form)
    unheld = send(lead, place, kind="management", due_on=f"{today:%d/%m/%Y}", closes=closes)
    assert "as you chose the one that was due" in unheld.content.decode()
    boxes = {**boxes_of(lead, place), "kind": "management", "held_on": f"{today:%d/%m/%Y}", "closes": closes}
    assert [lead.post(place, boxes).status_code for _ in range(2)] == [302, 302]
    rows = table("supervision").filter(pl.col("person") == worker.person)
    assert rows.select("due_on", "held_on").rows() == [(day_number(late), day_number(today))]
    assert "Overdue" not in lead.get(page).content.decode()
    assert len(typed_rows.versions(closes.partition("-")[0])) == 2


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
    lead, of_files = as_role(Role.WORKFORCE_LEAD), table("supervision")
    place = f"/reviews/supervision/{workers[0].person}/add/"
    answer = send(lead, place, **{"kind": "group", "held_on": "1/10/2025", **said})
    text = answer.content.decode()
    assert answer.status_code == 200 and told in text and table("supervision").equals(of_files)
    assert all(value in text for value in said.values() if value != "chat")


# Conversations


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
