"""Welcome, stay and exit conversations that were typed here."""

from __future__ import annotations

from datetime import datetime

from mainstay.stores.database.old_typed_rows import delete_older, older
from mainstay.web.going_live.declaring import Grade, Kept

_TABLE, _DAYS = "conversation", ("held_on", "offered_on")


def _due(before: datetime) -> int:
    return len(older(_TABLE, _DAYS, before.date()))


def _delete(before: datetime) -> int:
    return delete_older(_TABLE, _DAYS, before.date())


KEPT = Kept(
    "conversations", 70, "Welcome, stay and exit conversations",
    "What people said when they came, stayed or left, and its theme.",
    3 * 365, "To learn from several years together, and no longer.", "none", Grade.ASSUMED, _due, _delete,
)  # fmt: skip
