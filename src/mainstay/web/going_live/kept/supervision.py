"""Supervision that was typed here."""

from __future__ import annotations

from datetime import datetime

from mainstay.stores.database.old_typed_rows import delete_older, older
from mainstay.web.going_live.declaring import Grade, Kept

_TABLE, _DAYS = "supervision", ("held_on", "due_on")


def _due(before: datetime) -> int:
    return len(older(_TABLE, _DAYS, before.date()))


def _delete(before: datetime) -> int:
    return delete_older(_TABLE, _DAYS, before.date())


KEPT = Kept(
    "supervision", 60, "Supervision typed here",
    "When supervision was due and held, of which kind and how long. Nothing of what was said.",
    6 * 365, "It is part of a worker's file. Records of discussing a child belong in the child's own record.",
    "supervision, six years", Grade.COMMON, _due, _delete,
)  # fmt: skip
