"""The returns desk: from an upload or the record to a return that was sent; and what is refused on the way."""

from __future__ import annotations

import hashlib
import html
import io
import zipfile

import pytest
from django.test import Client
from django.urls import reverse

from mainstay.tasks.home import home_folder
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.journeys.web.returns_given import (
    NAME,
    AsRole,
    as_file,
    clean_return,
    files_kept,
    give,
    kept_now,
    move,
    take_file,
    the_round,
    with_faults,
)


def test_before_the_first_return_the_page_says_what_to_do(as_role: AsRole) -> None:
    assert "No return is kept here yet. Give one below" in as_role(Role.ANALYST).get("/returns/").content.decode()
    assert "Whoever works on returns gives the first" in as_role(Role.DIRECTOR).get("/returns/").content.decode()


def test_from_an_upload_to_what_was_sent_and_its_correction(as_role: AsRole) -> None:
    analyst, director, content = as_role(Role.ANALYST), as_role(Role.DIRECTOR), clean_return()
    answer = give(analyst, content, last_year=clean_return(2024))
    assert answer.status_code == 302 and answer["Location"] == f"/returns/{NAME}/"
    page = the_round(analyst)
    assert "Shropshire (893), census of 2025" in page and "Mark as checked" in page
    assert "Approve for sending" not in page, "a draft is checked first"
    assert move(analyst, "checked", Role.ANALYST).status_code == 302
    assert "Approve for sending" not in the_round(analyst), "an analyst may not approve"
    assert "Approve for sending" in the_round(director)
    assert "approved, by a workforce lead, a principal social worker or a director" in (
        analyst.get("/returns/").content.decode().lower()
    )
    assert move(director, "approved", Role.DIRECTOR, initials="GH").status_code == 302
    assert move(analyst, "sent", Role.ANALYST).status_code == 302
    assert (kept_now() / "sent_round_1.xml").read_bytes() == content
    assert hashlib.sha256(content).hexdigest() in the_round(analyst)
    assert take_file(analyst, "sent-1").content == content
    assert move(analyst, "corrected", Role.ANALYST).status_code == 302
    page = the_round(analyst)
    assert "Give a new file" in page and "round 2" in page
    did = list(Entry.objects.filter(what__startswith=NAME).order_by("pk").values_list("did", "what"))
    moves = [
        what.removeprefix(f"{NAME} to ") for what_did, what in did if what_did in ("gave a return", "moved a return")
    ]
    assert moves == ["draft", "checked", "approved", "sent", "corrected"]


