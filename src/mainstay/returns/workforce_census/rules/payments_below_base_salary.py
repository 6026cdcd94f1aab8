"""No payment on top of the salary is above the salary itself."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule

_PAYMENTS = ("RRPayments", "OtherPayments")


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each of the two payments that is above a salary above nought."""
    salary = worker.value("BaseSalary")
    if not isinstance(salary, int) or not salary:
        return ()
    return [
        Fault(element, f"{worker.text(element)}, with a base salary of {worker.text('BaseSalary')}")
        for element in _PAYMENTS
        if isinstance(pence := worker.value(element), int) and pence > salary
    ]


RULE = RecordRule(
    code="WC-515",
    title="Payment above the salary",
    severity=Severity.QUERY,
    message="A payment on top of the salary is more than the base salary.",
    why="The salary and the payments may have changed places, or the whole pay may stand where a payment belongs.",
    mend="Check all three amounts in payroll: the base salary for a year, and what was paid on top of it.",
    mender=Mender.FINANCE,
    source="Derived.",
    of=Of.EMPLOYED,
    first=2025,
    check=check,
    passes=(
        Example("As much as the salary.", items={"BaseSalary": "39500.00", "RRPayments": "39500.00"}),
        Example("Two payments, each below the salary.", items={"RRPayments": "20000.00", "OtherPayments": "21000.00"}),
    ),
    fails=(
        Example("A penny more than the salary.", items={"BaseSalary": "39500.00", "RRPayments": "39500.01"}),
        Example("Salary and payment changed places.", "leaver",
                {"BaseSalary": "20500.00", "OtherPayments": "39500.00"}),
    ),
)  # fmt: skip
