"""Children allocated on 30 September are a whole number of 0 or more."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.quoting import quoted
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where something is given that is no whole number, is negative, or has more than four figures."""
    if worker.cases is not None or not worker.given("Cases30"):
        return ()
    return (Fault("Cases30", quoted(worker.text("Cases30"))),)


RULE = RecordRule(
    code="WC-801",
    title="Children allocated not a whole number",
    severity=Severity.ERROR,
    message="Children allocated (Cases30) must be a whole number of 0 or more, in at most four figures.",
    why="Without it the worker falls out of the council's average number of children to a social worker.",
    mend="Give the number of children allocated to the worker on 30 September; share nobody between two workers.",
    mender=Mender.CASE_SYSTEM,
    source="Public checking tool of 2021 (type and least value of numbers).",
    check=check,
    hides=("WC-802", "WC-803", "WC-804", "WC-805", "WC-806", "WC-807"),
    passes=(
        Example("One.", items={"Cases30": "1"}),
        Example("None held.", "agency", {"Cases30": "0"}),
        Example("Not given.", "agency", {"Cases30": None}),
    ),
    fails=(
        Example("A half.", items={"Cases30": "12.5"}),
        Example("Below nought, of an agency worker.", "agency", {"Cases30": "-1"}),
        Example("A word.", "starter", {"Cases30": "several"}),
    ),
)
