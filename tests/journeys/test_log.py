"""The log that `--verbose` writes: each step with its time on standard error, without a word from inside the files."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.council_files import STAFF, put

Run = Callable[..., subprocess.CompletedProcess[str]]
ASH = "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (.+)")


def test_a_report_logs_its_steps_and_nothing_from_the_files(mainstay: Run, tmp_path: Path) -> None:
    folder = put(tmp_path / "council", "Staff 30.09.24.csv", STAFF, ASH).parent
    ended = mainstay("--verbose", "report", folder, "--out", tmp_path / "out")
    assert ended.returncode == 0
    steps = [found[1] for line in ended.stderr.splitlines() if (found := LINE.fullmatch(line))]
    assert {"Reading Staff 30.09.24.csv", "Joining people", "Working out figures"} <= set(steps)
    assert not re.search("Quillfeather|Kit|0011|1980|North", ended.stderr)
    assert not any(LINE.fullmatch(line) for line in ended.stdout.splitlines())


def test_looking_logs_too_and_by_itself_nothing_does(mainstay: Run, tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH)
    logged, plain = mainstay("--verbose", "look", tmp_path), mainstay("look", tmp_path)
    assert [line[21:] for line in logged.stderr.splitlines()] == ["Staff 30.09.24.csv"]
    assert plain.stderr == "" and plain.stdout == logged.stdout
