"""All of England made and measured (45,000 workers, one year) in under 60 s on two processors.

The Department's file does not come with Mainstay: MAINSTAY_PUBLISHED_DATA names its folder, else the benchmark says that
it was left out.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from benchmarks._whole_processes import environment, once

FILE = "csww_indicators_2017_to_2025.csv"


def main() -> None:
    """Times `mainstay invent --england` as a process: choosing the numbers, making, reading back and measuring."""
    folder = Path(os.environ.get("MAINSTAY_PUBLISHED_DATA", Path(__file__).parents[1] / "../shared/data"))
    if not (folder / FILE).is_file():
        print(f"england_twin: left out, as {FILE} is not in the folder that MAINSTAY_PUBLISHED_DATA names")
        return
    with tempfile.TemporaryDirectory() as place:
        user = environment(Path(place))
        words = [sys.executable, "-m", "mainstay", "invent", "--england", "--published", str(folder / FILE)]
        once([*words, "--processes", "2"], user, (0, 1))  # modules are compiled, as of a user who has run it before
        for processes in (2, 1):
            seconds, memory = once([*words, "--out", f"{place}/out", "--processes", str(processes)], user)
            print(
                f"England's returns of the latest year made and measured by {processes} of {os.cpu_count()} processors:"
                f" {seconds:.1f} s, highest memory of all processes {memory:.0f} MB"
                f"{' (promised: under 60 s)' if processes == 2 else ''}"
            )


if __name__ == "__main__":
    main()
