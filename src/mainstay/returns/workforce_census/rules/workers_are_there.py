"""The return has at least one worker."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import without_workers
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where there is no worker's record."""
    return () if whole.tally.workers else (Fault("CSWWWorker", "nothing"),)


def _without_all_but_one(text: str) -> str:
    last = text.rindex("<CSWWWorker>")
    return without_workers(text[:last]) + text[last:]


RULE = ReturnRule(
    code="WC-112",
    title="There are no workers",
    severity=Severity.ERROR,
    message="The return has no CSWWWorker.",
    why="A council with children's services has social workers; without them no figure of the council can be published.",
    mend="Export the return again, and compare the number of workers with the system that made it.",
    mender=Mender.ANALYST,
    source="Public schemas; derived.",
    check=check,
    passes=(
        Example("Everyone is there."),
        Example("One worker alone.", text=_without_all_but_one),
    ),
    fails=(Example("Nobody is there.", text=without_workers),),
)
