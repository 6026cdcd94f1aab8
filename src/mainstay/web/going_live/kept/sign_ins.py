"""Failed tries to sign in, by a digest of what was typed and the address of the machine: what guessing is noticed by."""

from __future__ import annotations

from datetime import datetime

from axes.models import AccessAttempt, AccessFailureLog, AccessLog

from mainstay.web.going_live.declaring import Grade, Kept

_TABLES = (AccessAttempt, AccessFailureLog, AccessLog)


def _due(before: datetime) -> int:
    return sum(table.objects.filter(attempt_time__lt=before).count() for table in _TABLES)


def _delete(before: datetime) -> int:
    return sum(table.objects.filter(attempt_time__lt=before).delete()[0] for table in _TABLES)


KEPT = Kept(
    "sign_ins", 100, "Failed tries to sign in",
    "A digest of the address typed, not the address itself; the machine's network address, its browser, and when.",
    90, "To notice that somebody is guessing passwords.", "none", Grade.TECHNICAL, _due, _delete, least_days=1,
)  # fmt: skip
