"""Welcome, stay and exit conversations: held with their questions, kept back, and never seen by the leaver's own line."""

from __future__ import annotations

import json
from datetime import date

from mainstay.foundations.dates import day_number
from mainstay.stores.database import typed_rows
from mainstay.vocabulary.conversations.asking import question_sets
from mainstay.vocabulary.voice import CONVERSATION_KINDS
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typed_by_hand import STAY, of_worker, send, table


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
    held = of_worker("conversation", worker).row(0, named=True)
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
    lead, of_files = as_role(Role.WORKFORCE_LEAD), table("conversation")
    place = f"/reviews/conversations/welcome/{workers[0].person}/"
    wrong = send(lead, place, **{**STAY, "state": "declined", "answer_ready": "yes"})
    assert "Answers are kept only of a conversation that was held" in wrong.content.decode()
    assert "Wants to teach students" in wrong.content.decode() and table("conversation").equals(of_files)
    assert send(lead, place, offered_on="1/10/2025", state="declined").status_code == 302
    held = of_worker("conversation", workers[0]).row(0, named=True)
    assert table("conversation").height == of_files.height + 1
    assert held["held_on"] is None and json.loads(held["answers"])["state"] == "declined"
