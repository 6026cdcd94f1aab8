"""Long tasks: done by whoever works on the queue, put back when their worker dies, never kept with anyone's values."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from mainstay.stores.database import editions
from mainstay.web import warming
from mainstay.web.background.chores import chores, chores_queued
from mainstay.web.background.heartbeat import LEASE, alive, beating, gone, seen
from mainstay.web.background.lost import lost_noticed
from mainstay.web.background.models import Due, Worker
from mainstay.web.background.pruning import prune
from mainstay.web.background.queueing import Stands, queued, stands, waited_for, why_failed
from mainstay.web.background.working import one_done

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
    assert first is not None and first[0] == council.pk and called == [1]
    assert warming.warmed(first) == first and called == [1]
    editions.show(None, instead_of=council)
    assert warming.warmed(first) is None
    editions.show(council, instead_of=None)
    assert warming.warmed(None) == first and called == [1, 1]
