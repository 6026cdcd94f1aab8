"""Fixes asked for, notes on what is right as it is, and what follows a sent return."""

from __future__ import annotations

import hashlib
import io
import zipfile

from django.urls import reverse

from mainstay.tasks.home import home_folder
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.journeys.web.returns_given import (
    NAME,
    AsRole,
    as_file,
    ask_for,
    clean_return,
    first_query,
    give,
    in_a_month,
    kept_now,
    move,
    note_fields,
    take_file,
    the_round,
    with_faults,
    with_queries,
)


def test_a_group_of_findings_is_asked_for_once_and_what_was_typed_stays_where_it_is_refused(as_role: AsRole) -> None:
    from mainstay.web.returns_kept.models import FixAsked

    analyst = as_role(Role.ANALYST)
    give(analyst, with_faults())
    page = the_round(analyst)
    address = page.partition("/ask/")[2].partition('"')[0]
    rule, desk = address.strip("/").split("/")
    assert "Nothing was asked of anybody yet" in analyst.get(f"/returns/{NAME}/asked/").content.decode()
    wrong = ask_for(analyst, rule, desk, due="yesterday", word="Both of them, please")
    said = wrong.content.decode()
    assert wrong.status_code == 422 and "Write a day like" in said and "Both of them, please" in said
    for _ in range(2):
        assert ask_for(analyst, rule, desk, due=in_a_month(), word="Both of them, please").status_code == 302
    assert FixAsked.objects.count() == 1
    assert "Asked to be mended by" in the_round(analyst)
    listed = analyst.get(f"/returns/{NAME}/asked/").content.decode()
    assert rule in listed and "to mend" in listed
    assert as_role(Role.DIRECTOR).get(f"/returns/{NAME}/asked/").status_code == 200
    assert ask_for(as_role(Role.DIRECTOR), rule, desk, due=in_a_month()).status_code == 403
    assert ask_for(analyst, "MS-NO-SUCH", desk, due=in_a_month()).status_code == 404
    number = FixAsked.objects.get().pk
    for _ in range(2):
        assert analyst.post(f"/returns/{NAME}/asked/{number}/take-back/").status_code == 302
    assert Entry.objects.filter(did="took back a fix asked for").count() == 1
    assert "Nothing was asked of anybody yet" in analyst.get(f"/returns/{NAME}/asked/").content.decode()


def test_notes_are_kept_with_the_round_through_a_new_file_and_stand_in_the_document(as_role: AsRole) -> None:
    analyst = as_role(Role.ANALYST)
    give(analyst, with_queries())
    rule = first_query()
    where = f"/returns/{NAME}/notes/{rule}/"
    page = analyst.get(where).content.decode()
    (field, *_) = note_fields(page)
    empty = analyst.post(f"{where}keep/", {f"use_{field}": "yes", field: " "})
    assert empty.status_code == 422 and "Write the note, or take the tick away." in empty.content.decode()
    long = analyst.post(f"{where}keep/", {f"use_{field}": "yes", field: "x" * 1001})
    assert (
        long.status_code == 422
        and "at most 1,000 characters" in long.content.decode()
        and "x" * 1001 in long.content.decode()
    )
    for _ in range(2):
        assert (
            analyst.post(f"{where}keep/", {f"use_{field}": "yes", field: "Two posts in two teams."}).status_code == 302
        )
    notes = (kept_now() / "notes.json").read_text(encoding="utf-8")
    assert notes.count("Two posts in two teams.") == 1
    assert "1 query with a note" in the_round(analyst)
    again = reverse("returns-give-again", kwargs={"folder": NAME})
    analyst.post(
        again, {"initials": "AB", "role": "analyst", "seen": 1, "return_file": as_file(with_queries("<!-- a -->"))}
    )
    assert "Kept: Two posts in two teams." in analyst.get(where).content.decode()
    document = zipfile.ZipFile(io.BytesIO(take_file(analyst, "notes").content)).read("word/document.xml").decode()
    assert "Two posts in two teams." in document
    assert "Kept: Two posts in two teams." in as_role(Role.DIRECTOR).get(where).content.decode()
    assert as_role(Role.DIRECTOR).post(f"{where}keep/", {}).status_code == 403


def test_of_two_who_change_one_note_the_second_is_told_and_loses_nothing(as_role: AsRole) -> None:
    analyst, lead = as_role(Role.ANALYST), as_role(Role.WORKFORCE_LEAD)
    give(analyst, with_queries())
    where = f"/returns/{NAME}/notes/{first_query()}/"
    page = analyst.get(where).content.decode()
    (field, *_) = note_fields(page)
    mark = page.partition(f'name="mark_{field}" value="')[2].partition('"')[0]
    assert (
        lead.post(f"{where}keep/", {f"use_{field}": "yes", field: "First.", f"mark_{field}": mark}).status_code == 302
    )
    late = analyst.post(f"{where}keep/", {f"use_{field}": "yes", field: "Second.", f"mark_{field}": mark})
    said = late.content.decode()
    assert (
        late.status_code == 422 and "Somebody else changed this note" in said and "Second." in said and "First." in said
    )


