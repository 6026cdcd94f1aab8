"""The date of birth is that of last year's return."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import ContinuityRule, Example, Fault, Faults
from mainstay.returns.workforce_census.several_records import differ_in_birth


def check(now: Sequence[Kept], before: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault where this year's date of birth is none of last year's. The dates are not repeated.

    Records of this year that differ among themselves are another rule's (WC-312).
    """
    if not now or not before:
        return ()
    earlier = {record.birth for record in before if record.birth is not None}
    first = next((record for record in now if record.birth is not None), None)
    if first is None or not earlier or first.birth in earlier or differ_in_birth(now):
        return ()
    return (Fault("PersonBirthDate", "another date than last year", first.line, first.position),)


RULE = ContinuityRule(
    code="WC-903",
    title="Date of birth changed since last year",
    severity=Severity.QUERY,
    message="The date of birth is not that of last year's return.",
    why="One of the two returns is wrong, or the number now belongs to someone else; the Department cannot follow the "
    "worker from year to year.",
    mend="Look up the date of birth; correct it, or say in a note that last year's return was wrong.",
    mender=Mender.HR,
    source="Derived from the Department's report on continuity between years.",
    check=check,
    passes=(
        Example("The same, written another way last year.", "in post", last_year={"PersonBirthDate": "04/03/1985"}),
        Example("Not given last year.", "in post", last_year={"PersonBirthDate": None}),
    ),
    fails=(
        Example("Day and month exchanged.", "in post", last_year={"PersonBirthDate": "1985-04-03"}),
        Example("Another year of birth.", "leaver", last_year={"PersonBirthDate": "1978-11-20"}),
    ),
)
