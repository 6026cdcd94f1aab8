"""My team: whose it is and whose it is not, what is recorded, the agreed load, who could take children, and files."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from mainstay.foundations.dates import day_number, in_words
from mainstay.record.frames import frame_of
from mainstay.stores.database import typed_rows
from mainstay.stores.database.editions import accept, current
from mainstay.stores.database.models import TypedRow
from mainstay.tasks.a_team_this_week import team_this_week
from mainstay.tasks.dates_of_a_team import WITH_THEIR_MANAGER
from mainstay.tasks.supervision_held import last_and_next
from mainstay.tasks.teams_of_a_record import key_of_team, standing
from mainstay.web.audit.models import Entry
from mainstay.web.my_team.forms import takers
from mainstay.web.my_team.models import AgreedLoad
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typed_by_hand import file_says_now
from tests.small_records import record_of, spell, staff_history
from tests.worked_examples.a_small_team import TEAM, TODAY, small_team

SOUTH, NORTH = "Safeguarding South", "Assessment North"
HOSTILE = "../<b>Tëam</b>/☃\x7f\x01" + "x" * 500


def address(team: str, rest: str = "") -> str:
    return f"/my-team/{key_of_team(team)}/{rest}"


@pytest.fixture
def manager(as_role: AsRole, council) -> Client:
    return as_role(Role.TEAM_MANAGER, teams=[SOUTH.upper()])


def test_a_manager_sees_their_own_team_and_no_other(manager: Client) -> None:
    listed = manager.get("/my-team/").content.decode()
    assert SOUTH in listed and NORTH not in listed
    page = manager.get(address(SOUTH))
    assert page.status_code == 200 and "4 children have no worker who is here" in page.content.decode()
    for rest in ("", "who-takes/", "team.xlsx", "team.docx"):
        assert manager.get(address(NORTH, rest)).status_code == 404, rest
    assert manager.post(address(NORTH, "who-takes/"), {"taker": "x"}).status_code == 404
    assert manager.get(address("no such team")).status_code == 404


@pytest.mark.parametrize("role", [Role.WORKFORCE_LEAD, Role.PRINCIPAL_SOCIAL_WORKER], ids=lambda role: role.name)
def test_those_who_see_every_worker_choose_among_all_teams(role: Role, as_role: AsRole, council) -> None:
    client = as_role(role)
    listed = client.get("/my-team/").content.decode()
    assert SOUTH in listed and NORTH in listed
    assert client.get(address(NORTH)).status_code == 200


def test_an_analyst_sees_only_teams_of_the_account(as_role: AsRole, council) -> None:
    client = as_role(Role.ANALYST, teams=[NORTH])
    listed = client.get("/my-team/").content.decode()
    assert NORTH in listed and SOUTH not in listed and client.get(address(SOUTH)).status_code == 404


@pytest.mark.parametrize(
    ("role", "led_to"),
    [
        (Role.TEAM_MANAGER, [f"/reviews/teams/{key_of_team(SOUTH)}/"]), (Role.ANALYST, []),
        (Role.WORKFORCE_LEAD, ["/reviews/early-career/", f"/reviews/teams/{key_of_team(SOUTH)}/"]),
    ],
)  # fmt: skip
def test_links_to_where_something_is_typed_open_and_are_shown_to_those_who_may(
    role, led_to, as_role: AsRole, council
) -> None:
    client = as_role(role, teams=[SOUTH])
    found = set(re.findall(r'href="(/reviews/[^"]+)"', client.get(address(SOUTH)).content.decode()))
    assert sorted(found) == led_to
    assert {client.get(place).status_code for place in found} <= {200}


def test_an_account_without_a_team_is_told_who_can_give_it_one(as_role: AsRole, council) -> None:
    page = as_role(Role.TEAM_MANAGER).get("/my-team/").content.decode()
    assert "Your account has no team yet. An administrator can say which teams are yours" in page


def test_before_the_first_import_it_is_said_what_to_do(as_role: AsRole) -> None:
    page = as_role(Role.TEAM_MANAGER, teams=[SOUTH]).get("/my-team/").content.decode()
    assert "no files have been imported" in page and "workforce lead or analyst" in page
    assert "no files have been imported" in as_role(Role.TEAM_MANAGER).get(address(SOUTH)).content.decode()
    assert "/intake/" in as_role(Role.WORKFORCE_LEAD).get("/my-team/").content.decode()


def test_each_view_is_recorded_with_whom_it_showed_and_without_names(manager: Client) -> None:
    found = record_shown()
    assert found is not None
    people = {row["person"] for row in standing(found[1]).by_team[SOUTH.casefold()]}
    manager.get(address(SOUTH))
    seen = set(Entry.objects.filter(did="viewed").values_list("what", flat=True))
    assert {f"person {person}" for person in people} <= seen and f"team {key_of_team(SOUTH)}" in seen
    before = Entry.objects.filter(what__startswith="person ").count()
    manager.get(address(NORTH))
    assert Entry.objects.filter(what__startswith="person ").count() == before
    assert not any(SOUTH in what for what in seen)


def test_a_hostile_name_stands_on_the_page_as_text_and_never_in_an_address(as_role: AsRole) -> None:
    accept(
        record_of([staff_history("2025-09-30")], spell=[spell("P-1", team=HOSTILE)]), base=None, made_by=None,
        council_name="An invented council",
    )  # fmt: skip
    client = as_role(Role.TEAM_MANAGER, teams=[HOSTILE])
    listed = client.get("/my-team/").content.decode()
    assert "<b>T" not in listed and "&lt;b&gt;Tëam" in listed
    assert re.findall(r'href="(/my-team/[^"?]+)"', listed) == [address(HOSTILE)]
    assert client.get(address(HOSTILE)).status_code == 200
    for kind in ("xlsx", "docx"):
        assert client.get(address(HOSTILE, f"team.{kind}")).status_code == 200
    for odd in ("/my-team/%2e%2e/", f"/my-team/{'x' * 500}/", "/my-team/☃/", "/my-team/../accounts/x/"):
        assert client.get(odd).status_code == 404, odd


def test_the_agreed_load_of_the_council_and_of_one_team(as_role: AsRole, council) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    assert "No agreed load is set" in lead.get(address(SOUTH)).content.decode()
    assert lead.post("/my-team/agreed-load/", {"children": "16"}).status_code == 302
    assert "The agreed load is 16 children" in lead.get(address(SOUTH)).content.decode()
    assert lead.post(address(SOUTH, "agreed-load/"), {"children": "14.5"}).status_code == 302
    assert "The agreed load is 14.5 children" in lead.get(address(SOUTH)).content.decode()
    assert "The agreed load is 16 children" in lead.get(address(NORTH)).content.decode()
    lead.post(address(SOUTH, "agreed-load/"), {"children": ""})
    assert "The agreed load is 16 children" in lead.get(address(SOUTH)).content.decode()
    lead.post("/my-team/agreed-load/", {"children": ""})
    assert "No agreed load is set" in lead.get(address(SOUTH)).content.decode()
    assert AgreedLoad.objects.count() == 4
    recorded = list(Entry.objects.filter(did="set the agreed load").values_list("what", flat=True))
    assert recorded == ["every team", *[f"team {key_of_team(SOUTH)}"] * 2, "every team"]


@pytest.mark.parametrize("typed", ["many", "0", "101", "15.55", "-3", "1e9", "=1+1"])
def test_an_agreed_load_that_cannot_be_is_refused_and_kept_in_the_field(typed: str, as_role: AsRole, council) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    for place in ("/my-team/agreed-load/", address(SOUTH, "agreed-load/")):
        page = lead.post(place, {"children": typed})
        assert page.status_code == 200 and "There is a problem" in page.content.decode()
        assert f'value="{typed}"' in page.content.decode()
    assert not AgreedLoad.objects.exists()


def test_a_manager_sets_no_agreed_load(manager: Client) -> None:
    assert manager.post("/my-team/agreed-load/", {"children": "99"}).status_code == 403
    assert manager.post(address(SOUTH, "agreed-load/"), {"children": "99"}).status_code == 403
    assert "Set the agreed load" not in manager.get(address(SOUTH)).content.decode()


def test_who_takes_shows_before_and_after_and_keeps_nothing(manager: Client) -> None:
    form = manager.get(address(SOUTH, "who-takes/")).content.decode()
    children = re.findall(r'name="waiting" type="checkbox" value="([^"]+)"', form)
    takers = re.findall(r'<option value="(P-[^"]+)">([^<]+?), Case holder: (\d+)', form)
    (taker, shown, has), (giver, gives, gave) = takers[0], takers[1]
    said = {"taker": taker, "waiting": children[:2], "more": "3", "giver": giver}
    edition = current()
    page = manager.post(address(SOUTH, "who-takes/"), said).content.decode()
    assert f"{shown} would have {int(has) + 5} children instead of {has}." in page
    assert f"{gives} would have {int(gave) - 3} children instead of {gave}." in page
    assert f"Children of the team without a worker: {len(children)} before, {len(children) - 2} after." in page
    assert current() == edition and not TypedRow.objects.exists()


def test_children_are_offered_to_social_workers_and_managers_apart(manager: Client) -> None:
    form = manager.get(address(SOUTH, "who-takes/")).content.decode()
    taker = form.split('name="taker"')[1].split("</select>")[0]
    groups = {part.split('"')[0]: part for part in taker.split('<optgroup label="')[1:]}
    assert "Case holder" in groups["Social workers"] and "manager" not in groups["Social workers"].lower()
    assert "Not a child and family social worker" not in taker
    giver = form.split('name="giver"')[1].split("</select>")[0]
    assert ": 0 children" not in giver, "who has none can give none"


def test_managers_are_offered_under_a_heading_of_their_own_and_a_director_is_not() -> None:
    spells = [spell("P-mine", team=TEAM), spell("P-lead", team=TEAM, role="first_line_manager"),
              spell("P-dcs", team=TEAM, role="director"), spell("P-office", team=TEAM, role="not_social_worker")]  # fmt: skip
    found = takers(team_this_week(small_team(spell=spells), TEAM, "", TODAY, None))
    assert [(heading, [key for key, _ in some]) for heading, some in found] == [
        ("Social workers", ["P-mine"]), ("Managers", ["P-lead"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [({"taker": ""}, "Choose who takes the children."), ({"taker": "P-elsewhere"}, "choose one of the list"),
     ({"more": "some"}, "Write a whole number of children"), ({"more": "-1"}, "must be 0 or more"),
     ({"more": "0"}, "Choose a child who is waiting, or write how many others."), ({"more": "201"}, "200 or fewer"),
     ({"waiting": ["C-elsewhere"]}, "choose one of the list"), ({"giver": "taker"}, "Choose somebody other than")],
)  # fmt: skip
def test_what_cannot_be_tried_is_said_beside_the_field(changed: dict, sentence: str, manager: Client) -> None:
    form = manager.get(address(SOUTH, "who-takes/")).content.decode()
    taker = re.findall(r'<option value="(P-[^"]+)">', form.split('name="giver"')[1])[0]
    said = {"taker": taker, "more": "2"} | {
        name: taker if value == "taker" else value for name, value in changed.items()
    }
    page = manager.post(address(SOUTH, "who-takes/"), said).content.decode()
    assert sentence in page and "There is a problem" in page and "Before and after" not in page


def test_files_say_what_the_page_says_are_marked_internal_and_recorded(manager: Client) -> None:
    for kind in ("xlsx", "docx"):
        answer = manager.get(address(SOUTH, f"team.{kind}"))
        assert "internal" in answer["Content-Disposition"] and SOUTH not in answer["Content-Disposition"]
        with zipfile.ZipFile(io.BytesIO(answer.content)) as opened:
            text = "".join(opened.read(name).decode() for name in opened.namelist() if name.endswith(".xml"))
        assert "do not publish" in text and "Children without a worker" in text and "Internal." in text
    assert Entry.objects.filter(did="took a page out", what__startswith=f"team {key_of_team(SOUTH)} as ").count() == 2
    assert manager.get(address(SOUTH, "team.pdf")).status_code == 404


def test_supervision_that_was_typed_is_seen_overdue_at_once(manager: Client) -> None:
    """In a council of which no file tells of supervision."""
    file_says_now("supervision", frame_of("supervision"))
    found = record_shown()
    assert found is not None
    person = standing(found[1]).by_team[SOUTH.casefold()][0]["person"]
    assert "No supervision is known for anyone in this team." in manager.get(address(SOUTH)).content.decode()
    due = timezone.localdate() - timedelta(days=3)
    typed_rows.add("supervision", {"person": person, "due_on": day_number(due), "kind": "management"}, by=None)
    page = manager.get(address(SOUTH)).content.decode()
    assert "1 supervision is overdue." in page and f"overdue since {in_words(due)}" in page


def test_supervision_is_judged_on_what_files_tell_and_what_was_typed_together(manager: Client) -> None:
    """One of the team is overdue by the files; another by what was typed since; each until a meeting is typed as held."""
    found = record_shown()
    assert found is not None
    when = last_and_next(found[1], WITH_THEIR_MANAGER)
    team = {row["person"] for row in standing(found[1]).by_team[SOUTH.casefold()]} & when.keys()
    (late,) = [person for person in team if when[person].due]
    quiet = min(person for person in team - {late} if when[person].last)
    today = timezone.localdate()

    def overdue() -> str:
        page = manager.get(address(SOUTH)).content.decode()
        return (re.findall(r"\d+ supervisions? (?:is|are) overdue", page) or [""])[0]

    assert overdue() == "1 supervision is overdue"
    typed = {"person": quiet, "kind": "management", "due_on": day_number(when[quiet].last) + 1}
    typed_rows.add("supervision", typed, by=None)
    assert overdue() == "2 supervisions are overdue"
    typed_rows.add("supervision", {"person": quiet, "kind": "group", "held_on": day_number(today)}, by=None)
    assert overdue() == "2 supervisions are overdue", "a meeting of several is not one's own"
    for many, person in ((1, quiet), (0, late)):
        typed_rows.add("supervision", {"person": person, "kind": "reflective", "held_on": day_number(today)}, by=None)
        assert overdue() == ("1 supervision is overdue" if many else "")


def test_ends_of_contracts_and_rights_to_work_of_the_team_alone_are_shown(as_role: AsRole) -> None:
    today = timezone.localdate()
    soon, late = today + timedelta(days=90), today + timedelta(days=91)
    spells = [
        spell("P-1", team=SOUTH, contract="fixed_term", contract_until=str(soon)),
        spell("P-2", team=SOUTH, contract="fixed_term", contract_until=str(late)),
        spell("P-3", team=NORTH, contract="fixed_term", contract_until=str(soon)),
    ]
    people = [
        {"person": "P-1"}, {"person": "P-2", "right_to_work_until": str(today + timedelta(days=30))},
        {"person": "P-3", "right_to_work_until": str(soon)},
    ]  # fmt: skip
    accept(
        record_of([staff_history(str(today))], spell=spells, person=people), base=None, made_by=None,
        council_name="An invented council",
    )  # fmt: skip
    page = as_role(Role.TEAM_MANAGER, teams=[SOUTH]).get(address(SOUTH)).content.decode()
    assert page.count("fixed-term contract ends") == 1 and in_words(soon) in page
    assert page.count("right to work runs out") == 1 and in_words(today + timedelta(days=30)) in page
    assert "P-3" not in page and "No file tells yet until when" not in page


def test_where_no_file_tells_of_rights_to_work_the_page_says_so(as_role: AsRole) -> None:
    accept(
        record_of([staff_history("2025-09-30")], spell=[spell("P-1", team=SOUTH)], person=[{"person": "P-1"}]),
        base=None, made_by=None, council_name="An invented council",
    )  # fmt: skip
    page = as_role(Role.TEAM_MANAGER, teams=[SOUTH]).get(address(SOUTH)).content.decode()
    assert "No file tells yet until when anyone has the right to work." in page
