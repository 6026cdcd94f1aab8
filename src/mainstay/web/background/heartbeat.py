"""Whether anybody works on long tasks: each worker says so every other second, in the database that everyone shares."""

from __future__ import annotations

import logging
import os
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import DatabaseError, connection
from django.utils import timezone

from mainstay.web.background.models import Worker

LEASE = timedelta(seconds=20)
"""How long a worker may be silent before it is taken to have died. A large file can keep it from speaking for seconds."""
EVERY = 2.0
_FOR_ONE = "one-"

_log = logging.getLogger("mainstay.background")


def seen(name: str) -> None:
    """Says that a worker is there."""
    Worker.objects.update_or_create(name=name, defaults={"process": os.getpid(), "seen_at": timezone.now()})


def gone(name: str) -> None:
    """Says that a worker has ended: its tasks need not wait for the silence to be long."""
    Worker.objects.filter(name=name).delete()


def alive() -> set[str]:
    """The workers that are there, by name."""
    return set(Worker.objects.filter(seen_at__gt=timezone.now() - LEASE).values_list("name", flat=True))


def new_name() -> str:
    """A name for a worker that no other has."""
    return secrets.token_hex(12)


def name_for_one() -> str:
    """A name for a page that does one task itself: it is there, so its task is not lost, but works on no other."""
    return _FOR_ONE + new_name()


def working() -> set[str]:
    """The workers that take whatever is in the queue, by name."""
    return {name for name in alive() if not name.startswith(_FOR_ONE)}


def still_there(name: str) -> None:
    """Says that a worker is there still, where it was said before."""
    Worker.objects.filter(name=name).update(seen_at=timezone.now())


@contextmanager
def beating(name: str, beat: Callable[[str], None] = seen) -> Iterator[None]:
    """Says that this worker is there for as long as the block lasts, whatever keeps the block busy."""
    seen(name)
    ended = threading.Event()
    thread = threading.Thread(target=_beat, args=(name, ended, beat), name="heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join(EVERY * 2)
        try:
            gone(name)
        except DatabaseError:
            _log.warning("The database cannot be reached, so that this worker ended is noticed later.")


def _beat(name: str, ended: threading.Event, beat: Callable[[str], None]) -> None:
    while not ended.wait(EVERY):
        try:
            beat(name)
        except DatabaseError:
            connection.close()
    connection.close()
