"""The frame: signing in, who may open what, what is recorded, and how pages are sent."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import broken_at, record
from mainstay.web.audit.models import Entry
from mainstay.web.guarding import patterns
from mainstay.web.roles import GIVEN, May, Role
from mainstay.web.slices import Page, slices
from tests.journeys.web.conftest import PASSWORD, AsRole

PAGES = [page for each in slices() for page in each.pages]
_WORDS = {"int": 1, "str": "x", "slug": "x", "uuid": "00000000-0000-0000-0000-000000000000", "path": "x"}


def address(page: Page) -> str:
    """A page's address, with something in place of each word of it."""
    words = {name: _WORDS[kind or "str"] for kind, name in re.findall(r"<(?:(\w+):)?(\w+)>", page.at)}
    return reverse(page.name, kwargs=words or None)


def test_every_route_is_a_declared_page() -> None:
    assert len(patterns()) == len(PAGES) == len({page.name for page in PAGES})


def test_only_pages_for_signing_in_need_no_permission() -> None:
    signing_in = {
        "sign-in",
        "sign-in-code",
        "sign-in-elsewhere",
        "sign-in-back",
        "first-account",
        "set-up",
        "set-up-password",
    }
    looks = {"council-style", "council-logo"}
    assert {page.name for page in PAGES if page.permission is None} == signing_in | looks


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nobody_opens_a_page_without_signing_in(page: Page) -> None:
    Account.objects.make("someone@example.invalid", PASSWORD, [Role.ANALYST])
    client = Client(HTTP_HOST="localhost", raise_request_exception=False)
    for method in page.methods:
        answer = client.generic(method, address(page))
        if page.permission is not None:
            assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/"), page.name


@pytest.mark.parametrize("role", Role, ids=lambda role: role.name)
def test_each_role_opens_what_its_permissions_say_and_nothing_else(role: Role, as_role: AsRole) -> None:
    client = as_role(role)
    client.raise_request_exception = False
    for page in PAGES:
        if page.permission is None:
            continue
        allowed = bool(GIVEN[role] & set(page.any_of))
        for method in page.methods:
            status = client.generic(method, address(page)).status_code
            assert (status == 403) == (not allowed), f"{role.value} {method} {page.name}: {status}"
            assert status != 500, f"{role.value} {method} {page.name} broke"
            if page.name == "sign-out" and allowed:
                client = as_role(role)
                client.raise_request_exception = False


def test_a_closed_account_can_do_nothing(as_role: AsRole) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    Account.objects.update(is_active=False)
    assert client.get("/").status_code == 302


def test_the_first_account_is_made_once_and_a_weak_password_is_refused() -> None:
    client = Client(HTTP_HOST="localhost")
    assert client.get("/sign-in/")["Location"] == "/first-account/"
    weak = client.post("/first-account/", {"email": "lead@example.invalid", "password": "password1234"})
    assert weak.status_code == 200 and b"There is a problem" in weak.content and b"lead@example.invalid" in weak.content
    made = client.post("/first-account/", {"email": "Lead@Example.invalid", "password": PASSWORD, "again": PASSWORD})
    assert made.status_code == 302 and client.get("/").status_code == 200
    assert client.get("/first-account/").status_code == 302
    account = Account.objects.get()
    assert account.email == "lead@example.invalid" and account.may(May.MANAGE_PEOPLE) and account.may(May.IMPORT_FILES)


def test_signing_in_whatever_the_capitals_and_out_again() -> None:
    Account.objects.make("a.b@example.invalid", PASSWORD, [Role.ANALYST])
    client = Client(HTTP_HOST="localhost")
    wrong = client.post("/sign-in/", {"username": "a.b@example.invalid", "password": "wrong"})
    assert wrong.status_code == 200 and b"e-mail address or the password is wrong" in wrong.content
    right = client.post("/sign-in/", {"username": " A.B@Example.invalid", "password": PASSWORD})
    assert right.status_code == 302
    assert client.post("/sign-out/").status_code == 302 and client.get("/").status_code == 302
    assert [entry.did for entry in Entry.objects.order_by("pk")] == ["failed to sign in", "signed in", "signed out"]


def test_five_wrong_passwords_lock_the_account_for_a_while() -> None:
    Account.objects.make("locked@example.invalid", PASSWORD, [Role.ANALYST])
    client = Client(HTTP_HOST="localhost")
    for _try in range(5):
        last = client.post("/sign-in/", {"username": "locked@example.invalid", "password": "wrong"})
    assert last.status_code == 429 and b"fifteen minutes" in last.content
    assert client.post("/sign-in/", {"username": "locked@example.invalid", "password": PASSWORD}).status_code == 429


def test_pages_are_sent_with_a_strict_policy_and_hold_no_script_or_style_of_their_own(as_role: AsRole) -> None:
    client = as_role(Role.ADMINISTRATOR)
    for place in ("/", "/accounts/", "/audit/", "/not/there/"):
        answer = client.get(place)
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert answer["X-Frame-Options"] == "DENY" and answer["X-Content-Type-Options"] == "nosniff"
        text = answer.content.decode()
        assert "<style" not in text and "<script" not in text and not re.search(r"\sstyle=|\son\w+=", text)


def test_a_form_without_its_token_is_refused(as_role: AsRole) -> None:
    Account.objects.make("x@example.invalid", PASSWORD, [Role.ADMINISTRATOR])
    client = Client(HTTP_HOST="localhost", enforce_csrf_checks=True)
    assert client.post("/sign-in/", {"username": "x@example.invalid", "password": PASSWORD}).status_code == 403


def test_the_audit_s_chain_shows_a_change_and_a_loss() -> None:
    for number in range(4):
        record(None, "did", f"thing {number}")
    assert broken_at() is None
    Entry.objects.filter(what="thing 1").update(what="thing 9")
    assert broken_at() == Entry.objects.order_by("pk")[1].pk
    Entry.objects.filter(what="thing 9").update(what="thing 1")
    assert broken_at() is None
    gone = Entry.objects.order_by("pk")[2]
    Entry.objects.filter(pk=gone.pk).delete()
    assert broken_at() == Entry.objects.order_by("pk")[2].pk


def test_an_entry_is_neither_changed_nor_taken_out() -> None:
    record(None, "did")
    entry = Entry.objects.get()
    with pytest.raises(ValueError, match="never changed"):
        entry.save()
    with pytest.raises(ValueError, match="never taken out"):
        entry.delete()


def test_nobody_closes_their_own_account_and_another_s_is_recorded(as_role: AsRole) -> None:
    client = as_role(Role.ADMINISTRATOR)
    me = Account.objects.get()
    other = Account.objects.make("other@example.invalid", PASSWORD, [Role.FINANCE])
    client.post(f"/accounts/{me.pk}/close/")
    client.post(f"/accounts/{other.pk}/close/")
    assert set(Account.objects.filter(is_active=False)) == {other}
    assert Entry.objects.filter(did="closed an account", what=f"account {other.pk}").count() == 1
    assert not any("@" in entry.what for entry in Entry.objects.all())
