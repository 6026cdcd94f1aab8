"""Every element of a worker is one that some year has."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.names_of_elements import safe_name, years_that_have
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule
from mainstay.returns.workforce_census.spoiling_text import into_first_worker


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each element that was passed over and that no year's layout has."""
    unknown = worker.record.unknown
    if not unknown:
        return ()
    return [
        Fault(safe_name(value), "", value.line) for value in unknown if not years_that_have("worker", value.element)
    ]


RULE = RecordRule(
    code="WC-131",
    title="An unknown element in a worker",
    severity=Severity.QUERY,
    message="The record has an element that no year has; it was passed over.",
    why="The Department's system may refuse the record for it; and what it holds may be missing under its right name.",
    mend="Set the program that writes the return to the names of the year's layout and export it again.",
    mender=Mender.ANALYST,
    source="Public schemas and the public checking tool of 2021.",
    check=check,
    passes=(
        Example("Every element is the year's own."),
        Example(
            "An element of later years, which another rule speaks of.",
            text=into_first_worker("<RRPayments>0</RRPayments>"),
            years=(2021, 2022, 2023, 2024),
        ),
    ),
    fails=(
        Example("An element nobody knows.", text=into_first_worker("<Shoe>7</Shoe>")),
        Example("An element of the header.", text=into_first_worker("<LEA>893</LEA>")),
    ),
)
