"""Running it for a council: nothing unsafe by default, only a known proxy believed, no person in a log, plain pages."""

from __future__ import annotations

import http.client
import io
import json
import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings as in_use
from django.test import Client

from mainstay.web.accounts import workers
from mainstay.web.accounts.models import Account
from mainstay.web.logs import WithoutPeople
from mainstay.web.roles import Role
from mainstay.web.serving import LARGEST_REQUEST
from tests.journeys.web.conftest import PASSWORD, AsRole

HOST = "workforce.council.example"
SECRET = "a-random-text-of-the-test-0123456789-abcdefghijklmnop-XYZ"


def _environment(home: Path, **more: str) -> dict[str, str]:
    ours = ("DATABASE_URL", "DJANGO_", "MAINSTAY_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "MAINSTAY_HOME": str(home), **more}


def _production(home: Path, **more: str) -> dict[str, str]:
    said = {"MAINSTAY_PRODUCTION": "1", "MAINSTAY_SECRET_KEY": SECRET, "MAINSTAY_HOSTS": HOST}
    return _environment(home, **{**said, **more})


def _run(words: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *words], env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_django_s_own_check_for_deployment_finds_nothing(tmp_path: Path) -> None:
    environment = {**_production(tmp_path), "DJANGO_SETTINGS_MODULE": "mainstay.web.settings"}
    ran = _run(["django", "check", "--deploy", "--fail-level", "WARNING"], environment)
    assert ran.returncode == 0 and "no issues (1 silenced)" in ran.stdout, ran.stdout + ran.stderr
    assert in_use.SILENCED_SYSTEM_CHECKS == ["axes.W006"], "its reason stands beside it in the settings"


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"MAINSTAY_SECRET_KEY": ""}, "MAINSTAY_SECRET_KEY"),
        ({"MAINSTAY_HOSTS": ""}, "MAINSTAY_HOSTS"),
        ({"MAINSTAY_HOSTS": "*"}, "MAINSTAY_HOSTS"),
        ({"MAINSTAY_HSTS": "a year"}, "MAINSTAY_HSTS"),
        ({"MAINSTAY_OIDC_ISSUER": "https://login.example"}, "MAINSTAY_OIDC_CLIENT_ID"),
    ],
)
def test_what_must_be_said_in_production_is_asked_for_in_a_sentence(
    changes: dict[str, str], where: str, tmp_path: Path
) -> None:
    ran = _run(["mainstay", "users", "list"], _production(tmp_path, **changes))
    assert ran.returncode == 2 and where in ran.stderr and "Traceback" not in ran.stderr
    assert SECRET not in ran.stdout + ran.stderr and not (tmp_path / "web" / "secret.key").exists()


def test_a_demonstration_is_refused_in_production(tmp_path: Path) -> None:
    ran = _run(["mainstay", "serve", "--demo", "--port", str(_free_port())], _production(tmp_path))
    assert ran.returncode == 2 and "not made in production" in ran.stderr and "@" not in ran.stdout


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


@contextmanager
def _served(environment: dict[str, str], log: Path) -> Iterator[int]:
    """The server as a process of its own; gives its port."""
    port = _free_port()
    words = [sys.executable, "-m", "mainstay", "serve", "--no-worker", "--port", str(port)]
    with log.open("wb") as stream, subprocess.Popen(words, env=environment, stdout=stream, stderr=stream) as process:
        try:
            for _try in range(300):
                assert process.poll() is None, log.read_text(encoding="utf-8")
                with socket.socket() as tried:
                    if tried.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield port
        finally:
            process.terminate()
            process.wait(20)


