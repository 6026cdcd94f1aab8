"""A task put in the queue, and how it stands; where nobody works on the queue, the one who waits does the task."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker as Runner
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

from mainstay.web.background.heartbeat import beating, name_for_one, seen, still_there, working
from mainstay.web.background.lost import WorkerLost, lost_noticed

_LOOK_EVERY = 0.05


class Stands(Enum):
    """How a task stands."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


_STANDS = {
    TaskResultStatus.READY: Stands.WAITING,
    TaskResultStatus.RUNNING: Stands.RUNNING,
    TaskResultStatus.SUCCESSFUL: Stands.DONE,
    TaskResultStatus.FAILED: Stands.FAILED,
}


@dataclass(frozen=True)
class Failed:
    """Why a task failed. `lost` is set where its process ended each time; `kind` is the kind of fault otherwise."""

    lost: bool
    kind: str


def queued(task: Any, *words: object) -> str:
    """Puts a task in the queue; gives its number."""
    return str(task.enqueue(*words).id)


def stands(number: str) -> Stands:
    """How a task stands; UNKNOWN where there is none of that number (any more)."""
    row = _row(number)
    return Stands.UNKNOWN if row is None else _STANDS[TaskResultStatus(row.status)]


def why_failed(number: str) -> Failed:
    """Why a task failed."""
    path = row.exception_class_path if (row := _row(number)) else ""
    return Failed(path.endswith(f".{WorkerLost.__name__}"), path.rpartition(".")[2])


def waited_for(number: str, seconds: float) -> Stands:
    """How a task stands once it has ended, or after so many seconds. Where nobody works on the queue it is done here and now.

    A task that is done here stays in the queue until it is done, so that nothing is lost if this process ends meanwhile. One
    that a worker died of is never done here, where it could end the server.
    """
    lost_noticed()
    if not working() and _done_here(number):
        return stands(number)
    until = time.monotonic() + seconds
    while (now := stands(number)) in (Stands.WAITING, Stands.RUNNING) and time.monotonic() < until:
        time.sleep(_LOOK_EVERY)
    return now


def _done_here(number: str) -> bool:
    """Does a task that nobody has begun; whether it was done here. Of several who would at once, one does it."""
    with exclusive_transaction():
        # SQLite lets one in at a time; PostgreSQL lets several, of whom the row must hold back all but the first.
        row = DBTaskResult.objects.select_for_update().filter(pk=_key(number)).first()
        if row is None or row.status != TaskResultStatus.READY or row.worker_ids:
            return False
        name = name_for_one()
        seen(name)
        row.claim(name)
    with beating(name, still_there):
        runner(name).run_task(row)
    return True


def runner(name: str) -> Runner:
    """What does one task and keeps how it ended."""
    return Runner(
        queue_names=["*"], interval=0, batch=True, backend_name="default", startup_delay=False, max_tasks=None,
        worker_id=name, excluded_queue_names=[],
    )  # fmt: skip


def _row(number: str) -> DBTaskResult | None:
    return DBTaskResult.objects.filter(pk=_key(number)).first()


def _key(number: str) -> uuid.UUID | None:
    """The key of a task's row, or None, which no row has."""
    try:
        return uuid.UUID(number)
    except ValueError:
        return None
