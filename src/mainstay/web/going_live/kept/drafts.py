"""Forms that somebody began and did not finish."""

from __future__ import annotations

from datetime import datetime

from mainstay.web.drafts.models import Draft
from mainstay.web.going_live.declaring import Grade, Kept


def _due(before: datetime) -> int:
    return Draft.objects.filter(saved_at__lt=before).count()


def _delete(before: datetime) -> int:
    return Draft.objects.filter(saved_at__lt=before).delete()[0]


KEPT = Kept(
    "drafts", 80, "Drafts of forms", "What was typed into a form and kept to go on with later.",
    30, "A draft that nobody went on with is not needed.", "none", Grade.ASSUMED, _due, _delete,
)  # fmt: skip
