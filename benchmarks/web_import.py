"""The largest realistic import in under 20 s in the background: 900 workers, ten years, 200,000 involvements.

A server with its worker beside it, as `mainstay serve` starts them, and somebody who gives the files, waits for them to be
read, opens the difference to what is shown (the same council a month before, without its latest involvements) and accepts it.
Lists that the promise does not name are put back for a second figure. The
ratio is to the same process that only reads the folder, without pages, queue or difference.
"""

from __future__ import annotations

import csv
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks import _whole_processes as whole_processes
from benchmarks._importing import Importer, files_of
from benchmarks.report import shelved

RUNS = int(os.environ.get("RUNS", "3"))
WORKERS, YEARS, MONTHS, SEED = 900, 10, 132, 11
INVOLVEMENTS, BEFORE = 200_000, 190_000
PROMISED = 20.0
EMAIL, PASSWORD = "analyst@example.invalid", "correct horse battery 9"
_MAKE = (
    "import sys; from mainstay.web.started import made_ready; made_ready();"
    "from mainstay.web.accounts.models import Account; from mainstay.web.roles import Role;"
    "Account.objects.make(sys.argv[1], sys.argv[2], [Role.ANALYST])"
)


def main() -> None:
    """Invents the council, then imports it as somebody would, each time on a database of its own."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "council"
        environment = whole_processes.environment(Path(place))
        sizes = ["--workers", str(WORKERS), "--years", str(YEARS), "--children-months", str(MONTHS)]
        words = ["invent", "--out", str(folder), "--seed", str(SEED), *sizes]
        subprocess.run([sys.executable, "-m", "mainstay", *words], check=True, capture_output=True, env=environment)
        rows = _cut(next(folder.glob("Children allocated*.csv")), INVOLVEMENTS)
        others = shelved(folder, Path(place) / "shelf")
        files = [each for each in files_of(folder) if not each[0].startswith((".", "README"))]
        held = sum(len(content) for _name, content in files)
        print(f"import of: {len(files)} files, {held / 1024**2:.1f} MB, {rows:,} rows of children allocated")
        record = [sys.executable, "-m", "mainstay", "record", str(folder), "--out", str(Path(place) / "record")]
        bare = median(whole_processes.once(record, environment)[0] for _run in range(RUNS))
        runs = [_imported(Path(place) / f"home{run}", environment, files) for run in range(RUNS)]
        for path in others:
            path.rename(folder / path.name)
        every = [each for each in files_of(folder) if not each[0].startswith((".", "README"))]
        largest = sum(_imported(Path(place) / "every", environment, every).values())
    steps = {name: median(run[name] for run in runs) for name in runs[0]}
    whole = median(sum(run.values()) for run in runs)
    print("; ".join(f"{name} {seconds:.1f} s" for name, seconds in steps.items()))
    print(
        f"whole import: {whole:.1f} s, slowest {max(sum(run.values()) for run in runs):.1f} s, reading its folder alone as a"
        f" process {bare:.1f} s, {whole / bare:.1f} times (promised: under {PROMISED:.0f} s; median of {RUNS})"
    )
    print(f"with {len(others)} more lists, every one that Mainstay reads: {largest:.1f} s, once (nothing promised)")


def _imported(home: Path, environment: dict[str, str], files: list[tuple[str, bytes]]) -> dict[str, float]:
    """Seconds of each step of one import, beside a version that is shown already."""
    said = {**environment, "MAINSTAY_HOME": str(home)}
    said.pop("DATABASE_URL", None)
    subprocess.run([sys.executable, "-c", _MAKE, EMAIL, PASSWORD], env=said, check=True)
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = int(bound.getsockname()[1])
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mainstay", "serve", "--port", str(port)], env=said, stdout=log, stderr=log,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            importer = _signed_in(port)
            _steps(importer, [_fewer(*each) for each in files])
            _until_idle(server.pid)  # what is shown now is worked out beforehand, as it would have been by next month
            return _steps(importer, files)
        finally:
            server.terminate()
            server.wait(30)


def _steps(importer: Importer, files: list[tuple[str, bytes]]) -> dict[str, float]:
    begun = time.perf_counter()
    place = importer.give(files).leads_to
    given = time.perf_counter()
    importer.until_read(place)
    read = time.perf_counter()
    shown = importer.until_read(f"{place}difference/")
    compared = time.perf_counter()
    if importer.accept(place, shown).status != 302:
        raise SystemExit("the import was not accepted")
    ends = (given, read, compared, time.perf_counter())
    return dict(zip(("given", "read", "difference", "accepted"), map(_less, ends, (begun, *ends)), strict=False))


def _less(end: float, begun: float) -> float:
    return end - begun


def _until_idle(process: int) -> None:
    """Waits until a process has used no processor to speak of for three seconds."""
    used, quiet = _used(process), 0
    while quiet < 3:
        time.sleep(1)
        now = _used(process)
        quiet, used = (quiet + 1 if now - used < 0.1 else 0), now


def _used(process: int) -> float:
    """Seconds of processor that a process has used, as Linux tells it."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _signed_in(port: int) -> Importer:
    importer, until = Importer(port), time.monotonic() + 60
    while True:
        try:
            importer.sign_in(EMAIL, PASSWORD)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            time.sleep(3)  # until the worker has loaded its libraries
            return importer


def _cut(path: Path, most: int) -> int:
    """Leaves out the last rows of a file until `most` are left; gives how many there are."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        heading, *rows = csv.reader(stream)
    if len(rows) < most:
        raise SystemExit(f"only {len(rows):,} rows were invented")
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([heading, *rows[:most]])
    return most


def _fewer(name: str, content: bytes) -> tuple[str, bytes]:
    """The list of children as it was before its latest rows; other files as they are."""
    if not name.startswith("Children allocated"):
        return name, content
    return name, b"\r\n".join(content.split(b"\r\n")[: BEFORE + 1]) + b"\r\n"


if __name__ == "__main__":
    main()
