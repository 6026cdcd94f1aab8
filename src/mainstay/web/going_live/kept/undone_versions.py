"""Versions of the record whose import was undone."""

from __future__ import annotations

from datetime import datetime

from mainstay.stores.database.old_editions import delete_editions, undone
from mainstay.web.going_live.declaring import Grade, Kept


def _due(before: datetime) -> int:
    return len(undone(before))


def _delete(before: datetime) -> int:
    return delete_editions(undone(before))


KEPT = Kept(
    "undone_versions", 30, "Versions whose import was undone",
    "What an import made before somebody went back to the version before it.",
    90, "Nobody is shown them; for a while somebody may want to know what was wrong.",
    "none", Grade.ASSUMED, _due, _delete,
)  # fmt: skip
