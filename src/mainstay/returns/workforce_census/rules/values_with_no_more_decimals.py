"""No number of a worker has more decimals than its item."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.odd_writing import has_too_many_decimals
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each number that could be read and has more decimals than its item; noughts at the end are none."""
    if not worker.odd:
        return ()
    return [
        Fault(element, worker.text(element)[:40]) for element, reading in worker.odd if has_too_many_decimals(reading)
    ]


RULE = RecordRule(
    code="WC-137",
    title="A number with more decimals than its item has",
    severity=Severity.ERROR,
    message="A number has more decimals than its item may have; it was rounded here.",
    why="The Department's system refuses a number with more decimals than the item's form.",
    mend="Round the number in the program that writes the return.",
    mender=Mender.ANALYST,
    source="Public schemas; Department's specification 2024 to 2025 (form of each item).",
    check=check,
    passes=(
        Example("As many decimals as the item has.", items={"FTE": "0.833333", "FTE30": "0.833333"},
                last_year={"FTE": "0.833333"}),
        Example("Noughts beyond them change nothing.", items={"FTE": "0.80000000"}),
        Example("Days lost to hundredths.", items={"WorkingDaysLost": "3.25"}),
    ),
    fails=(
        Example("One decimal too many of an FTE.", items={"FTE": "0.8000001"}),
        Example("One decimal too many of days lost.", items={"WorkingDaysLost": "3.125"}),
        Example("Weeks to hundredths.", "agency", {"ContractWeeks": "26.05"}),
    ),
)  # fmt: skip
