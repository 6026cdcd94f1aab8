"""A mapping that another thread works out: nobody waits for it before it is looked into, and its error is not lost."""

from __future__ import annotations

from threading import Event

import pytest

from mainstay.tasks.being_worked_out import BeingWorkedOut


def test_it_is_waited_for_only_where_it_is_looked_into() -> None:
    may_go_on = Event()

    def work() -> dict[str, int]:
        assert may_go_on.wait(30)
        return {"role": 1, "team": 2}

    coming = BeingWorkedOut(work)
    may_go_on.set()
    assert coming["team"] == 2 and list(coming) == ["role", "team"] and len(coming) == 2
    assert "contract" not in coming and coming.get("contract") is None


def test_its_error_is_raised_where_it_is_looked_into() -> None:
    def work() -> dict[str, int]:
        raise ZeroDivisionError

    coming = BeingWorkedOut(work)
    with pytest.raises(ZeroDivisionError):
        coming.get("role")
