"""Shares by group are printed as the Department gives them, and a field that is none is said plainly."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_ethnic_groups_are_shares_of_the_known_and_roles_of_all(
    mainstay: Run, example_council: Path, tmp_path: Path
) -> None:
    shutil.copytree(example_council, tmp_path / "files")
    home = str(tmp_path / "home")
    mainstay("record", tmp_path / "files", "--out", tmp_path / "kept", MAINSTAY_HOME=home)
    for by, summed in (("ethnic_group", 200), ("role", 100)):
        said = mainstay("measures", "shares", tmp_path / "kept", "--by", by, "--format", "csv", MAINSTAY_HOME=home)
        rows = [row for row in csv.DictReader(io.StringIO(said.stdout)) if row["measure"] == "inpost_headcount"]
        assert abs(sum(float(row["share"]) for row in rows) - summed) <= 0.4, rows
    table = mainstay("measures", "shares", tmp_path / "kept", "--by", "role", MAINSTAY_HOME=home)
    assert "Case holder" in table.stdout and "%" in table.stdout
    for by in ("nothing", "role,sex"):
        refused = mainstay("measures", "shares", tmp_path / "kept", "--by", by, MAINSTAY_HOME=home)
        assert refused.returncode == 2 and refused.stderr
