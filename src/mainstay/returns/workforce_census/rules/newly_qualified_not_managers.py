"""Someone who started in the year as newly qualified is not a manager."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule

_MANAGERS = {"senior_manager", "middle_manager", "first_line_manager"}


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where someone who started in the year and was newly qualified has a manager's role."""
    start = worker.start
    if start is None or start < year.first_day or start > year.last_day:
        return ()
    if worker.reading("StartOrigin").means != "newly_qualified" or worker.reading("OrgRole").means not in _MANAGERS:
        return ()
    return (Fault("OrgRole", f"StartOrigin {worker.text('StartOrigin')}, OrgRole {worker.text('OrgRole')}"),)


RULE = RecordRule(
    code="WC-507",
    title="Newly qualified and a manager",
    severity=Severity.QUERY,
    message="The worker started in the year as newly qualified and has a manager's role.",
    why="One of the two is likely wrong: the newly qualified are counted among case holders, managers come from "
    "elsewhere.",
    mend="Check the role and the origin in the HR record.",
    mender=Mender.HR,
    source="Derived.",
    of=Of.EMPLOYED,
    check=check,
    passes=(
        Example("Newly qualified, a senior practitioner.", "starter", {"StartOrigin": "1", "OrgRole": "4"}),
        Example("A manager now, who started newly qualified some years ago.",
                items={"StartOrigin": "1", "OrgRole": "3"}),
        Example("A manager from another council.", "starter", {"StartOrigin": "2", "OrgRole": "3"}),
    ),
    fails=(
        Example("Newly qualified in the year, a first line manager.", "starter",
                {"StartOrigin": "1", "OrgRole": "3", "RoleStartDate": "{Y}-02-03"}),
        Example("Newly qualified on the first day of the year, a senior manager.", "starter",
                {"StartOrigin": "1", "OrgRole": "1", "RoleStartDate": "{Y-1}-10-01"}),
    ),
)  # fmt: skip