def _get(port: int, path: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest("GET", path, skip_host=True)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    return connection.getresponse()


def test_a_proxy_s_word_about_https_is_taken_where_the_settings_say_so_and_nowhere_else(tmp_path: Path) -> None:
    with _served(_production(tmp_path), tmp_path / "log") as port:
        answer = _get(port, "/sign-in/", Host=HOST, X_Forwarded_Proto="https")
        assert answer.status == 301 and answer.headers["Location"] == f"https://{HOST}/sign-in/"
    with _served(_production(tmp_path, MAINSTAY_BEHIND_PROXY="1"), tmp_path / "log") as port:
        assert _get(port, "/sign-in/", Host=HOST).status == 301
        answer = _get(port, "/first-account/", Host=HOST, X_Forwarded_Proto="https")
        page = answer.read().decode()
        assert answer.status == 200 and "made at the machine" in page and "<form" not in page
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
        hostile = _get(port, "/sign-in/", Host="evil.example", X_Forwarded_Proto="https")
        said = hostile.read().decode()
        assert hostile.status == 400 and "could not be understood" in said and "evil.example" not in said
    assert "Traceback" not in (tmp_path / "log").read_text(encoding="utf-8")


def test_a_request_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with _served(_environment(tmp_path), tmp_path / "log") as port:
        with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
            head = f"POST /sign-in/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: {LARGEST_REQUEST + 1}\r\n\r\n"
            connection.sendall(head.encode())
            assert connection.recv(100).startswith(b"HTTP/1.1 413")
        assert _get(port, "/sign-in/", Host="localhost").status in (200, 302)


def test_settings_of_transport_follow_the_environment(tmp_path: Path) -> None:
    names = [
        "SECURE_HSTS_SECONDS",
        "SECURE_SSL_REDIRECT",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "ALLOWED_HOSTS",
        "DEBUG",
    ]
    script = (
        f"import json; from mainstay.web import settings as s; print(json.dumps([getattr(s, n) for n in {names!r}]))"
    )

    def said(environment: dict[str, str]) -> list[object]:
        ran = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        )
        return list(json.loads(ran.stdout))

    assert said(_production(tmp_path)) == [31_536_000, True, True, True, [HOST], False]
    assert said(_production(tmp_path, MAINSTAY_HSTS="0"))[0] == 0
    assert said(_environment(tmp_path)) == [0, False, False, False, ["localhost", "127.0.0.1", "[::1]"], False]


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged, at every level, as the settings write it."""
    stream, root = io.StringIO(), logging.getLogger()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(WithoutPeople())
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_no_log_names_a_person_whatever_is_done(log: io.StringIO, as_role: AsRole, council, monkeypatch) -> None:
    from mainstay.web.record_shown import record_shown

    row = record_shown()[1].table("person").drop_nulls("swe_number").row(0, named=True)
    account = Account.objects.make("jo.o'brien+1@example.invalid", PASSWORD, [Role.ADMINISTRATOR], person=row["person"])
    client = Client(HTTP_HOST="localhost", raise_request_exception=False)
    for password in ("wrong", PASSWORD):
        client.post("/sign-in/", {"username": account.email, "password": password})
    for place in (
        "/",
        "/accounts/",
        f"/accounts/{account.pk}/",
        "/audit/",
        f"/people/{row['person']}/",
        f"/x/{row['swe_number']}/",
    ):
        client.get(place, {"q": account.email})
    client.post(f"/accounts/{account.pk}/worker/", {"number": row["swe_number"]})
    client.post("/accounts/", {"email": account.email, "roles": ["FINANCE"]})

    def fails(typed: str) -> str:
        raise RuntimeError(f"a fault that says {typed} and {account.email}")

    monkeypatch.setattr(workers, "person_of", fails)
    broken = client.post(f"/accounts/{account.pk}/worker/", {"number": row["swe_number"]})
    logging.getLogger("any").warning("%s of %s signed in from 10.1.2.3", row["staff_ids"], row["person"])
    said, page = log.getvalue(), broken.content.decode()
    assert broken.status_code == 500 and "Something went wrong" in page and "RuntimeError" not in page
    assert "RuntimeError at" in said and "pages.py" in said, "the kind and place of a fault are kept"
    for never in (
        account.email,
        "o'brien",
        row["swe_number"],
        row["person"],
        row["person"][2:],
        "10.1.2.3",
        PASSWORD,
        SECRET,
    ):
        assert never not in said, never
    assert not row["staff_ids"] or row["staff_ids"].split()[0] not in said


def test_the_handler_of_the_settings_is_the_one_that_leaves_people_out() -> None:
    handlers = in_use.LOGGING["handlers"]
    assert set(in_use.LOGGING["root"]["handlers"]) == set(handlers) == {"stderr"}
    assert in_use.LOGGING["formatters"][handlers["stderr"]["formatter"]]["()"] == "mainstay.web.logs.WithoutPeople"
    assert logging.getLogger("django").propagate and not in_use.ADMINS


def test_a_hostile_host_gets_a_plain_page() -> None:
    answer = Client(HTTP_HOST="evil.example", raise_request_exception=False).get("/sign-in/")
    assert answer.status_code == 400 and b"evil.example" not in answer.content and b"<h1" in answer.content


def test_cookies_are_for_the_server_alone() -> None:
    Account.objects.make("me@example.invalid", PASSWORD, [Role.FINANCE])
    client = Client(HTTP_HOST="localhost")
    client.get("/sign-in/")
    client.post("/sign-in/", {"username": "me@example.invalid", "password": PASSWORD})
    for name in ("sessionid", "csrftoken"):
        cookie = client.cookies[name]
        assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert not client.cookies["sessionid"]["max-age"], "it ends with the browser"
