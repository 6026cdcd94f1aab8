"""No value of a worker has spaces or line ends around it."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.odd_writing import has_spaces_around
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each value that could be read and has spaces around it."""
    if not worker.odd:
        return ()
    values = worker.record.values
    return [
        Fault(element, "spaces or line ends around the value")
        for element, reading in worker.odd
        if has_spaces_around(reading, values[element])
    ]


RULE = RecordRule(
    code="WC-135",
    title="Spaces around a value",
    severity=Severity.QUERY,
    message="A value has spaces or line ends around it; it was read without them.",
    why="The Department's system may refuse a code or a number with a space beside it.",
    mend="Set the program that writes the return to leave spaces out, or take them out where the value is kept.",
    mender=Mender.ANALYST,
    source="Public schemas (the form of each item); derived.",
    check=check,
    passes=(
        Example("No spaces."),
        Example("Spaces inside a text.", items={"QualInst": "An invented university"}, years=(2021, 2022, 2023, 2024)),
        Example("Spaces around a code that no list has, which another rule speaks of.", items={"QualLevel": " 7 "}),
    ),
    fails=(
        Example("A space after a code.", items={"Ethnicity": "WBRI "}),
        Example("Line ends around a number.", items={"FTE": "\n0.800000\n"}),
        Example("A space before the registration number.", items={"SWENo": " SW10001"}),
    ),
)
