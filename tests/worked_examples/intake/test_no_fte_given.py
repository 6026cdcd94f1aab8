"""People in post without an FTE are found, and nobody else."""

from __future__ import annotations

from mainstay.intake.checks.no_fte_given import check
from tests.small_records import record_of, spell, staff_history


def test_one_without_and_one_with() -> None:
    assert [
        each.count for each in check(record_of([staff_history()], spell=[spell("P1", "2020-01-01", None, fte=None)]))
    ] == [1]
    assert check(record_of([staff_history()], spell=[spell("P1", "2020-01-01", None)])) == []
