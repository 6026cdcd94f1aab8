"""Codes from a phone: set up, asked for, never twice, recovered, required, and taken away by an administrator."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from mainstay.web.accounts import codes, keeping
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.council_settings.models import CouncilSettings
from mainstay.web.roles import Role
from tests.journeys.web.conftest import PASSWORD, AsRole

EMAIL = "me@example.invalid"


def code_of(secret: str, steps: int = 0) -> str:
    """What a phone shows, some half-minutes from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


@pytest.fixture
def account() -> Account:
    return Account.objects.make(EMAIL, PASSWORD, [Role.FINANCE])


def _client() -> Client:
    return Client(HTTP_HOST="localhost")


def _password(client: Client):
    return client.post("/sign-in/", {"username": EMAIL, "password": PASSWORD})


def _set_up(client: Client) -> tuple[str, list[str]]:
    """The secret and the recovery codes, as the pages show them."""
    page = client.get("/my-account/codes/").content.decode()
    secret = "".join(re.search(r'class="ms-secret">([A-Z2-7 ]+)<', page)[1].split())
    done = client.post("/my-account/codes/", {"code": code_of(secret, -1)})
    return secret, re.findall(r"<li>(\d{8})</li>", done.content.decode())


def test_no_secret_waits_in_the_session_in_clear(account: Account) -> None:
    client = _client()
    _password(client)
    page = client.get("/my-account/codes/").content.decode()
    secret = "".join(re.search(r'class="ms-secret">([A-Z2-7 ]+)<', page)[1].split())
    assert secret not in str(dict(client.session))
    assert secret in "".join(client.get("/my-account/codes/").content.decode().split()), "and it stays the same"
    owner, link = _client(), keeping.new_link(account, by=None)
    owner.get(link)
    assert link.split("/")[3] not in str(dict(owner.session)) and owner.get("/set-up/password/").status_code == 200


def test_codes_are_set_up_with_a_picture_or_a_secret_and_then_asked_for(account: Account) -> None:
    client = _client()
    _password(client)
    page = client.get("/my-account/codes/")
    text = page.content.decode()
    assert '<svg class="ms-qr"' in text and page["Cache-Control"] == "no-store" and not re.search(r"\sstyle=", text)
    assert b"not the code that the phone shows" in client.post("/my-account/codes/", {"code": "000000"}).content
    assert not codes.has_code(account)
    secret, recovery = _set_up(client)
    assert len(recovery) == 10 and codes.has_code(account)
    assert client.get("/").status_code == 200, "the session that set them up goes on"
    again = _client()
    assert _password(again)["Location"] == "/sign-in/code/"
    assert again.get("/").status_code == 302, "the password alone is not enough"
    assert b"not the code" in again.post("/sign-in/code/", {"code": "12"}).content
    assert again.post("/sign-in/code/", {"code": f" {code_of(secret)[:3]} {code_of(secret)[3:]} "}).status_code == 302
    assert again.get("/").status_code == 200


def test_a_code_works_once(account: Account) -> None:
    secret = codes.new_secret()
    assert codes.begin(account, secret, code_of(secret, -1))
    now = code_of(secret)
    assert codes.is_right(account, now) == "code"
    assert codes.is_right(account, now) == "", "the same code again"
    assert codes.is_right(account, code_of(secret, -1)) == "", "an older one"
    assert codes.is_right(account, code_of(secret, 5)) == "", "one of later"


def test_recovery_codes_are_shown_once_can_be_taken_as_a_file_and_work_once(account: Account) -> None:
    client = _client()
    _password(client)
    _secret, recovery = _set_up(client)
    taken = client.post("/my-account/recovery-codes.txt")
    assert all(each in taken.content.decode() for each in recovery) and "attachment" in taken["Content-Disposition"]
    session = client.session
    session["recovery_codes_until"] = int(time.time()) - 1
    session.save()
    assert client.post("/my-account/recovery-codes.txt").status_code == 302
    assert recovery[0] not in client.get("/my-account/recovery-codes/").content.decode()
    for tries, expected in ((1, 302), (2, 200)):
        other = _client()
        _password(other)
        assert other.post("/sign-in/code/", {"code": recovery[0]}).status_code == expected, tries
    assert Entry.objects.filter(did="used a recovery code", account=account.pk).count() == 1
    fresh = client.post("/my-account/recovery-codes/", {"code": recovery[1]})
    made = re.findall(r"<li>(\d{8})</li>", fresh.content.decode())
    assert len(made) == 10 and not set(made) & set(recovery)
    assert codes.is_right(account, recovery[2]) == "", "those before no longer work"


