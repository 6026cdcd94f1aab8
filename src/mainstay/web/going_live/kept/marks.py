"""Marks of the numbers of those who were erased."""

from __future__ import annotations

from datetime import datetime

from mainstay.stores.database.models import NotBroughtBack
from mainstay.web.going_live.declaring import Grade, Kept


def _due(before: datetime) -> int:
    return NotBroughtBack.objects.filter(made_at__lt=before).count()


def _delete(before: datetime) -> int:
    return NotBroughtBack.objects.filter(made_at__lt=before).delete()[0]


KEPT = Kept(
    "marks", 140, "Marks of those who were erased",
    "For each number of somebody who was erased, a keyed hash by which the next files' rows of theirs are left out.",
    None, "Without them the next files would bring the person back. They are needed as long as old lists are imported.",
    "none", Grade.TECHNICAL, _due, _delete,
)  # fmt: skip
