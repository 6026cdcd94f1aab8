"""What is kept of tasks that are done is taken out after a while."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from mainstay.web.background.chores import Chore

_KEPT = timedelta(days=14)


@task()
def prune() -> int:
    """Takes out tasks that ended some time ago; how many."""
    before = timezone.now() - _KEPT
    ended = DBTaskResult.objects.successful() | DBTaskResult.objects.failed()
    return int(ended.filter(finished_at__lt=before).delete()[0])


CHORE = Chore("prune tasks", lambda: timedelta(days=1), prune)
