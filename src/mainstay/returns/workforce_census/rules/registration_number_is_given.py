"""Every record has a registration number."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where nothing is written for the number."""
    if worker.swe is not None or worker.given("SWENo"):
        return ()
    return (Fault("SWENo", "nothing"),)


RULE = RecordRule(
    code="WC-302",
    title="No registration number",
    severity=Severity.ERROR,
    message="The record has no registration number with Social Work England (SWENo).",
    why="The number is how a worker's records are told apart, and how the Department follows people from year to year "
    "and from council to council; someone whose registration cannot be shown does not belong in the return.",
    mend="Put in the number from the HR system or the public register; take out the record of anyone who is not "
    "registered as a social worker.",
    mender=Mender.HR,
    source="Department's specification 2024 to 2025; public checking tool of 2021.",
    hides=("WC-303", "WC-304", "WC-311", "WC-312", "WC-313", "WC-314", "WC-315", "WC-316", "WC-606", "WC-901",
           "WC-902", "WC-903", "WC-904", "WC-905", "WC-906"),
    check=check,
    passes=(
        Example("A number of six digits.", "starter", {"SWENo": "SW100020"}),
        Example("Something else in its place: another rule says so.", "starter", {"SWENo": "none"}),
    ),
    fails=(
        Example("No number.", "starter", {"SWENo": None}),
        Example("Only blanks.", "agency", {"SWENo": "   "}),
    ),
)  # fmt: skip
