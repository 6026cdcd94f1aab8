"""What pages will be asked for, worked out before somebody asks: at the start, and whenever what is shown has changed.

A slice declares a constant WARM: a callable, or several, without arguments; each is called here and its answer left alone,
so it must remember what it worked out by itself. One that fails is told in the log, by kind and place alone, and keeps no other
from being worked out; whoever opens its page is told there.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db import Error, InterfaceError, OperationalError, connection
from django.utils import timezone
from polars.exceptions import PanicException, PolarsError

from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database.editions import current
from mainstay.stores.database.typed_rows import stamp
from mainstay.tasks.published_results import tables_kept
from mainstay.web.council_shown import looks
from mainstay.web.record_shown import record_shown

EVERY = 3.0
"""Seconds between two looks at which version is shown."""

_log = logging.getLogger("mainstay.warming")
_UNREACHED = (InterfaceError, OperationalError)
_FAILS = (CannotGoOn, Error, OSError, ArithmeticError, AssertionError, AttributeError, LookupError, MemoryError, PanicException,
          PolarsError, RuntimeError, TypeError, ValueError)  # fmt: skip
"""What may go wrong while a page is worked out that nobody has asked for yet: none of it may end the thread that does it."""


@dataclass(frozen=True)
class Shown:
    """What the pages hang on: the version of the record, what was typed, the tables that were loaded (`mainstay published load`
    may be run beside the server), the council's settings, and the day.
    """

    edition: int
    digest: str
    typed: int
    published: tuple[tuple[str, int, int], ...]
    settings: int
    day: date


@cache
def warmers() -> tuple[Callable[[], object], ...]:
    """Everything that slices want worked out beforehand."""
    found: list[Callable[[], object]] = []
    for each in found_in("mainstay.web", "WARM").values():
        found += [each] if callable(each) else [one for one in each if callable(one)] if isinstance(each, tuple) else []
    return tuple(found)


def warmed(before: Shown | None = None) -> Shown | None:
    """Works everything out if what is shown is not what was shown `before`; gives what is shown now."""
    now = _shown_now()
    if now is not None and now != before:
        record_shown()
        for warm in warmers():
            _tried(warm)
    return now


def _shown_now() -> Shown | None:
    """None before the first import."""
    edition = current()
    if edition is None:
        return None
    published = tuple((path.name, (about := path.stat()).st_mtime_ns, about.st_size) for path in tables_kept())
    return Shown(int(edition.pk), str(edition.digest), stamp(), published, looks().changed, timezone.localdate())


def _tried(warm: Callable[[], object]) -> None:
    """Works one of them out. What failed is tried again once something else is shown, not before: it would fail again.

    A database that is not reached is no fault of the page: it is for the caller to begin anew.
    """
    try:
        warm()
    except _UNREACHED:
        raise
    except _FAILS:
        _log.exception("%s was not worked out beforehand", warm.__module__)


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
    told = ""
    while not ended.is_set():
        try:
            before, told = warmed(before), ""
        except _FAILS as trouble:
            # Whoever opens the page is told; here it is only not worked out beforehand, and tried again. It is said once.
            if told != type(trouble).__name__:
                told = type(trouble).__name__
                _log.warning("Nothing was worked out beforehand: %s", told)
        finally:
            connection.close()
        ended.wait(EVERY)
