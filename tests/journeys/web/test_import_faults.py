"""Faults while something is imported: a worker killed, two who accept at once, a full disk, a browser that leaves, no database.

Each time: what happened is said, nothing is half-kept, and what was there before is still there.
"""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from benchmarks._importing import TOKEN, Answer, form_with_files
from mainstay.stores.database.models import Edition
from mainstay.tasks.home import home_folder
from mainstay.web.audit.models import Entry
from mainstay.web.intake_desk import kept_reading
from mainstay.web.roles import Role
from tests.council_files import STAFF
from tests.journeys.web.a_real_server import Server, a_server, is_there, until
from tests.journeys.web.conftest import AsRole

ROWS = "0011,Quillfeather,Kit,01/02/1980,Social Worker,North,Permanent,1.0,01/04/2020\r\n"
HEAD = ",".join(cell.strip() for cell in STAFF.split(";")) + "\r\n"
MANY = 50_000
"""Rows that take seconds to read, so that something can happen meanwhile."""
SETTINGS = ("mapping.toml", b'[settings]\ncouncil = "893"\n')


def _staff(workers: int) -> tuple[str, bytes]:
    rows = "".join(ROWS.replace("0011", f"{1000 + each}").replace("Kit", f"Kit{each}") for each in range(workers))
    return "Staff 30.09.24.csv", (HEAD + rows).encode()


def _left(home: Path) -> list[Path]:
    there = home / "web" / "uploads"
    return [path for path in there.rglob("*") if path.is_file()] if there.is_dir() else []


@pytest.fixture
def server(tmp_path: Path):
    with a_server(tmp_path / "server") as running:
        yield running


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory):
    """A server for journeys that leave it running as it was."""
    with a_server(tmp_path_factory.mktemp("shared") / "server") as running:
        yield running


@pytest.fixture
def impatient(tmp_path: Path):
    """A server that waits two seconds for a database which another holds; as delivered it waits twenty."""
    start = tmp_path / "start"
    start.mkdir()
    (start / "sitecustomize.py").write_text(
        "from mainstay.web import database_address\ndatabase_address._SECONDS_TO_WAIT = 2\n", encoding="utf-8"
    )
    with a_server(tmp_path / "server", PYTHONPATH=str(start)) as running:
        yield running


def test_a_worker_reads_what_was_given_and_pages_say_so_meanwhile(server: Server) -> None:
    server.worker()
    someone = server.someone()
    place = someone.give([SETTINGS, _staff(MANY)]).leads_to
    waiting = someone.ask("GET", place)
    assert waiting.status == 202 and "The files are being read" in waiting.text
    shown = someone.until_read(f"{place}difference/")
    assert shown.status == 200 and f"{MANY:,} people are in these files" in shown.text
    done = someone.accept(place, shown)
    assert done.status == 302 and "said=accepted" in done.leads_to and _left(server.home) == []
    assert server.rows("select count(*) from editions_edition") == [(1,)]


def test_a_worker_killed_while_it_reads_is_followed_by_another_that_reads_again(server: Server) -> None:
    worker = server.worker()
    someone = server.someone()
    place = _begun_and_killed(server, someone, worker)
    waiting = someone.ask("GET", place)
    assert waiting.status == 202, "it was killed while it read"
    shown = someone.until_read(f"{place}difference/", 60)
    assert shown.status == 200 and f"{MANY:,} people are in these files" in shown.text
    assert is_there(server.worker()) and server.worker() != worker
    tried = server.rows("select worker_ids from django_tasks_database_dbtaskresult where task_path like '%read_import'")
    assert [len(json.loads(str(each[0]))) for each in tried] == [2]


