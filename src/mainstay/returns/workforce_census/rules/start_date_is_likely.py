"""A start date is no placeholder, and at most 50 years ago."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.ages import age_on
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule
from mainstay.returns.workforce_census.rules.at_least_18_at_the_start import LEAST_AGE

MOST_YEARS = 50


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the start lies more than 50 years before 30 September, unless the worker was a child then.

    A start before the worker was 18 is an error of its own (WC-402, WC-403), whatever the year.
    """
    start = worker.start
    if start is not None and year.year - start.year < MOST_YEARS:
        return ()
    if start is None:
        beyond = worker.readings["RoleStartDate"].beyond
        if not isinstance(beyond, date) or not worker.given("RoleStartDate"):
            return ()
        start = beyond
    elif worker.birth is not None and age_on(worker.birth, start) < LEAST_AGE:
        return ()
    fifty_years_back = year.last_day.replace(year=year.year - MOST_YEARS)
    return (Fault("RoleStartDate", start.isoformat()),) if start < fifty_years_back else ()


RULE = RecordRule(
    code="WC-416",
    title="Unlikely start date",
    severity=Severity.QUERY,
    message="The start date is a placeholder such as 1 January 1900, or lies more than 50 years back.",
    why="The time in service is published in bands, and a placeholder puts the worker into the longest.",
    mend="Look up when the worker started as a child and family social worker of the council; leave the date where it "
    "is right, and say so in a note.",
    mender=Mender.HR,
    source="Derived.",
    hides=("WC-311", "WC-402", "WC-403", "WC-507", "WC-604", "WC-605", "WC-902", "WC-905", "WC-906"),
    check=check,
    passes=(
        Example("50 years on the last day of the year.", "in post",
                {"RoleStartDate": "{Y-50}-09-30", "PersonBirthDate": "{Y-71}-02-03"},
                last_year={"RoleStartDate": "{Y-49}-09-30", "PersonBirthDate": "{Y-70}-02-03"}),
        Example("Longer ago than the worker is old: another rule says so.", "in post",
                {"RoleStartDate": "1962-06-03"}, last_year={"RoleStartDate": "1962-06-03"}),
    ),
    fails=(
        Example("A placeholder.", "in post", {"RoleStartDate": "1900-01-01"}),
        Example("A day more than 50 years.", "in post",
                {"RoleStartDate": "{Y-50}-09-29", "PersonBirthDate": "{Y-71}-02-03"},
                last_year={"RoleStartDate": "{Y-49}-09-29", "PersonBirthDate": "{Y-70}-02-03"}),
    ),
)  # fmt: skip
