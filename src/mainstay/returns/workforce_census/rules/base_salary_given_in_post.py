"""Everyone employed and in post has a base salary above nought, from 2025."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the salary is missing, nought or below. Words in its place are WC-503's."""
    reading = worker.readings.get("BaseSalary")
    if reading is None or reading.value or reading.reason is Reason.UNREADABLE:
        return ()
    return (Fault("BaseSalary", worker.text("BaseSalary")),)


RULE = RecordRule(
    code="WC-511",
    title="No base salary",
    severity=Severity.ERROR,
    message="Someone in post has no base salary above 0.",
    why="The Department requires the base salary of everyone the council employs; without it the return cannot be "
    "authorised.",
    mend="Give the yearly base salary from payroll, without payments on top; someone on unpaid leave has one too.",
    mender=Mender.FINANCE,
    source="Department's specification 2024 to 2025 (mandatory for staff who are not agency); derived.",
    of=Of.IN_POST,
    first=2025,
    check=check,
    hides=("WC-513", "WC-515"),
    passes=(
        Example("An ordinary salary.", items={"BaseSalary": "34314.00"}),
        Example("A penny: given, whatever else is to be said of it.", items={"BaseSalary": "0.01"}),
        Example("An agency worker has none.", "agency", {"BaseSalary": None}),
    ),
    fails=(
        Example("Not given.", items={"BaseSalary": None}),
        Example("Nought.", "starter", {"BaseSalary": "0.00"}),
        Example("Below nought.", items={"BaseSalary": "-39500.00"}),
    ),
)
