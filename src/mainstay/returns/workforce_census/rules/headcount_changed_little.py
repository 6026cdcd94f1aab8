"""The number of people in post did not change by more than a fifth in a year."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import with_more_of_the_second_worker
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where people in post, each counted once, differ by more than 20% of last year's."""
    if whole.last_year is None or not whole.tally.workers:
        return ()
    now, before = whole.headcount, whole.last_year.headcount
    if not before or 5 * abs(now - before) <= before:
        return ()
    return (Fault("", f"{now} in post; last year {before}"),)


RULE = ReturnRule(
    code="WC-907",
    title="The headcount changed by more than a fifth",
    severity=Severity.QUERY,
    message="The number of people in post differs from last year's by more than 20%.",
    why="A change of that size may be a part of the workforce left out, or counted that was not counted before.",
    mend="Compare the teams in both returns; if the change is real, say in a note what it comes from.",
    mender=Mender.HR,
    source="Derived, after the Department's continuity report.",
    needs=(Need.LAST_YEAR,),
    check=check,
    passes=(
        Example("As many as last year."),
        Example("A sixth more.", text=with_more_of_the_second_worker(3)),
    ),
    fails=(
        Example("A third more.", text=with_more_of_the_second_worker(6)),
        Example("Two ninths more.", text=with_more_of_the_second_worker(4)),
    ),
)
