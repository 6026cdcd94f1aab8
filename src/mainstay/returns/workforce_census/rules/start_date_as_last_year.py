"""The start date is that of last year's return."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import ContinuityRule, Example, Fault, Faults


def check(now: Sequence[Kept], before: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault where someone in post last year has no record with that start date now.

    Passed over where a start date of an employed record cannot be read. Whoever left last year starts anew.
    """
    if not now or not before:
        return ()
    if len(now) == len(before) == 1 and now[0].start == before[0].start:
        return ()
    employed = [record for record in now if record.employed]
    earlier = [record.start for record in before if record.in_post]
    if not employed or not earlier or None in earlier or any(record.start is None for record in employed):
        return ()
    if any(record.agency is None for record in now) or any(record.start in earlier for record in employed):
        return ()
    first = employed[0]
    return (Fault("RoleStartDate", f"{first.start}, last year {earlier[0]}", first.line, first.position),)


RULE = ContinuityRule(
    code="WC-905",
    title="Start date changed since last year",
    severity=Severity.QUERY,
    message="The worker was in post last year, and the start date is not that of last year's return.",
    why="Time in service is published from the start date; one moved into the census year makes a starter of someone "
    "who was there all along.",
    mend="Put the first start date back where the worker only moved between roles; where the worker left and came "
    "back, add the record of the leaving; otherwise say in a note which date is right.",
    mender=Mender.HR,
    source="Derived from the Department's report on continuity between years.",
    hides=("WC-605", "WC-606", "WC-902", "WC-906"),
    check=check,
    passes=(
        Example("The same date, written another way last year.", "in post", last_year={"RoleStartDate": "03/06/{Y-4}"}),
        Example("Left and came back, with both records.", "leaver", again={
            "RoleStartDate": "{Y}-06-02", "RoleEndDate": None, "LeaverDestination": None, "ReasonLeave": None,
            "FTE30": "0", "FTE": "0.6"}),
        Example("An agency worker last year.", "starter", last_year_lacks=True),
    ),
    fails=(
        Example("A day later than last year.", "in post", last_year={"RoleStartDate": "{Y-4}-06-02"}),
        Example("The date of a promotion put in its place.", "in post", {"RoleStartDate": "{Y}-02-03", "FTE30": "0"}),
    ),
)  # fmt: skip
