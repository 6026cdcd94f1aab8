"""Nobody came through both Step Up to Social Work and Frontline."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where both flags are 1."""
    if worker.value("StepUpGrad") is not True or worker.value("FrontlineGrad") is not True:
        return ()
    return (Fault("FrontlineGrad", "StepUpGrad 1, FrontlineGrad 1"),)


RULE = RecordRule(
    code="WC-505",
    title="Both graduate schemes",
    severity=Severity.QUERY,
    message="The worker is said to have come through both Step Up to Social Work and Frontline.",
    why="Each scheme qualifies people who are not yet social workers, so hardly anyone can have come through both, and "
    "the worker would count for both.",
    mend="Find out which of the two it was and set the other to 0.",
    mender=Mender.HR,
    source="Derived.",
    of=Of.EMPLOYED,
    check=check,
    passes=(
        Example("Step Up alone.", items={"StepUpGrad": "1"}),
        Example("Frontline alone.", items={"FrontlineGrad": "1"}),
    ),
    fails=(
        Example("Both.", items={"StepUpGrad": "1", "FrontlineGrad": "1"}),
        Example("Both, of a leaver.", "leaver", {"StepUpGrad": "1", "FrontlineGrad": "1"}),
    ),
)
