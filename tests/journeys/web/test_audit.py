"""The audit: what was changed in it or taken out of it is noticed, at its end too, and it is read by account and by kind."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from django.db import OperationalError, connection

from mainstay.web.accounts.models import Account
from mainstay.web.audit.chain import state
from mainstay.web.audit.entries import broken_at, record, signed
from mainstay.web.audit.models import Entry, Head
from mainstay.web.roles import Role
from tests.journeys.web.conftest import PASSWORD, AsRole


@pytest.fixture
def five() -> list[Entry]:
    for number in range(5):
        record(None, "did", f"thing {number}")
    return list(Entry.objects.order_by("pk"))


def test_the_last_entries_taken_out_are_noticed_though_every_link_holds(five: list[Entry]) -> None:
    assert state().holds
    Entry.objects.filter(pk__in=[five[3].pk, five[4].pk]).delete()
    assert broken_at() is None
    found = state()
    assert not found.holds and found.at == five[2].pk
    assert found.sentence == f"After entry {five[2].pk}, 2 of the last entries were taken out."


def test_all_entries_taken_out_are_noticed(five: list[Entry]) -> None:
    Entry.objects.all().delete()
    assert "5 of the last entries were taken out" in state().sentence


def test_a_head_made_to_fit_is_not_signed(five: list[Entry]) -> None:
    Entry.objects.filter(pk=five[4].pk).delete()
    Head.objects.update(entries=4, link=five[3].link)
    assert "signed with another secret" in state(every_link=False).sentence
    Head.objects.all().delete()
    assert "its head was taken out" in state().sentence
    record(None, "did", "after")
    assert Entry.objects.filter(did="found the head of the audit missing").count() == 1


def test_an_entry_that_mainstay_did_not_add_is_noticed(five: list[Entry]) -> None:
    Entry(at=five[4].at, account=1, did="signed in", what="", link="f" * 64).save()
    assert "was added or changed by something other" in state(every_link=False).sentence


def test_a_secret_that_was_changed_is_named_beside_the_new_one(five: list[Entry], settings) -> None:
    before, settings.SECRET_KEY = settings.SECRET_KEY, "another secret, long enough to be one for a test of this"
    assert not state().holds
    settings.SECRET_KEY_FALLBACKS = [before]
    assert state().holds
    record(None, "did")
    settings.SECRET_KEY_FALLBACKS = []
    assert state().holds, "signed anew by the next entry"


def test_an_older_copy_put_back_whole_is_told_by_what_was_noted(five: list[Entry]) -> None:
    noted = (5, five[4].link[:16])
    assert state(known=noted).holds and state(known=(2, five[1].link)).holds
    Entry.objects.filter(pk=five[4].pk).delete()
    Head.objects.update(entries=4, link=five[3].link, signature=signed(4, five[3].link))
    assert state().holds, "the copy is whole in itself"
    assert not state(known=noted).holds and "older copy" in state(known=noted).sentence


@pytest.mark.django_db(transaction=True)
def test_entries_of_many_at_once_stand_in_one_chain() -> None:
    ready = threading.Barrier(4)

    def writing(number: int) -> None:
        ready.wait(10)
        for each in range(5):
            for _again in range(500):
                try:
                    record(None, "did", f"{number}-{each}")
                except OperationalError:  # the tests' SQLite is in memory, where one that waits is turned away instead
                    time.sleep(0.01)
                    continue
                break
        connection.close()

    threads = [threading.Thread(target=writing, args=(number,)) for number in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    found = state()
    assert found.holds and found.entries == 20


def test_entries_are_shown_of_one_account_or_of_one_kind(as_role: AsRole) -> None:
    client = as_role(Role.ADMINISTRATOR)
    other = Account.objects.make("other@example.invalid", PASSWORD, [Role.FINANCE])
    record(other, "viewed", "one page")
    record(None, "failed to sign in")
    mine = client.get("/audit/", {"account": other.pk}).content.decode()
    assert "one page" in mine and "<td" in mine and mine.count("<tr>") == 2
    assert client.get("/audit/", {"account": "nobody"}).content.decode().count("<tr>") == 2
    assert client.get("/audit/", {"did": "viewed", "account": other.pk}).content.decode().count("<tr>") == 2
    assert "There are no such entries" in client.get("/audit/", {"did": "nothing of the kind"}).content.decode()
    for odd in ("x", "9" * 30, "-1", "²"):
        assert client.get("/audit/", {"account": odd, "page": odd}).status_code == 200
    assert "no entry was changed or taken out" in client.get("/audit/?check=yes").content.decode()
    Entry.objects.filter(pk=Entry.objects.order_by("-pk")[0].pk).delete()
    assert "was added or changed" in (page := client.get("/audit/").content.decode()) or "taken out" in page


def _run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MAINSTAY_HOME": str(home)}
    environment.pop("DATABASE_URL", None)
    line = [sys.executable, "-m", "mainstay", *words]
    return subprocess.run(line, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_the_command_says_whether_it_holds_and_where_it_does_not(tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    for name in ("a", "b", "c"):
        _run(tmp_path, "users", "add", f"{name}@example.invalid", "--role", "finance")
    good = _run(tmp_path, "audit", "verify")
    assert good.returncode == 0 and "6 entries" in good.stdout
    out = tmp_path / "audit.csv"
    assert _run(tmp_path, "audit", "export", str(out)).returncode == 0
    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 8 and rows[0][-1] == "link" and "@" not in out.read_text(encoding="utf-8")
    assert _run(tmp_path, "audit", "export", str(out)).returncode == 1, "a file is not replaced"
    assert _run(tmp_path, "audit", "verify", "--entries", "7", "--link", rows[7][-1][:16]).returncode == 0
    assert _run(tmp_path, "audit", "verify", "--entries", "7", "--link", "0000").returncode == 1
    with closing(sqlite3.connect(tmp_path / "web" / "mainstay.sqlite3")) as database, database:
        database.execute("DELETE FROM audit_entry WHERE id = 7")
    cut = _run(tmp_path, "audit", "verify")
    assert cut.returncode == 1 and "After entry 6, 1 of the last entries were taken out." in cut.stdout
    with closing(sqlite3.connect(tmp_path / "web" / "mainstay.sqlite3")) as database, database:
        database.execute("UPDATE audit_entry SET did = 'nothing' WHERE id = 3")
    spoilt = _run(tmp_path, "audit", "verify")
    assert spoilt.returncode == 1 and "entry 3" in spoilt.stdout and "Traceback" not in spoilt.stderr
