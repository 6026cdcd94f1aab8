"""All records of one registration number agree in sex and ethnic origin."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, PersonRule
from mainstay.returns.workforce_census.several_records import differ_in_ethnicity, differ_in_sex


def check(records: Sequence[Kept], year: CensusYear) -> Faults:
    """A fault for sex and one for ethnic origin, at the first record that differs from those before it."""
    faults = []
    if differ_in_sex(records):
        known = [record for record in records if record.sex is not None]
        other = next(record for record in known if record.sex != known[0].sex)
        sex = "Sex" if year.layout.item("worker", "Sex") else "GenderCurrent"
        faults.append(Fault(sex, f"{len(records)} records that differ", other.line, other.position))
    if differ_in_ethnicity(records):
        known = [record for record in records if record.ethnicity is not None]
        other = next(record for record in known if record.ethnicity != known[0].ethnicity)
        faults.append(Fault("Ethnicity", f"{len(records)} records that differ", other.line, other.position))
    return faults


RULE = PersonRule(
    code="WC-313",
    title="Sex or ethnic origin differs under one number",
    severity=Severity.QUERY,
    message="Records of one registration number differ in sex or in ethnic origin.",
    why="The published headcounts take records for one person only where these agree, so the person is counted twice.",
    mend="Give the same in every record of the person; where they are two people, correct the number of one.",
    mender=Mender.HR,
    source="Department's published method (what makes a person one in the headcounts); derived.",
    hides=("WC-314", "WC-904"),
    check=check,
    passes=(
        Example("Two roles of one person.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"OrgRole": "4", "FTE": "0.3", "FTE30": "0.3"}),
        Example("An agency record that gives neither.", "in post", again={
            "AgencyWorker": "1", "GenderCurrent": None, "Sex": None, "Ethnicity": None, "FTE": "0.2"}),
    ),
    fails=(
        Example("Two roles, refused in one and given in the other.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"Ethnicity": "REFU", "OrgRole": "4", "FTE": "0.3", "FTE30": "0.3"}),
        Example("Two roles, female in one and male in the other.", "in post", {"FTE": "0.5", "FTE30": "0.5"},
                again={"GenderCurrent": "1", "Sex": "M", "OrgRole": "4", "FTE": "0.3", "FTE30": "0.3"}),
    ),
)  # fmt: skip
