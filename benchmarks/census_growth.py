"""The time of a check grows as the number of workers does: 1,000, 10,000 and 100,000 in one return, whole processes.

Starting the program takes as long for one worker as for all, so that it is taken off before time is shared among workers.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks._repeated_returns import invented, repeated
from benchmarks._whole_processes import environment, once

SIZES = {1_000: 5, 10_000: 3, 100_000: 1}
"""How many workers, and how often each is timed."""


def main() -> None:
    """Makes the returns and times each; that of one worker tells what starting takes."""
    with tempfile.TemporaryDirectory() as place:
        user = environment(Path(place))
        *_, source = invented(Path(place), user)
        check = [sys.executable, "-m", "mainstay", "census", "check"]
        least = str(repeated(source, Path(place) / "one.xml", 1))
        once([*check, least], user, (0, 1))
        starting = median(once([*check, least], user, (0, 1))[0] for _ in range(5))
        for workers, runs in SIZES.items():
            path = repeated(source, Path(place) / f"{workers}.xml", workers)
            taken = [once([*check, str(path)], user, (0, 1)) for _ in range(runs)]
            seconds, memory = median(each[0] for each in taken), max(each[1] for each in taken)
            print(
                f"census check of {workers:,} workers: {seconds:.2f} s, of which {starting:.2f} s is starting;"
                f" {(seconds - starting) / workers * 1e6:.0f} µs for each worker, highest memory {memory:.0f} MB"
            )


if __name__ == "__main__":
    main()
