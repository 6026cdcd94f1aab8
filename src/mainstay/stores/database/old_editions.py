"""Versions of the record that are past their time: found and deleted, never the one in use nor the one before it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from mainstay.stores.database.editions import current
from mainstay.stores.database.models import Edition

_ALWAYS_KEPT = 2


def earlier_than_the_last(before: datetime) -> list[Edition]:
    """Versions behind the current one and the one before it that were replaced before a moment, the latest first.

    A version's time begins when the next one took its place: until then it was in use.
    """
    chain = _chain()
    replaced = zip(chain[_ALWAYS_KEPT:], chain[_ALWAYS_KEPT - 1 :], strict=False)
    return [edition for edition, by in replaced if by.made_at < before]


def undone(before: datetime) -> list[Edition]:
    """Versions made before a moment that the current one was not made from, and that it is not."""
    kept = {edition.pk for edition in _chain()}
    return [edition for edition in Edition.objects.filter(made_at__lt=before).order_by("-pk") if edition.pk not in kept]


def delete_editions(editions: Iterable[Edition]) -> int:
    """Deletes versions with their tables; those made from them lose their base. How many versions."""
    numbers = [edition.pk for edition in editions]
    Edition.objects.filter(base_id__in=numbers).update(base=None)
    return Edition.objects.filter(pk__in=numbers).delete()[1].get(Edition._meta.label, 0)


def _chain() -> list[Edition]:
    """The current version and those it was made from, the latest first."""
    found, edition = [], current()
    while edition is not None and edition not in found:
        found.append(edition)
        edition = edition.base
    return found
