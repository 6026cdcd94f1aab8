"""No element of a worker is given twice."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.names_of_elements import safe_name
from mainstay.returns.workforce_census.repeated_elements import is_under_another_years_name
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule
from mainstay.returns.workforce_census.spoiling_text import into_first_worker


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each further time that an element is given, with the same value or another."""
    record = worker.record
    if not record.repeated:
        return ()
    return [
        Fault(safe_name(value), "given again; the first that holds something was used", value.line)
        for value in record.repeated
        if not is_under_another_years_name(record, value, year.layout)
    ]


RULE = RecordRule(
    code="WC-133",
    title="An element given more than once in a worker",
    severity=Severity.QUERY,
    message="The record gives an element more than once.",
    why="Of two values only one can be counted, and the Department's system may take the other, or refuse the record.",
    mend="Find out which value is right, put it right where the record came from, and export the return again.",
    mender=Mender.ANALYST,
    source="Public checking tool of 2021 (too many tags); public schemas allow some repeats by a slip.",
    check=check,
    passes=(
        Example("Each element once."),
        Example("Two records of one person are no repeat.", "agency", again={"SWENo": "SW10009"}),
    ),
    fails=(
        Example("A voluntary item twice.", text=into_first_worker("<Absat30Sept>0</Absat30Sept>")),
        Example("The same item with another value.", text=into_first_worker("<OrgRole>4</OrgRole>")),
        Example("The same item again, left empty.", text=into_first_worker("<FTE/>")),
    ),
)
