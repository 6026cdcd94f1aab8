"""Long tasks: done by whoever works on the queue, put back when their worker dies, never kept with anyone's values."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from functools import partial
from pathlib import Path
from queue import Queue

import pytest
from django.db import DataError, OperationalError, connection
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult
from polars.exceptions import ColumnNotFoundError

from mainstay.commands.published.load import load
from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database import editions, typed_rows
from mainstay.web import warming
from mainstay.web.background.chores import chores, chores_queued
from mainstay.web.background.heartbeat import LEASE, alive, beating, gone, seen
from mainstay.web.background.lost import lost_noticed
from mainstay.web.background.models import Due, Worker
from mainstay.web.background.pruning import prune
from mainstay.web.background.queueing import Stands, queued, stands, waited_for, why_failed
from mainstay.web.background.working import one_done
from mainstay.web.council_settings.models import CouncilSettings
from mainstay.web.logs import WithoutPeople
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole
from tests.worked_examples.published_england import HIGH, published_england_csv

DONE: list[str] = []


@task()
def noted(word: str) -> str:
    DONE.append(word)
    return word


@task()
def slow(word: str) -> None:
    time.sleep(0.5)
    DONE.append(word)


@task()
def broken(word: str) -> None:
    raise ValueError(f"the worker {word} cannot be read")


@pytest.fixture(autouse=True)
def _nothing_done_yet() -> None:
    DONE.clear()


def test_a_task_is_done_by_a_worker_and_where_none_works_by_whoever_waits() -> None:
    number = queued(noted, "one")
    assert stands(number) is Stands.WAITING and DONE == []
    assert waited_for(number, 5) is Stands.DONE and DONE == ["one"], "nobody works, so it was done here"
    seen("somebody")
    number = queued(noted, "two")
    assert waited_for(number, 0.1) is Stands.WAITING and DONE == ["one"], "somebody works, so it waits for them"
    assert one_done("somebody") and stands(number) is Stands.DONE and not one_done("somebody")
    assert stands("nonsense") is stands("00000000-0000-0000-0000-000000000000") is Stands.UNKNOWN


@pytest.mark.django_db(transaction=True)
def test_without_a_worker_one_task_is_done_once_however_many_wait_for_it() -> None:
    number, ready = queued(slow, "one"), threading.Barrier(3)
    said: list[Stands] = []

    def waiting() -> None:
        ready.wait(10)
        for _again in range(200):
            try:
                said.append(waited_for(number, 10))
            except OperationalError:  # the tests' SQLite is in memory, where one that waits is turned away instead
                time.sleep(0.02)
                continue
            break
        connection.close()

    threads = [threading.Thread(target=waiting) for _each in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(40)
    assert DONE == ["one"] and said == [Stands.DONE] * 3 and alive() == set()


def test_what_is_kept_of_a_fault_holds_its_place_and_no_value() -> None:
    number = queued(broken, "Quillfeather")
    assert waited_for(number, 5) is Stands.FAILED
    row = DBTaskResult.objects.get(pk=number)
    assert "Quillfeather" not in row.traceback and "test_background.py" in row.traceback
    assert why_failed(number).kind == "ValueError" and not why_failed(number).lost


def test_a_task_whose_worker_died_is_done_once_more_and_then_said_to_have_stopped() -> None:
    number = queued(noted, "one")
    for name, then in (("first", Stands.WAITING), ("second", Stands.FAILED)):
        seen(name)
        DBTaskResult.objects.get(pk=number).claim(name)
        assert lost_noticed() == 0 and stands(number) is Stands.RUNNING
        gone(name)
        assert lost_noticed() == 1 and stands(number) is then
        if then is Stands.WAITING:
            assert waited_for(number, 0) is Stands.WAITING, "what a worker died of is not done where pages are made"
    assert why_failed(number).lost and DONE == []


def test_a_worker_that_is_silent_for_long_is_taken_to_have_died_and_one_that_idles_does_nothing() -> None:
    seen("silent")
    number = queued(noted, "one")
    DBTaskResult.objects.get(pk=number).claim("silent")
    Worker.objects.update(seen_at=timezone.now() - LEASE - timedelta(seconds=1))
    assert alive() == set() and lost_noticed() == 1 and stands(number) is Stands.WAITING
    seen("idle")
    DBTaskResult.objects.get(pk=number).claim("idle")
    assert lost_noticed() == 0 and lost_noticed(idle="idle") == 1 and stands(number) is Stands.FAILED


def test_a_heartbeat_ends_with_its_block() -> None:
    with beating("somebody"):
        assert alive() == {"somebody"}
    assert alive() == set() and not any(each.name == "heartbeat" for each in threading.enumerate())


def test_a_regular_task_is_queued_when_it_is_due_and_once() -> None:
    wanted = [each for each in chores() if each.every() is not None]
    assert {"prune tasks", "clear abandoned imports"} <= {each.name for each in wanted}
    assert chores_queued() == len(wanted) and chores_queued() == 0
    Due.objects.filter(name="prune tasks").update(at=timezone.now() - timedelta(minutes=1))
    assert chores_queued() == 1 and Due.objects.get(name="prune tasks").at > timezone.now() + timedelta(hours=23)


def test_tasks_that_ended_long_ago_are_taken_out() -> None:
    old, young = queued(noted, "old"), queued(noted, "young")
    for number in (old, young):
        waited_for(number, 5)
    DBTaskResult.objects.filter(pk=old).update(finished_at=timezone.now() - timedelta(days=15))
    prune.func()
    assert stands(old) is Stands.UNKNOWN and stands(young) is Stands.DONE


def test_what_is_shown_is_worked_out_beforehand_once_for_each_version(council, monkeypatch) -> None:
    called: list[int] = []
    monkeypatch.setattr(warming, "warmers", lambda: (lambda: called.append(1),))
    first = warming.warmed()
    assert first is not None and first.edition == council.pk and called == [1]
    assert warming.warmed(first) == first and called == [1]
    editions.show(None, instead_of=council)
    assert warming.warmed(first) is None
    editions.show(council, instead_of=None)
    assert warming.warmed(None) == first and called == [1, 1]


def test_what_is_loaded_or_set_while_it_runs_is_worked_out_anew_and_shown(
    as_role: AsRole, council, tmp_path: Path, monkeypatch
) -> None:
    """`mainstay published load` is run by hand beside the server: pages and what is worked out beforehand know of it."""
    called: list[int] = []
    monkeypatch.setattr(warming, "warmers", lambda: (lambda: called.append(1),))
    client, file = as_role(Role.REGIONAL_VIEWER), tmp_path / "indicators.csv"
    file.write_text(published_england_csv(), encoding="utf-8")
    now = warming.warmed()
    assert "mainstay published load" in client.get("/where-we-stand/").content.decode()
    load([file])
    then = warming.warmed(now)
    assert then != now and warming.warmed(then) == then and called == [1, 1]
    assert "12.5%" in client.get(f"/where-we-stand/?council={HIGH}").content.decode()
    file.write_text(published_england_csv().replace("12.5", "11.5"), encoding="utf-8")
    load([file])
    again = warming.warmed(then)
    assert again != then and called == [1, 1, 1]
    text = client.get(f"/where-we-stand/?council={HIGH}").content.decode()
    assert "11.5%" in text and "12.5%" not in text
    CouncilSettings.objects.create(pk=1, name="Elsewhere", changed=3)
    assert warming.warmed(again) != again and called == [1] * 4


def test_a_page_that_cannot_be_worked_out_keeps_no_other_from_it_and_is_told_without_values(
    council, monkeypatch, caplog: pytest.LogCaptureFixture
) -> None:
    called: list[str] = []

    def failing(wrong: Exception) -> None:
        called.append(type(wrong).__name__)
        raise wrong

    wrongs = [KeyError("0020056"), ZeroDivisionError(), ColumnNotFoundError("SW900129"), CannotGoOn("0020056"),
              DataError("x"), TypeError("x"), AttributeError("x"), OSError("x")]  # fmt: skip
    monkeypatch.setattr(warming, "warmers", lambda: tuple(partial(failing, each) for each in wrongs))
    first = warming.warmed()
    assert first is not None and called == [type(each).__name__ for each in wrongs]
    assert warming.warmed(first) == first and len(called) == len(wrongs), "it is not tried again and again"
    lines = [WithoutPeople().format(each) for each in caplog.records]
    assert len(lines) == len(wrongs) and "KeyError at" in lines[0]
    assert not any("0020056" in each or "SW900129" in each for each in lines)
    monkeypatch.setattr(warming, "warmers", lambda: (partial(failing, OperationalError("gone")),))
    with pytest.raises(OperationalError):
        warming.warmed()


def test_the_thread_that_looks_outlives_what_goes_wrong(
    transactional_db: None, council, monkeypatch, caplog: pytest.LogCaptureFixture
) -> None:
    done: Queue[int] = Queue()
    wrongs = iter([OperationalError("gone"), *(KeyError("0020056") for _ in range(9))])

    def failing() -> None:
        raise next(wrongs)

    monkeypatch.setattr(warming, "EVERY", 0.01)
    monkeypatch.setattr(warming, "warmers", lambda: (failing, lambda: done.put(1)))
    with warming.kept_warm():
        assert done.get(timeout=30), "a database that is not reached is tried again, and the page after a fault is done"
        typed_rows.add("suggestion", {"text": "Another room"}, by=None)
        assert done.get(timeout=30), "the thread still looks"
    for each in threading.enumerate():
        if each.name == "warming":
            each.join(30)
    said = [each.getMessage() for each in caplog.records if each.name == "mainstay.warming"]
    assert said[0] == "Nothing was worked out beforehand: OperationalError"
    assert sum("was not worked out beforehand" in each for each in said) == 2
