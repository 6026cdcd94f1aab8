"""Nobody left before starting."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the leaving date lies before the start date, each of them being a date of its own rule's liking.

    A leaving date outside the year (WC-413) and a start after it (WC-412) are wrong by themselves.
    """
    start, end = worker.start, worker.end
    if start is None or end is None or end >= start:
        return ()
    if end < year.first_day or start > year.last_day:
        return ()
    return (Fault("RoleEndDate", f"{end}, before the start on {start}"),)


RULE = RecordRule(
    code="WC-414",
    title="Left before starting",
    severity=Severity.ERROR,
    message="The leaving date lies before the start date.",
    why="One of the two dates is wrong, so the worker is counted among the leavers or the starters of the wrong year.",
    mend="Look up both dates and correct the wrong one; take the leaving date out where it is of an earlier employment.",
    mender=Mender.HR,
    source="Derived.",
    of=Of.LEAVERS,
    check=check,
    passes=(
        Example("Left on the day of starting.", "leaver", {"RoleStartDate": "{Y}-03-31"}),
        Example("Left before the year and before starting: another rule says so.", "leaver",
                {"RoleEndDate": "{Y-6}-03-31"}),
    ),
    fails=(
        Example("Left on the day before starting.", "leaver",
                {"RoleStartDate": "{Y}-04-01", "FTE30": "0", "WorkingDaysLost": "0"}, last_year_lacks=True),
    ),
)  # fmt: skip
