"""The retention schedule applied once a day in the background, at night: pages wait while the database is tidied."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from mainstay.web.background.chores import Chore
from mainstay.web.going_live.schedule import apply_retention

_AT_NIGHT = 3
"""The hour, by the council's own clock."""


@task()
def retain() -> int:
    """Deletes what is past its time; how many of all kinds together."""
    return sum(done.deleted for done in apply_retention(timezone.localdate()))


def _until_the_night() -> timedelta:
    now = timezone.localtime()
    night = now.replace(hour=_AT_NIGHT, minute=0, second=0, microsecond=0)
    return (night if night > now else night + timedelta(days=1)) - now


CHORE = Chore("apply retention", _until_the_night, retain)
