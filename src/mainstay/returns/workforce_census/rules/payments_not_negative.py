"""Payments on top of the salary are not negative."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule

_PAYMENTS = ("RRPayments", "OtherPayments")


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each payment below nought."""
    if not worker.odd:
        return ()
    return [
        Fault(element, worker.text(element))
        for element, reading in worker.odd
        if element in _PAYMENTS and reading.reason is Reason.OUT_OF_RANGE
    ]


RULE = RecordRule(
    code="WC-514",
    title="Negative payment",
    severity=Severity.ERROR,
    message="A payment on top of the salary is negative.",
    why="A repayment taken as pay lowers what the council is seen to spend on keeping its staff.",
    mend="Give what was paid in the year; leave the item out where nothing was: it is voluntary.",
    mender=Mender.FINANCE,
    source="Derived.",
    first=2025,
    check=check,
    passes=(
        Example("Nothing paid.", items={"RRPayments": "0", "OtherPayments": "0.00"}),
        Example("Neither given: both are voluntary.", items={"RRPayments": None, "OtherPayments": None}),
    ),
    fails=(
        Example("A penny below nought.", items={"RRPayments": "-0.01"}),
        Example("A repayment by a leaver.", "leaver", {"OtherPayments": "-1200.00"}),
    ),
)
