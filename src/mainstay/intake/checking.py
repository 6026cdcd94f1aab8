"""Checks across the whole record, one per file in `checks/`: each finds what no one file can show, and mends none."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import Problem
from mainstay.record.record import WorkforceRecord

Check = Callable[[WorkforceRecord], list[Problem]]


def check(record: WorkforceRecord) -> list[Problem]:
    """Every problem that the checks find, in order of the checks' names."""
    checks = [cast(Check, each) for each in found_in("mainstay.intake.checks", "CHECK").values()]
    return [problem for each in checks for problem in each(record)]
