"""A worker started by 30 September of the year."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the start date is after the last day of the year, however far."""
    start = worker.start
    if start is None:
        beyond = worker.readings["RoleStartDate"].beyond
        start = beyond if isinstance(beyond, date) and worker.given("RoleStartDate") else None
    if start is None or start <= year.last_day:
        return ()
    return (Fault("RoleStartDate", start.isoformat()),)


RULE = RecordRule(
    code="WC-412",
    title="Started after 30 September",
    severity=Severity.ERROR,
    message="The start date is after 30 September of the census year.",
    why="Only those who started by then belong in the return; anyone later is counted a year too early.",
    mend="Correct the date; take the record out where the worker had not started, and return it next year.",
    mender=Mender.HR,
    source="Department's specification 2024 to 2025 (who is in the return); derived.",
    hides=("WC-414", "WC-416", "WC-604", "WC-605", "WC-706", "WC-902"),
    check=check,
    passes=(
        Example("Started on the last day of the year.", "starter", {"RoleStartDate": "{Y}-09-30"}),
        Example("Started long before.", "in post", {"RoleStartDate": "1999-01-04"}),
    ),
    fails=(
        Example("Started on the day after the year.", "starter",
                {"RoleStartDate": "{Y}-10-01", "WorkingDaysLost": "0"}),
        Example("A century too late.", "starter", {"RoleStartDate": "2{Y-1900}-02-03", "WorkingDaysLost": "0"}),
    ),
)  # fmt: skip
