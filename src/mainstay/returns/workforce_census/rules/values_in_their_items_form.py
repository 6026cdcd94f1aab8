"""Every value of a worker is written in its item's form."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.odd_writing import other_form, said_of
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each value that could be read though it is written in another form than its item's."""
    if not worker.odd:
        return ()
    faults = []
    for element, reading in worker.odd:
        value = worker.record.values[element]
        words = other_form(reading, value)
        if words:
            faults.append(Fault(element, said_of(year.layout.item("worker", element), value, words)))
    return faults


RULE = RecordRule(
    code="WC-136",
    title="A value written in another form",
    severity=Severity.ERROR,
    message="A value is not written in its item's form; what it means could still be told here.",
    why="The Department's system takes each item in one form only, and refuses the record for another.",
    mend="Set the program that writes the return to the item's form, or put the value right where it is kept.",
    mender=Mender.ANALYST,
    source="Public checking tool of 2021 (pattern and type of values); public schemas.",
    check=check,
    passes=(
        Example("Each value in its item's form."),
        Example("A number with noughts at its end.", items={"FTE": "0.80"}),
        Example("A whole number of days.", items={"WorkingDaysLost": "3"}),
        Example("A far-off leaving date, which another rule speaks of.", items={"RoleEndDate": "9999-12-31"}),
    ),
    fails=(
        Example("A code in small letters.", items={"Ethnicity": "wbri"}),
        Example("A comma for the decimal point.", items={"FTE": "0,8"}),
        Example("A date as people write it.", items={"RoleStartDate": "03/06/{Y-5}"}),
        Example("A word for 0.", items={"StepUpGrad": "No"}),
        Example("A code as a number with decimals.", items={"OrgRole": "5.0"}),
        Example("A registration number in small letters.", items={"SWENo": "sw10001"}),
        Example("A registration number with a space inside.", items={"SWENo": "SW 10001"}),
        Example(
            "A text that is too long.",
            items={"QualInst": "University " * 30 + "of nowhere"},
            years=(2021, 2022, 2023, 2024),
        ),
    ),
)
