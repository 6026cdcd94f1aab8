"""An agency worker has a full-time equivalent."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where none is given; what cannot be read is WC-601's."""
    return () if worker.given("FTE") else (Fault("FTE"),)


RULE = RecordRule(
    code="WC-831",
    title="Agency worker without FTE",
    severity=Severity.QUERY,
    message="No FTE is given for an agency worker.",
    why="The worker counts as nobody in the council's published agency rate, and the children allocated count nowhere.",
    mend="Ask the agency or the manager for the hours worked in the week of 30 September.",
    mender=Mender.AGENCY_DESK,
    source="Derived; the public checking tool of 2021 requires it of everyone.",
    of=Of.AGENCY,
    check=check,
    hides=("WC-806", "WC-807"),
    passes=(
        Example("Two days a week.", "agency", {"FTE": "0.400000"}),
        Example("Nought: given, whatever else is to be said of it.", "agency", {"FTE": "0"}),
    ),
    fails=(
        Example("Not given.", "agency", {"FTE": None}, {"NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
        Example("Empty.", "agency", {"FTE": ""}, {"NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
    ),
)
