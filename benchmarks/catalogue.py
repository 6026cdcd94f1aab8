"""Every measure for one council of 900 workers and ten years in under 3 s, from its kept record to the answers.

The record is invented with every kind of list that Mainstay invents. Shown beside the time: how many measures there were,
how many of them had an answer, and the ratio to opening the record alone.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import _whole_processes as whole_processes
from mainstay.foundations.caches import caches_emptied
from mainstay.measures.answering import answers
from mainstay.measures.declaring import measures
from mainstay.stores.folder import opened
from mainstay.tasks.figures import default_day, years_known

WORKERS, YEARS, RUNS, SEED = 900, 10, 5, 5


def main() -> None:
    """Invents the council, keeps its record, and times every measure on its latest day, and on all its years."""
    with tempfile.TemporaryDirectory() as place:
        folder, environment = Path(place) / "council", whole_processes.environment(Path(place))
        for words in (
            ["invent", "--out", folder, "--seed", SEED, "--workers", WORKERS, "--years", YEARS],
            ["record", folder, "--out", Path(place) / "record"],
        ):
            command = [sys.executable, "-m", "mainstay", *map(str, words)]
            subprocess.run(command, check=True, capture_output=True, env=environment)
        opening = median(_seconds(lambda: opened(Path(place) / "record")) for _ in range(RUNS))
        record = opened(Path(place) / "record")
        day, wanted = default_day(record), list(measures().values())
        known = [each for each in answers(record, [day], wanted) if each.value is not None]
        one = median(_anew(lambda: answers(record, [day], wanted)) for _ in range(RUNS))
        days = [*years_known(record, day), day]
        every = median(_anew(lambda: answers(record, days, wanted)) for _ in range(RUNS))
    print(f"{len(wanted)} measures, {len(known)} with an answer as at {day}; opening the record takes {opening:.2f} s")
    print(
        f"whole catalogue: {one:.2f} s for one day, {every:.2f} s for {len(days)} years (promised: under 3 s), "
        f"{every / opening:.1f} times opening the record"
    )


def _anew(work: Callable[[], Any]) -> float:
    """The time without anything kept from before."""
    caches_emptied()
    return _seconds(work)


def _seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
