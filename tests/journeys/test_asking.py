"""What is unsure is asked at the terminal, once; without a terminal the run stops with mapping.toml to fill in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.council_files import STAFF, put

Run = Callable[..., subprocess.CompletedProcess[str]]
ASH = "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020"
WIZARD = "0012; Umberthread; Lou; 03/04/1985; Pod Wizard; North; Permanent; 1.0; 01/04/2020"
pty = pytest.importorskip("pty", reason="only systems with terminals of the Unix kind can have one played")


def _at_a_terminal(typed: list[str], *words: str | Path) -> tuple[int, str]:
    """Runs the command with a terminal at which each text of `typed` is entered when a prompt is waiting."""
    main, other = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "mainstay", *map(str, words)],
        stdin=other, stdout=other, stderr=other, env={**os.environ, "TERM": "dumb", "COLUMNS": "200"},
    )  # fmt: skip
    os.close(other)
    said, waiting = "", list(typed)
    while True:
        try:
            block = os.read(main, 4096).decode("utf-8", "replace")
        except OSError:
            break
        if not block:
            break
        said += block
        if waiting and said.rstrip(" ").endswith(("]:", "]", "open):")) and said.endswith(": "):
            os.write(main, (waiting.pop(0) + "\n").encode())
    os.close(main)
    return process.wait(), said


def test_the_terminal_asks_and_the_next_run_asks_nothing(tmp_path: Path) -> None:
    """Asked: on what day the list was true (badly answered once), then whether to answer a title, and the title."""
    folder = tmp_path / "council"
    put(folder, "Staff.csv", STAFF, ASH, WIZARD)
    answers = ["30/09/2024", "2024-09-30", "y", "case_holder"]
    code, said = _at_a_terminal(answers, "report", folder, "--out", tmp_path / "out")
    assert code == 0, said
    assert "On what day was it true?" in said and "'30/09/2024' is not a date written like 2024-09-30." in said
    assert "Answer them now?" in said and "Pod Wizard: Which role is this title?" in said
    mapping = (folder / "mapping.toml").read_text("utf-8")
    assert 'as_at = "2024-09-30"' in mapping and '"Pod Wizard" = "case_holder"' in mapping
    code, said = _at_a_terminal([], "measures", "compute", folder)
    assert code == 0 and "On what day" not in said and "Answer them now?" not in said
    assert (folder / "mapping.toml").read_text("utf-8") == mapping


def test_what_needs_no_answer_may_be_left_for_later(tmp_path: Path) -> None:
    folder = tmp_path / "council"
    put(folder, "Staff 30.09.24.csv", STAFF, ASH, WIZARD)
    code, said = _at_a_terminal(["n"], "measures", "compute", folder)
    assert code == 0 and "Answer them now?" in said and "Which role is this title?" not in said
    assert '"Pod Wizard" = "?"' in (folder / "mapping.toml").read_text("utf-8")
    code, said = _at_a_terminal([], "measures", "compute", folder)
    assert code == 0 and "Answer them now?" not in said


def test_without_a_terminal_the_questions_are_written_and_the_exit_code_is_one(mainstay: Run, tmp_path: Path) -> None:
    folder = tmp_path / "council"
    put(folder, "Staff.csv", STAFF.replace("Post Start Date", "Post Strat Date"), ASH)
    done = mainstay("measures", "compute", folder)
    assert done.returncode == 1 and "2 questions about the files must be answered first" in done.stderr
    mapping = (folder / "mapping.toml").read_text("utf-8")
    assert 'as_at = "?"' in mapping and '"Post Strat Date" = "?"' in mapping
    look = mainstay("look", folder)
    assert look.returncode == 0 and "Questions to answer before a report can be made (2)" in look.stdout
    (folder / "mapping.toml").write_text(
        mapping.replace('as_at = "?"', 'as_at = "2024-09-30"').replace('Date" = "?"', 'Date" = "role_start"'),
        encoding="utf-8",
    )
    assert mainstay("measures", "compute", folder).returncode == 0


def test_suggestions_are_taken_where_that_is_asked_for(mainstay: Run, tmp_path: Path) -> None:
    folder = tmp_path / "council"
    put(folder, "Staff 30.09.24.csv", STAFF.replace("Post Start Date", "Post Strat Date"), ASH)
    assert mainstay("measures", "compute", folder, "--accept-suggestions").returncode == 0
    assert '"Post Strat Date" = "role_start"' in (folder / "mapping.toml").read_text("utf-8")
    assert mainstay("measures", "compute", folder).returncode == 0
