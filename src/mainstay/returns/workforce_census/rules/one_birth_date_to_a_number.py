"""All records of one registration number have one date of birth."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, PersonRule
from mainstay.returns.workforce_census.several_records import differ_in_birth


def check(records: Sequence[Kept], year: CensusYear) -> Faults:
    """One fault, at the first record whose date of birth differs from those before it. The dates are not repeated."""
    if not differ_in_birth(records):
        return ()
    known = [record for record in records if record.birth is not None]
    other = next(record for record in known if record.birth != known[0].birth)
    return (Fault("PersonBirthDate", f"{len(records)} records that differ", other.line, other.position),)


RULE = PersonRule(
    code="WC-312",
    title="Two dates of birth under one number",
    severity=Severity.ERROR,
    message="Records of one registration number have different dates of birth.",
    why="Either two people stand under one number or one date is wrong. The published headcounts take records for one "
    "person only where the dates agree, so somebody is counted twice or lost.",
    mend="Correct the date that is wrong; where they are two people, correct the registration number of one.",
    mender=Mender.HR,
    source="Department's published method (what makes a person one in the headcounts); derived.",
    hides=("WC-314", "WC-903"),
    check=check,
    passes=(
        Example("Two roles of one person.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"OrgRole": "4", "FTE": "0.3", "FTE30": "0.3"}),
        Example("An agency record without a date of birth.", "in post",
                again={"AgencyWorker": "1", "PersonBirthDate": None, "FTE": "0.2"}),
    ),
    fails=(
        Example("Two roles, and the day and month of birth swapped in one.", "in post",
                {"FTE": "0.5", "FTE30": "0.5"},
                again={"PersonBirthDate": "1985-04-03", "OrgRole": "4", "FTE": "0.3", "FTE30": "0.3"}),
    ),
)  # fmt: skip
