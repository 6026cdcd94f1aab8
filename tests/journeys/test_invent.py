"""Inventing a council by command: from nothing to a folder that is read without a question."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


def test_a_folder_is_made_and_told_of(mainstay: Run, tmp_path: Path) -> None:
    ended = mainstay("invent", "--out", "small", "--seed", "5", "--workers", "30", "--years", "2")
    assert ended.returncode == 0, ended.stderr
    assert "Exampleshire is in small" in ended.stdout and "mainstay report small" in ended.stdout
    names = {path.name for path in (tmp_path / "small").iterdir()}
    assert {"README.md", "mapping.toml", "truths", "census_return_2024.xml", "census_return_2025.xml"} <= names
    truths = tomllib.loads((tmp_path / "small" / "truths" / "truths.toml").read_text(encoding="utf-8"))
    assert set(truths["year"]) == {"2024", "2025"} and float(truths["year"]["2025"]["inpost_fte"]) > 15


def test_the_folder_is_read_without_a_question_and_gives_the_true_figures(mainstay: Run, tmp_path: Path) -> None:
    assert mainstay("invent", "--out", "small", "--seed", "6", "--workers", "30", "--years", "2").returncode == 0
    ended = mainstay("measures", "compute", "small", "--format", "json")
    assert ended.returncode == 0, ended.stderr
    answers = {each["name"]: each for each in json.loads(ended.stdout)["measures"] if not each["group"]}
    truths = tomllib.loads((tmp_path / "small" / "truths" / "truths.toml").read_text(encoding="utf-8"))["year"]["2025"]
    compared = [name for name in truths if name in answers and answers[name]["reason"] is None]
    assert len(compared) >= 20
    for name in compared:
        assert float(answers[name]["value"]) == float(truths[name]), name


def test_someone_elses_folder_is_left_alone(mainstay: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear", encoding="utf-8")
    ended = mainstay("invent", "--out", "mine", "--workers", "30", "--years", "1")
    assert ended.returncode == 2 and "did not make" in ended.stderr
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_making_it_again_replaces_it(mainstay: Run, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        assert mainstay("invent", "--out", "again", "--seed", seed, "--workers", "30", "--years", "1").returncode == 0
    assert "seed = 2" in (tmp_path / "again" / "truths" / "truths.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--workers", "3"), "cannot be invented"),
        (("--workers", "99999"), "cannot be invented"),
        (("--years", "0"), "cannot be invented"),
        (("--last-day", "30/09/2025"), "2024-09-30"),
        (("--like", "893"), "--published"),
    ],
)
def test_what_cannot_be_invented_is_said_in_a_sentence(
    mainstay: Run, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    ended = mainstay("invent", "--out", "none", *words)
    assert ended.returncode != 0 and said in ended.stderr and "Traceback" not in ended.stderr
    assert not (tmp_path / "none").exists()


def test_it_can_be_sized_like_a_published_council(mainstay: Run, tmp_path: Path, published_data: Path) -> None:
    """Shropshire in the Department's file: about as many people, and shares near its own."""
    file = next(published_data.glob("csww_indicators*.csv"))
    words = ("--like", "893", "--published", file, "--years", "3")
    ended = mainstay("invent", "--out", "like", *words)
    assert ended.returncode == 0, ended.stderr
    assert "as published for 2025" in ended.stdout
    truths = tomllib.loads((tmp_path / "like" / "truths" / "truths.toml").read_text(encoding="utf-8"))["year"]["2025"]
    shown = json.loads(mainstay("published", "show", "--council", "893", "--file", file, "--format", "json").stdout)
    real = {figure["measure"]: figure["value"] for figure in shown["figures"] if figure["year"] == 2025}
    assert abs(float(truths["inpost_headcount"]) - real["inpost_headcount"]) <= 0.12 * real["inpost_headcount"]
    assert abs(float(truths["agency_rate_fte"]) - real["agency_rate_fte"]) <= 6
    assert abs(float(truths["caseload_fte"]) - real["caseload_fte"]) <= 2.5
