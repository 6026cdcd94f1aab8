"""The length of an agency contract is given for agency workers alone. Nought weeks for anyone else says nothing."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where someone employed has a contract of more than nought weeks."""
    if not worker.value("ContractWeeks"):
        return ()
    return (Fault("ContractWeeks", worker.text("ContractWeeks")),)


RULE = RecordRule(
    code="WC-506",
    title="Agency contract of someone employed",
    severity=Severity.QUERY,
    message="A length of agency contract is given for someone the council employs.",
    why="Either the item is not meant, or the worker is agency and stands among the council's own staff, in its "
    "turnover and in its headcount.",
    mend="Find out how the worker is engaged: correct AgencyWorker if through an agency, else leave ContractWeeks out.",
    mender=Mender.AGENCY_DESK,
    source="Derived: the item is the length of an agency worker's contract.",
    of=Of.EMPLOYED,
    check=check,
    passes=(
        Example("An agency worker's contract.", "agency", {"ContractWeeks": "12.0"}),
        Example("Nought weeks, as some systems write for everyone.", items={"ContractWeeks": "0.0"}),
    ),
    fails=(
        Example("Twelve weeks.", items={"ContractWeeks": "12.0"}),
        Example("The shortest length that can be written.", "leaver", {"ContractWeeks": "0.1"}),
    ),
)
