"""Whoever was in post in last year's return is in this one, in post or as a leaver."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.dates import in_words
from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import ContinuityRule, Example, Fault, Faults
from mainstay.vocabulary.census_year import census_day


def check(now: Sequence[Kept], before: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault where someone in post last year has no record as an employee, in post or left, this year."""
    if any(record.agency is not True for record in now) or not any(record.in_post for record in before):
        return ()
    last_day = in_words(census_day(year.year - 1))
    if now:
        found = f"in post on {last_day}, now only an agency record"
        return (Fault("AgencyWorker", found, now[0].line, now[0].position),)
    return (Fault("", f"in post on {last_day}, no record now"),)


RULE = ContinuityRule(
    code="WC-901",
    title="In post last year, gone without leaving",
    severity=Severity.QUERY,
    message="Last year's return has the worker in post, and this one has the worker neither in post nor as a leaver.",
    why="The worker is missing from the workforce or from the leavers, so turnover is too low.",
    mend="Add the record: in post, or with the leaving date, reason and destination; say in a note where the worker "
    "should not have been in last year's return, or has another number now.",
    mender=Mender.HR,
    source="Derived from the Department's report on continuity between years.",
    hides=("WC-606", "WC-902", "WC-903", "WC-904", "WC-905", "WC-906"),
    check=check,
    passes=(
        Example("Left in the year.", "leaver"),
        Example("Left through to an agency, with both records.", "leaver", again={
            "AgencyWorker": "1", "RoleStartDate": None, "StartOrigin": None, "RoleEndDate": None, "FTE": "1.0",
            "LeaverDestination": None, "ReasonLeave": None}),
        Example("An agency worker last year, gone now.", "agency", this_year_lacks=True),
        Example("Left last year, gone now.", "leaver", this_year_lacks=True, last_year={
            "RoleEndDate": "{Y}-03-31", "LeaverDestination": "1", "ReasonLeave": "1", "FTE": "0"}),
    ),
    fails=(
        Example("In post last year, not in this return.", "in post", this_year_lacks=True),
        Example("The leaver's record was left out.", "leaver", this_year_lacks=True),
        Example("Employed last year, now only an agency record.", "agency", last_year={
            "AgencyWorker": "0", "RoleStartDate": "{Y-4}-06-03"}),
    ),
)  # fmt: skip
