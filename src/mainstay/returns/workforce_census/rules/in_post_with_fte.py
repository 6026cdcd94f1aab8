"""Someone in post has FTE above 0."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where FTE is 0. Where children are allocated as well, the rule for that speaks."""
    return (Fault("FTE", worker.text("FTE")),) if worker.fte == 0 and not worker.cases else ()


RULE = RecordRule(
    code="WC-603",
    title="In post without FTE",
    severity=Severity.QUERY,
    message="The worker is in post on 30 September with FTE 0.",
    why="The worker counts in the headcount and adds nothing to FTE; the Department leaves children allocated to "
    "someone with FTE 0 out of the average.",
    mend="Put the contracted FTE; leave 0 for unpaid leave or a contract without set hours, and say so in a note.",
    mender=Mender.HR,
    source="Derived.",
    of=Of.IN_POST,
    check=check,
    passes=(
        Example("Half a day a week.", "in post", {"FTE": "0.1"}),
        Example("An agency worker with FTE 0.", "agency", {"FTE": "0"}),
    ),
    fails=(
        Example("Nought.", "in post", {"FTE": "0", "Cases30": None, "OrgRole": "6"}),
        Example("Nought, written with decimals.", "starter", {"FTE": "0.000000", "Cases30": None, "OrgRole": "6"}),
    ),
)
