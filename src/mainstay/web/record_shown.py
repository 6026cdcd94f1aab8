"""The record that pages show: the current edition with what people typed beside it, each thing once."""

from __future__ import annotations

from functools import lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.editions import current, opened
from mainstay.stores.database.models import Edition
from mainstay.stores.database.typed_rows import stamp, with_typed_rows
from mainstay.web.said_twice import each_once


def record_shown() -> tuple[Edition, WorkforceRecord] | None:
    """The current edition and its record with the typed rows; None before the first import. Stops where it cannot be opened.

    What a file tells of and somebody typed too is there once: figures and pages are of this record.
    """
    edition = current()
    return (edition, _shown(edition.pk, edition.digest, stamp())) if edition else None


def every_row_held() -> WorkforceRecord:
    """The same with every row, also those said twice: for what is held about somebody. Of nothing before the first import."""
    edition = current()
    return _held(edition.pk, edition.digest, stamp()) if edition else with_typed_rows(WorkforceRecord(""))


@holds_people
@lru_cache(maxsize=2)
def _shown(number: int, mark: str, typed: int) -> WorkforceRecord:
    return each_once(_held(number, mark, typed))


@holds_people
@lru_cache(maxsize=2)
def _held(number: int, _digest: str, _stamp: int) -> WorkforceRecord:
    return with_typed_rows(opened(Edition.objects.get(pk=number)))
