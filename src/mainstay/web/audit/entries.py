"""Adding to the audit, and finding whether its chain holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db import transaction

FIRST = "0" * 64
LONGEST_WHAT = 200


def record(account: Any, did: str, what: str = "") -> None:
    """Adds an entry: who (None for somebody who is not signed in), what they did, and to what: never a name or a value."""
    record_each(account, did, [what])


def record_each(account: Any, did: str, whats: Iterable[str]) -> None:
    """Adds an entry for each of several things that were done to in one go, such as each worker on a list that was seen."""
    from mainstay.web.audit.models import Head  # noqa: PLC0415 - models can be loaded only once Django is set up

    number = account.pk if account is not None and account.pk else None
    with transaction.atomic():
        head = Head.objects.select_for_update().filter(pk=1).first() or _head_made()
        if not head.signature:
            _begun(head)
        for what in whats:
            _add(head, number, did, what[:LONGEST_WHAT])
        head.save()


def broken_at() -> int | None:
    """The number of the first entry whose link does not fit what stands before it; None where each fits the last."""
    from mainstay.web.audit.models import Entry  # noqa: PLC0415 - models can be loaded only once Django is set up

    before = FIRST
    rows = Entry.objects.order_by("pk").values_list("pk", "link", "at", "account", "did", "what")
    for number, link, *said in rows.iterator():
        if link != link_of(before, *said):
            return int(number)
        before = link
    return None


def signed(entries: int, link: str) -> str:
    """The signature of a chain of so many entries that ends with a link."""
    return str(Signer(salt="mainstay.audit").signature(f"{entries}:{link}"))


def is_ours(entries: int, link: str, signature: str) -> bool:
    """Whether a head was signed with the application's secret, or with one that is still named beside it."""
    try:
        Signer(salt="mainstay.audit").unsign(f"{entries}:{link}:{signature}")
    except BadSignature:
        return False
    return True


def _add(head: Any, number: int | None, did: str, what: str) -> None:
    from mainstay.web.audit.models import Entry  # noqa: PLC0415 - models can be loaded only once Django is set up

    at = datetime.now(UTC)
    head.link = link_of(head.link, at, number, did, what)
    head.entries += 1
    head.signature = signed(head.entries, head.link)
    Entry(at=at, account=number, did=did, what=what, link=head.link).save()


def _head_made() -> Any:
    """A head where there is none, unsigned yet, and locked: of two who make it at once, one waits for the other's."""
    from mainstay.web.audit.models import Head  # noqa: PLC0415 - models can be loaded only once Django is set up

    Head.objects.bulk_create([Head(pk=1, entries=0, link=FIRST, signature="")], ignore_conflicts=True)
    return Head.objects.select_for_update().get(pk=1)


def _begun(head: Any) -> None:
    """Begins a head with the entries that there are. That entries stood without a signed one is an entry itself."""
    from mainstay.web.audit.models import Entry  # noqa: PLC0415 - models can be loaded only once Django is set up

    last = Entry.objects.order_by("-pk").first()
    if last is not None:
        head.entries, head.link = Entry.objects.count(), last.link
        _add(
            head, None, "found the head of the audit missing", "entries may have been taken out of its end before this"
        )


def link_of(before: str, at: datetime, account: int | None, did: str, what: str) -> str:
    """The link of an entry: SHA-256 of the link before it and of everything the entry says."""
    said = "\x1f".join([before, at.astimezone(UTC).isoformat(), str(account), did, what])
    return hashlib.sha256(said.encode()).hexdigest()
