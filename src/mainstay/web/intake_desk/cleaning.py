"""Files that nobody accepted are not kept for ever: they hold people's data, so each import is deleted after a while."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django_tasks import task

from mainstay.web.audit.entries import record
from mainstay.web.background.chores import Chore
from mainstay.web.intake_desk.dropping import dropped
from mainstay.web.intake_desk.models import Reading
from mainstay.web.intake_desk.uploads import found, half_given_swept, open_imports


@task()
def clear_abandoned() -> int:
    """Deletes imports that were begun too long ago, and what was left half-given; how many imports."""
    before = datetime.now(UTC) - timedelta(days=settings.KEEP_UPLOADS_DAYS)
    old = [one for one in open_imports() if one.begun_at < before]
    for one in old:
        dropped(one)
        record(None, "deleted an import that nobody accepted", f"{one.short}, after {settings.KEEP_UPLOADS_DAYS} days")
    half_given_swept()
    for row in Reading.objects.all():
        if found(row.number) is None:
            row.delete()
    return len(old)


CHORE = Chore("clear abandoned imports", lambda: timedelta(hours=6), clear_abandoned)
