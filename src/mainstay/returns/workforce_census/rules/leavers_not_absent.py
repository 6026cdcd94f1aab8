"""Someone who has left is not absent on 30 September. A flag of 0 says no more than that, and is let stand."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where a leaver has the flag 1, or a reason for absence."""
    items = ["Absat30Sept"] if worker.value("Absat30Sept") is True else []
    if worker.value("ReasonAbsence") is not None:
        items.append("ReasonAbsence")
    if not items:
        return ()
    return (Fault(items[0], ", ".join(f"{element} {worker.text(element)}" for element in items)),)


RULE = RecordRule(
    code="WC-823",
    title="Leaver absent on 30 September",
    severity=Severity.ERROR,
    message="Someone who has left is said to be absent on 30 September.",
    why="Absent is only who is employed on that day: the worker has either not left, or is not absent.",
    mend="Take out Absat30Sept and ReasonAbsence, or the leaving date if the worker is still employed.",
    mender=Mender.HR,
    source="Derived.",
    of=Of.LEAVERS,
    check=check,
    hides=("WC-821", "WC-822", "WC-824"),
    passes=(
        Example("A leaver with neither.", "leaver", {"Absat30Sept": None, "ReasonAbsence": None}),
        Example("A leaver said not to be absent.", "leaver", {"Absat30Sept": "0"}),
        Example("Absent and still employed.", items={"Absat30Sept": "1", "ReasonAbsence": "UNP"}),
    ),
    fails=(
        Example("A leaver with both.", "leaver", {"Absat30Sept": "1", "ReasonAbsence": "MAT"}),
        Example("A leaver with the flag alone.", "leaver", {"Absat30Sept": "1"}),
        Example("A leaver with a reason alone.", "leaver", {"ReasonAbsence": "OTH"}),
    ),
)
