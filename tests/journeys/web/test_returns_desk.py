"""The returns desk: from an upload or the record to a return that was sent; and what is refused on the way."""

from __future__ import annotations

import hashlib
import io
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from mainstay.tasks.home import home_folder
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.census_returns import agency, header_of, leaver, permanent, return_xml
from tests.census_returns import council as council_block
from tests.worked_examples.workforce_census_rules.clean_return import clean

AsRole = Callable[[Role], Client]
NAME = "census_2025_893"
BOMB = b'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Message>&b;</Message>'


def _file(content: bytes, name: str = "return.xml") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/xml")


def _clean(year: int = 2025) -> bytes:
    return clean(year).text.encode()


def _with_faults() -> bytes:
    return return_xml(2025, [permanent(2025, FTE="2.5"), leaver(2025), agency(2025, SWENo="")], council_block(2025))


def _give(client: Client, content: bytes | None = None, *, last_year: bytes | None = None, **said: object):
    words: dict[str, object] = {"initials": "AB", "role": "analyst", **said}
    if content is not None:
        words["return_file"] = _file(content)
    if last_year is not None:
        words["last_year_file"] = _file(last_year, "before.xml")
    return client.post(reverse("returns-give"), words)


def _move(client: Client, to: str, role: Role, desk: str = "returns", **said: object):
    words = {"to": to, "initials": "CD", "role": role.value, **said}
    return client.post(reverse(f"{desk}-move", kwargs={"folder": NAME}), words)


