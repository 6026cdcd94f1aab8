"""The sex is that of last year's return."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import ContinuityRule, Example, Fault, Faults
from mainstay.returns.workforce_census.several_records import differ_in_sex

_RECORDED = ("female", "male")


def check(now: Sequence[Kept], before: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault where last year's return says female and this one male, or the other way round.

    The return changed from gender to sex in 2024: 'not known' and 'not specified' of one year are no contradiction to
    the other. Records of this year that differ among themselves are another rule's (WC-313).
    """
    if not now or not before:
        return ()
    earlier = {record.sex for record in before if record.sex in _RECORDED}
    first = next((record for record in now if record.sex in _RECORDED), None)
    if first is None or not earlier or first.sex in earlier or differ_in_sex(now):
        return ()
    element = "Sex" if year.layout.item("worker", "Sex") else "GenderCurrent"
    return (Fault(element, f"{first.sex}, last year {earlier.pop()}", first.line, first.position),)


RULE = ContinuityRule(
    code="WC-904",
    title="Sex changed since last year",
    severity=Severity.QUERY,
    message="The sex is not that of last year's return.",
    why="One of the two returns may be wrong, or the number now belongs to someone else; breakdowns by sex move "
    "without anyone having come or gone.",
    mend="Look it up; correct it where it was mistyped, and leave it where it is right.",
    mender=Mender.HR,
    source="Derived from the Department's report on continuity between years.",
    check=check,
    passes=(
        Example("Not known last year, or not recorded in that year's form.", "in post",
                last_year={"GenderCurrent": "0", "Sex": None}),
        Example("Not specified last year.", "in post", last_year={"GenderCurrent": "9", "Sex": None}),
    ),
    fails=(
        Example("The other one last year.", "in post", last_year={"GenderCurrent": "1", "Sex": "M"}),
        Example("The other one this year, of a leaver.", "leaver", {"GenderCurrent": "1", "Sex": "M"}),
    ),
)  # fmt: skip
