"""What pages will be asked for, worked out before somebody asks: at the start, and whenever what is shown has changed.

A slice declares a constant WARM: a callable, or several, without arguments; each is called here and its answer left alone,
so it must remember what it worked out by itself.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

from django.db import DatabaseError, connection

from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database.editions import current
from mainstay.stores.database.typed_rows import stamp
from mainstay.web.record_shown import record_shown

EVERY = 3.0
"""Seconds between two looks at which version is shown."""

_log = logging.getLogger("mainstay.warming")
Shown = tuple[int, str, int]


@cache
def warmers() -> tuple[Callable[[], object], ...]:
    """Everything that slices want worked out beforehand."""
    found: list[Callable[[], object]] = []
    for each in found_in("mainstay.web", "WARM").values():
        found += [each] if callable(each) else [one for one in each if callable(one)] if isinstance(each, tuple) else []
    return tuple(found)


def warmed(before: Shown | None = None) -> Shown | None:
    """Works everything out if what is shown is not what was shown `before`; gives what is shown now."""
    edition = current()
    if edition is None:
        return None
    now = (int(edition.pk), str(edition.digest), stamp())
    if now != before:
        record_shown()
        for warm in warmers():
            warm()
    return now


@contextmanager
def kept_warm() -> Iterator[None]:
    """Looks every few seconds, in a thread of its own, for as long as the block lasts."""
    ended = threading.Event()
    threading.Thread(target=_look, args=(ended,), name="warming", daemon=True).start()
    try:
        yield
    finally:
        ended.set()


def _look(ended: threading.Event) -> None:
    before: Shown | None = None
    while not ended.is_set():
        try:
            before = warmed(before)
        except (CannotGoOn, DatabaseError) as trouble:
            # Whoever opens the page is told; here it is only not worked out beforehand.
            _log.warning("Nothing was worked out beforehand: %s", type(trouble).__name__)
        finally:
            connection.close()
        ended.wait(EVERY)
