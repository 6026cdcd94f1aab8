"""Beside the header, the council-level block and the workers the return has nothing."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.structure import STRANGER
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import beside_the_workers
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each name of an element that no return has, at the first of that name."""
    return [
        Fault(problem.place.column, problem.found, problem.place.row or 0)
        for problem in whole.problems
        if problem.kind is STRANGER
    ]


RULE = ReturnRule(
    code="WC-124",
    title="An element beside the workers that no return has",
    severity=Severity.QUERY,
    message="Beside the header, the council-level block and the workers the return has a further element.",
    why="The Department's system may refuse the file for it; and what it holds was passed over here.",
    mend="Look where it comes from, and export the return again without it.",
    mender=Mender.ANALYST,
    source="Public schemas.",
    check=check,
    passes=(
        Example("Nothing else is there."),
        Example("A comment is no element.", text=beside_the_workers("<!-- made by a program -->")),
    ),
    fails=(
        Example("A further element.", text=beside_the_workers("<Trailer>20</Trailer>")),
        Example(
            "A group around the workers.",
            text=lambda text: text.replace("<CSWWWorker>", "<Workers><CSWWWorker>", 1).replace(
                "</Message>", "</Workers></Message>"
            ),
        ),
    ),
)
