"""Versions of the record that came before the one in use: the one before it is always kept, so that it can be gone back to."""

from __future__ import annotations

from datetime import datetime

from mainstay.stores.database.old_editions import delete_editions, earlier_than_the_last
from mainstay.web.going_live.declaring import Grade, Kept


def _due(before: datetime) -> int:
    return len(earlier_than_the_last(before))


def _delete(before: datetime) -> int:
    return delete_editions(earlier_than_the_last(before))


KEPT = Kept(
    "earlier_versions", 20, "Earlier versions of the record",
    "Each accepted import makes a new version of everything; those before the one in use and the one before that.",
    2 * 365, "To see what an earlier figure was made of. They hold the same people many times over.",
    "none", Grade.ASSUMED, _due, _delete,
)  # fmt: skip
