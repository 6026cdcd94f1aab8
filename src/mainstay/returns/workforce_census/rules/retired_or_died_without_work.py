"""Someone who retired or died did not go to other work in social care."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule

_REASONS = {"retired", "deceased"}
_WORK = {
    "social_work_other_council",
    "social_work_outside_england",
    "social_work_agency",
    "social_work_other_employer",
    "other_social_care",
}


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the reason is retirement or death and the destination is work."""
    if worker.reading("ReasonLeave").means not in _REASONS:
        return ()
    if worker.reading("LeaverDestination").means not in _WORK:
        return ()
    found = f"ReasonLeave {worker.text('ReasonLeave')}, LeaverDestination {worker.text('LeaverDestination')}"
    return (Fault("LeaverDestination", found),)


RULE = RecordRule(
    code="WC-704",
    title="Retired or died, and at work elsewhere",
    severity=Severity.QUERY,
    message="The reason is retirement or death, and the destination is other work in social care.",
    why="The worker is counted among those whom another employer won, or among the retired, but cannot be both.",
    mend="Check both with HR; someone who took a pension and works on through an agency may be right: say so in a note.",
    mender=Mender.HR,
    source="Derived.",
    of=Of.LEAVERS,
    check=check,
    passes=(
        Example("Died; no destination in work.", "leaver", {"ReasonLeave": "6", "LeaverDestination": "6"}),
        Example("Retired; where to is not known.", "leaver", {"ReasonLeave": "5", "LeaverDestination": "8"}),
        Example("Resigned for agency work.", "leaver", {"ReasonLeave": "1", "LeaverDestination": "3"}),
    ),
    fails=(
        Example("Died, and went to another council.", "leaver", {"ReasonLeave": "6", "LeaverDestination": "1"}),
        Example("Retired in the sixties, and went to another social care role.", "leaver",
                {"ReasonLeave": "5", "LeaverDestination": "5", "PersonBirthDate": "{Y-64}-02-03"},
                last_year={"PersonBirthDate": "{Y-63}-02-03"}),
    ),
)  # fmt: skip
