"""Sessions that ended."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sessions.models import Session

from mainstay.web.going_live.declaring import Grade, Kept


def _due(before: datetime) -> int:
    return Session.objects.filter(expire_date__lt=before).count()


def _delete(before: datetime) -> int:
    return Session.objects.filter(expire_date__lt=before).delete()[0]


KEPT = Kept(
    "sessions", 90, "Sessions that ended", "That somebody was signed in, until they signed out or their time was over.",
    0, "They serve nothing once they are over.", "none", Grade.TECHNICAL, _due, _delete, may_change=False,
    of_people=False,
)  # fmt: skip
