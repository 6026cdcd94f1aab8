"""Nobody has more than forty children allocated."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule

_MOST = 40


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where more are held, whatever the hours; of leavers WC-802 speaks."""
    if worker.cases is None or worker.cases <= _MOST or worker.leaver:
        return ()
    return (Fault("Cases30", worker.text("Cases30")),)


RULE = RecordRule(
    code="WC-805",
    title="More than 40 children allocated",
    severity=Severity.QUERY,
    message="One worker has more than 40 children allocated.",
    why="A few such numbers raise the council's average; often they are a team's, or a manager's who holds whatever "
    "nobody has yet.",
    mend="Look in the case system at whom the children were allocated to on 30 September; if the number is right, it "
    "is worth more than a note.",
    mender=Mender.CASE_SYSTEM,
    source="Public checking tool of 2021, whose limit of 40 is its own choice.",
    check=check,
    hides=("WC-806",),
    passes=(
        Example("Forty, at four fifths of full time.", items={"Cases30": "40"}),
        Example("A leaver: WC-802 says so.", "leaver", {"Cases30": "41"}),
    ),
    fails=(
        Example("Forty-one at full time.", "agency", {"Cases30": "41"}),
        Example("Forty-one at four fifths.", items={"Cases30": "41"}),
    ),
)
