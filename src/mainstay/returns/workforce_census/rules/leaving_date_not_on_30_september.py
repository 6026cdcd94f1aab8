"""A leaving date on 30 September is looked at again."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the leaving date is the last day of the census year."""
    if worker.end != year.last_day:
        return ()
    return (Fault("RoleEndDate", year.last_day.isoformat()),)


RULE = RecordRule(
    code="WC-417",
    title="Left on 30 September",
    severity=Severity.QUERY,
    message="The leaving date is 30 September of the census year.",
    why="Someone who leaves on the day of the count is returned as a leaver with FTE 0, not as in post; a date that "
    "stands for the end of the year by default takes somebody out of the workforce.",
    mend="Confirm that it was the last day; take the leaving date out where the worker was still there after it.",
    mender=Mender.HR,
    source="Department's guide (it has a note of its own on leaving on 30 September, whose text is not public); "
    "derived.",
    of=Of.LEAVERS,
    check=check,
    passes=(
        Example("Left on the last day but one of the year.", "leaver", {"RoleEndDate": "{Y}-09-29"}),
        Example("Left on 30 September of the year before: another rule says so.", "leaver",
                {"RoleEndDate": "{Y-1}-09-30"}),
    ),
    fails=(Example("Left on the last day of the year.", "leaver", {"RoleEndDate": "{Y}-09-30"}),),
)  # fmt: skip