def test_findings_stand_under_who_can_mend_them_and_are_filtered_by_severity_and_rule(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    give(client, with_faults())
    page = the_round(client)
    for heading in ("In post on 30 September", "Left in the year", "Agency workers", "Agency desk:", "HR:"):
        assert heading in page
    assert "Why it matters:" in page and "What to do:" in page and "SW12345" in page
    code = page.partition("/rules/#")[2][:6]
    one = the_round(client, query=f"?rule={code}").partition('id="findings"')[2]
    assert f"Findings of {code}" in one and one.count("<caption") == 2, "of one rule, and the history"
    errors = the_round(client, query="?severity=error").partition('id="findings"')[2]
    assert "(query)" not in errors.partition("</form>")[2] and "(error)" in errors
    assert the_round(client, query="?rule=SW12345&severity=<b>").count("<caption") == page.count("<caption")
    assert Entry.objects.filter(did="viewed", what="returns-round").count() == 4


def test_who_checked_a_return_does_not_approve_it(as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    give(lead, clean_return(), role="workforce lead")
    move(lead, "checked", Role.WORKFORCE_LEAD)
    page = the_round(lead)
    assert "so somebody else approves it" in page and "Approve for sending" not in page
    for initials in ("CD", "XY"):
        answer = move(lead, "approved", Role.WORKFORCE_LEAD, initials=initials)
        said = answer.content.decode()
        assert (
            answer.status_code == 422 and "Let somebody else approve it, signed in with an account of their own" in said
        )
    assert move(as_role(Role.DIRECTOR), "approved", Role.DIRECTOR, initials="CD").status_code == 302, (
        "another account with the same initials is another person"
    )


def test_the_start_page_says_what_waits_for_approval_and_what_is_to_be_sent(as_role: AsRole) -> None:
    lead, director = as_role(Role.WORKFORCE_LEAD), as_role(Role.DIRECTOR)

    def start(client: Client) -> str:
        return client.get("/").content.decode()

    give(lead, clean_return(), role="workforce lead")
    assert "for your approval" not in start(director), "a draft waits for nobody's approval"
    move(lead, "checked", Role.WORKFORCE_LEAD)
    assert "1 return waits for your approval." in start(director)
    assert "for your approval" not in start(lead), "who checked it does not approve it"
    assert "for your approval" not in start(as_role(Role.ANALYST))
    move(director, "approved", Role.DIRECTOR, initials="EF")
    assert "for your approval" not in start(director)
    assert "1 approved return is to be sent." in start(lead) and "to be sent" not in start(director)
    move(lead, "sent", Role.WORKFORCE_LEAD)
    assert "to be sent" not in start(lead)


def test_errors_stop_an_approval_and_the_sentence_speaks_of_pages(as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    give(lead, with_faults(), role="workforce lead")
    assert move(lead, "checked", Role.WORKFORCE_LEAD).status_code == 302
    answer = move(as_role(Role.DIRECTOR), "approved", Role.DIRECTOR, initials="EF")
    said = answer.content.decode()
    assert answer.status_code == 422 and "the file has errors" in said and "give the new file" in said
    assert 'value="EF"' in said and "--file" not in said and "mainstay census" not in said, (
        "what was typed stays; no options are named"
    )


@pytest.mark.parametrize("what", ["fix-list", "findings", "notes", "year-on-year", "sign-off-sheet", "sign-off-page"])
def test_files_are_made_on_demand_recorded_and_not_kept(as_role: AsRole, what: str) -> None:
    client = as_role(Role.ANALYST)
    give(client, clean_return(), last_year=clean_return(2024))
    before = files_kept()
    answer = take_file(client, what)
    assert answer.status_code == 200 and answer["Cache-Control"] == "no-store"
    content, name = answer.content, answer["Content-Disposition"].partition('filename="')[2].rstrip('"')
    assert name.startswith(f"{NAME}_")
    if name.endswith((".xlsx", ".docx")):
        assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    else:
        assert content.decode("utf-8-sig").startswith("line,worker,field")
    assert files_kept() == before
    assert Entry.objects.filter(did="took out of a return", what=f"{NAME} {what}").count() == 1


def test_without_last_years_return_there_is_no_year_on_year_until_it_is_given(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    give(client, clean_return())
    assert "year-on-year" not in the_round(client)
    assert take_file(client, "year-on-year").status_code == 422
    where = reverse("returns-last-year", kwargs={"folder": NAME})
    wrong = client.post(where, {"last_year_file": as_file(clean_return(2023))})
    assert wrong.status_code == 422 and "is for 2023, not 2024" in wrong.content.decode()
    assert client.post(where, {"last_year_file": as_file(clean_return(2024))}).status_code == 302
    assert "year-on-year" in the_round(client) and take_file(client, "year-on-year").status_code == 200


def test_another_years_return_is_not_taken_on_a_rounds_page(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    give(client, clean_return())
    again = reverse("returns-give-again", kwargs={"folder": NAME})
    answer = client.post(
        again, {"initials": "AB", "role": "analyst", "seen": 1, "return_file": as_file(clean_return(2024))}
    )
    assert answer.status_code == 422 and "census of 2024" in answer.content.decode()


def test_initials_are_no_name_and_a_role_is_one_that_is_held(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    assert "A name is not kept." in give(client, clean_return(), initials="Alex Example").content.decode()
    assert give(client, clean_return(), role="director").status_code == 422
    assert not kept_now().exists()
    give(client, clean_return())
    assert move(client, "checked", Role.DIRECTOR).status_code == 422
    assert '<strong class="govuk-tag">draft</strong>' in the_round(client)


def test_who_approves_sees_and_approves_and_does_not_upload(as_role: AsRole) -> None:
    give(as_role(Role.ANALYST), clean_return())
    for role in (Role.PRINCIPAL_SOCIAL_WORKER, Role.DIRECTOR):
        client = as_role(role)
        assert "Files to take out" in the_round(client) and "Give a new file" not in the_round(client)
        assert take_file(client, "sign-off-page").status_code == 200
        assert "Give a return" not in client.get("/returns/").content.decode()
        assert give(client, clean_return()).status_code == 403 and client.get("/returns/give/").status_code == 403
    assert as_role(Role.FINANCE).get(f"/returns/{NAME}/").status_code == 403


def test_the_menu_has_the_desk_for_those_who_work_and_those_who_approve(as_role: AsRole) -> None:
    for role in (Role.ANALYST, Role.DIRECTOR):
        assert ">Returns</a>" in as_role(role).get("/").content.decode()
    assert ">Returns</a>" not in as_role(Role.FINANCE).get("/").content.decode()


def test_an_approved_file_that_was_changed_is_neither_sent_nor_hidden(as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    give(lead, clean_return(), role="workforce lead")
    move(lead, "checked", Role.WORKFORCE_LEAD)
    assert move(as_role(Role.DIRECTOR), "approved", Role.DIRECTOR).status_code == 302
    (file,) = kept_now().glob("census_*.xml")
    file.write_bytes(with_faults())
    answer = move(lead, "sent", Role.WORKFORCE_LEAD)
    assert answer.status_code == 422 and "is not the one that was recorded" in answer.content.decode()
    assert not (kept_now() / "sent_round_1.xml").exists()


def test_a_damaged_history_and_a_missing_file_are_told(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    give(client, clean_return())
    for file in kept_now().glob("census_*.xml"):
        file.unlink()
    assert "is not where it was kept" in the_round(client)
    (kept_now() / "history.json").write_text("{", encoding="utf-8")
    assert client.get(f"/returns/{NAME}/").status_code == 422
    assert "changed by hand" in client.get("/returns/").content.decode()


@pytest.mark.parametrize("name", ["census_2025_999", "nothing", "census_2025_89"])
def test_a_round_that_is_not_there_is_not_found(as_role: AsRole, name: str) -> None:
    assert as_role(Role.ANALYST).get(f"/returns/{name}/").status_code == 404


def test_every_rule_has_its_place_on_the_page_of_rules(as_role: AsRole) -> None:
    from mainstay.returns.workforce_census.rule import rules

    page = as_role(Role.ANALYST).get("/returns/rules/").content.decode()
    assert all(f'id="{code}"' in page for code in rules())


def test_a_return_is_built_from_the_record_with_the_councils_answers(as_role: AsRole, council) -> None:
    client = as_role(Role.ANALYST)
    assert "Build the return of 2025" in client.get("/returns/").content.decode()
    where = reverse("returns-build", kwargs={"year": 2025})
    asked = client.get(where).content.decode()
    assert "OtherAllowances" in asked
    said = {"initials": "AB", "role": "analyst", "other_allowances": "A winter payment"}
    wrong = client.post(where, {**said, "vacancies_fte": "many"})
    assert wrong.status_code == 422 and "is not a number with at most" in wrong.content.decode()
    assert 'value="A winter payment"' in wrong.content.decode(), "what was typed stays"
    assert not list((home_folder() / "web" / "returns").glob("*"))
    answer = client.post(where, said)
    assert answer.status_code == 302, answer.content.decode()
    name = answer["Location"].split("/")[2]
    page = client.get(answer["Location"]).content.decode()
    assert "What is not known" in page and "In post on 30 September" in page
    lists = client.get(f"/returns/{name}/take/not-known/").content.decode("utf-8-sig")
    assert lists.startswith("position,SWE number,field")
    assert 'value="A winter payment"' in client.get(where).content.decode(), "answers are kept for the next time"


def test_an_answer_that_differs_from_the_files_is_told_where_it_is_asked_and_in_the_check(
    as_role: AsRole, council
) -> None:
    client = as_role(Role.ANALYST)
    where = reverse("returns-build", kwargs={"year": 2025})
    asked = client.get(where).content.decode()
    assert "Your establishment list says 8.00, and that goes before what you type here." in html.unescape(asked)
    assert "Vacancies on 30 September (FTE)" in asked and "In the return it is NumberOfVacancies." in asked
    said = {"initials": "AB", "role": "analyst", "agency_cover_headcount": "3"}
    answer = client.post(where, {**said, "vacancies_fte": "5"})
    page = client.get(answer["Location"]).content.decode()
    assert "you answered 5.00, and your establishment list says 8.00. The return says 8.00" in page
    assert "Agency workers covering vacancies (people)" not in page, "what agrees is not told"


def test_a_list_of_another_day_stands_beside_an_answer_and_does_not_replace_it(as_role: AsRole, council) -> None:
    """The establishment list is of 30 September 2025, so it does not tell of the same day a year before."""
    client = as_role(Role.ANALYST)
    where = reverse("returns-build", kwargs={"year": 2024})
    asked = html.unescape(client.get(where).content.decode())
    assert "Your establishment list says 8.00 on 30 September 2025, which is not the day of the return." in asked
    answer = client.post(where, {"initials": "AB", "role": "analyst", "vacancies_fte": "6.5"})
    page = client.get(answer["Location"]).content.decode()
    assert "you answered 6.50, and your establishment list says 8.00 on 30 September 2025" in page
    assert "The return says 6.50: check that it is right." in page


def test_a_year_without_a_layout_and_a_council_without_a_record_build_nothing(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    assert client.get("/returns/build/2025/").status_code == 404
    assert "No files were imported yet" in client.get("/returns/").content.decode()
