"""People: a worker is found without leaving their number behind, seen on one page, and every look at them is recorded."""

from __future__ import annotations

import logging
import re

import polars as pl
import pytest

from mainstay.foundations.dates import in_words
from mainstay.record.frames import frame_of
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.editions import accept
from mainstay.stores.database.models import Edition
from mainstay.stores.database.typed_rows import add
from mainstay.tasks.a_workers_journey import journey_of
from mainstay.tasks.people_of_a_figure import parts_of_a_figure
from mainstay.web.audit.models import Entry
from mainstay.web.council_settings.models import CouncilSettings
from mainstay.web.roles import GIVEN, May, Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_measures_of_thin_records import two_of_each_kind_of_rows
from tests.journeys.web.test_our_workforce import cells_of, rows_on, words_of

PEOPLE, ABSENCE = "/people/", "/people/absence/"
_SEES = [role for role in Role if May.SEE_PEOPLE in GIVEN[role]]


@pytest.fixture
def worker(example_record) -> dict:
    """Someone with two teams, and children allocated."""
    spells = example_record.record.table("spell").filter(pl.col("contract") == "permanent")
    held = example_record.record.table("involvement").drop_nulls("person")
    many = spells.group_by("person").agg(pl.col("team").n_unique().alias("teams"), pl.len()).filter(pl.col("teams") > 1)
    key = sorted(set(many["person"]) & set(held["person"]))[0]
    return example_record.record.table("person").filter(pl.col("person") == key).row(0, named=True)


def test_a_number_leads_to_a_worker_and_stands_in_no_address_audit_or_log(
    as_role: AsRole, council: Edition, worker: dict, caplog: pytest.LogCaptureFixture
) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    number = worker["staff_ids"].split()[0].rpartition(":")[2]
    with caplog.at_level(logging.DEBUG):
        for typed in (number, f" {number} ", number.lstrip("0"), worker["swe_number"], worker["swe_number"].lower()):
            answer = client.post(PEOPLE, {"number": typed})
            assert answer.status_code == 302 and answer["Location"] == f"/people/{worker['person']}/", typed
        page = client.get(answer["Location"])
    assert page.status_code == 200 and number in page.content.decode()
    held = " ".join(f"{each.did} {each.what}" for each in Entry.objects.all()) + caplog.text
    assert number not in held and worker["swe_number"] not in held
    assert Entry.objects.filter(did="viewed", what=f"person {worker['person']}").count() == 1


@pytest.mark.parametrize("typed", ["", "  ", "0", "nobody", "SW99999999999999", "<script>", "' OR 1=1"])
def test_a_number_that_nobody_has_is_said_and_kept_in_the_field(as_role: AsRole, council: Edition, typed: str) -> None:
    answer = as_role(Role.WORKFORCE_LEAD).post(PEOPLE, {"number": typed})
    text = answer.content.decode()
    assert answer.status_code == 200 and "There is a problem" in text and "<script>" not in text
    said = "No worker in the record has this number" if typed.strip() else "Enter a staff number"
    assert said in text and (not typed.isalpha() or f'value="{typed}"' in text)


def test_workers_are_listed_by_team_and_in_pages(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.PRINCIPAL_SOCIAL_WORKER)
    first, second = rows_on(client, PEOPLE), rows_on(client, f"{PEOPLE}?page=2")
    assert len(first) == 51 and 1 < len(second) <= 51
    assert not {tuple(row) for row in first[1:]} & {tuple(row) for row in second[1:]}
    team = first[1][1]
    of_team = rows_on(client, f"{PEOPLE}?team={team}")
    assert {row[1] for row in of_team[1:]} == {team}
    assert len(rows_on(client, f"{PEOPLE}?page=soon")) == 51
    assert client.get(f"{PEOPLE}?team=none").status_code == 200


def test_a_journey_tells_what_the_record_holds(as_role: AsRole, council: Edition, worker: dict, example_record) -> None:
    record: WorkforceRecord = example_record.record
    text = as_role(Role.WORKFORCE_LEAD).get(f"/people/{worker['person']}/").content.decode()
    spells = record.table("spell").filter(pl.col("person") == worker["person"])
    journey = journey_of(record, worker["person"])
    assert journey is not None and len(journey.stints) == len(spells)
    for stint in journey.stints:
        assert stint.team in text and in_words(stint.start) in text
    last = [many for _day, many in journey.children if many is not None]
    assert last and f"{last[-1]} child" in text
    assert text.count("<svg") == 1 and 'role="img"' in text
    children = set(record.table("involvement")["child"])
    assert not children & set(re.findall(r"C-[0-9a-f]{12}", text)) and "C-" not in text
    for word in ("score", "risk", "predict", "absence rate"):
        assert word not in text.lower()


