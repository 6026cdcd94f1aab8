"""Whoever started before the year is in last year's return."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import ContinuityRule, Example, Fault, Faults


def check(now: Sequence[Kept], before: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault, at the first record that started before the year, where last year's return has no such employee."""
    if not now or any(record.agency is not True for record in before):
        return ()
    for record in now:
        if record.employed and record.start is not None and record.start < year.first_day:
            where = "only an agency record last year" if before else "no record last year"
            return (Fault("RoleStartDate", f"{record.start}, {where}", record.line, record.position),)
    return ()


RULE = ContinuityRule(
    code="WC-902",
    title="Started before the year, not in last year's return",
    severity=Severity.QUERY,
    message="The worker started before the census year, and last year's return does not have the worker as employed.",
    why="Either last year's workforce was too small, or the worker is a starter whom this return does not count as one.",
    mend="Correct the start date where the worker came in the year, also from an agency; otherwise say in a note why "
    "the worker was not in last year's return.",
    mender=Mender.HR,
    source="Derived from the Department's report on continuity between years.",
    hides=("WC-606", "WC-901", "WC-903", "WC-904", "WC-905", "WC-906"),
    check=check,
    passes=(
        Example("Started on the first day of the year.", "starter", {"RoleStartDate": "{Y-1}-10-01"}),
        Example("Left last year: another rule says so.", "in post", last_year={
            "RoleEndDate": "{Y}-03-31", "LeaverDestination": "1", "ReasonLeave": "1", "FTE": "0"}),
        Example("An agency worker who was not here last year.", "agency", last_year_lacks=True),
    ),
    fails=(
        Example("Not in last year's return.", "in post", last_year_lacks=True),
        Example("Started on the day before the year.", "starter", {"RoleStartDate": "{Y-1}-09-30", "FTE30": "1.0"}),
        Example("Only an agency worker in last year's return.", "in post", last_year={"AgencyWorker": "1"}),
    ),
)  # fmt: skip
