"""Someone who moved to another role in the same council did not go to another employer or to agency work."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule

_ELSEWHERE = {
    "social_work_other_council",
    "social_work_outside_england",
    "social_work_agency",
    "social_work_other_employer",
}


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where a move within the council has a destination in social work outside it."""
    if worker.reading("ReasonLeave").means != "moved_within_council":
        return ()
    if worker.reading("LeaverDestination").means not in _ELSEWHERE:
        return ()
    found = f"ReasonLeave {worker.text('ReasonLeave')}, LeaverDestination {worker.text('LeaverDestination')}"
    return (Fault("LeaverDestination", found),)


RULE = RecordRule(
    code="WC-703",
    title="Moved within the council, and elsewhere",
    severity=Severity.QUERY,
    message="The reason is a move within the same council, and the destination lies outside it.",
    why="Either the worker is lost to the council or not: the two answers tell opposite things about why people leave.",
    mend="Check with HR whether the worker still works for the council, and correct the reason or the destination.",
    mender=Mender.HR,
    source="Derived.",
    of=Of.LEAVERS,
    check=check,
    passes=(
        Example("Moved within the council to another social care role.", "leaver",
                {"ReasonLeave": "7", "LeaverDestination": "5"}),
        Example("Moved within the council, destination other.", "leaver",
                {"ReasonLeave": "7", "LeaverDestination": "7"}),
        Example("Resigned for another council.", "leaver", {"ReasonLeave": "1", "LeaverDestination": "1"}),
    ),
    fails=(
        Example("Moved within the council to another council.", "leaver",
                {"ReasonLeave": "7", "LeaverDestination": "1"}),
        Example("Moved within the council to another employer.", "leaver",
                {"ReasonLeave": "7", "LeaverDestination": "4"}),
    ),
)  # fmt: skip
