"""Whoever is absent on 30 September has a reason for it."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the flag is 1 and no reason is given; of leavers WC-823 speaks."""
    if worker.value("Absat30Sept") is not True or worker.leaver or worker.given("ReasonAbsence"):
        return ()
    return (Fault("ReasonAbsence", "Absat30Sept 1, no ReasonAbsence"),)


RULE = RecordRule(
    code="WC-821",
    title="Absent without a reason",
    severity=Severity.ERROR,
    message="The worker is absent on 30 September and no reason is given.",
    why="The two items belong together; one without the other cannot be used.",
    mend="Give the reason from the HR record; or leave both items out, as both are voluntary.",
    mender=Mender.HR,
    source="Derived; Department's specification 2024 to 2025 (both items are voluntary).",
    check=check,
    hides=("WC-824",),
    passes=(
        Example("Absent with a reason.", items={"Absat30Sept": "1", "ReasonAbsence": "MAT"}),
        Example("Not absent.", items={"Absat30Sept": "0"}),
        Example("Neither given.", items={"Absat30Sept": None}),
    ),
    fails=(
        Example("Absent without a reason.", items={"Absat30Sept": "1"}),
        Example("Absent with an empty reason.", "starter", {"Absat30Sept": "1", "ReasonAbsence": ""}),
    ),
)
