"""Two people who move one return at the same moment: one of them does, and nothing that was sent is lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.states import Role, State
from mainstay.tasks.moving_a_return import move_return, standing_of
from mainstay.tasks.one_at_a_time import LOCK, STALE, alone_in
from tests.worked_examples.workforce_census_rules.clean_return import planted

MOVER = """
import sys, time
from pathlib import Path
from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.states import Role, State
from mainstay.tasks.moving_a_return import move_return
folder, to, by, go = Path(sys.argv[1]), State(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
print("ready", flush=True)
while not go.exists():
    time.sleep(0.001)
try:
    move_return(folder, to, by=by, role=Role.DIRECTOR)
except CannotGoOn as refused:
    print(refused.what)
    sys.exit(refused.exit_code)
"""


@pytest.fixture
def approved(tmp_path: Path) -> Path:
    (tmp_path / "return.xml").write_text(planted((), 2025).text, encoding="utf-8")
    folder = tmp_path / "census_2025_893"
    for to, by in ((State.DRAFT, "AB"), (State.CHECKED, "AB"), (State.APPROVED, "CD")):
        file = tmp_path / "return.xml" if to is State.DRAFT else None
        move_return(folder, to, by=by, role=Role.DIRECTOR, file=file)
    return folder


def test_two_processes_that_send_at_once(approved: Path, tmp_path: Path) -> None:
    for number in range(3):
        go = tmp_path / f"go_{number}"
        movers = [
            subprocess.Popen(
                [sys.executable, "-c", MOVER, str(approved), "sent", by, str(go)], stdout=subprocess.PIPE, text=True
            )
            for by in ("AB", "EF")
        ]
        for mover in movers:
            assert mover.stdout is not None and mover.stdout.readline() == "ready\n"
        go.touch()
        told = [mover.communicate()[0] for mover in movers]
        codes = [mover.returncode for mover in movers]
        assert sorted(codes) == [0, 1], "one moves it, the other is told"
        assert "Somebody else" in told[codes.index(1)] or "is sent, and cannot become sent" in told[codes.index(1)]
        stands = standing_of(approved)
        winner = ("AB", "EF")[codes.index(0)]
        assert stands.history.state is State.SENT and stands.history.moves[-1].by == winner
        assert not stands.lost and len(stands.kept) == number + 1
        assert not (approved / LOCK).exists()
        for to, by in ((State.CORRECTED, "AB"), (State.DRAFT, "AB"), (State.CHECKED, "AB"), (State.APPROVED, "CD")):
            file = tmp_path / "return.xml" if to is State.DRAFT else None
            move_return(approved, to, by=by, role=Role.DIRECTOR, file=file)


def test_who_comes_while_another_is_at_it_is_refused_and_takes_nothing_away(approved: Path) -> None:
    before = (approved / "history.json").read_bytes()
    with alone_in(approved) as alone:
        with pytest.raises(CannotGoOn, match="Somebody else is moving this return"):
            move_return(approved, State.SENT, by="AB", role=Role.ANALYST)
        assert alone.held and (approved / "history.json").read_bytes() == before
    assert not (approved / LOCK).exists()


def test_a_lock_that_was_left_behind_is_taken_over_and_said(approved: Path) -> None:
    (approved / LOCK).write_text("stopped", encoding="utf-8")
    with pytest.raises(CannotGoOn, match="Somebody else is moving"):
        move_return(approved, State.SENT, by="AB", role=Role.ANALYST)
    long_ago = time.time() - STALE - 60
    os.utime(approved / LOCK, (long_ago, long_ago))
    stands = move_return(approved, State.SENT, by="AB", role=Role.ANALYST)
    assert stands.history.state is State.SENT and "lock was taken over" in stands.notices[0].replace("their ", "")
    assert sorted(each.name for each in approved.iterdir()) == ["history.json", "sent_round_1.xml"]


def test_whose_lock_was_taken_over_writes_nothing_and_leaves_the_others_lock(approved: Path) -> None:
    with alone_in(approved) as alone:
        (approved / LOCK).write_text("another's", encoding="utf-8")
        assert not alone.held
    assert (approved / LOCK).read_text(encoding="utf-8") == "another's"


def test_a_copy_that_stands_there_is_neither_overwritten_nor_taken_away(approved: Path, tmp_path: Path) -> None:
    copy = approved / "sent_round_1.xml"
    copy.write_text("somebody's", encoding="utf-8")
    with pytest.raises(CannotGoOn, match="Something else stands"):
        move_return(approved, State.SENT, by="AB", role=Role.ANALYST)
    assert copy.read_text(encoding="utf-8") == "somebody's"
    copy.write_bytes((tmp_path / "return.xml").read_bytes())
    assert move_return(approved, State.SENT, by="AB", role=Role.ANALYST).history.state is State.SENT
    assert json.loads((approved / "history.json").read_text(encoding="utf-8"))["moves"][-1]["kept"] == copy.name


def test_a_first_move_that_is_refused_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn):
        move_return(tmp_path / "new", State.SENT, by="AB", role=Role.ANALYST)
    assert not (tmp_path / "new").exists()