def test_a_worker_killed_each_time_is_said_to_have_stopped_and_nothing_is_accepted(server: Server) -> None:
    someone = server.someone()
    first = server.worker()
    place = _begun_and_killed(server, someone, first)
    begun = "select worker_ids from django_tasks_database_dbtaskresult where status='RUNNING' and task_path like '%read_import'"
    until(lambda: [row for row in server.rows(begun) if len(json.loads(str(row[0]))) == 2], 60)
    assert server.worker() != first
    os.kill(server.worker(), signal.SIGKILL)
    until(lambda: server.rows("select id from django_tasks_database_dbtaskresult where status='FAILED'"), 40)
    page = someone.ask("GET", place)
    assert page.status == 400 and "ended while it read these, twice" in page.text and "Read them again" in page.text
    assert server.rows("select count(*) from editions_edition") == [(0,)]
    assert someone.send(f"{place}again/", {}, place).status == 302
    assert f"{MANY:,} people" in someone.until_read(f"{place}difference/", 60).text


def _begun_and_killed(server: Server, someone, worker: int) -> str:
    """An import whose reading was begun by a worker that was then killed; its address."""
    running = (
        "select id from django_tasks_database_dbtaskresult where status='RUNNING' and task_path like '%read_import'"
    )
    place = someone.give([SETTINGS, _staff(MANY)]).leads_to
    until(lambda: server.rows(running), 20)
    os.kill(worker, signal.SIGKILL)
    return str(place)


def test_no_worker_outlives_its_server_however_that_ends(tmp_path: Path) -> None:
    for how in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT):
        with a_server(tmp_path / how.name) as server:
            worker = server.worker()
            server.process.send_signal(how)
            server.process.wait(20)
            until(lambda worker=worker: not is_there(worker), 20)


def test_where_no_worker_runs_pages_read_for_themselves_and_the_desk_says_so(tmp_path: Path) -> None:
    with a_server(tmp_path / "server", "--no-worker") as server:
        someone = server.someone()
        assert "No process for long tasks is running" in someone.ask("GET", "/intake/").text
        place = someone.give([SETTINGS, _staff(3)]).leads_to
        assert "3 people are in these files" in someone.ask("GET", f"{place}difference/").text
        environment = {**os.environ, "MAINSTAY_HOME": str(server.home)}
        environment.pop("DATABASE_URL", None)
        with subprocess.Popen([sys.executable, "-m", "mainstay", "work"], env=environment) as alone:
            server.worker()
            assert "No process for long tasks is running" not in someone.ask("GET", "/intake/").text
            alone.send_signal(signal.SIGTERM)
            assert alone.wait(20) == 0
        assert server.rows("select count(*) from background_worker") == [(0,)]


