"""Several records of one registration number are two roles, a return to the council, or agency work and employment."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.foundations.quantities import MILLION
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, PersonRule
from mainstay.returns.workforce_census.several_records import (
    differ_in_birth,
    differ_in_ethnicity,
    differ_in_sex,
    employed_and_agency_at_once,
    fte_at_the_end,
    returned_again,
    unexplained,
)

_BACK = {
    "RoleEndDate": None, "LeaverDestination": None, "ReasonLeave": None, "FTE30": "0", "FTE": "0.6", "Cases30": "8",
}  # fmt: skip


def check(records: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault at the first record that is not explained by the others, where no other rule speaks of the person."""
    odd = unexplained(records)
    if odd is None or _another_rule_speaks(records):
        return ()
    return (Fault("SWENo", odd.what, odd.record.line, odd.record.position),)


def _another_rule_speaks(records: Sequence[Kept]) -> bool:
    return bool(
        differ_in_birth(records)
        or differ_in_sex(records)
        or differ_in_ethnicity(records)
        or employed_and_agency_at_once(records)
        or returned_again(records)
        or fte_at_the_end(records) > MILLION
    )


RULE = PersonRule(
    code="WC-314",
    title="Several records that do not explain each other",
    severity=Severity.QUERY,
    message="One registration number has several records that are neither two roles at once, nor an employment that "
    "ended and a later one, nor agency work and an employment.",
    why="Each record counts towards FTE, starters or leavers. A move within the council's children's services is "
    "neither a start nor a leaving, and counted as both it raises turnover.",
    mend="Take out the record that is one too many; return a move between two roles as one record, with the first "
    "start date; where they are two people, correct the number of one.",
    mender=Mender.HR,
    source="Department's published method (moves within the council are neither starts nor leavings); derived.",
    check=check,
    passes=(
        Example("Two roles at once.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"OrgRole": "4", "FTE": "0.3", "FTE30": "0.3"}),
        Example("Left, and came back two days later.", "leaver", again={**_BACK, "RoleStartDate": "{Y}-04-02"}),
        Example("Came from an agency to the council.", "starter", {"FTE": "0.6"},
                again={"AgencyWorker": "1", "RoleEndDate": "{Y}-02-02", "FTE": "0", "Cases30": None}),
        Example("Left, and now works through an agency.", "leaver", again={
            "AgencyWorker": "1", "RoleStartDate": None, "StartOrigin": None, "RoleEndDate": None, "FTE": "1.0",
            "LeaverDestination": None, "ReasonLeave": None}),
    ),
    fails=(
        Example("A move within the council, returned as a leaving and a start on the next day.", "leaver",
                again={**_BACK, "RoleStartDate": "{Y}-04-01", "OrgRole": "4"}),
        Example("In post twice in one role, with two start dates.", "starter", {"FTE": "0.5"},
                again={"RoleStartDate": "{Y}-02-10", "FTE": "0.5", "Cases30": "8"}),
        Example("Two agency records.", "agency", {"FTE": "0.5", "Cases30": "8"}, again={"FTE": "0.5"}),
    ),
)  # fmt: skip
