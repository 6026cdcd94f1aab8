"""Someone who left in the year has no children allocated on 30 September."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where a leaver holds one or more."""
    if not worker.cases:
        return ()
    return (Fault("Cases30", worker.text("Cases30")),)


RULE = RecordRule(
    code="WC-802",
    title="Leaver with children allocated",
    severity=Severity.ERROR,
    message="Someone who has left is said to have children allocated on 30 September.",
    why="The children are counted with someone who is not there, or are in truth another worker's and missing there.",
    mend="Allocate the children to whoever works with them now; give none for the leaver.",
    mender=Mender.CASE_SYSTEM,
    source="Derived.",
    of=Of.LEAVERS,
    check=check,
    hides=("WC-804", "WC-805", "WC-806", "WC-807"),
    passes=(
        Example("A leaver with nought.", "leaver", {"Cases30": "0"}),
        Example("A leaver without the item.", "leaver", {"Cases30": None}),
    ),
    fails=(
        Example("A leaver with one.", "leaver", {"Cases30": "1"}),
        Example("A leaver with more than anyone could hold.", "leaver", {"Cases30": "60"}),
    ),
)