def test_a_browser_that_leaves_while_it_sends_leaves_nothing_behind(server: Server) -> None:
    someone = server.someone()
    token = TOKEN.search(someone.ask("GET", "/intake/").text)
    body, kind = form_with_files(token[1] if token else "", [SETTINGS, _staff(20_000)])
    cookies = "; ".join(f"{name}={value}" for name, value in someone.cookies.items())
    head = f"POST /intake/ HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookies}\r\nContent-Type: {kind}\r\n"
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as browser:
        browser.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[: len(body) // 2])
    time.sleep(1)
    assert _left(server.home) == [] and "Imports that were begun" not in someone.ask("GET", "/intake/").text
    assert someone.give([SETTINGS, _staff(3)]).status == 302


def test_a_database_that_is_gone_or_held_by_another_is_a_clear_page(impatient: Server) -> None:
    server = impatient
    someone = server.someone()
    file = server.home / "web" / "mainstay.sqlite3"
    with closing(sqlite3.connect(file, timeout=5)) as other:
        other.execute("begin exclusive")
        held = someone.ask("GET", "/intake/")
        other.rollback()
    assert held.status == 503 and "The database cannot be reached" in held.text
    assert "Nothing was lost" in held.text and str(server.home) not in held.text and "Traceback" not in held.text
    assert someone.ask("GET", "/intake/").status == 200
    away = server.home / "away"
    (server.home / "web").rename(away)
    gone = someone.ask("GET", "/intake/")
    away.rename(server.home / "web")
    assert gone.status == 503 and "The database cannot be reached" in gone.text
    assert someone.ask("GET", "/intake/").status == 200


def test_of_two_who_accept_at_once_one_does_and_the_other_is_told(shared: Server) -> None:
    server, before = shared, _accepted(shared)
    people = [server.someone(), server.someone()]
    places = [each.give([SETTINGS, _staff(workers)]).leads_to for workers, each in enumerate(people, 2)]
    shown = [each.until_read(f"{place}difference/") for each, place in zip(people, places, strict=True)]
    said = _at_once(lambda number: people[number].accept(places[number], shown[number]))
    assert sorted(each.status for each in said) == [302, 409]
    late = next(each for each in said if each.status == 409)
    assert "Somebody accepted or undid another import meanwhile" in late.text
    assert _accepted(server) == (before[0] + 1, before[1] + 1)


def _accepted(server: Server) -> tuple[int, int]:
    """How many versions of the record there are, and how often the audit says that one was accepted."""
    [(versions,)] = server.rows("select count(*) from editions_edition")
    [(said,)] = server.rows("select count(*) from audit_entry where did='accepted an import'")
    return int(str(versions)), int(str(said))


def test_one_import_accepted_twice_at_once_makes_one_version(shared: Server) -> None:
    server, before, waiting = shared, _accepted(shared), _left(shared.home)
    people = [server.someone(), server.someone()]
    place = people[0].give([SETTINGS, _staff(4)]).leads_to
    shown = people[0].until_read(f"{place}difference/")
    assert shown.status == 200, shown.text
    answers = _at_once(lambda number: people[number].accept(place, shown))
    said = [each.status for each in answers]
    assert 302 in said and set(said) <= {302, 404, 409}, [
        re.sub(r"<[^>]+>|\s+", " ", each.text)[-600:] for each in answers
    ]
    assert _accepted(server)[0] == before[0] + 1 and sorted(_left(server.home)) == sorted(waiting)


def _at_once(do: Callable[[int], Answer]) -> list[Answer]:
    """What two get who do something at the same moment."""
    both = threading.Barrier(2)

    def one(number: int) -> Answer:
        both.wait(10)
        return do(number)

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, range(2)))


def test_a_disk_that_fills_while_files_come_keeps_none_of_them(as_role: AsRole, monkeypatch) -> None:
    client = as_role(Role.ANALYST)
    real = Path.open

    def full(path: Path, mode: str = "r", *words, **more):
        if mode == "xb":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(path, mode, *words, **more)

    monkeypatch.setattr(Path, "open", full)
    answer = client.post("/intake/", {"files": [SimpleUploadedFile(*_staff(3))]})
    assert answer.status_code == 400 and "disk is full" in answer.content.decode()
    assert _left(home_folder()) == [] and not Entry.objects.filter(did="gave files").exists()


def test_a_disk_that_fills_while_the_record_is_kept_is_said_and_the_files_can_be_read_again(
    as_role: AsRole, monkeypatch
) -> None:
    client = as_role(Role.ANALYST)
    real = kept_reading.keep

    def full(record, folder):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(kept_reading, "keep", full)
    place = _given(client, 3)
    page = client.get(place)
    assert page.status_code == 400 and "No space left on device" in page.content.decode()
    assert str(home_folder()) not in page.content.decode() and Edition.objects.count() == 0
    assert not [path for path in _left(home_folder()) if path.suffix == ".parquet"]
    monkeypatch.setattr(kept_reading, "keep", real)
    assert client.post(f"{place}again/").status_code == 302
    assert "3 people are in these files" in client.get(f"{place}difference/").content.decode()


def _given(client: Client, workers: int) -> str:
    answer = client.post("/intake/", {"files": [SimpleUploadedFile(*SETTINGS), SimpleUploadedFile(*_staff(workers))]})
    assert answer.status_code == 302, answer.content.decode()[-800:]
    return str(answer["Location"])
