"""Start date and origin are given together or not at all, by anyone of whom they are not required."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where one of the two is given alone; of the employed WC-501 asks for both."""
    if worker.employed:
        return ()
    started = worker.given("RoleStartDate")
    if started == worker.given("StartOrigin"):
        return ()
    return (Fault(*("StartOrigin", "no StartOrigin") if started else ("RoleStartDate", "no RoleStartDate")),)


RULE = RecordRule(
    code="WC-702",
    title="Starting told by halves",
    severity=Severity.ERROR,
    message="One of start date and origin is given without the other.",
    why="The two belong together; one alone is taken for a slip and refused.",
    mend="Take both out for an agency worker, or give both.",
    mender=Mender.AGENCY_DESK,
    source="Public checking tool of 2021.",
    check=check,
    passes=(
        Example("An agency worker with neither.", "agency", {"RoleStartDate": None, "StartOrigin": None}),
        Example("An agency worker with both.", "agency", {"RoleStartDate": "{Y}-01-08", "StartOrigin": "4"}),
        Example("Someone in post without an origin: WC-501 says so.", items={"StartOrigin": None}),
    ),
    fails=(
        Example("An agency worker with a start date alone.", "agency", {"RoleStartDate": "{Y}-01-08"}),
        Example("An agency worker with an origin alone.", "agency", {"StartOrigin": "4"}),
    ),
)
