"""A reason for absence is given only for someone who is absent on 30 September."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where a reason is given and the flag is 0 or missing; of leavers WC-823 speaks."""
    if worker.value("ReasonAbsence") is None or worker.leaver:
        return ()
    if worker.given("Absat30Sept") and worker.value("Absat30Sept") is not False:
        return ()
    flag = f"Absat30Sept {worker.text('Absat30Sept')}" if worker.given("Absat30Sept") else "no Absat30Sept"
    return (Fault("ReasonAbsence", f"ReasonAbsence {worker.text('ReasonAbsence')}, {flag}"),)


RULE = RecordRule(
    code="WC-822",
    title="A reason without an absence",
    severity=Severity.ERROR,
    message="A reason for absence is given for someone who is not said to be absent on 30 September.",
    why="The two items belong together; one without the other cannot be used.",
    mend="Set Absat30Sept to 1 if the worker was absent on that day, else take the reason out; both are voluntary.",
    mender=Mender.HR,
    source="Derived; Department's specification 2024 to 2025 (both items are voluntary).",
    check=check,
    hides=("WC-824",),
    passes=(
        Example("Absent with a reason.", items={"Absat30Sept": "1", "ReasonAbsence": "UNP"}),
        Example("Not absent, an empty reason.", items={"Absat30Sept": "0", "ReasonAbsence": ""}),
    ),
    fails=(
        Example("Not absent, on maternity leave.", items={"Absat30Sept": "0", "ReasonAbsence": "MAT"}),
        Example("Whether absent is not given.", items={"Absat30Sept": None, "ReasonAbsence": "TRN"}),
    ),
)
