"""A worker was at least 18 on starting."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.ages import age_on
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule

LEAST_AGE = 18


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the worker was born before the start date, but less than 18 years before."""
    birth, start = worker.birth, worker.start
    if birth is None or start is None or start.year - birth.year > LEAST_AGE or birth >= start:
        return ()
    age = age_on(birth, start)
    return (Fault("RoleStartDate", f"{age} years old on {start}"),) if age < LEAST_AGE else ()


RULE = RecordRule(
    code="WC-403",
    title="Under 18 on starting",
    severity=Severity.ERROR,
    message="The worker was under 18 on the start date.",
    why="Nobody can be a registered social worker at that age, so one of the two dates is wrong and the worker falls "
    "into the wrong group by age or by time in service.",
    mend="Look up the date of birth and the start date, and correct the wrong one.",
    mender=Mender.HR,
    source="Derived.",
    hides=("WC-404", "WC-416"),
    check=check,
    passes=(
        Example("Started on the 18th birthday.", "in post", {"PersonBirthDate": "{Y-23}-06-03"},
                last_year={"PersonBirthDate": "{Y-22}-06-03"}),
        Example("Born after starting: another rule says so.", "starter", {"PersonBirthDate": "{Y}-02-04"}),
    ),
    fails=(
        Example("Started on the day before the 18th birthday.", "in post", {"PersonBirthDate": "{Y-23}-06-04"},
                last_year={"PersonBirthDate": "{Y-22}-06-04"}),
        Example("Started in the year at 11.", "starter", {"PersonBirthDate": "{Y-12}-07-15"}),
    ),
)  # fmt: skip
