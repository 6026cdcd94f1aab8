"""What a worker does until it is told to end: one task after another, what is due, and what others left undone."""

from __future__ import annotations

import logging
import threading
import time

from django.db import DatabaseError, close_old_connections, connection
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

from mainstay.web.background.chores import chores, chores_queued
from mainstay.web.background.heartbeat import beating
from mainstay.web.background.lost import lost_noticed
from mainstay.web.background.queueing import runner

LOOK_EVERY = 0.2
_ROUND_EVERY = 2.0
_AFTER_TROUBLE = 3.0

_log = logging.getLogger("mainstay.background")


def work(name: str, stop: threading.Event) -> None:
    """Does tasks until `stop` is set and the one in hand is done. A database that cannot be reached is tried again."""
    chores()
    while not stop.is_set():
        try:
            with beating(name):
                _rounds(name, stop)
        except DatabaseError as trouble:
            _log.warning("The database cannot be reached (%s); it is tried again.", type(trouble).__name__)
            connection.close()
            stop.wait(_AFTER_TROUBLE)


def _rounds(name: str, stop: threading.Event) -> None:
    next_round = 0.0
    while not stop.is_set():
        close_old_connections()
        if time.monotonic() >= next_round:
            lost_noticed(idle=name)
            chores_queued()
            next_round = time.monotonic() + _ROUND_EVERY
        if not one_done(name):
            stop.wait(LOOK_EVERY)


def one_done(name: str) -> bool:
    """Does the first task in the queue; whether there was one."""
    waiting = DBTaskResult.objects.ready().filter(backend_name="default")
    if not waiting.exists():
        return False
    with exclusive_transaction():
        row = waiting.get_locked()
        if row is not None:
            row.claim(name)
    if row is not None:
        runner(name).run_task(row)
    return row is not None
