"""`mainstay --help` is promised in under 0.4 s: the whole process, beside a Python that does nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

RUNS = 7


def _seconds(*words: str) -> float:
    taken = []
    for _run in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *words], check=True, capture_output=True)
        taken.append(time.perf_counter() - start)
    return median(taken)


def main() -> None:
    help_, nothing = _seconds("-m", "mainstay", "--help"), _seconds("-c", "pass")
    print(
        f"help: mainstay --help {help_:.2f} s, python -c pass {nothing:.2f} s, {help_ / nothing:.1f} times"
        f" (promised: under 0.4 s; median of {RUNS})"
    )


if __name__ == "__main__":
    main()
