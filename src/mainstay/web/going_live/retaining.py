"""The retention schedule applied once a day in the background."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from mainstay.web.background.chores import Chore
from mainstay.web.going_live.schedule import apply_retention


@task()
def retain() -> int:
    """Deletes what is past its time; how many of all kinds together."""
    return sum(done.deleted for done in apply_retention(timezone.localdate()))


CHORE = Chore("apply retention", lambda: timedelta(days=1), retain)