def test_children_are_counted_as_the_measure_counts_them(example_record) -> None:
    """On the last day, each worker's count is the one that children per worker rests on."""
    from mainstay.measures.declaring import measures
    from mainstay.tasks.figures import default_day

    record = example_record.record
    day = default_day(record)
    held = record.table("involvement").filter(
        (pl.col("role") == "allocated") & (pl.col("end").is_null() | (pl.col("end") > 20_361))
    )
    part = parts_of_a_figure(measures()["children_two_changes"], record, day)
    assert part
    for person in sorted(set(held["person"].drop_nulls()))[:15]:
        journey = journey_of(record, person)
        if journey is None:
            continue
        on = dict(journey.children).get(day)
        theirs = held.filter((pl.col("person") == person) & (pl.col("start") <= 20_361))["child"].n_unique()
        assert on == theirs, person


def test_what_was_typed_and_what_was_imported_are_shown_alike(as_role: AsRole, example_record, worker: dict) -> None:
    person, record = worker["person"], example_record.record
    imported = {
        "supervision": frame_of("supervision", {"supervision": ["A"], "person": [person], "held_on": [20_000],
                                                "kind": ["management"]}),
        "learning": frame_of("learning", {"person": [person], "title": ["Court skills"], "completed": [19_000]}),
        "registration": frame_of("registration", {"person": [person], "status": ["registered"], "checked_on": [20_100]}),
        "team": frame_of("team", {"team": ["t"], "name": [_a_team(record, person).upper()], "manager": [person[:-1] + "x"],
                                  "start": [10_000]}),
    }  # fmt: skip
    accept(WorkforceRecord(record.council, record.sources, {**record.tables, **imported}), base=None, made_by=None)
    add("supervision", {"person": person, "held_on": 20_200, "kind": "reflective"}, by=None)
    add("milestone", {"person": person, "programme": "first_year", "step": "Six-month review", "due": 20_300}, by=None)
    text = as_role(Role.WORKFORCE_LEAD).get(f"/people/{person}/").content.decode()
    for said in ("Management", "Reflective", "2 meetings held, the last on 22 April 2025", "Six-month review", "not yet",
                 "0 of 1 step done", "Court skills", "Registered", "the list of teams says so"):  # fmt: skip
        assert said in text, said


def _a_team(record: WorkforceRecord, person: str) -> str:
    teams = record.table("spell").filter((pl.col("person") == person) & pl.col("team").is_not_null())["team"]
    return str(teams[0])


