"""Nobody is employed by the council and engaged through an agency at once."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, PersonRule
from mainstay.returns.workforce_census.several_records import employed_and_agency_at_once


def check(records: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault, at the agency record of someone whom the council also employs on 30 September."""
    agency = employed_and_agency_at_once(records)
    return () if agency is None else (Fault("AgencyWorker", "0 and 1", agency.line, agency.position),)


RULE = PersonRule(
    code="WC-316",
    title="Employed and agency at once",
    severity=Severity.QUERY,
    message="One registration number is in post on 30 September both as employed and as an agency worker.",
    why="The worker counts in the workforce and among the agency workers, so the agency rate is wrong on both sides.",
    mend="Keep the record of what the worker was on 30 September; where an agency worker became an employee, take the "
    "agency record out.",
    mender=Mender.AGENCY_DESK,
    source="Department's published method (agency workers are those the council does not pay itself); derived.",
    hides=("WC-314", "WC-315"),
    check=check,
    passes=(
        Example("Left the council, and works through an agency on 30 September.", "leaver", again={
            "AgencyWorker": "1", "RoleStartDate": None, "StartOrigin": None, "RoleEndDate": None, "FTE": "1.0",
            "LeaverDestination": None, "ReasonLeave": None}),
        Example("An agency worker with FTE 0, since employed.", "starter", {"FTE": "0.6"},
                again={"AgencyWorker": "1", "FTE": "0", "Cases30": None}),
    ),
    fails=(
        Example("Became an employee, and the agency record stayed.", "starter", {"ContractWeeks": None},
                again={"AgencyWorker": "1", "FTE": "1.0", "ContractWeeks": "26.0"}),
        Example("One day a week through an agency beside the job.", "in post",
                again={"AgencyWorker": "1", "FTE": "0.2", "Cases30": "3", "ContractWeeks": "26.0"}),
    ),
)  # fmt: skip
