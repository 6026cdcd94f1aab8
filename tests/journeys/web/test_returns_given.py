"""Files given to the returns desk: what is refused, and two people at once."""

from __future__ import annotations

import io
import threading
import zipfile

import pytest
from django.urls import reverse

from mainstay.web.roles import Role
from tests.census_returns import council as council_block
from tests.census_returns import header_of, permanent, return_xml
from tests.journeys.web.returns_given import (
    BOMB,
    NAME,
    AsRole,
    as_file,
    clean_return,
    files_kept,
    give,
    kept_now,
    move,
    the_round,
    with_faults,
)


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
    client, before = as_role(Role.ANALYST), files_kept()
    answer = give(client, content) if field == "return_file" else give(client, clean_return(), last_year=content)
    said = answer.content.decode()
    assert answer.status_code == 422 and sentence in said.replace("&#39;", "'")
    assert f'href="#id_{field}"' in said and 'value="AB"' in said, "the field is named and what was typed stays"
    assert files_kept() == before and not kept_now().exists()


def test_no_file_several_at_once_and_a_wrong_name_are_refused(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    assert "No file was given." in give(client).content.decode()
    both = {"initials": "AB", "role": "analyst", "return_file": [as_file(clean_return()), as_file(clean_return(2024))]}
    assert "Several files were given at once." in client.post(reverse("returns-give"), both).content.decode()
    named = {"initials": "AB", "role": "analyst", "return_file": as_file(clean_return(), "../../etc/return.pdf")}
    assert "does not end in .xml" in client.post(reverse("returns-give"), named).content.decode()
    same = give(client, clean_return(), last_year=clean_return())
    assert "This is the same file as the return." in same.content.decode()
    assert not kept_now().exists()


def test_a_return_that_does_not_say_whose_it_is_takes_the_council_typed(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    header = header_of(2025, LEA=None)
    content = return_xml(2025, [permanent(2025)], council_block(2025), header)
    assert "does not say which council" in give(client, content).content.decode()
    assert give(client, content, council="Shropshire").status_code == 302
    assert "Shropshire (893)" in the_round(client)


def test_a_second_upload_from_an_old_page_changes_nothing(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    give(client, clean_return())
    again = reverse("returns-give-again", kwargs={"folder": NAME})
    words = {"initials": "EF", "role": "analyst", "seen": 1}
    assert client.post(again, {**words, "return_file": as_file(with_faults())}).status_code == 302
    before = sorted(files_kept())
    late = client.post(again, {**words, "return_file": as_file(clean_return() + b"<!-- another -->")})
    assert late.status_code == 422 and "Somebody else moved this return in the meantime." in late.content.decode()
    assert sorted(files_kept()) == before
    assert move(client, "checked", Role.ANALYST, seen=1).status_code == 422
    first = give(client, clean_return())
    assert first.status_code == 422 and "here already" in first.content.decode()


def test_of_two_people_who_give_at_the_same_instant_one_is_kept(as_role: AsRole) -> None:
    from mainstay.foundations.problems import CannotGoOn
    from mainstay.returns.workforce_census.states import Role as Acting
    from mainstay.web.returns_desk.keeping import Given, keep_return

    contents, outcomes, start = [clean_return(), with_faults()], [], threading.Barrier(2)

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
    assert len(list(kept_now().glob("census_*.xml"))) == 1


@pytest.mark.parametrize(
    "content",
    [b'<?xml version="1.0"?><!DOCTYPE m SYSTEM "file:///etc/passwd"><Message/>', BOMB],
    ids=["outside entity", "entity bomb"],
)
def test_a_hostile_file_given_as_last_years_with_a_move_is_answered_by_a_sentence(
    as_role: AsRole, content: bytes
) -> None:
    client = as_role(Role.ANALYST)
    give(client, clean_return())
    before = sorted(files_kept())
    answer = move(client, "checked", Role.ANALYST, seen=1, last_year_file=as_file(content))
    assert answer.status_code == 422 and "document type" in answer.content.decode()
    assert sorted(files_kept()) == before and '<strong class="govuk-tag">draft</strong>' in the_round(client)
