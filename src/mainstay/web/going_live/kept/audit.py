"""The audit: its oldest entries are cut off, and one is left that says how many there were and how their chain ended."""

from __future__ import annotations

from datetime import datetime

from mainstay.web.audit.models import Entry
from mainstay.web.audit.rewriting import CUT_OFF, cut_off
from mainstay.web.going_live.declaring import Grade, Kept


def _due(before: datetime) -> int:
    return Entry.objects.filter(at__lt=before).exclude(did=CUT_OFF).count()


def _delete(before: datetime) -> int:
    return cut_off(None, before)


KEPT = Kept(
    "audit", 110, "The audit", "Who did what and when, by numbers of accounts and keys of people.",
    6 * 365, "So that somebody can be told who looked at them, as long as anything else about them is kept.",
    "none", Grade.ASSUMED, _due, _delete, least_days=90,
)  # fmt: skip
