"""Nobody retires before fifty."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule

_YOUNGEST = 50


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where someone retired who was not yet fifty on the leaving date."""
    birth, end = worker.birth, worker.end
    if birth is None or end is None or worker.reading("ReasonLeave").means != "retired":
        return ()
    age = end.year - birth.year - ((end.month, end.day) < (birth.month, birth.day))
    if age >= _YOUNGEST or birth >= end:
        return ()
    return (Fault("ReasonLeave", f"ReasonLeave {worker.text('ReasonLeave')}, aged {age} on leaving"),)


RULE = RecordRule(
    code="WC-705",
    title="Retired young",
    severity=Severity.QUERY,
    message="The worker is said to have retired before the age of 50.",
    why="A resignation taken for a retirement hides that the council lost someone it might have kept.",
    mend="Check the reason with HR; retirement through ill health can be right at any age: say so in a note.",
    mender=Mender.HR,
    source="Derived; the age of 50 is our own choice.",
    of=Of.LEAVERS,
    check=check,
    passes=(
        Example("Retired on the fiftieth birthday.", "leaver",
                {"ReasonLeave": "5", "LeaverDestination": "6", "RoleEndDate": "{Y}-03-31",
                 "PersonBirthDate": "{Y-50}-03-31"},
                last_year={"PersonBirthDate": "{Y-49}-03-31"}),
        Example("Resigned young.", "leaver", {"ReasonLeave": "1"}),
    ),
    fails=(
        Example("Retired the day before the fiftieth birthday.", "leaver",
                {"ReasonLeave": "5", "LeaverDestination": "6", "RoleEndDate": "{Y}-03-31",
                 "PersonBirthDate": "{Y-50}-04-01"},
                last_year={"PersonBirthDate": "{Y-49}-04-01"}),
        Example("Retired in the thirties.", "leaver",
                {"ReasonLeave": "5", "LeaverDestination": "6", "RoleEndDate": "{Y}-03-31",
                 "PersonBirthDate": "{Y-35}-01-20"},
                last_year={"PersonBirthDate": "{Y-34}-01-20"}),
    ),
)  # fmt: skip