def test_last_years_notes_are_offered_again(as_role: AsRole) -> None:
    from mainstay.returns.workforce_census.kept_notes import read_text
    from mainstay.tasks.noting_a_return import keep_notes, notes_in

    analyst = as_role(Role.ANALYST)
    give(analyst, with_queries())
    rule = first_query()
    where = f"/returns/{NAME}/notes/{rule}/"
    (field, *_) = note_fields(analyst.get(where).content.decode())
    analyst.post(f"{where}keep/", {f"use_{field}": "yes", field: "Right last year."})
    before = home_folder() / "web" / "returns" / "census_2024_893"
    before.mkdir(mode=0o700)
    (kept_now() / "notes.json").rename(before / "notes.json")
    assert read_text((before / "notes.json").read_text(encoding="utf-8"), "") == notes_in(before)
    page = analyst.get(where).content.decode()
    assert "Last year&#39;s note: Right last year." in page or "Last year's note: Right last year." in page
    assert "Kept: Right last year." not in page and keep_notes(kept_now(), {}, file="")


def test_pressed_twice_a_button_does_once(as_role: AsRole) -> None:
    analyst = as_role(Role.ANALYST)
    assert give(analyst, clean_return()).status_code == 302
    assert give(analyst, clean_return()).status_code == 302, (
        "the same file by the same account is the button pressed twice"
    )
    for _ in range(2):
        assert move(analyst, "checked", Role.ANALYST, seen=1).status_code == 302
    moves = Entry.objects.filter(did="moved a return").count()
    assert moves == 1 and the_round(analyst).count('<td class="govuk-table__cell">checked</td>') == 1
    late = move(as_role(Role.WORKFORCE_LEAD), "checked", Role.WORKFORCE_LEAD, seen=1)
    assert late.status_code == 422 and "Somebody else moved this return in the meantime." in late.content.decode()


def test_last_years_return_is_offered_when_it_becomes_checked(as_role: AsRole) -> None:
    analyst = as_role(Role.ANALYST)
    give(analyst, clean_return())
    assert 'name="last_year_file"' in the_round(analyst)
    wrong = move(analyst, "checked", Role.ANALYST, seen=1, last_year_file=as_file(clean_return(2023)))
    assert wrong.status_code == 422 and "is for 2023, not 2024" in wrong.content.decode()
    assert move(analyst, "checked", Role.ANALYST, seen=1, last_year_file=as_file(clean_return(2024))).status_code == 302
    page = the_round(analyst)
    assert "The return is checked now." in page and "Who is new, gone or changed since 2024" in page
    assert "The return is checked now." not in the_round(analyst), "it is told once"


def test_what_changed_since_last_year_and_the_sign_off_are_pages(as_role: AsRole) -> None:
    analyst, director = as_role(Role.ANALYST), as_role(Role.DIRECTOR)
    give(analyst, clean_return())
    assert (
        "Last year's return does not stand beside this one"
        in director.get(f"/returns/{NAME}/year-on-year/").content.decode()
    )
    analyst.post(reverse("returns-last-year", kwargs={"folder": NAME}), {"last_year_file": as_file(clean_return(2024))})
    page = director.get(f"/returns/{NAME}/year-on-year/").content.decode()
    assert "In post on the return of 2024" in page and page.count("<caption") >= 1
    page = director.get(f"/returns/{NAME}/sign-off/").content.decode()
    assert "West Midlands" in page and "England" in page, "published figures of the region stand beside Shropshire's"
    assert hashlib.sha256(clean_return()).hexdigest() in page and "do not publish" in page
    assert Entry.objects.filter(did="viewed", what="returns-years").count() == 2


def test_the_sign_off_leads_to_the_notes_by_the_name_of_their_link(as_role: AsRole) -> None:
    analyst = as_role(Role.ANALYST)
    give(analyst, with_queries())
    page = analyst.get(f"/returns/{NAME}/sign-off/").content.decode()
    assert "query_notes.docx" not in page and "each with a draft of a note." in page
    assert (
        f'href="/returns/{NAME}/take/notes/">Notes on the queries, and drafts of those not written yet (Word)</a>'
        in page
    )


def test_a_corrected_file_after_sending_is_a_new_version_and_both_are_kept(as_role: AsRole) -> None:
    analyst, director = as_role(Role.ANALYST), as_role(Role.DIRECTOR)
    contents = [clean_return(), clean_return() + b"<!-- corrected -->"]
    give(analyst, contents[0])
    for number, content in enumerate(contents, 1):
        if number > 1:
            assert move(analyst, "corrected", Role.ANALYST).status_code == 302
            again = reverse("returns-give-again", kwargs={"folder": NAME})
            assert (
                analyst.post(
                    again, {"initials": "AB", "role": "analyst", "return_file": as_file(content), "seen": 5}
                ).status_code
                == 302
            )
        assert move(analyst, "checked", Role.ANALYST).status_code == 302
        assert move(director, "approved", Role.DIRECTOR).status_code == 302
        assert move(analyst, "sent", Role.ANALYST).status_code == 302
    page = the_round(analyst)
    for number, content in enumerate(contents, 1):
        assert hashlib.sha256(content).hexdigest() in page
        assert take_file(analyst, f"sent-{number}").content == content


def test_the_fix_list_of_a_built_return_says_where_to_look(as_role: AsRole, council) -> None:
    client = as_role(Role.ANALYST)
    answer = client.post(reverse("returns-build", kwargs={"year": 2025}), {"initials": "AB", "role": "analyst"})
    name = answer["Location"].split("/")[2]
    page = client.get(f"/returns/{name}/").content.decode()
    assert "Where to look in your own files" in page and ", row " in page
    content = client.get(f"/returns/{name}/take/fix-list/").content
    texts = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert (
        "Source file" in texts
        or "Source file" in zipfile.ZipFile(io.BytesIO(content)).read("xl/sharedStrings.xml").decode()
    )
