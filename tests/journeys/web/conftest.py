"""The web application for tests: its settings, an account of any role, and a council that was imported."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

_HOME = tempfile.mkdtemp(prefix="mainstay-web-tests-")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.web.settings")
# The browser of the journeys runs a loop of its own in the test's thread.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
os.environ["MAINSTAY_HOME"] = os.environ.get("MAINSTAY_HOME") or _HOME

import django  # noqa: E402 - the settings have to be known before

django.setup()

from django.test import Client  # noqa: E402

from mainstay.web.accounts.models import Account  # noqa: E402
from mainstay.web.roles import Role  # noqa: E402

EXAMPLE = Path(__file__).parents[3] / "example_council"
PASSWORD = "correct horse battery 9"
AsRole = Callable[..., Client]


@pytest.fixture(autouse=True)
def _database(db: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test has tables of its own, a home folder of its own, and passwords that are quick to check."""
    monkeypatch.setenv("MAINSTAY_HOME", str(tmp_path / "home"))
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    yield


@pytest.fixture
def as_role() -> AsRole:
    """A client signed in as an account with one role."""

    def signed_in(role: Role, teams: Sequence[str] = (), person: str = "") -> Client:
        email = f"{role.name.lower()}@example.invalid"
        account = Account.objects.filter(email=email).first() or Account.objects.make(
            email, PASSWORD, [role], teams, person
        )
        client = Client(HTTP_HOST="localhost")
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in


@pytest.fixture(scope="session")
def example_record():
    """The record of the example council, read once."""
    from mainstay.tasks.reading_a_folder import read_folder

    with tempfile.TemporaryDirectory() as place:
        before = os.environ["MAINSTAY_HOME"]
        os.environ["MAINSTAY_HOME"] = place
        try:
            return read_folder(EXAMPLE)
        finally:
            os.environ["MAINSTAY_HOME"] = before


@pytest.fixture
def council(example_record):
    """An edition made of the example council, which is the current one."""
    from mainstay.stores.database.editions import accept

    return accept(example_record.record, base=None, made_by=None, council_name=example_record.council_name)


@pytest.fixture
def workers(council):
    """Four workers of the example council who are here, no two in one team."""
    from tests.journeys.web.typed_by_hand import workers_who_are_here

    return workers_who_are_here()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The system's own Chromium."""
    from tests.journeys.web.in_a_browser import chromium

    with chromium() as opened:
        yield opened


@pytest.fixture
def address(transactional_db: None) -> Iterator[str]:
    """The application's address, while it is served from a thread of the test."""
    from tests.journeys.web.in_a_browser import served

    with served() as at:
        yield at


MADE_ON = date(2025, 11, 1)
