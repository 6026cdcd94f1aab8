"""Whatever goes wrong ends in a sentence and an exit code, and holds nothing of anyone's."""

from __future__ import annotations

import errno

import pytest

from mainstay.commands.endings import ended
from mainstay.foundations.problems import CannotGoOn


def _ending(capsys: pytest.CaptureFixture[str], fault: BaseException) -> tuple[int, str]:
    with pytest.raises(SystemExit) as left, ended():
        raise fault
    said = capsys.readouterr()
    assert said.out == "", "standard output is for answers"
    return left.value.code, said.err


def test_a_reason_is_told_as_where_what_why_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    reason = CannotGoOn(
        "The workbook needs a password.", where="staff.xlsx", why="Nothing in it can be read.",
        do="Save a copy without one.", exit_code=2,
    )  # fmt: skip
    code, said = _ending(capsys, reason)
    assert code == 2
    assert said.splitlines() == [
        "staff.xlsx: The workbook needs a password.",
        "Why it matters: Nothing in it can be read.",
        "What to do: Save a copy without one.",
    ]


def test_a_reason_keeps_its_own_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ending(capsys, CannotGoOn("A question is open.", exit_code=1)) == (1, "A question is open.\n")


def test_stopping_at_the_keyboard_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ending(capsys, KeyboardInterrupt()) == (130, "Stopped.\n")


def test_a_full_disk_is_told_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _ending(capsys, OSError(errno.ENOSPC, "No space left on device", "report"))
    assert code == 2
    assert said.startswith("report: The disk is full.\n")


def test_a_fault_of_ours_tells_its_type_and_never_its_values(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _ending(capsys, KeyError("Jane Invented, born 1 May 1980"))
    assert code == 70
    assert said.startswith("This is ours to mend: KeyError at ")
    assert "Jane" not in said and "1980" not in said and "Traceback" not in said


def test_a_fault_of_ours_names_the_last_line_of_ours_that_ran(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit), ended():
        from mainstay.record.declaring import Table

        Table("person", "A worker.", fields=(), key=("no such field",))
    said = capsys.readouterr().err
    assert "ValueError at record/declaring.py:" in said
    assert "no such field" not in said


def test_its_mender_may_ask_for_the_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAINSTAY_TRACEBACK", "1")
    code, said = _ending(capsys, KeyError("a value"))
    assert code == 70
    assert "Traceback" in said


def test_a_command_that_ends_well_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with ended():
        pass
    assert capsys.readouterr().err == ""
