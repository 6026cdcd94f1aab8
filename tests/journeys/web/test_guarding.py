"""Before a page answers: how much may be sent to it, what becomes of what comes too late, and that nothing is kept of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from axes.models import AccessAttempt, AccessLog
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

import mainstay.web
from mainstay.stores.database import typed_rows
from mainstay.web.accounts.models import Account
from mainstay.web.roles import Role
from mainstay.web.slices import slices
from mainstay.web.suggestions import pages
from tests.journeys.web.conftest import PASSWORD, AsRole
from tests.journeys.web.test_the_frame import address
from tests.journeys.web.typing import boxes_of

PAGES = [page for each in slices() for page in each.pages]
_MUCH = 5 * 1024 * 1024 + 1
_FORM = "multipart/form-data; boundary=x"


class _NeverRead:
    """A body that fails the test when anybody reads of it."""

    def read(self, *_words: object) -> bytes:
        raise AssertionError("what was sent was read")

    readline = read


def _much(client: Client, place: str):
    about = {"CONTENT_LENGTH": str(_MUCH), "CONTENT_TYPE": _FORM, "wsgi.input": _NeverRead()}
    return client.generic("POST", place, **about)


@pytest.mark.parametrize("role", Role, ids=lambda role: role.name)
def test_nothing_of_a_page_that_asks_for_signing_in_is_kept_by_a_browser(role: Role, as_role: AsRole, council) -> None:
    client = as_role(role)
    for page in PAGES:
        if page.permission is None or page.name == "sign-out":
            continue
        for method in page.methods:
            client.raise_request_exception = False
            answer = client.generic(method, address(page))
            assert answer["Cache-Control"] == "no-store", f"{method} {page.name}: {answer.status_code}"
            if method == "POST":
                client = as_role(role)  # some forms end sessions


def test_what_every_page_needs_is_kept_by_browsers() -> None:
    assert "max-age" in Client(HTTP_HOST="localhost").get("/settings/style.css")["Cache-Control"]


def test_files_are_taken_away_in_one_way_alone() -> None:
    room = Path(mainstay.web.__file__).parent
    texts = {path.relative_to(room).as_posix(): path.read_text() for path in room.rglob("*.py")}
    assert {name for name, text in texts.items() if "attachment;" in text} == {"audit/downloads.py"}
    assert {name for name, text in texts.items() if '"no-store"' in text} == {"guarding.py", "frame/refusals.py"}


def test_much_is_read_only_from_who_may_give_files_where_files_are_taken(as_role: AsRole) -> None:
    nobody = Client(HTTP_HOST="localhost", enforce_csrf_checks=True)
    lead = as_role(Role.WORKFORCE_LEAD)
    for client, place in ((nobody, "/sign-in/"), (nobody, "/intake/"), (as_role(Role.FINANCE), "/intake/")):
        answer = _much(client, place)
        assert answer.status_code == 413 and b"Nothing of it was read or kept." in answer.content, place
    assert _much(lead, "/my-account/password/").status_code == 413
    with pytest.raises(AssertionError, match="was read"):
        _much(lead, "/intake/")
    assert {page.name for page in PAGES if page.takes_files} == {
        "intake", "council-settings", "returns-give", "returns-give-again", "returns-last-year", "returns-move",
    }  # fmt: skip


def test_what_is_sent_after_the_session_ended_leads_to_a_page_that_is_there(as_role: AsRole) -> None:
    sent = {page.name: page for page in PAGES if page.methods == ("POST",) and page.permission is not None}
    for page in sent.values():
        answer = Client(HTTP_HOST="localhost").post(address(page))
        assert address(page) not in answer["Location"], page.name
    Account.objects.make("me@example.invalid", PASSWORD, [Role.FINANCE])
    client = Client(HTTP_HOST="localhost")
    to = client.post("/my-account/elsewhere/")["Location"]
    back = client.post(to, {"username": "me@example.invalid", "password": PASSWORD}, follow=True)
    assert "nothing was done with what you sent last" in back.content.decode()
    assert "nothing was done" not in client.get("/").content.decode()


def test_an_address_that_only_takes_forms_says_so_in_words(as_role: AsRole) -> None:
    answer = as_role(Role.FINANCE).get(reverse("my-sessions-end"))
    assert answer.status_code == 405 and answer["Allow"] == "POST" and b"Nothing was done." in answer.content
    assert Client(HTTP_HOST="localhost").get(reverse("my-sessions-end")).status_code == 405


def test_what_is_typed_to_sign_in_is_not_kept_and_guessing_locks_all_the_same() -> None:
    Account.objects.make("me@example.invalid", PASSWORD, [Role.FINANCE])
    for typed in ("me@example.invalid", "my-password-by-mistake"):
        for number in range(5):
            client = Client(HTTP_HOST="localhost", HTTP_USER_AGENT=f"browser {number}")
            spelt = typed.upper() if number % 2 else f" {typed}"
            last = client.post(f"/sign-in/?next={typed}", {"username": spelt, "password": "wrong"})
        assert last.status_code == 429, typed
        kept = str(list(AccessAttempt.objects.values())).lower()
        assert AccessAttempt.objects.exists() and typed not in kept and typed.partition("@")[0] + "%40" not in kept
    other = Account.objects.make("you@example.invalid", PASSWORD, [Role.FINANCE])
    client = Client(HTTP_HOST="localhost")
    assert client.post("/sign-in/", {"username": other.email, "password": PASSWORD}).status_code == 302
    assert not AccessLog.objects.exists()
    for _try in range(5):
        last = client.post("/my-account/password/", {"now": "nearly-right", "password": "x" * 12, "again": "y" * 12})
    assert last.status_code == 429 and "nearly-right" not in str(list(AccessAttempt.objects.values()))


def test_nothing_that_is_typed_is_kept_where_it_cannot_be_recorded(as_role: AsRole, monkeypatch) -> None:
    def full(*_words: object) -> None:
        raise OperationalError("disk full")

    client = as_role(Role.PRACTITIONER)
    client.raise_request_exception = False
    boxes = {**boxes_of(client, "/suggestions/make/"), "text": "A shelf for the rota", "theme": "systems"}
    monkeypatch.setattr(pages, "record", full)
    assert client.post("/suggestions/make/", boxes).status_code == 503 and not typed_rows.typed("suggestion")
    monkeypatch.undo()
    assert client.post("/suggestions/make/", boxes).status_code == 302 and len(typed_rows.typed("suggestion")) == 1
