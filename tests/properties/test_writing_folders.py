"""A folder is written whole or not at all, and nothing that somebody else put there is ever lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.foundations.files import folder_written_whole
from mainstay.foundations.problems import CannotGoOn


def _write(path: Path, text: str) -> None:
    with folder_written_whole(path) as fresh:
        (fresh / "page.html").write_text(text, encoding="utf-8")
        (fresh / "parts").mkdir()
        (fresh / "parts" / "one.txt").write_text(text, encoding="utf-8")


def _everything(path: Path) -> set[str]:
    return {each.relative_to(path).as_posix() for each in path.rglob("*")}


def test_a_second_run_replaces_the_first_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    _write(tmp_path / "report", "first")
    _write(tmp_path / "report", "second")
    assert (tmp_path / "report" / "page.html").read_text(encoding="utf-8") == "second"
    assert [each.name for each in tmp_path.iterdir()] == ["report"]


@pytest.mark.parametrize("theirs", ["notes.txt", "parts/notes.txt", "mine/notes.txt"])
def test_what_somebody_added_is_kept_and_the_run_refused(tmp_path: Path, theirs: str) -> None:
    _write(tmp_path / "report", "first")
    added = tmp_path / "report" / theirs
    added.parent.mkdir(exist_ok=True)
    added.write_text("my own notes", encoding="utf-8")
    before = _everything(tmp_path)
    with pytest.raises(CannotGoOn, match="did not make"):
        _write(tmp_path / "report", "second")
    assert added.read_text(encoding="utf-8") == "my own notes"
    assert _everything(tmp_path) == before


def test_a_run_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    _write(tmp_path / "report", "first")
    before = _everything(tmp_path)
    with pytest.raises(ZeroDivisionError), folder_written_whole(tmp_path / "report") as fresh:
        (fresh / "page.html").write_text("half", encoding="utf-8")
        raise ZeroDivisionError
    assert _everything(tmp_path) == before
    assert (tmp_path / "report" / "page.html").read_text(encoding="utf-8") == "first"


def test_an_empty_folder_is_used_and_a_file_of_that_name_is_not(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    _write(tmp_path / "empty", "first")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotGoOn):
        _write(tmp_path / "file", "first")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
