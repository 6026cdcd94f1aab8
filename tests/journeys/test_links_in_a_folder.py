"""Links among a council's files: one that leads out of the folder, or to nothing, is refused; others are read."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.folders import files_in
from tests.council_files import STAFF, put

Run = Callable[..., subprocess.CompletedProcess[str]]
ASH = "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A council's folder, beside another with a file that is not the council's to read."""
    put(tmp_path / "council", "Staff 30.09.24.csv", STAFF, ASH)
    put(tmp_path / "elsewhere", "Staff 31.08.24.csv", STAFF, ASH)
    (tmp_path / "elsewhere" / "mapping.toml").write_text('[settings]\ncouncil = "893"\n')
    return tmp_path / "council"


def _link(place: Path, target: Path) -> None:
    try:
        place.symlink_to(target)
    except OSError:
        pytest.skip("this machine's user may not make links")


@pytest.mark.parametrize("command", ["look", "report"])
@pytest.mark.parametrize("name", ["Staff 31.08.24.csv", "mapping.toml", "nowhere.csv"])
def test_a_link_out_of_the_folder_is_refused(mainstay: Run, folder: Path, command: str, name: str) -> None:
    _link(folder / name, folder.parent / "elsewhere" / name)
    ended = mainstay(command, folder)
    assert ended.returncode == 2 and not ended.stdout
    assert f"{name} is a link out of this folder, or to nothing" in ended.stderr
    assert "What to do: Put a copy of the file itself in its place" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert {path.name for path in folder.iterdir()} == {"Staff 30.09.24.csv", name}


def test_each_of_several_links_is_named(folder: Path) -> None:
    for number in range(7):
        _link(folder / f"link{number}.csv", folder.parent / "elsewhere" / "Staff 31.08.24.csv")
    with pytest.raises(CannotGoOn, match=r"link0\.csv, link1\.csv, .*link4\.csv and 2 more are links out of"):
        files_in(folder)


def test_links_that_stay_in_the_folder_are_read(folder: Path) -> None:
    """A link to a file below; a link to a folder is passed over as a folder is; the folder may itself be a link."""
    put(folder / "older", "Staff 31.07.24.csv", STAFF, ASH)
    _link(folder / "July.csv", folder / "older" / "Staff 31.07.24.csv")
    _link(folder / "a folder", folder.parent / "elsewhere")
    _link(folder.parent / "way in", folder)
    assert [path.name for path in files_in(folder.parent / "way in")] == ["July.csv", "Staff 30.09.24.csv"]


def test_a_link_to_itself_and_hidden_ones(folder: Path) -> None:
    _link(folder / ".hidden.csv", folder.parent / "elsewhere" / "Staff 31.08.24.csv")
    _link(folder / "README.md", folder.parent / "elsewhere" / "Staff 31.08.24.csv")
    assert [path.name for path in files_in(folder)] == ["Staff 30.09.24.csv"]
    _link(folder / "round.csv", folder / "round.csv")
    with pytest.raises(CannotGoOn, match=r"round\.csv is a link"):
        files_in(folder)
