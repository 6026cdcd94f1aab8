"""A length of agency contract is at most 500 weeks."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule

_MOST = 500


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where an agency worker's contract is longer."""
    weeks = worker.value("ContractWeeks")
    if not isinstance(weeks, int) or weeks <= _MOST * 100:
        return ()
    return (Fault("ContractWeeks", worker.text("ContractWeeks")),)


RULE = RecordRule(
    code="WC-833",
    title="Contract of nearly ten years",
    severity=Severity.QUERY,
    message="The length of an agency contract is more than 500 weeks.",
    why="Hardly any agency contract lasts that long; days or a date may stand where weeks belong.",
    mend="Give the length of the present contract in weeks.",
    mender=Mender.AGENCY_DESK,
    source="Derived; where the limit of 500 weeks comes from is unverified.",
    of=Of.AGENCY,
    check=check,
    passes=(
        Example("The most.", "agency", {"ContractWeeks": "500.0"}),
        Example("A day.", "agency", {"ContractWeeks": "0.2"}),
    ),
    fails=(
        Example("A little more than the most.", "agency", {"ContractWeeks": "500.1"}),
        Example("Days instead of weeks.", "agency", {"ContractWeeks": "730"}),
    ),
)
