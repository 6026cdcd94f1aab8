"""The heading of a page about one person's request: whom it is about, from the latest version that holds them."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.record.declaring import tables
from mainstay.stores.database.editions import current, opened
from mainstay.stores.database.erasing import HeldIn
from mainstay.tasks.who_is_asked_about import AskedAbout, asked_about


def whom(keys: Sequence[str], held: Sequence[HeldIn]) -> AskedAbout | None:
    """Whom it is about: by the version that is shown now if it holds them, else by the latest that does; None by none."""
    if not held:
        return None
    now = current()
    editions = {each.edition.pk: each.edition for each in held}
    latest = editions[now.pk] if now is not None and now.pk in editions else editions[max(editions)]
    return asked_about(opened(latest), keys)


def plainly(name: str) -> str:
    """What people call a table of the record; its own name where it is none of the record's."""
    return tables()[name].plain if name in tables() else name.replace("_", " ")
