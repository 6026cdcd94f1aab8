"""Nobody has more than fifty children allocated to one full-time equivalent."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.foundations.quantities import MILLION
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule

_MOST = 50
_OF_ANYONE = 40


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where a part-timer holds more for the hours; above 40 WC-805 speaks, without hours WC-807."""
    cases, fte = worker.cases, worker.fte
    if not cases or not fte or cases * MILLION <= _MOST * fte or cases > _OF_ANYONE or worker.leaver:
        return ()
    return (Fault("Cases30", f"Cases30 {worker.text('Cases30')}, FTE {worker.text('FTE')}"),)


RULE = RecordRule(
    code="WC-806",
    title="More than 50 children to one FTE",
    severity=Severity.QUERY,
    message="A part-time worker has more than 50 children allocated to one full-time equivalent.",
    why="The Department leaves such workers out of its groups by number of children; often the FTE is too low.",
    mend="Check the contracted hours on 30 September with HR, and whom the children were allocated to.",
    mender=Mender.CASE_SYSTEM,
    source="Department's published method (groups by number of cases leave out more than 50 to one FTE).",
    check=check,
    passes=(
        Example("Fifty to one exactly.", items={"Cases30": "20", "FTE": "0.400000"}),
        Example("Forty-five at four fifths: WC-805 says so.", items={"Cases30": "45"}),
    ),
    fails=(
        Example("Twenty-one at two fifths.", items={"Cases30": "21", "FTE": "0.400000"}),
        Example("Six, and a tenth instead of the whole.", "starter", {"Cases30": "6", "FTE": "0.100000"}),
    ),
)
