"""What is kept of a task that failed: the kind of fault and the lines of the program that ran, and no value of anyone's."""

from __future__ import annotations

import logging
from typing import Any

from django.dispatch import receiver
from django_tasks import TaskResultStatus
from django_tasks.signals import task_finished
from django_tasks_db.models import DBTaskResult

_log = logging.getLogger("mainstay.background")


@receiver(task_finished)
def _failed(sender: object, task_result: Any, **_words: object) -> None:
    if task_result.status != TaskResultStatus.FAILED:
        return
    row = DBTaskResult.objects.filter(pk=task_result.id).first()
    if row is None:
        return
    row.traceback = "\n".join(line for line in row.traceback.splitlines() if line.startswith('  File "'))
    row.save(update_fields=["traceback"])
    _log.error("%s failed: %s\n%s", row.task_name, row.exception_class_path, row.traceback)
