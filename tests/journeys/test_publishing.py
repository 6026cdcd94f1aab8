"""From a council's files to what may leave: as JSON and as a feed, each entered before it is handed out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import polars as pl

Run = Callable[..., subprocess.CompletedProcess[str]]
SHORT = ("--accept-suggestions",)


def test_what_leaves_is_hidden_entered_and_judged_beside_what_left(
    mainstay: Run, example_council: Path, tmp_path: Path
) -> None:
    home = {"MAINSTAY_HOME": str(tmp_path / "home")}
    asked = ("measures", "compute", example_council, "--by", "role", "--format", "json", *SHORT)
    full = json.loads(mainstay(*asked, **home).stdout)["measures"]
    tried = mainstay(*asked, "--publishable", "--try", **home)
    assert tried.returncode == 0 and "do not hand this out" in tried.stderr
    registers = tmp_path / "home" / "web" / "releases"
    assert not list(registers.rglob("releases.jsonl"))
    left = mainstay(*asked, "--publishable", "--release", "Board, November", **home)
    assert left.returncode == 0 and left.stdout == tried.stdout
    [register] = registers.rglob("releases.jsonl")
    assert "Board, November, as at" in register.read_text(encoding="utf-8")
    again = mainstay(*asked, "--publishable", **home)
    assert again.stdout == left.stdout and "issued before" in again.stderr

    shown = json.loads(left.stdout)["measures"]
    hidden = [each for each in shown if each["suppressed"]]
    assert hidden and all(each["value"] is None and each["numerator"] is None and each["reason"] for each in hidden)
    people = [each["value"] for each in shown if each["unit"] == "people" and each["group"] and each["value"]]
    assert people and min(people) >= 5
    by_place = {(each["name"], str(each["group"])): each["value"] for each in full}
    for each in shown:
        if each["value"] is not None:
            assert each["value"] == by_place[each["name"], str(each["group"])], "nothing is changed, only hidden"


def test_a_feed_is_written_whole_and_one_that_may_leave_is_entered(
    mainstay: Run, example_council: Path, tmp_path: Path
) -> None:
    home, out = {"MAINSTAY_HOME": str(tmp_path / "home")}, tmp_path / "feed"
    asked = ("feed", example_council, "--out", out, "--by", "role", *SHORT)
    full = mainstay(*asked, "--years", "1", **home)
    assert full.returncode == 0 and "do not publish" in full.stdout, full.stderr
    table = pl.read_parquet(out / "measures.parquet")
    assert table["as_at"].n_unique() == 2 and not table["suppressed"].any()
    assert sorted(each.name for each in out.iterdir() if not each.name.startswith(".")) == [
        "README.txt", "calendar.parquet", "dictionary.csv", "dictionary.parquet", "measures.parquet",
    ]  # fmt: skip
    left = mainstay(*asked, "--publishable", **home)
    assert left.returncode == 0 and "Entered in the register" in left.stderr
    assert pl.read_parquet(out / "measures.parquet")["suppressed"].any(), "the earlier feed was replaced"
    assert len(list((tmp_path / "home" / "web" / "releases").rglob("releases.jsonl"))) == 1
