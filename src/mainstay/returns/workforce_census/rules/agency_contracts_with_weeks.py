"""An agency worker has a length of contract, where the council holds it: the item is voluntary."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where none is given, in a year that has the item."""
    if "ContractWeeks" not in worker.readings or worker.given("ContractWeeks"):
        return ()
    return (Fault("ContractWeeks"),)


RULE = RecordRule(
    code="WC-832",
    title="Agency worker without a length of contract",
    severity=Severity.QUERY,
    message="No length of contract is given for an agency worker; the item is voluntary, so nothing need be done if it "
    "is not held.",
    why="It shows how far the council leans on long agency contracts; nothing that is published hangs on it.",
    mend="Give the weeks from the agency's or the supplier's list if it is at hand; otherwise leave it.",
    mender=Mender.AGENCY_DESK,
    source="Derived; Department's specification 2024 to 2025 (the item is voluntary).",
    of=Of.AGENCY,
    check=check,
    hides=("WC-833",),
    passes=(
        Example("Half a year.", "agency", {"ContractWeeks": "26.0"}),
        Example("Someone in post, of whom it is not asked.", items={"ContractWeeks": None}),
    ),
    fails=(
        Example("Not given.", "agency", {"ContractWeeks": None}),
        Example("Empty.", "agency", {"ContractWeeks": " "}),
    ),
)
