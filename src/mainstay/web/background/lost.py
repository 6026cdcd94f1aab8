"""Tasks whose worker died: each is put back into the queue once, and if it dies again, said to have stopped."""

from __future__ import annotations

from django.db import transaction
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from mainstay.web.background.heartbeat import alive

MOST_ATTEMPTS = 2


class WorkerLost(Exception):  # noqa: N818 - what is said of a task, never raised through one
    """The process that did the task ended before the task did, each time it was tried."""


def lost_noticed(idle: str = "") -> int:
    """Puts back, or ends, every task that somebody began who is not there any more; how many.

    `idle` is a worker that is there and does nothing: what is said to be done by it is not.
    """
    if not DBTaskResult.objects.running().exists():
        return 0
    with transaction.atomic():
        there = alive() - {idle}
        found = [
            each
            for each in DBTaskResult.objects.running().select_for_update()
            if not (each.worker_ids and each.worker_ids[-1] in there)
        ]
        for each in found:
            if len(each.worker_ids) < MOST_ATTEMPTS:
                each.status = TaskResultStatus.READY
                each.save(update_fields=["status"])
            else:
                each.set_failed(WorkerLost())
    return len(found)
