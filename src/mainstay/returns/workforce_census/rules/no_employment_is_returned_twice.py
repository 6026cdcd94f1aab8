"""No employment stands in the return twice."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, PersonRule
from mainstay.returns.workforce_census.several_records import returned_again


def check(records: Sequence[Kept], year: CensusYear) -> Faults:
    """A fault for each employed record that has the start date and the role of an earlier one of the person."""
    return [
        Fault("SWENo", f"start {record.start} and role {record.role} once more", record.line, record.position)
        for record in returned_again(records)
    ]


RULE = PersonRule(
    code="WC-311",
    title="The same employment twice",
    severity=Severity.ERROR,
    message="Two records of one registration number have the same start date and the same role.",
    why="Published FTE counts both records, so the workforce appears larger than it is; a leaver who is also still in "
    "post counts on both sides of turnover.",
    mend="Keep one record of the employment and take the other out; where they are two people, correct the number.",
    mender=Mender.HR,
    source="Derived from the Department's published method, which keeps duplicates when it adds up FTE.",
    hides=("WC-314", "WC-315", "WC-606"),
    check=check,
    passes=(
        Example("Two roles at once.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"OrgRole": "4", "FTE": "0.3", "FTE30": "0.3"}),
        Example("Left, and came back in the same role.", "leaver", again={
            "RoleStartDate": "{Y}-06-02", "RoleEndDate": None, "LeaverDestination": None, "ReasonLeave": None,
            "FTE30": "0", "FTE": "0.6"}),
        Example("Also engaged through an agency: another rule says so.", "in post",
                again={"AgencyWorker": "1", "FTE": "0.2"}),
    ),
    fails=(
        Example("A record that stands there twice.", "in post", again={}),
        Example("The same role and start, split into two part-time records.", "in post",
                {"FTE": "0.5", "FTE30": "0.5"}, again={"FTE": "0.3", "FTE30": "0.3"}),
        Example("A leaver who is also returned as still in post.", "leaver", again={
            "RoleEndDate": None, "LeaverDestination": None, "ReasonLeave": None, "FTE": "1.000000", "Cases30": "9"}),
    ),
)  # fmt: skip
