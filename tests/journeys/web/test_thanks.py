"""Thanks: given to a person or a team, read by them, without a child's name, and nobody else's to change."""

from __future__ import annotations

import polars as pl
import pytest
from django.utils import timezone

from mainstay.foundations.dates import day_number
from mainstay.stores.database import typed_rows
from mainstay.tasks.where_someone_works import teams_of_worker
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typing import boxes_of

GIVE = "/thanks/give/"
WHAT = "the child's plan was ready a week early"


@pytest.fixture
def worker(council) -> dict[str, str]:
    """A worker of the example council who is here, with a number and a team."""
    record = record_shown()[1]
    people = record.table("person").filter(pl.col("staff_ids").is_not_null()).iter_rows(named=True)
    row = next(row for row in people if teams_of_worker(record, row["person"]))
    return {
        "person": row["person"],
        "number": row["staff_ids"].split()[0].rpartition(":")[2],
        "team": teams_of_worker(record, row["person"])[0],
    }


def given(client, **said: object):
    return client.post(GIVE, {**boxes_of(client, GIVE), "who": "person", "for_what": WHAT, **said})


def test_thanks_to_a_person_stand_in_the_record_and_are_read_by_them_and_their_team(worker, as_role: AsRole) -> None:
    giver = as_role(Role.ANALYST)
    assert given(giver, worker=worker["number"]).status_code == 302
    row = record_shown()[1].table("recognition").row(0, named=True)
    assert (row["person"], row["team"], row["for_what"]) == (worker["person"], worker["team"], WHAT)
    assert row["given_on"] == day_number(timezone.localdate())
    thanked = as_role(Role.PRACTITIONER, person=worker["person"])
    assert "You were thanked for this" in thanked.get("/thanks/").content.decode()
    manager = as_role(Role.TEAM_MANAGER, teams=[worker["team"].upper()])
    shown = manager.get("/thanks/").content.decode()
    assert "A colleague in" in shown and worker["person"] not in shown and worker["number"] not in shown
    assert "plan was ready" not in as_role(Role.DIRECTOR).get("/thanks/").content.decode()


def test_thanks_to_a_team(worker, as_role: AsRole) -> None:
    assert given(as_role(Role.ANALYST), who="team", team=worker["team"]).status_code == 302
    row = record_shown()[1].table("recognition").row(0, named=True)
    assert (row["person"], row["team"]) == (None, worker["team"])
    thanked = as_role(Role.PRACTITIONER, person=worker["person"])
    assert "plan was ready" in thanked.get("/thanks/").content.decode()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"worker": "0000000"}, "No worker in the record has this number"),
        ({"worker": ""}, "Write the number of the person"),
        ({"who": "team", "team": ""}, "Choose the team that you thank"),
        ({"who": "team", "team": "No such team"}, "Choose one of the teams"),
        ({"who": ""}, "Choose a team or one person"),
        ({"for_what": "helping Alfie home"}, "“Alfie” may be a name"),
        ({"for_what": ""}, "Write what you thank them for"),
        ({"for_what": "y" * 601}, "Use at most 600 characters: there are 601"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(said, told: str, worker, as_role: AsRole) -> None:
    giver = as_role(Role.ANALYST)
    answer = given(giver, **{"worker": worker["number"], **said})
    text = answer.content.decode()
    assert answer.status_code == 200 and told in text and "There is a problem" in text
    assert str(said.get("for_what", WHAT)).replace("'", "&#39;") in text
    assert not typed_rows.typed("recognition")


def test_sending_twice_thanks_once_and_only_the_giver_changes_or_takes_out(worker, as_role: AsRole) -> None:
    giver, other, lead = as_role(Role.ANALYST), as_role(Role.PRACTITIONER), as_role(Role.DIRECTOR)
    boxes = {**boxes_of(giver, GIVE), "who": "person", "for_what": WHAT, "worker": worker["number"]}
    assert {giver.post(GIVE, boxes).status_code for _ in range(2)} == {302}
    (row,) = typed_rows.typed("recognition")
    place = f"/thanks/{row.number}/"
    for client, page in ((other, "change"), (other, "take-out"), (lead, "change")):
        assert client.get(f"{place}{page}/").status_code == 404 == client.post(f"{place}{page}/").status_code
    changed = giver.post(f"{place}change/", {**boxes_of(giver, f"{place}change/"), "for_what": "all of it"})
    assert changed.status_code == 302 and typed_rows.typed("recognition")[0].values["for_what"] == "all of it"
    assert typed_rows.typed("recognition")[0].values["person"] == worker["person"]
    assert "all of it" in lead.get("/thanks/given/").content.decode()
    assert lead.post(f"{place}take-out/", boxes_of(lead, f"{place}take-out/")).status_code == 302
    assert not typed_rows.typed("recognition") and record_shown()[1].table("recognition").is_empty()


def test_whoever_sees_no_people_thanks_a_team_or_a_colleague_and_learns_no_number(worker, as_role: AsRole) -> None:
    stranger = as_role(Role.CHIEF_EXECUTIVE)
    said = [given(stranger, worker=number).content.decode() for number in (worker["number"], "0000000")]
    assert all("Nobody in your own teams has this number" in each for each in said)
    assert "of your own team" in stranger.get(GIVE).content.decode()
    assert not typed_rows.typed("recognition")
    assert given(stranger, who="team", team=worker["team"]).status_code == 302
    colleague = as_role(Role.PRACTITIONER, teams=[f" {worker['team'].upper()} "])
    assert given(colleague, worker=worker["number"]).status_code == 302
    assert given(as_role(Role.HR_DESK), worker=worker["number"]).status_code == 302


def test_who_is_of_another_organisation_thanks_nobody(worker, as_role: AsRole) -> None:
    viewer = as_role(Role.REGIONAL_VIEWER)
    assert {viewer.get(place).status_code for place in ("/thanks/", GIVE)} == {
        as_role(Role.CHIEF_EXECUTIVE).get("/audit/").status_code
    }
    assert worker["team"] not in viewer.get("/").content.decode()


def test_a_name_that_is_a_team_s_is_not_asked_about(worker, as_role: AsRole) -> None:
    assert (
        given(as_role(Role.ANALYST), worker=worker["number"], for_what=f"helping {worker['team']}").status_code == 302
    )


def test_before_the_first_import_the_page_says_who_can_help(as_role: AsRole) -> None:
    assert "no files have been imported" in as_role(Role.ANALYST).get(GIVE).content.decode()
    assert as_role(Role.ANALYST).get("/thanks/").status_code == 200
