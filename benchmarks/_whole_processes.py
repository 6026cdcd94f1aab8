"""A command timed as a whole process, with the most memory that it and the processes it started held together."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

_LOOKING_EVERY = 0.02


def environment(place: Path) -> dict[str, str]:
    """That of a user who has run Mainstay before: its modules are compiled, and kept below `place`."""
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**plain, "MAINSTAY_HOME": str(place / "home"), "PYTHONPYCACHEPREFIX": str(place / "compiled")}


def once(command: Sequence[str], environment: dict[str, str], codes: tuple[int, ...] = (0,)) -> tuple[float, float]:
    """Seconds of one command and the most MB held; stops the benchmark if it ends with a code that is not in `codes`."""
    start, highest = time.perf_counter(), 0
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=errors, stdin=subprocess.DEVNULL
        )
        while process.poll() is None:
            highest = max(highest, _held_by(process.pid))
            try:
                process.wait(_LOOKING_EVERY)
            except subprocess.TimeoutExpired:
                continue
        seconds = time.perf_counter() - start
        errors.seek(0)
        if process.returncode not in codes:
            raise SystemExit(f"the command did not end well: {errors.read().decode(errors='replace')[-500:]}")
    return seconds, highest / 1024


def _held_by(process: int) -> int:
    """KB held now by a process and those it started, as Linux tells it; 0 where it has ended. What they share counts
    once for each.
    """
    try:
        started = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    own = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")), 0)
    return own + sum(_held_by(int(each)) for each in started)
