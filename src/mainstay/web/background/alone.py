"""A worker's process from its start to its end: it ends when it is told to, or with the server that it stands beside."""

from __future__ import annotations

import os
import signal
import sys
import threading

from mainstay.web.background.beside import GRACE
from mainstay.web.background.heartbeat import new_name
from mainstay.web.background.working import work


def work_alone(beside: str = "") -> None:
    """Works until a signal, or, with the name that a server gave, until that server is there no more."""
    stop = threading.Event()
    if beside:
        # Ctrl+C at a terminal reaches both: the server then says when to end.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_said: stop.set())
        threading.Thread(target=_until_the_server_ends, args=(stop,), daemon=True).start()
    else:
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, lambda *_said: stop.set())
    work(beside or new_name(), stop)


def _until_the_server_ends(stop: threading.Event) -> None:
    """Nothing is ever written to standard input: reading ends when whoever holds its other end does."""
    sys.stdin.buffer.read()
    stop.set()
    threading.Event().wait(GRACE)
    os._exit(0)
