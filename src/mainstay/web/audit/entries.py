"""Adding to the audit, and finding whether its chain holds."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import Any

from django.db import transaction

_FIRST = "0" * 64


def record(account: Any, did: str, what: str = "") -> None:
    """Adds an entry: who (None for somebody who is not signed in), what they did, and to what: never a name or a value."""
    from mainstay.web.audit.models import Entry  # noqa: PLC0415 - models can be loaded only once Django is set up

    number = account.pk if account is not None and account.pk else None
    with transaction.atomic():
        last = Entry.objects.select_for_update().order_by("-pk").first()
        at = datetime.now(UTC)
        before = last.link if last else _FIRST
        Entry(at=at, account=number, did=did, what=what[:200], link=_link(before, at, number, did, what[:200])).save()


def broken_at() -> int | None:
    """The number of the first entry whose link does not fit what stands before it; None where the chain holds."""
    from mainstay.web.audit.models import Entry  # noqa: PLC0415 - models can be loaded only once Django is set up

    before = _FIRST
    for entry in Entry.objects.order_by("pk").iterator():
        if entry.link != _link(before, entry.at, entry.account, entry.did, entry.what):
            return int(entry.pk)
        before = entry.link
    return None


def _link(before: str, at: datetime, account: int | None, did: str, what: str) -> str:
    said = "\x1f".join([before, at.astimezone(UTC).isoformat(), str(account), did, what])
    return hashlib.sha256(said.encode()).hexdigest()
