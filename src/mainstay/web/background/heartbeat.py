"""Whether anybody works on long tasks: each worker says so every other second, in the database that everyone shares."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import DatabaseError, connection
from django.utils import timezone

from mainstay.web.background.models import Worker

LEASE = timedelta(seconds=20)
"""How long a worker may be silent before it is taken to have died. A large file can keep it from speaking for seconds."""
EVERY = 2.0

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


@contextmanager
def beating(name: str) -> Iterator[None]:
    """Says that this worker is there for as long as the block lasts, whatever keeps the block busy."""
    seen(name)
    ended = threading.Event()
    thread = threading.Thread(target=_beat, args=(name, ended), name="heartbeat", daemon=True)
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


def _beat(name: str, ended: threading.Event) -> None:
    while not ended.wait(EVERY):
        try:
            seen(name)
        except DatabaseError:
            connection.close()
    connection.close()
