"""A leaving date lies in the census year."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the leaving date can be read and is not from 1 October to 30 September of the year."""
    if worker.end is None or year.first_day <= worker.end <= year.last_day:
        return ()
    return (Fault("RoleEndDate", worker.end.isoformat()),)


RULE = RecordRule(
    code="WC-413",
    title="Leaving date outside the census year",
    severity=Severity.ERROR,
    message="The leaving date is not within the census year, 1 October to 30 September.",
    why="Only those who left in the year belong in the return as leavers; anyone else is counted in the wrong year.",
    mend="Correct the date; take out a record of someone who left before the year; remove a date that lies after it.",
    mender=Mender.HR,
    source="Public checking tool of 2021 (range of RoleEndDate); derived.",
    of=Of.LEAVERS,
    check=check,
    hides=("WC-414", "WC-602"),
    passes=(
        Example("Left on the first day of the year.", "leaver", {"RoleEndDate": "{Y-1}-10-01"}),
        Example("Left on the last day but one of the year.", "leaver", {"RoleEndDate": "{Y}-09-29"}),
    ),
    fails=(
        Example("Left on the day before the year.", "leaver", {"RoleEndDate": "{Y-1}-09-30"}),
        Example("Left on the day after the year.", "leaver", {"RoleEndDate": "{Y}-10-01"}),
    ),
)
