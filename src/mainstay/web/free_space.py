"""What the database must give up after an erasure: done at once where it can be, else by the next run of the schedule."""

from __future__ import annotations

from typing import Any

from mainstay.stores.database.erasing import wipe_free_space
from mainstay.web.audit.entries import record

ERASED, WIPED = "erased a person", "wiped the free space"


def is_owed() -> bool:
    """Whether somebody was erased since the database last gave up what was deleted."""
    from mainstay.web.audit.models import Entry  # noqa: PLC0415 - models can be loaded only once Django is set up

    last = Entry.objects.filter(did__in=(ERASED, WIPED)).order_by("-pk").values_list("did", flat=True).first()
    return bool(last == ERASED)


def wiped_after_erasing(account: Any) -> bool:
    """Has the database give up all of it, which on PostgreSQL locks each table for its turn; whether it could."""
    if not wipe_free_space():
        return False
    record(account, WIPED)
    return True
