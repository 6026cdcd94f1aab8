"""The council's own sign-in, against a small identity provider of the test's own: who is believed and who comes in."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.accounts import codes
from mainstay.web.accounts.models import Account
from mainstay.web.audit.models import Entry
from mainstay.web.roles import Role
from mainstay.web.sign_in_elsewhere import Provider, from_settings
from tests.journeys.web.conftest import PASSWORD

CLIENT, SECRET, EMAIL = "mainstay-test", "a secret of the test", "known@example.invalid"
KEY, OTHER_KEY = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _each in range(2))


class IdentityProvider:
    """What a provider does, for one person at a time; `changes` spoils what it says."""

    def __init__(self) -> None:
        provider = self
        self.changes: dict[str, Any] = {}
        self.key, self.algorithm = KEY, "RS256"
        self.asked: dict[str, str] = {}
        self.signed: str | None = None

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._say(provider.about() if "well-known" in self.path else provider.keys())

            def do_POST(self) -> None:
                sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self._say(*provider.token({name: values[0] for name, values in sent.items()}))

            def _say(self, said: dict[str, Any], status: int = 200) -> None:
                body = json.dumps(said).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_words: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def about(self) -> dict[str, Any]:
        places = {name: f"{self.issuer}/{name}" for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")}
        return {"issuer": self.issuer, **places}

    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
        return {"keys": [{**public, "kid": "one", "use": "sig", "alg": "RS256"}]}

    def token(self, sent: dict[str, str]) -> tuple[dict[str, Any], int]:
        challenge = base64.urlsafe_b64encode(hashlib.sha256(sent["code_verifier"].encode()).digest()).rstrip(b"=")
        if (
            challenge.decode() != self.asked["code_challenge"]
            or sent["client_secret"] != SECRET
            or sent["code"] != "c0de"
        ):
            return {"error": "invalid_grant"}, 400
        if self.signed is not None:
            return {"access_token": "x", "id_token": self.signed}, 200
        now = int(time.time())
        said = {
            "iss": self.issuer, "aud": CLIENT, "sub": "person-1", "iat": now, "exp": now + 300,
            "nonce": self.asked["nonce"], "email": EMAIL, "email_verified": True,
        }  # fmt: skip
        said = {name: value for name, value in {**said, **self.changes}.items() if value is not None}
        return {"access_token": "x", "id_token": jwt.encode(said, self.key, self.algorithm, {"kid": "one"})}, 200


@pytest.fixture
def provider(settings) -> Iterator[IdentityProvider]:
    made = IdentityProvider()
    settings.SIGN_IN_ELSEWHERE = Provider(made.issuer, CLIENT, SECRET, "Exampleshire's sign-in")
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def account() -> Account:
    return Account.objects.make(EMAIL, None, [Role.ANALYST])


def _leave(client: Client, provider: IdentityProvider, to: str = "") -> dict[str, str]:
    there = client.get(f"/sign-in/elsewhere/{to}")
    provider.asked = {name: values[0] for name, values in parse_qs(urlsplit(there["Location"]).query).items()}
    return provider.asked


def _round(provider: IdentityProvider, client: Client | None = None):
    client = client or Client(HTTP_HOST="localhost")
    asked = _leave(client, provider)
    return client, client.get("/sign-in/elsewhere/back/", {"code": "c0de", "state": asked["state"]})


def test_who_has_an_account_comes_in_and_is_known_again_when_the_address_changes(
    provider: IdentityProvider, account: Account
) -> None:
    page = Client(HTTP_HOST="localhost").get("/sign-in/").content.decode()
    assert "Sign in with Exampleshire&#39;s sign-in" in page
    client, answer = _round(provider)
    assert provider.asked["redirect_uri"] == "http://localhost/sign-in/elsewhere/back/"
    assert provider.asked["scope"] == "openid email profile" and provider.asked["code_challenge_method"] == "S256"
    assert answer["Location"] == "/" and client.get("/").status_code == 200
    provider.changes = {"email": "married@example.invalid"}
    client, answer = _round(provider)
    assert answer["Location"] == "/" and Account.objects.count() == 1
    provider.changes = {"sub": "person-2"}
    _client, answer = _round(provider)
    assert answer.status_code == 403, "an address that went to somebody else does not give them the account"


SPOILT: dict[str, Callable[[IdentityProvider], dict[str, Any]]] = {
    "another audience": lambda _: {"aud": "another-application"},
    "another application's party": lambda _: {"azp": "another-application"},
    "another question": lambda _: {"nonce": "not-this-one"},
    "no nonce": lambda _: {"nonce": None},
    "out of date": lambda _: {"exp": int(time.time()) - 120},
    "not yet": lambda _: {"iat": int(time.time()) + 600},
    "another issuer": lambda _: {"iss": "https://elsewhere.example"},
    "nobody": lambda _: {"sub": None},
}


@pytest.mark.parametrize("how", SPOILT)
def test_what_does_not_hold_is_not_believed(how: str, provider: IdentityProvider, account: Account) -> None:
    provider.changes = SPOILT[how](provider)
    client, answer = _round(provider)
    assert answer.status_code == 400 and b"could not be relied on" in answer.content
    assert client.get("/").status_code == 302
    account.refresh_from_db()
    assert account.elsewhere == "" and Entry.objects.filter(did="failed to sign in").count() == 1


@pytest.mark.parametrize("how", ["another key", "no signature", "our own secret as the key", "not a token"])
def test_what_is_not_signed_by_the_provider_is_not_believed(
    how: str, provider: IdentityProvider, account: Account
) -> None:
    client = Client(HTTP_HOST="localhost")
    asked = _leave(client, provider)
    now = int(time.time())
    said = {
        "iss": provider.issuer, "aud": CLIENT, "sub": "p", "iat": now, "exp": now + 300, "nonce": asked["nonce"],
        "email": EMAIL, "email_verified": True,
    }  # fmt: skip
    signed = {
        "another key": lambda: jwt.encode(said, OTHER_KEY, "RS256", {"kid": "one"}),
        "no signature": lambda: jwt.encode(said, None, "none", {"kid": "one"}),
        "our own secret as the key": lambda: jwt.encode(said, SECRET * 4, "HS256", {"kid": "one"}),
        "not a token": lambda: "x.y",
    }
    provider.signed = signed[how]()
    answer = client.get("/sign-in/elsewhere/back/", {"code": "c0de", "state": asked["state"]})
    assert answer.status_code == 400 and client.get("/").status_code == 302


@pytest.mark.parametrize(
    "changes", [{"email_verified": False}, {"email_verified": None}, {"email": None}, {"email_verified": "true"}]
)
def test_an_address_that_nobody_vouches_for_gives_no_account(
    changes: dict[str, Any], provider: IdentityProvider, account: Account
) -> None:
    provider.changes = changes
    client, answer = _round(provider)
    assert answer.status_code == 403 and b"there is no account for you" in answer.content
    assert client.get("/").status_code == 302 and EMAIL.encode() not in answer.content


def test_entra_s_own_word_that_an_address_is_verified_is_taken(provider: IdentityProvider, account: Account) -> None:
    provider.changes = {"email_verified": None, "xms_edov": True, "email": EMAIL.upper()}
    assert _round(provider)[1]["Location"] == "/"


@pytest.mark.parametrize("closed", [True, False])
def test_who_has_no_account_or_a_closed_one_gets_a_plain_page_and_none_is_made(
    closed: bool, provider: IdentityProvider
) -> None:
    Account.objects.make("somebody@example.invalid", PASSWORD, [Role.ADMINISTRATOR])
    if closed:
        Account.objects.make(EMAIL, None, [Role.ANALYST])
        Account.objects.filter(email=EMAIL).update(is_active=False)
    before = Account.objects.count()
    client, answer = _round(provider)
    assert answer.status_code == 403 and b"Accounts are made by whoever keeps them" in answer.content
    assert Account.objects.count() == before and client.get("/").status_code == 302


def test_an_answer_that_this_browser_did_not_ask_for_is_refused(provider: IdentityProvider, account: Account) -> None:
    asked = _leave(Client(HTTP_HOST="localhost"), provider)
    other = Client(HTTP_HOST="localhost")
    stolen = other.get("/sign-in/elsewhere/back/", {"code": "c0de", "state": asked["state"]})
    assert stolen.status_code == 400 and other.get("/").status_code == 302
    client, _answer = _round(provider)
    again = client.get("/sign-in/elsewhere/back/", {"code": "c0de", "state": provider.asked["state"]})
    assert again.status_code == 400, "an answer counts once"


def test_it_leads_back_to_the_page_asked_for_and_never_elsewhere(provider: IdentityProvider, account: Account) -> None:
    for to, expected in (("?next=/my-account/", "/my-account/"), ("?next=https://evil.example/", "/")):
        client = Client(HTTP_HOST="localhost")
        asked = _leave(client, provider, to)
        answer = client.get("/sign-in/elsewhere/back/", {"code": "c0de", "state": asked["state"]})
        assert answer["Location"] == expected


def test_codes_of_ones_own_are_still_asked_for_and_required_ones_are_not(
    provider: IdentityProvider, account: Account, settings
) -> None:
    from tests.journeys.web.test_codes import code_of

    settings.REQUIRE_CODE = True
    client, _answer = _round(provider)
    assert client.get("/").status_code == 200, "the council's sign-in asks for its own second step"
    secret = codes.new_secret()
    codes.begin(account, secret, code_of(secret, -1))
    client, answer = _round(provider)
    assert answer["Location"] == "/sign-in/code/" and client.get("/").status_code == 302
    assert (
        client.post("/sign-in/code/", {"code": code_of(secret)}).status_code == 302
        and client.get("/").status_code == 200
    )


def test_passwords_can_be_switched_off_for_all_but_one(provider: IdentityProvider, settings) -> None:
    settings.PASSWORD_ONLY_FOR = "glass@example.invalid"
    for email in ("glass@example.invalid", "other@example.invalid"):
        Account.objects.make(email, PASSWORD, [Role.ADMINISTRATOR])
    refused = Client(HTTP_HOST="localhost").post(
        "/sign-in/", {"username": "other@example.invalid", "password": PASSWORD}
    )
    assert refused.status_code == 200 and b"Passwords are switched off here" in refused.content
    let_in = Client(HTTP_HOST="localhost").post(
        "/sign-in/", {"username": "Glass@example.invalid", "password": PASSWORD}
    )
    assert let_in.status_code == 302


def test_a_provider_that_does_not_answer_is_said_to_be_so(provider: IdentityProvider, account: Account) -> None:
    client = Client(HTTP_HOST="localhost")
    provider.server.shutdown()
    provider.server.server_close()
    answer = client.get("/sign-in/elsewhere/")
    assert answer.status_code == 400 and b"does not answer" in answer.content


def test_without_a_provider_the_pages_are_not_there() -> None:
    client = Client(HTTP_HOST="localhost")
    assert client.get("/sign-in/elsewhere/").status_code == client.get("/sign-in/elsewhere/back/").status_code == 404


def test_settings_that_are_half_given_or_not_safe_are_refused_without_the_secret() -> None:
    whole = {
        "MAINSTAY_OIDC_ISSUER": "https://login.example/t/v2.0",
        "MAINSTAY_OIDC_CLIENT_ID": "c",
        "MAINSTAY_OIDC_CLIENT_SECRET": "s3cr3t",
    }
    assert from_settings({}) is None
    made = from_settings(whole)
    assert made is not None and "s3cr3t" not in repr(made)
    for missing in whole:
        with pytest.raises(CannotGoOn, match="half") as refused:
            from_settings({name: value for name, value in whole.items() if name != missing})
        assert missing in refused.value.where and "s3cr3t" not in str(refused.value)
    with pytest.raises(CannotGoOn, match="https"):
        from_settings({**whole, "MAINSTAY_OIDC_ISSUER": "http://login.example"})
