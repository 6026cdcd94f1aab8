"""A worker was born before starting."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the date of birth is on or after the start date. The date of birth is not repeated."""
    if worker.birth is None or worker.start is None or worker.birth < worker.start:
        return ()
    return (Fault("PersonBirthDate", "a birth on or after the start"),)


RULE = RecordRule(
    code="WC-402",
    title="Born after starting",
    severity=Severity.ERROR,
    message="The date of birth is on or after the start date.",
    why="One of the two dates is wrong, so the worker falls into the wrong group by age or by time in service.",
    mend="Look up both dates and correct the wrong one; they are often exchanged, or the century is missing.",
    mender=Mender.HR,
    source="Derived.",
    hides=("WC-403", "WC-404", "WC-416"),
    check=check,
    passes=(
        Example("Born the day before starting: another rule speaks of the age.", "starter",
                {"PersonBirthDate": "{Y}-02-02"}),
        Example("Born long before.", "starter", {"PersonBirthDate": "1957-02-28"}),
    ),
    fails=(
        Example("Born on the day of starting.", "starter",
                {"PersonBirthDate": "{Y}-02-03", "RoleStartDate": "{Y}-02-03"}),
        Example("The two dates exchanged.", "in post",
                {"PersonBirthDate": "{Y-5}-06-03", "RoleStartDate": "1985-03-04"},
                last_year={"PersonBirthDate": "{Y-4}-06-03", "RoleStartDate": "1985-03-04"}),
    ),
)  # fmt: skip
