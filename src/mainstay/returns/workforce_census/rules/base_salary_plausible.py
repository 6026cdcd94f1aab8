"""A base salary is from 20,000 to 200,000 pounds."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule

_LEAST, _MOST = 20_000_00, 200_000_00


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where a salary above nought is outside the limits."""
    pence = worker.value("BaseSalary")
    if not isinstance(pence, int) or _LEAST <= pence <= _MOST or not pence:
        return ()
    return (Fault("BaseSalary", worker.text("BaseSalary")),)


RULE = RecordRule(
    code="WC-513",
    title="Unlikely base salary",
    severity=Severity.QUERY,
    message="The base salary is below 20,000 or above 200,000 pounds a year.",
    why="An amount for a month or an hour, in thousands or in pence, puts the council's average pay wrong.",
    mend="Check that it is the base salary for a whole year in pounds; a part-timer's own pay may be right, as the "
    "Department does not say whether it or the full-time figure is meant.",
    mender=Mender.FINANCE,
    source="Derived; the limits are our own choice.",
    of=Of.EMPLOYED,
    first=2025,
    check=check,
    passes=(
        Example("The least.", items={"BaseSalary": "20000.00"}),
        Example("The most.", items={"BaseSalary": "200000.00"}),
        Example("Nought has a rule of its own.", items={"BaseSalary": "0"}),
    ),
    fails=(
        Example("A penny less than the least.", items={"BaseSalary": "19999.99"}),
        Example("A penny more than the most.", "leaver", {"BaseSalary": "200000.01"}),
        Example("An amount for a month.", "starter", {"BaseSalary": "3291.67"}),
    ),
)