def test_a_worker_whom_nobody_knows_is_not_found(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    for address in ("/people/P-000000000000/", "/people/P-000000000000/take/xlsx/", "/people/x/take/pdf/"):
        assert client.get(address).status_code == 404
    assert not Entry.objects.filter(what__startswith="person P").exists()


def test_a_journey_is_taken_marked_and_recorded(as_role: AsRole, council: Edition, worker: dict) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    for kind, read in (("xlsx", cells_of), ("docx", words_of)):
        answer = client.get(f"/people/{worker['person']}/take/{kind}/")
        assert answer["Content-Disposition"].endswith(f'person-{worker["person"]}-identifies-a-person.{kind}"')
        assert "Identifies a person: do not pass it on, and keep it no longer than you need it." in read(answer.content)
    assert Entry.objects.filter(did="took a page out").count() == 2
    assert Entry.objects.filter(did="viewed", what=f"person {worker['person']}").count() == 2


@pytest.mark.parametrize("role", [role for role in Role if role not in _SEES], ids=lambda role: role.name)
def test_nobody_else_sees_a_worker_or_a_link_to_one(
    as_role: AsRole, council: Edition, worker: dict, role: Role
) -> None:
    client = as_role(role, teams=["Safeguarding North"])
    for address in (PEOPLE, f"/people/{worker['person']}/", "/our-workforce/measures/inpost_fte/people/",
                    "/our-workforce/measures/inpost_fte/people.csv"):  # fmt: skip
        assert client.get(address).status_code == 403, address
    if May.SEE_FIGURES in GIVEN[role]:
        assert b"/people/" not in client.get("/our-workforce/measures/inpost_fte/").content


def test_the_rows_behind_a_measure_add_up_on_the_page_and_in_the_file(as_role: AsRole, council: Edition) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    address = "/our-workforce/measures/starters_headcount/people/"
    rows = rows_on(client, address)
    assert rows[0][0] == "Staff number" and all(row[-1] == "1" for row in rows[1:])
    figure = re.search(r"<strong>(\d+) p", client.get(address).content.decode())
    assert figure and int(figure[1]) == len(rows) - 1
    text = client.get("/our-workforce/measures/starters_headcount/people.csv").content.decode("utf-8-sig")
    assert len(text.strip().splitlines()) == len(rows)
    looked = Entry.objects.filter(what="people behind starters_headcount, as at 2025-09-30")
    assert [each.did for each in looked.order_by("pk")] == ["viewed", "viewed", "took people out"]


def test_every_measure_s_rows_open_by_part_and_team_and_page(as_role: AsRole, council: Edition) -> None:
    from mainstay.measures.declaring import measures

    client, of_each_kind = as_role(Role.WORKFORCE_LEAD), two_of_each_kind_of_rows()
    for name in measures():
        # What is asked for is read alike of every measure; which rows there are on another day, alike of a kind of rows.
        asked = ("?part=9", "?part=x&team=none&page=4", "?day=2023-09-30") if name in of_each_kind else ()
        for query in ("", "?part=1", *asked):
            answer = client.get(f"/our-workforce/measures/{name}/people/{query}")
            assert answer.status_code == 200, name
        assert client.get(f"/our-workforce/measures/{name}/people.csv").status_code == 200
    assert client.get("/our-workforce/measures/none/people/").status_code == 404


def test_sickness_is_not_told_worker_by_worker(as_role: AsRole, council: Edition) -> None:
    text = as_role(Role.WORKFORCE_LEAD).get("/our-workforce/measures/working_days_lost_fte/people/").content.decode()
    assert "Sickness is not shown worker by worker" in text and "<table" not in text


def test_absence_is_off_until_the_council_switches_it_on(as_role: AsRole, council: Edition, worker: dict) -> None:
    client = as_role(Role.HR_DESK)
    asked = {"number": worker["swe_number"], "reason": "payroll"}
    for answer in (client.get(ABSENCE), client.post(ABSENCE, asked)):
        assert b"switched off" in answer.content and b"First day away" not in answer.content
    assert not Entry.objects.filter(did="viewed absence").exists()


def test_absence_is_shown_to_hr_for_a_reason_whose_kind_alone_is_recorded(
    as_role: AsRole, council: Edition, example_record
) -> None:
    CouncilSettings.objects.update_or_create(pk=1, defaults={"show_absence": True})
    away = example_record.record.table("absence")
    person = away["person"][0]
    number = example_record.record.table("person").filter(pl.col("person") == person)["swe_number"][0]
    client = as_role(Role.HR_DESK)
    assert client.get("/people/").status_code == 403
    without = client.post(ABSENCE, {"number": number})
    assert b"Choose why you need to see it" in without.content and number.encode() in without.content
    assert not Entry.objects.filter(did="viewed absence").exists()
    answer = client.post(ABSENCE, {"number": number, "reason": "sickness-review", "words": "free words"})
    text = answer.content.decode()
    assert "First day away" in text and answer["Cache-Control"] == "no-store"
    assert text.count("<tr>") == 1 + away.filter(pl.col("person") == person).height
    entry = Entry.objects.get(did="viewed absence")
    assert entry.what == f"person {person}, sickness-review"
    assert b"No worker in the record" in client.post(ABSENCE, {"number": "0", "reason": "other"}).content
    assert as_role(Role.WORKFORCE_LEAD).get(ABSENCE).status_code == 403


@pytest.mark.parametrize("role", [*_SEES, Role.HR_DESK], ids=lambda role: role.name)
def test_before_the_first_import_the_pages_say_what_to_do(as_role: AsRole, role: Role) -> None:
    client = as_role(role)
    address = ABSENCE if role is Role.HR_DESK else PEOPLE
    assert b"no files have been imported" in client.get(address).content


def test_a_record_of_one_return_alone_says_what_it_cannot_tell(as_role: AsRole, example_record) -> None:
    """No staff list, no children: the pages of figures and people say so in sentences, and none breaks."""
    from mainstay.measures.declaring import measures

    record = example_record.record
    returns = tuple(source for source in record.sources if source.census_year == 2025)
    numbers = [source.number for source in returns]
    held = {name: frame.filter(pl.col("source").is_in(numbers)) for name, frame in record.tables.items()}
    held["person"] = record.table("person")
    accept(WorkforceRecord("", returns, held), base=None, made_by=None)
    client = as_role(Role.WORKFORCE_LEAD)
    assert "The only list is" not in client.get(PEOPLE).content.decode()
    for address in ("/our-workforce/", "/our-workforce/teams/", "/one-page/", PEOPLE, "/published-results/"):
        assert client.get(address).status_code == 200, address
    of_each_kind = two_of_each_kind_of_rows()
    for name in measures():
        for rest in ("", "people/", *(("take/xlsx/", "take/docx/") if name in of_each_kind else ())):
            assert client.get(f"/our-workforce/measures/{name}/{rest}").status_code == 200, (name, rest)
    person = held["spell"]["person"][0] if held["spell"].height else held["census_statement"]["person"][0]
    assert client.get(f"/people/{person}/").status_code == 200
