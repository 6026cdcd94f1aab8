"""`mainstay serve` as a process of its own with its worker beside it, for journeys that only real processes can show."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks._importing import Importer

EMAIL, PASSWORD = "analyst@example.invalid", "correct horse battery 9"
_MAKE = """
import sys
from mainstay.web.started import made_ready
made_ready()
from mainstay.web.accounts.models import Account
from mainstay.web.roles import Role
Account.objects.make(sys.argv[1], sys.argv[2], [Role.ANALYST])
"""


@dataclass
class Server:
    """A server that runs, where its things are, and somebody signed in at it."""

    home: Path
    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def uploads(self) -> Path:
        """Where files wait."""
        return self.home / "web" / "uploads"

    def someone(self) -> Importer:
        """Somebody who may import, signed in."""
        importer = Importer(self.port)
        importer.sign_in(EMAIL, PASSWORD)
        return importer

    def rows(self, words: str) -> list[tuple[object, ...]]:
        """What the database says."""
        with closing(sqlite3.connect(self.home / "web" / "mainstay.sqlite3", timeout=20)) as opened:
            return list(opened.execute(words))

    def worker(self) -> int:
        """The number of the worker's process, once there is one."""
        return int(str(until(lambda: self.rows("select process from background_worker"), 30)[0][0]))


@contextmanager
def a_server(home: Path, *words: str, **environment: str) -> Iterator[Server]:
    """Starts it on a database of its own in `home`, and ends it."""
    said = {**os.environ, "MAINSTAY_HOME": str(home), "PYTHONUNBUFFERED": "1", **environment}
    said.pop("DATABASE_URL", None)
    shutil.copytree(_made_once().name, home)
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = int(bound.getsockname()[1])
    log = home / "log"
    command = [sys.executable, "-m", "mainstay", "serve", "--port", str(port), *words]
    with log.open("wb") as stream, subprocess.Popen(command, env=said, stdout=stream, stderr=stream) as process:
        try:
            until(lambda: _answers(port), 60)
            yield Server(home, port, process, log)
        finally:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
            process.wait(30)


@cache
def _made_once() -> tempfile.TemporaryDirectory[str]:
    """A home with a database that holds one account and nothing else, of which each server has a copy."""
    made = tempfile.TemporaryDirectory(prefix="mainstay-made-")
    said = {**os.environ, "MAINSTAY_HOME": made.name}
    said.pop("DATABASE_URL", None)
    subprocess.run([sys.executable, "-c", _MAKE, EMAIL, PASSWORD], env=said, check=True, timeout=120)
    return made


def until(ask: Callable[[], object], seconds: float) -> list[tuple[object, ...]]:
    """What is asked for, once it is there. AssertionError where that takes too long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := ask():
            return found if isinstance(found, list) else []
        time.sleep(0.05)
    raise AssertionError("it did not come")


def is_there(process: int) -> bool:
    """Whether a process runs."""
    try:
        return "zombie" not in Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=2):
        return True
    return False
