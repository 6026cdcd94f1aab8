"""All of England by command, from a small published table: made, measured, told of, and refused where it must be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from tests.england_rows import england_csv
from tests.worked_examples.test_england_twin import LARGER, SMALL

Run = Callable[..., CompletedProcess[str]]


def test_every_return_is_made_and_every_figure_met(mainstay: Run, tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL, LARGER], 2024)
    ended = mainstay("invent", "--england", "--published", path, "--out", "twin", "--processes", "2")
    assert ended.returncode == 0, ended.stderr
    assert "All of England, 2024: 2 returns" in ended.stdout and "England: 22 figures as printed, 0 not" in ended.stdout
    made = {each.relative_to(tmp_path / "twin").as_posix() for each in (tmp_path / "twin").rglob("*") if each.is_file()}
    assert {"README.md", "figures.json", "returns/359.xml", "returns/352.xml"} <= made
    figures = json.loads((tmp_path / "twin" / "figures.json").read_text(encoding="utf-8"))["figures"]
    assert figures["councils"] == {"met": 44, "free": 0, "off": 0}
    checked = mainstay("census", "check", tmp_path / "twin" / "returns")
    assert checked.returncode == 0, checked.stdout


def test_without_a_folder_it_is_made_measured_and_thrown_away(mainstay: Run, tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL])
    ended = mainstay("invent", "--england", "--published", path, "--processes", "1")
    assert ended.returncode == 0 and "1 returns" in ended.stdout
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_what_is_not_met_is_said_with_why(mainstay: Run, tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL], region={"cases": "140"})
    ended = mainstay("invent", "--england", "--published", path, "--processes", "1")
    assert ended.returncode == 0, "what is listed is no mistake"
    assert (
        "North West, Children allocated: printed 140, here 111; its councils' printed figures can come to 111"
        in ended.stdout
    )


def test_what_cannot_be_asked_is_refused_in_a_sentence(mainstay: Run, tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL])
    for words, said in (
        (["--england"], "--published FILE"),
        (["--england", "--published", path, "--messy"], "Leave out --workers"),
        (["--england", "--published", path, "--year", "2017"], "from 2021"),
        ([], "--out DIR"),
    ):
        ended = mainstay("invent", *words)
        assert ended.returncode == 2 and said in ended.stderr and "Traceback" not in ended.stderr, words
