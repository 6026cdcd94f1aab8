"""Someone who left last year and is in post again has a new start date."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import ContinuityRule, Example, Fault, Faults


def check(now: Sequence[Kept], before: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault where a record in post has the start date of one that left in last year's return.

    Passed over where last year's return has the worker in post with that date as well, as after a second role ended.
    """
    if not now or not before:
        return ()
    left = {record.start for record in before if record.leaver and record.start is not None}
    left -= {record.start for record in before if record.in_post}
    for record in now:
        if record.in_post and record.start in left:
            return (Fault("RoleStartDate", f"{record.start}, left last year", record.line, record.position),)
    return ()


RULE = ContinuityRule(
    code="WC-906",
    title="Left last year, in post with the old start date",
    severity=Severity.QUERY,
    message="Last year's return has the worker as a leaver, and this one in post with the same start date.",
    why="Last year's turnover counts a leaving that may never have been; or the worker came back and is a starter whom "
    "this return does not count as one.",
    mend="Put the date of the return to the council, where the worker came back; say in a note where the worker never "
    "left.",
    mender=Mender.HR,
    source="Derived from the Department's report on continuity between years.",
    hides=("WC-606", "WC-901", "WC-905"),
    check=check,
    passes=(
        Example("Came back with a new start date.", "in post", {"RoleStartDate": "{Y}-01-04", "FTE30": "0"},
                last_year={"RoleEndDate": "{Y}-03-31", "LeaverDestination": "1", "ReasonLeave": "1", "FTE": "0"}),
        Example("Left in this year.", "leaver"),
    ),
    fails=(
        Example("Left last year, and still in post.", "in post", last_year={
            "RoleEndDate": "{Y}-03-31", "LeaverDestination": "1", "ReasonLeave": "1", "FTE": "0"}),
        Example("Left last year on its last day, with another FTE since.", "in post", {"FTE": "0.6"}, last_year={
            "RoleEndDate": "{Y}-09-30", "LeaverDestination": "6", "ReasonLeave": "1", "FTE": "0"}),
    ),
)  # fmt: skip
