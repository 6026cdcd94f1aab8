"""A case holder in post has children allocated on 30 September, from 2024.

The Department has such a rule since 2024; its severity is not public, so it is a query here until that is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where a case holder has nought children allocated or none given. What cannot be read is WC-801's."""
    if worker.cases or worker.reading("OrgRole").means != "case_holder":
        return ()
    if worker.cases is None and worker.given("Cases30"):
        return ()
    return (Fault("Cases30", worker.text("Cases30")),)


def explained(record: Kept, records: Sequence[Kept]) -> bool:
    """Whether another record in post of the same person has the children: two roles, the number given with one."""
    return any(other.in_post and other.cases for other in records if other is not record)


RULE = RecordRule(
    code="WC-803",
    title="Case holder without children allocated",
    severity=Severity.QUERY,
    message="Someone in post in the role of case holder has no children allocated on 30 September.",
    why="The role and the number contradict each other: either the role is qualified without children allocated, or the "
    "children allocated to the worker are missing from the average.",
    mend="Check the children allocated on 30 September, then the role; it can be right for someone on long leave or in "
    "the first weeks: say so in a note.",
    mender=Mender.CASE_SYSTEM,
    source="Department's published method: new in 2024; its severity is not public, so it is a query here.",
    of=Of.IN_POST,
    first=2024,
    check=check,
    explained=explained,
    passes=(
        Example("A case holder with one.", items={"Cases30": "1"}),
        Example("Qualified, without children allocated.", items={"OrgRole": "6", "Cases30": "0"}),
        Example("A senior practitioner without any.", items={"OrgRole": "4", "Cases30": None}),
        Example(
            "Two roles, the children given with the other.",
            "in post",
            {"FTE": "0.5", "FTE30": "0.4", "Cases30": "0"},
            again={"OrgRole": "4", "Cases30": "12"},
        ),
        Example("A case holder who has left.", "leaver", {"OrgRole": "5", "Cases30": None}),
    ),
    fails=(
        Example("A case holder with nought.", items={"OrgRole": "5", "Cases30": "0"}),
        Example("A case holder of whom no number is given.", "starter", {"OrgRole": "5", "Cases30": None}),
    ),
)
