"""No element of the header or of the council-level block is given twice."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.names_of_elements import headers_and_blocks, safe_name
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import into_block, into_header
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each further time that an element is given, with the same value or another."""
    return [
        Fault(safe_name(value), "given again; the first that holds something was used", value.line)
        for section in headers_and_blocks(whole)
        for value in section.repeated
    ]


RULE = ReturnRule(
    code="WC-138",
    title="An element given more than once in the header or the council-level block",
    severity=Severity.QUERY,
    message="The header or the council-level block gives an element more than once.",
    why="Of two values only one can be counted, and the Department's system may take the other, or refuse the file.",
    mend="Find out which value is right, and export the return again with that one alone.",
    mender=Mender.ANALYST,
    source="Public checking tool of 2021 (too many tags); public schemas.",
    check=check,
    passes=(
        Example("Each element once."),
        Example("An element that no year has, which another rule speaks of.", text=into_header("<Shoe>7</Shoe>")),
    ),
    fails=(
        Example("The council's number twice.", text=into_header("<LEA>893</LEA>")),
        Example("Vacancies twice, with two values.", text=into_block("<NumberOfVacancies>3.00</NumberOfVacancies>")),
    ),
)
