"""Earlier wordings of what was typed, and what was taken out again."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from mainstay.stores.database.models import TypedRow
from mainstay.web.going_live.declaring import Grade, Kept


def _old(before: datetime) -> QuerySet[TypedRow]:
    return TypedRow.objects.filter(stands=False, typed_at__lt=before)


def _due(before: datetime) -> int:
    return _old(before).count()


def _delete(before: datetime) -> int:
    return _old(before).delete()[0]


KEPT = Kept(
    "typed_rows_replaced", 50, "Earlier wordings of what was typed",
    "A row that was changed or taken out: its earlier versions.",
    365, "To see what was written first, if that is asked.", "none", Grade.ASSUMED, _due, _delete,
)  # fmt: skip
