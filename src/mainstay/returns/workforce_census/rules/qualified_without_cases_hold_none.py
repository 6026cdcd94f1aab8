"""Someone in the role of qualified without children allocated has none."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the role says that there are no children and some are allocated; of leavers WC-802 speaks."""
    if not worker.cases or worker.leaver or worker.reading("OrgRole").means != "qualified_without_cases":
        return ()
    return (Fault("Cases30", f"OrgRole {worker.text('OrgRole')}, Cases30 {worker.text('Cases30')}"),)


RULE = RecordRule(
    code="WC-804",
    title="Qualified without children allocated, but with some",
    severity=Severity.QUERY,
    message="Someone in the role of qualified without children allocated has some on 30 September.",
    why="The role and the number contradict each other, and the council's case holders are counted too low.",
    mend="Correct the role to case holder if the children are allocated to the worker, else the allocation.",
    mender=Mender.CASE_SYSTEM,
    source="Derived.",
    check=check,
    passes=(
        Example("Nought.", items={"OrgRole": "6", "Cases30": "0"}),
        Example("A manager may hold some.", items={"OrgRole": "3", "Cases30": "2"}),
        Example("A leaver: WC-802 says so.", "leaver", {"OrgRole": "6", "Cases30": "3"}),
    ),
    fails=(
        Example("One.", items={"OrgRole": "6", "Cases30": "1"}),
        Example("As many as others hold.", "starter", {"OrgRole": "6", "Cases30": "15"}),
    ),
)