def test_guessing_at_codes_locks_the_account_whatever_the_browser(account: Account) -> None:
    secret = codes.new_secret()
    codes.begin(account, secret, code_of(secret))
    for _try in range(5):
        client = _client()
        _password(client)
        last = client.post("/sign-in/code/", {"code": "000000"})
    assert last.status_code == 429 and b"fifteen minutes" in last.content
    assert client.post("/sign-in/code/", {"code": code_of(secret, 1)}).status_code == 429
    assert _password(_client()).status_code == 429


def test_the_second_step_is_for_ten_minutes_and_for_who_took_the_first(account: Account) -> None:
    secret = codes.new_secret()
    codes.begin(account, secret, code_of(secret, -1))
    assert _client().post("/sign-in/code/", {"code": code_of(secret)})["Location"] == "/sign-in/"
    client = _client()
    _password(client)
    session = client.session
    session["waiting_for_code"] = {**session["waiting_for_code"], "until": int(time.time()) - 1}
    session.save()
    assert client.post("/sign-in/code/", {"code": code_of(secret)})["Location"] == "/sign-in/"
    closed = _client()
    _password(closed)
    Account.objects.update(is_active=False)
    assert closed.post("/sign-in/code/", {"code": code_of(secret)})["Location"] == "/sign-in/"


@pytest.mark.parametrize("by", ["machine", "council"])
def test_where_codes_are_required_nothing_else_opens_until_they_are_set_up(account: Account, by: str, settings) -> None:
    client = _client()
    _password(client)
    assert client.get("/").status_code == 200
    if by == "machine":
        settings.REQUIRE_CODE = True
    else:
        CouncilSettings.objects.create(pk=1, requires_code=True)
    assert client.get("/")["Location"] == "/my-account/codes/"
    assert b"Everyone here must have codes." in client.get("/my-account/codes/").content
    _secret, recovery = _set_up(client)
    assert client.get("/").status_code == 200
    client.post("/my-account/codes/off/", {"code": recovery[0]})
    assert codes.has_code(account), "they cannot be switched off where they are required"


def test_codes_are_switched_off_with_a_code_alone(account: Account) -> None:
    client = _client()
    _password(client)
    _secret, recovery = _set_up(client)
    client.post("/my-account/codes/off/", {"code": "000000"})
    assert codes.has_code(account)
    client.post("/my-account/codes/off/", {"code": recovery[0]})
    assert not codes.has_code(account) and _password(_client())["Location"] == "/"


def test_an_administrator_takes_codes_away_from_who_lost_the_phone(account: Account, as_role: AsRole) -> None:
    client = _client()
    _password(client)
    _set_up(client)
    admin = as_role(Role.ADMINISTRATOR)
    assert b"Take the phone" in admin.get(f"/accounts/{account.pk}/").content
    admin.post(f"/accounts/{account.pk}/phone/")
    assert client.get("/").status_code == 302, "signed out everywhere"
    assert _password(_client())["Location"] == "/"
    assert Entry.objects.filter(did="took away a phone's codes", what=str(account)).exists()


def test_secrets_are_kept_encrypted_and_can_be_read_after_a_change_of_secret(account: Account, settings) -> None:
    secret = codes.new_secret()
    recovery = codes.begin(account, secret, code_of(secret, -1))
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept and not any(each in kept for each in recovery)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret of the same length or so, for a test"
    assert codes.is_right(account, code_of(secret)) == "code"