def _round(client: Client, desk: str = "returns", query: str = "") -> str:
    answer = client.get(reverse(f"{desk}-round", kwargs={"folder": NAME}) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def _take(client: Client, what: str, desk: str = "returns"):
    return client.get(reverse(f"{desk}-take", kwargs={"folder": NAME, "what": what}))


def _kept() -> Path:
    return home_folder() / "web" / "returns" / NAME


def _files() -> list[Path]:
    return [path for path in (home_folder() / "web").rglob("*") if path.is_file()]


def test_before_the_first_return_the_page_says_what_to_do(as_role: AsRole) -> None:
    assert "No return is kept here yet. Give one below" in as_role(Role.ANALYST).get("/returns/").content.decode()
    assert "Whoever works on returns gives the first" in as_role(Role.DIRECTOR).get("/approvals/").content.decode()


def test_from_an_upload_to_what_was_sent_and_its_correction(as_role: AsRole) -> None:
    analyst, director, content = as_role(Role.ANALYST), as_role(Role.DIRECTOR), _clean()
    answer = _give(analyst, content, last_year=_clean(2024))
    assert answer.status_code == 302 and answer["Location"] == f"/returns/{NAME}/"
    page = _round(analyst)
    assert "Shropshire (893), census of 2025" in page and "Mark as checked" in page
    assert "Approve for sending" not in page, "a draft is checked first"
    assert _move(analyst, "checked", Role.ANALYST).status_code == 302
    assert "Approve for sending" not in _round(analyst), "an analyst may not approve"
    assert "Approve for sending" in _round(director, "approvals")
    assert "approved, by a workforce lead, a principal social worker or a director" in (
        analyst.get("/returns/").content.decode().lower()
    )
    assert _move(director, "approved", Role.DIRECTOR, "approvals", initials="GH").status_code == 302
    assert _move(analyst, "sent", Role.ANALYST).status_code == 302
    assert (_kept() / "sent_round_1.xml").read_bytes() == content
    assert hashlib.sha256(content).hexdigest() in _round(analyst)
    assert _take(analyst, "sent-1").content == content
    assert _move(analyst, "corrected", Role.ANALYST).status_code == 302
    page = _round(analyst)
    assert "Give a new file" in page and "round 2" in page
    did = list(Entry.objects.filter(what__startswith=NAME).order_by("pk").values_list("did", "what"))
    moves = [
        what.removeprefix(f"{NAME} to ") for what_did, what in did if what_did in ("gave a return", "moved a return")
    ]
    assert moves == ["draft", "checked", "approved", "sent", "corrected"]


def test_findings_stand_under_who_can_mend_them_and_are_filtered_by_severity_and_rule(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    _give(client, _with_faults())
    page = _round(client)
    for heading in ("In post on 30 September", "Left in the year", "Agency workers", "Agency desk:", "HR:"):
        assert heading in page
    assert "Why it matters:" in page and "What to do:" in page and "SW12345" in page
    code = page.partition("/rules/#")[2][:6]
    one = _round(client, query=f"?rule={code}").partition('id="findings"')[2]
    assert f"Findings of {code}" in one and one.count("<caption") == 2, "of one rule, and the history"
    errors = _round(client, query="?severity=error").partition('id="findings"')[2]
    assert "(query)" not in errors.partition("</form>")[2] and "(error)" in errors
    assert _round(client, query="?rule=SW12345&severity=<b>").count("<caption") == page.count("<caption")
    assert Entry.objects.filter(did="viewed", what="returns-round").count() == 4


def test_who_checked_a_return_does_not_approve_it(as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    _give(lead, _clean(), role="workforce lead")
    _move(lead, "checked", Role.WORKFORCE_LEAD)
    answer = _move(lead, "approved", Role.WORKFORCE_LEAD)
    assert answer.status_code == 422 and "Let somebody else approve it" in answer.content.decode()


def test_errors_stop_an_approval_and_the_sentence_speaks_of_pages(as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    _give(lead, _with_faults(), role="workforce lead")
    assert _move(lead, "checked", Role.WORKFORCE_LEAD).status_code == 302
    answer = _move(lead, "approved", Role.WORKFORCE_LEAD, initials="EF")
    said = answer.content.decode()
    assert answer.status_code == 422 and "the file has errors" in said and "give the new file" in said
    assert 'value="EF"' in said and "--file" not in said and "mainstay census" not in said, (
        "what was typed stays; no options are named"
    )


@pytest.mark.parametrize("what", ["fix-list", "findings", "notes", "year-on-year", "sign-off-sheet", "sign-off-page"])
def test_files_are_made_on_demand_recorded_and_not_kept(as_role: AsRole, what: str) -> None:
    client = as_role(Role.ANALYST)
    _give(client, _clean(), last_year=_clean(2024))
    before = _files()
    answer = _take(client, what)
    assert answer.status_code == 200 and answer["Cache-Control"] == "no-store"
    content, name = answer.content, answer["Content-Disposition"].partition('filename="')[2].rstrip('"')
    assert name.startswith(f"{NAME}_")
    if name.endswith((".xlsx", ".docx")):
        assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    else:
        assert content.decode("utf-8-sig").startswith("line,worker,field")
    assert _files() == before
    assert Entry.objects.filter(did="took out of a return", what=f"{NAME} {what}").count() == 1


def test_without_last_years_return_there_is_no_year_on_year_until_it_is_given(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    _give(client, _clean())
    assert "year-on-year" not in _round(client)
    assert _take(client, "year-on-year").status_code == 422
    where = reverse("returns-last-year", kwargs={"folder": NAME})
    wrong = client.post(where, {"last_year_file": _file(_clean(2023))})
    assert wrong.status_code == 422 and "is for 2023, not 2024" in wrong.content.decode()
    assert client.post(where, {"last_year_file": _file(_clean(2024))}).status_code == 302
    assert "year-on-year" in _round(client) and _take(client, "year-on-year").status_code == 200


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("return.xml", "<Message/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (b" \n ", "The file is empty."),
        (b"line,worker\n1,2\n", "The file is not XML."),
        (BOMB, "declares a document type with entities"),
        (_zip(), "This is a zip archive or a workbook, and not a return."),
        (b"<html><body>Sign in</body></html>", "The outermost element is html"),
        (b"<Message>" + b" " * (25 * 1024 * 1024) + b"</Message>", "The file is larger than 25 MB."),
    ],
    ids=["empty", "blank", "text", "entity bomb", "zip", "web page", "too large"],
)
@pytest.mark.parametrize("field", ["return_file", "last_year_file"])
def test_what_is_no_return_is_refused_with_a_sentence_and_nothing_is_kept(
    as_role: AsRole, content: bytes, sentence: str, field: str
) -> None:
    client, before = as_role(Role.ANALYST), _files()
    answer = _give(client, content) if field == "return_file" else _give(client, _clean(), last_year=content)
    said = answer.content.decode()
    assert answer.status_code == 422 and sentence in said.replace("&#39;", "'")
    assert f'href="#id_{field}"' in said and 'value="AB"' in said, "the field is named and what was typed stays"
    assert _files() == before and not _kept().exists()


def test_no_file_several_at_once_and_a_wrong_name_are_refused(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    assert "No file was given." in _give(client).content.decode()
    both = {"initials": "AB", "role": "analyst", "return_file": [_file(_clean()), _file(_clean(2024))]}
    assert "Several files were given at once." in client.post(reverse("returns-give"), both).content.decode()
    named = {"initials": "AB", "role": "analyst", "return_file": _file(_clean(), "../../etc/return.pdf")}
    assert "does not end in .xml" in client.post(reverse("returns-give"), named).content.decode()
    same = _give(client, _clean(), last_year=_clean())
    assert "This is the same file as the return." in same.content.decode()
    assert not _kept().exists()


def test_a_return_that_does_not_say_whose_it_is_takes_the_council_typed(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    header = header_of(2025, LEA=None)
    content = return_xml(2025, [permanent(2025)], council_block(2025), header)
    assert "does not say which council" in _give(client, content).content.decode()
    assert _give(client, content, council="Shropshire").status_code == 302
    assert "Shropshire (893)" in _round(client)


def test_a_second_upload_from_an_old_page_changes_nothing(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    _give(client, _clean())
    again = reverse("returns-give-again", kwargs={"folder": NAME})
    words = {"initials": "EF", "role": "analyst", "seen": 1}
    assert client.post(again, {**words, "return_file": _file(_with_faults())}).status_code == 302
    before = sorted(_files())
    late = client.post(again, {**words, "return_file": _file(_clean() + b"<!-- another -->")})
    assert late.status_code == 422 and "Somebody else moved this return in the meantime." in late.content.decode()
    assert sorted(_files()) == before
    assert _move(client, "checked", Role.ANALYST, seen=1).status_code == 422
    first = _give(client, _clean())
    assert first.status_code == 422 and "here already" in first.content.decode()


def test_of_two_people_who_give_at_the_same_instant_one_is_kept(as_role: AsRole) -> None:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.returns.workforce_census.states import Role as Acting
    from mainstay.web.returns_desk.keeping import Given, keep_return

    contents, outcomes, start = [_clean(), _with_faults()], [], threading.Barrier(2)

    def give(content: bytes) -> None:
        start.wait()
        try:
            keep_return(Given(content, None, "AB", Acting.ANALYST))
            outcomes.append("kept")
        except CannotGoOn:
            outcomes.append("refused")

    threads = [threading.Thread(target=give, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["kept", "refused"]
    assert len(list(_kept().glob("census_*.xml"))) == 1


def test_another_years_return_is_not_taken_on_a_rounds_page(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    _give(client, _clean())
    again = reverse("returns-give-again", kwargs={"folder": NAME})
    answer = client.post(again, {"initials": "AB", "role": "analyst", "seen": 1, "return_file": _file(_clean(2024))})
    assert answer.status_code == 422 and "census of 2024" in answer.content.decode()


def test_initials_are_no_name_and_a_role_is_one_that_is_held(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    assert "A name is not kept." in _give(client, _clean(), initials="Alex Example").content.decode()
    assert _give(client, _clean(), role="director").status_code == 422
    assert not _kept().exists()
    _give(client, _clean())
    assert _move(client, "checked", Role.DIRECTOR).status_code == 422
    assert '<strong class="govuk-tag">draft</strong>' in _round(client)


def test_who_approves_sees_and_approves_and_does_not_upload(as_role: AsRole) -> None:
    _give(as_role(Role.ANALYST), _clean())
    for role in (Role.PRINCIPAL_SOCIAL_WORKER, Role.DIRECTOR):
        client = as_role(role)
        assert "Files to take out" in _round(client, "approvals") and "Give a new file" not in _round(
            client, "approvals"
        )
        assert _take(client, "sign-off-page", "approvals").status_code == 200
        assert client.get("/returns/").status_code == 403 and _give(client, _clean()).status_code == 403
    analyst = as_role(Role.ANALYST)
    assert analyst.get("/approvals/").status_code == 403
    assert as_role(Role.FINANCE).get(f"/returns/{NAME}/").status_code == 403


def test_the_menu_has_the_desk_of_each(as_role: AsRole) -> None:
    assert ">Returns</a>" in as_role(Role.ANALYST).get("/").content.decode()
    page = as_role(Role.DIRECTOR).get("/").content.decode()
    assert ">Returns to approve</a>" in page and ">Returns</a>" not in page


def test_an_approved_file_that_was_changed_is_neither_sent_nor_hidden(as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    _give(lead, _clean(), role="workforce lead")
    _move(lead, "checked", Role.WORKFORCE_LEAD)
    assert _move(lead, "approved", Role.WORKFORCE_LEAD, initials="EF").status_code == 302
    (file,) = _kept().glob("census_*.xml")
    file.write_bytes(_with_faults())
    answer = _move(lead, "sent", Role.WORKFORCE_LEAD)
    assert answer.status_code == 422 and "is not the one that was recorded" in answer.content.decode()
    assert not (_kept() / "sent_round_1.xml").exists()


def test_a_damaged_history_and_a_missing_file_are_told(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    _give(client, _clean())
    for file in _kept().glob("census_*.xml"):
        file.unlink()
    assert "is not where it was kept" in _round(client)
    (_kept() / "history.json").write_text("{", encoding="utf-8")
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


def test_a_year_without_a_layout_and_a_council_without_a_record_build_nothing(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    assert client.get("/returns/build/2025/").status_code == 404
    assert "No files were imported yet" in client.get("/returns/").content.decode()
