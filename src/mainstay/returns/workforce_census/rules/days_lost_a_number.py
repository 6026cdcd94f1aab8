"""Working days lost are a number of 0 or more."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.quoting import quoted
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where something is given that is no number or is negative."""
    if worker.days_lost is not None or not worker.given("WorkingDaysLost"):
        return ()
    return (Fault("WorkingDaysLost", quoted(worker.text("WorkingDaysLost"))),)


RULE = RecordRule(
    code="WC-811",
    title="Days lost not a number",
    severity=Severity.ERROR,
    message="The working days lost to sickness must be a number of 0 or more.",
    why="The worker's sickness is missing from the council's published absence rate.",
    mend="Give the working days lost from 1 October to 30 September as a number; 0 where there were none.",
    mender=Mender.HR,
    source="Public checking tool of 2021 (type and least value of numbers).",
    check=check,
    hides=("WC-812", "WC-813", "WC-824"),
    passes=(
        Example("None.", items={"WorkingDaysLost": "0"}),
        Example("Two decimals.", items={"WorkingDaysLost": "10.25"}),
        Example("An agency worker, of whom it is not asked.", "agency", {"WorkingDaysLost": None}),
    ),
    fails=(
        Example("A number with a word.", items={"WorkingDaysLost": "3 days"}),
        Example("Below nought.", "leaver", {"WorkingDaysLost": "-0.5"}),
        Example("A stroke for none.", "starter", {"WorkingDaysLost": "-"}),
    ),
)
