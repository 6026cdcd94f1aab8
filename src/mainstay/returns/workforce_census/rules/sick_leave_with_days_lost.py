"""Whoever is on sick leave on 30 September has lost working days in the year."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where someone is absent on sick leave and nought days were lost."""
    if worker.days_lost != 0 or worker.value("Absat30Sept") is not True:
        return ()
    if worker.reading("ReasonAbsence").means != "sickness":
        return ()
    return (Fault("WorkingDaysLost", f"ReasonAbsence SIC, WorkingDaysLost {worker.text('WorkingDaysLost')}"),)


RULE = RecordRule(
    code="WC-824",
    title="On sick leave without a day lost",
    severity=Severity.QUERY,
    message="The worker is on sick leave on 30 September and no working day was lost in the year.",
    why="An open absence is often left out of the days lost, and the council's absence rate comes out too low.",
    mend="Count the days of the absence that is still open up to 30 September; 0 is right only if it began on that day "
    "and that was no working day.",
    mender=Mender.HR,
    source="Derived.",
    of=Of.IN_POST,
    check=check,
    passes=(
        Example("Half a day lost.", items={"Absat30Sept": "1", "ReasonAbsence": "SIC", "WorkingDaysLost": "0.5"}),
        Example("On maternity leave without a day lost.",
                items={"Absat30Sept": "1", "ReasonAbsence": "MAT", "WorkingDaysLost": "0"}),
    ),
    fails=(
        Example("None lost.", items={"Absat30Sept": "1", "ReasonAbsence": "SIC", "WorkingDaysLost": "0"}),
        Example("None lost, written with decimals.", "starter",
                {"Absat30Sept": "1", "ReasonAbsence": "SIC", "WorkingDaysLost": "0.00"}),
    ),
)  # fmt: skip
