"""A worker as a process of its own beside the server: started with it, started again if it dies, and never left behind.

The server holds one end of the worker's standard input. When the server ends, however it ends, that input ends, and the
worker with it; so none is left behind even where nobody could say goodbye.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection

from mainstay.web.background.heartbeat import gone, new_name

MOST_STARTS, WITHIN = 5, 600.0
"""A worker that dies is started again, but not for ever: so many times in so many seconds."""
GRACE = 10.0
"""Seconds that the task in hand has to end when the server does."""

_log = logging.getLogger("mainstay.background")


class _Beside:
    def __init__(self) -> None:
        self._ending = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._keep_running, name="worker", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        self._ending.set()
        process = self._process
        if process is not None and process.stdin is not None:
            process.stdin.close()
            try:
                process.wait(GRACE + 2)
            except subprocess.TimeoutExpired:
                process.kill()
        self._thread.join(GRACE)

    def _keep_running(self) -> None:
        starts: list[float] = []
        while not self._ending.is_set():
            name = new_name()
            words = [sys.executable, "-m", "mainstay", "work", "--beside", name]
            self._process = subprocess.Popen(words, stdin=subprocess.PIPE)
            code = self._process.wait()
            _say_gone(name)
            if self._ending.is_set():
                return
            starts = [at for at in starts if time.monotonic() - at < WITHIN] + [time.monotonic()]
            if len(starts) >= MOST_STARTS:
                _log.error("The process for long tasks ended %d times and is not started again.", len(starts))
                return
            _log.warning("The process for long tasks ended (%d) and is started again.", code)
            self._ending.wait(len(starts) - 1)


def _say_gone(name: str) -> None:
    try:
        gone(name)
    except DatabaseError:
        _log.warning("The database cannot be reached, so that a worker ended is noticed later.")
    finally:
        connection.close()


@contextmanager
def a_worker_beside(*, wanted: bool = True) -> Iterator[None]:
    """Keeps a worker running for as long as the block lasts."""
    beside = _Beside()
    if wanted:
        beside.start()
    try:
        yield
    finally:
        if wanted:
            beside.end()
