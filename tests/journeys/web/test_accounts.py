"""Accounts: made, changed, closed and opened by an administrator; passwords chosen by their owners; sessions that end."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.accounts import keeping
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from tests.journeys.web.conftest import PASSWORD, AsRole

NEW = "kettle harbour violin 7"


def _client() -> Client:
    return Client(HTTP_HOST="localhost")


def _signed_in(email: str, password: str = PASSWORD) -> Client:
    client = _client()
    assert client.post("/sign-in/", {"username": email, "password": password}).status_code == 302
    return client


def _link(answer) -> str:
    found = re.search(r"http://localhost(/set-up/\d+/[\w-]+/)", answer.content.decode())
    assert found, "no link was shown"
    return found[1]


def _make(client: Client, email: str = "new@example.invalid", **more):
    return client.post("/accounts/", {"email": email, "roles": ["FINANCE"], "other_teams": "", **more})


def test_an_account_is_made_without_a_password_and_its_owner_chooses_one_once(as_role: AsRole) -> None:
    answer = _make(as_role(Role.ADMINISTRATOR))
    assert answer["Cache-Control"] == "no-store"
    account, link = Account.objects.get(email="new@example.invalid"), _link(answer)
    assert not account.has_usable_password()
    owner = _client()
    opened = owner.get(link)
    assert opened["Location"] == "/set-up/password/", "the secret leaves the address"
    assert b"new@example.invalid" in owner.get("/set-up/password/").content
    weak = owner.post("/set-up/password/", {"password": "password1234", "again": "password1234"})
    assert b"There is a problem" in weak.content and b"too common" in weak.content
    apart = owner.post("/set-up/password/", {"password": NEW, "again": NEW + "x"})
    assert b"The two passwords are not the same." in apart.content
    assert owner.post("/set-up/password/", {"password": NEW, "again": NEW}).status_code == 302
    assert _signed_in("new@example.invalid", NEW).get("/").status_code == 200
    assert _client().get(link).status_code == 410, "a link works once"
    assert owner.post("/set-up/password/", {"password": PASSWORD, "again": PASSWORD}).status_code == 410


def test_a_link_ends_after_three_days_when_a_newer_one_is_made_and_when_the_account_is_closed(
    as_role: AsRole, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin = as_role(Role.ADMINISTRATOR)
    first = _link(_make(admin))
    number = Account.objects.get(email="new@example.invalid").pk
    second = _link(admin.post(f"/accounts/{number}/link/"))
    assert _client().get(first).status_code == 410 and _client().get(second).status_code == 302
    admin.post(f"/accounts/{number}/close/")
    assert _client().get(second).status_code == 410
    assert b"This account is closed." in admin.post(f"/accounts/{number}/link/").content
    admin.post(f"/accounts/{number}/open/")
    third = _link(admin.post(f"/accounts/{number}/link/"))
    later = keeping.links._now
    monkeypatch.setattr(keeping.links, "_now", lambda: later() + timedelta(days=3, minutes=1))
    assert _client().get(third).status_code == 410


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("aaaaaaaabbbb", "repeats the same few letters"),
        ("583920174658", "digits alone"),
        ("qwertyuiopas", "follows the keyboard"),
        ("short7!", "too short"),
        ("newperson-new@example.invalid", "too similar"),
    ],
)
def test_a_weak_password_is_refused_with_its_reason(password: str, said: str) -> None:
    account = Account.objects.make("new@example.invalid", None, [Role.FINANCE])
    client = _client()
    client.get(keeping.new_link(account, by=None))
    answer = client.post("/set-up/password/", {"password": password, "again": password})
    assert said in answer.content.decode() and not Account.objects.get().has_usable_password()


def test_the_last_who_keeps_the_accounts_is_not_closed_and_keeps_the_role(as_role: AsRole) -> None:
    admin = as_role(Role.ADMINISTRATOR)
    me = Account.objects.get()
    with pytest.raises(CannotGoOn, match="last account"):
        keeping.change(me.pk, [Role.FINANCE], (), by=None)
    with pytest.raises(CannotGoOn, match="last account"):
        keeping.close(me.pk, by=None)
    me.refresh_from_db()
    assert me.is_active and me.held == (Role.ADMINISTRATOR,)
    other = Account.objects.make("other@example.invalid", PASSWORD, [Role.ADMINISTRATOR])
    assert admin.post(f"/accounts/{other.pk}/", {"roles": ["FINANCE"]}).status_code == 302
    other.refresh_from_db()
    assert other.held == (Role.FINANCE,)
    assert admin.post(f"/accounts/{me.pk}/close/").status_code == 200, "nobody closes their own"


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_close_each_other_at_once_leave_one() -> None:
    from django.db import connection

    both = [Account.objects.make(f"a{n}@example.invalid", PASSWORD, [Role.ADMINISTRATOR]) for n in range(2)]
    ready, refused = threading.Barrier(2), []

    def closing(mine: Account, other: Account) -> None:
        ready.wait(10)
        for _again in range(200):
            try:
                keeping.close(other.pk, by=mine)
            except CannotGoOn:
                refused.append(other.pk)
            except OperationalError:  # the tests' SQLite is in memory, where one that waits is turned away instead
                time.sleep(0.02)
                continue
            break
        connection.close()

    threads = [threading.Thread(target=closing, args=pair) for pair in (both, both[::-1])]
    for each in threads:
        each.start()
    for each in threads:
        each.join(40)
    assert Account.objects.filter(is_active=True).count() == 1 and len(refused) == 1


def test_roles_and_teams_change_and_what_was_typed_is_kept(as_role: AsRole, council) -> None:
    admin = as_role(Role.ADMINISTRATOR)
    account = Account.objects.make("tm@example.invalid", PASSWORD, [Role.TEAM_MANAGER], ["Duty Team West"])
    page = admin.get(f"/accounts/{account.pk}/").content.decode()
    offered = re.findall(r'name="teams" type="checkbox" value="([^"]+)"', page)
    assert "Duty Team West" in offered and len(offered) > 2, "teams of the record are offered"
    chosen = next(name for name in offered if name != "Duty Team West" and "&" not in name)
    said = {"roles": ["TEAM_MANAGER"], "teams": [chosen], "other_teams": "Night Team\n\n Night Team "}
    assert admin.post(f"/accounts/{account.pk}/", said).status_code == 302
    account.refresh_from_db()
    assert sorted(account.teams) == sorted([chosen, "Night Team"])
    empty = admin.post(f"/accounts/{account.pk}/", {"roles": [], "other_teams": "Kept Team"})
    assert b"There is a problem" in empty.content and b"Kept Team" in empty.content
    twice = _make(admin, "tm@example.invalid")
    assert b"There is an account with this e-mail address already." in twice.content


def test_an_account_is_linked_to_a_worker_by_a_number_that_is_kept_nowhere(as_role: AsRole, council, caplog) -> None:
    from mainstay.web.record_shown import record_shown

    people = record_shown()[1].table("person").drop_nulls("swe_number")
    person, number = people["person"][0], people["swe_number"][0]
    admin, account = (
        as_role(Role.ADMINISTRATOR),
        Account.objects.make("w@example.invalid", PASSWORD, [Role.PRACTITIONER]),
    )
    place = f"/accounts/{account.pk}/worker/"
    assert admin.post(place, {"number": f" {number.lower()} "}).status_code == 302
    account.refresh_from_db()
    assert account.person == person
    for where in (admin.get(f"/accounts/{account.pk}/").content.decode(), caplog.text):
        assert number not in where and person not in where
    assert not any(number in entry.what for entry in Entry.objects.all())
    linked = Entry.objects.get(did=keeping.LINKED)
    assert linked.what == f"person {person}, account {account.pk}", "the worker can be told of it"
    wrong = admin.post(place, {"number": "SW99999999"})
    assert b"No worker in the record has this number." in wrong.content
    other = Account.objects.make("x@example.invalid", PASSWORD, [Role.PRACTITIONER])
    taken = admin.post(f"/accounts/{other.pk}/worker/", {"number": number})
    assert b"Another open account is this worker&#39;s already." in taken.content
    keeping.close(account.pk, by=None)
    assert admin.post(f"/accounts/{other.pk}/worker/", {"number": number}).status_code == 302
    with pytest.raises(CannotGoOn, match="already"):
        keeping.open_again(account.pk, by=None)
    admin.post(place, {"number": ""})
    account.refresh_from_db()
    assert account.person == "" and Entry.objects.get(did=keeping.UNLINKED).what == f"person {person}, {account}"


def test_nobody_says_which_worker_they_are_or_changes_their_own_roles(as_role: AsRole, council) -> None:
    from mainstay.web.record_shown import record_shown

    number = record_shown()[1].table("person").drop_nulls("swe_number")["swe_number"][0]
    admin = as_role(Role.ADMINISTRATOR)
    me = Account.objects.get()
    said = admin.post(f"/accounts/{me.pk}/worker/", {"number": number})
    assert b"You cannot say which worker you are yourself." in said.content
    more = admin.post(f"/accounts/{me.pk}/", {"roles": ["ADMINISTRATOR", "WORKFORCE_LEAD"]})
    assert b"You cannot change your own roles or teams." in more.content
    assert admin.post(f"/accounts/{me.pk}/", {"roles": ["ADMINISTRATOR"]}).status_code == 302, "as they are"
    me.refresh_from_db()
    assert me.person == "" and me.held == (Role.ADMINISTRATOR,)


@pytest.mark.parametrize("does", ["change", "close", "open_again", "forget_phone", "link_worker", "new_link", "made"])
def test_nothing_is_changed_that_cannot_be_recorded(does: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Account.objects.make("a@example.invalid", PASSWORD, [Role.ADMINISTRATOR])
    one = Account.objects.make("b@example.invalid", PASSWORD, [Role.PRACTITIONER], person="P-0000000000aa")
    Account.objects.filter(pk=one.pk).update(elsewhere="x", is_active=does != "open_again")
    before = list(Account.objects.order_by("pk").values())

    def full(*_words: object) -> None:
        raise OperationalError("disk full")

    monkeypatch.setattr(keeping, "record", full)
    words = {"change": (one.pk, [Role.FINANCE], ()), "link_worker": (one.pk, ""), "new_link": (one,),
             "made": ("c@example.invalid", [Role.FINANCE])}  # fmt: skip
    with pytest.raises(OperationalError):
        getattr(keeping, does)(*words.get(does, (one.pk,)), by=None)
    assert list(Account.objects.order_by("pk").values()) == before


def test_a_changed_password_ends_every_other_session_and_closing_ends_all(as_role: AsRole) -> None:
    Account.objects.make("me@example.invalid", PASSWORD, [Role.FINANCE])
    here, there = _signed_in("me@example.invalid"), _signed_in("me@example.invalid")
    wrong = here.post("/my-account/password/", {"now": "no", "password": NEW, "again": NEW})
    assert b"This is not your password." in wrong.content and there.get("/").status_code == 200
    assert here.post("/my-account/password/", {"now": PASSWORD, "password": NEW, "again": NEW}).status_code == 302
    assert here.get("/").status_code == 200 and there.get("/").status_code == 302
    there = _signed_in("me@example.invalid", NEW)
    assert here.post("/my-account/elsewhere/").status_code == 302
    assert here.get("/").status_code == 200 and there.get("/").status_code == 302
    admin, me = as_role(Role.ADMINISTRATOR), Account.objects.get(email="me@example.invalid")
    admin.post(f"/accounts/{me.pk}/close/")
    admin.post(f"/accounts/{me.pk}/open/")
    assert here.get("/").status_code == 302, "opening again does not bring old sessions back"


def test_a_session_ends_after_an_hour_of_nothing_and_after_twelve_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    Account.objects.make("me@example.invalid", PASSWORD, [Role.FINANCE])
    client = _signed_in("me@example.invalid")
    assert settings.SESSION_COOKIE_AGE == 3600 and settings.SESSION_EXPIRE_AT_BROWSER_CLOSE
    session = client.session
    assert 3590 < session.get_expiry_age() <= 3600
    session["signed_in_at"] = int(time.time()) - 12 * 3600 + 60
    session.save()
    assert client.get("/").status_code == 200
    session["signed_in_at"] = int(time.time()) - 12 * 3600 - 1
    session.save()
    assert client.get("/").status_code == 302 and "_auth_user_id" not in client.session


def test_guessing_at_the_present_password_locks_as_signing_in_does() -> None:
    Account.objects.make("me@example.invalid", PASSWORD, [Role.FINANCE])
    client = _signed_in("me@example.invalid")
    for _try in range(5):
        last = client.post("/my-account/password/", {"now": "guess", "password": NEW, "again": NEW})
    assert last.status_code == 429
    assert _client().post("/sign-in/", {"username": "me@example.invalid", "password": PASSWORD}).status_code == 429


def test_what_the_start_page_says_is_for_who_may_open_it(as_role: AsRole) -> None:
    Account.objects.make("new@example.invalid", None, [Role.FINANCE])
    said = as_role(Role.ADMINISTRATOR).get("/").content.decode()
    assert "2 open accounts. 1 not set up by its owner yet." in said and "Nothing was imported yet" in said
    assert "open accounts" not in as_role(Role.FINANCE).get("/").content.decode()


def _run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MAINSTAY_HOME": str(home)}
    environment.pop("DATABASE_URL", None)
    return subprocess.run(
        [sys.executable, "-m", "mainstay", *words],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_command_makes_lists_links_and_closes_without_the_server(tmp_path: Path) -> None:
    assert "There is no account yet" in _run(tmp_path, "users", "list").stdout
    made = _run(tmp_path, "users", "add", "Lead@Example.invalid", "--role", "administrator", "--role", "workforce-lead")
    assert made.returncode == 0 and re.search(r"http://127\.0\.0\.1:8000/set-up/1/[\w-]+/", made.stdout)
    assert _run(tmp_path, "users", "add", "lead@example.invalid", "--role", "finance").returncode == 2
    odd = _run(tmp_path, "users", "add", "x@example.invalid", "--role", "king")
    assert odd.returncode == 2 and "team-manager" in odd.stderr and "Traceback" not in odd.stderr
    said = _run(tmp_path, "users", "link", "lead@example.invalid", "--address", "https://mainstay.example/")
    assert "https://mainstay.example/set-up/1/" in said.stdout
    last = _run(tmp_path, "users", "close", "lead@example.invalid")
    assert last.returncode == 2 and "last account" in last.stderr
    _run(tmp_path, "users", "add", "b@example.invalid", "--role", "FINANCE")
    assert _run(tmp_path, "users", "close", "b@example.invalid").returncode == 0
    listed = _run(tmp_path, "users", "list").stdout
    assert "administrator, workforce lead" in listed and "closed" in listed
