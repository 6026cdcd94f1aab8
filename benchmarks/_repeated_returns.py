"""Returns of any size for benchmarks: an invented council's workers over and over, each time with other numbers."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

WORKERS, YEARS, SEED = 300, 2, 5
_WORKER = "  <CSWWWorker>"
_NUMBER = re.compile(r"(?<=<SWENo>)[^<]*(?=</SWENo>)")
_COUNCIL = re.compile(r"(?<=<LEA>)[^<]*(?=</LEA>)")
_FIRST_NUMBER = 100_000


def invented(place: Path, environment: Mapping[str, str]) -> tuple[Path, Path]:
    """Last year's and this year's return of an invented council, in a new folder."""
    folder = place / "invented"
    sizes = ["--workers", str(WORKERS), "--years", str(YEARS), "--children-months", "1", "--seed", str(SEED)]
    words = [sys.executable, "-m", "mainstay", "invent", "--out", str(folder), *sizes]
    subprocess.run(words, check=True, capture_output=True, env=environment)
    *_, before, now = sorted(folder.glob("*.xml"))
    return before, now


def repeated(source: Path, to: Path, workers: int, *, council: str = "893", first: int = _FIRST_NUMBER) -> Path:
    """A return with as many workers as asked for. Two records of one person stay two records of one person."""
    text = source.read_text(encoding="utf-8")
    beginning, *records = text.split(_WORKER)
    records[-1], end = records[-1].split("</Message>")
    with to.open("w", encoding="utf-8") as stream:
        stream.write(_COUNCIL.sub(council, beginning))
        for record in islice(_over_and_over(records, first), workers):
            stream.write(f"{_WORKER}{record}")
        stream.write(f"</Message>{end}")
    return to


def _over_and_over(records: list[str], first: int) -> Iterator[str]:
    while True:
        numbers: dict[str, str] = {}
        for record in records:
            found = _NUMBER.search(record)
            old = found.group() if found else ""
            number = numbers.setdefault(old, f"SW{first + len(numbers)}")
            yield _NUMBER.sub(number, record)
        first += len(numbers)
