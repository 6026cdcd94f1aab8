"""Nobody started and left in the same census year."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where both dates lie in the year, the start not after the end."""
    start, end = worker.start, worker.end
    if start is None or end is None or not year.first_day <= start <= end <= year.last_day:
        return ()
    return (Fault("RoleEndDate", f"from {start.isoformat()} to {end.isoformat()}"),)


RULE = RecordRule(
    code="WC-706",
    title="Started and left in the year",
    severity=Severity.QUERY,
    message="The worker started and left within the same census year.",
    why="Such a worker counts neither as a starter nor as a leaver, so a council that loses people within months looks "
    "steadier than it is.",
    mend="Check both dates; leave them if they are right, and know that the published figures do not show this worker.",
    mender=Mender.HR,
    source="Department's published method (starters and leavers).",
    of=Of.LEAVERS,
    check=check,
    passes=(
        Example("Started on the day before the year.", "leaver", {"RoleStartDate": "{Y-1}-09-30"}),
        Example("Started in the year and still there.", "starter", {"RoleStartDate": "{Y-1}-10-01"}),
    ),
    fails=(
        Example("Started on the first day of the year.", "leaver",
                {"RoleStartDate": "{Y-1}-10-01", "RoleEndDate": "{Y}-03-31", "FTE30": "0"}, last_year_lacks=True),
        Example("Started and left on one day.", "leaver",
                {"RoleStartDate": "{Y}-03-31", "RoleEndDate": "{Y}-03-31", "FTE30": "0", "WorkingDaysLost": "0"},
                last_year_lacks=True),
    ),
)  # fmt: skip
