"""A report asked of a kept record: what to do instead, and nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.commands.report import report
from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.folder import keep
from tests.small_records import record_of, spell, staff_history


def test_a_kept_record_is_sent_to_the_command_that_reads_it(tmp_path: Path) -> None:
    keep(record_of([staff_history()], spell=[spell("A")]), tmp_path / "kept")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CannotGoOn, match="This folder is a kept record") as refused:
        report(tmp_path / "kept")
    assert f"mainstay measures compute {tmp_path / 'kept'}" in str(refused.value.do)
    assert sorted(tmp_path.rglob("*")) == before
