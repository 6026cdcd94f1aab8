"""A worker is from 20 to 75 years old on 30 September."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.ages import age_on
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule
from mainstay.returns.workforce_census.rules.at_least_18_at_the_start import LEAST_AGE

YOUNGEST, OLDEST = 20, 75


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the age is outside the limits, unless the rules on the age at starting speak of the dates."""
    birth = worker.birth
    if birth is None or YOUNGEST < year.year - birth.year <= OLDEST:
        return ()
    age = age_on(birth, year.last_day)
    if YOUNGEST <= age <= OLDEST or (worker.start is not None and age_on(birth, worker.start) < LEAST_AGE):
        return ()
    return (Fault("PersonBirthDate", f"{age} years old" if age >= 0 else "a birth after 30 September"),)


RULE = RecordRule(
    code="WC-404",
    title="Unlikely age",
    severity=Severity.QUERY,
    message="The worker is below 20 or above 75 years old on 30 September of the census year.",
    why="Few social workers are so young or so old; a mistyped year of birth puts the worker into the wrong published "
    "group by age.",
    mend="Look up the date of birth; leave it where it is right, and say so in a note.",
    mender=Mender.HR,
    source="Department's report on returns (an age band below 20); derived.",
    check=check,
    passes=(
        Example("20 on the last day of the year.", "starter", {"PersonBirthDate": "{Y-20}-09-30"}),
        Example("75 until the day after the year.", "starter", {"PersonBirthDate": "{Y-76}-10-01"}),
    ),
    fails=(
        Example("20 on the day after the year.", "starter", {"PersonBirthDate": "{Y-20}-10-01"}),
        Example("76 on the last day of the year.", "starter", {"PersonBirthDate": "{Y-76}-09-30"}),
    ),
)
