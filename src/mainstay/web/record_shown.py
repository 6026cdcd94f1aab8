"""The record that pages show: the current edition with what people typed beside it."""

from __future__ import annotations

from functools import lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.editions import current, opened
from mainstay.stores.database.models import Edition
from mainstay.stores.database.typed_rows import stamp, with_typed_rows


def record_shown() -> tuple[Edition, WorkforceRecord] | None:
    """The current edition and its record with the typed rows; None before the first import. Stops where it cannot be opened."""
    edition = current()
    return (edition, _shown(edition.pk, edition.digest, stamp())) if edition else None


@holds_people
@lru_cache(maxsize=2)
def _shown(number: int, _digest: str, _stamp: int) -> WorkforceRecord:
    return with_typed_rows(opened(Edition.objects.get(pk=number)))
