"""Every element of the council-level block is one of the year's own layout."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.names_of_elements import safe_name, under_another_name, years_that_have
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import into_block
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each element that other years' layouts have, and this year's does not."""
    if whole.council is None:
        return ()
    faults = []
    block = whole.council.block
    for value in (*block.unknown, *(value for _element, value in under_another_name(block))):
        years = years_that_have("council", value.element)
        if years:
            faults.append(Fault(safe_name(value), f"an element of {years}", value.line))
    return faults


RULE = ReturnRule(
    code="WC-123",
    title="An element of another year in the council-level block",
    severity=Severity.ERROR,
    message="The council-level block has an element that belongs to another year's layout.",
    why="The return may have been written by another year's layout, so that items of this year are missing or misread.",
    mend="Set the program that writes the return to this year's layout; check that the Year of the header is right.",
    mender=Mender.ANALYST,
    source="Public schemas of 2021 to 2025; Department's specification 2024 to 2025.",
    last=2024,
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Every element is the year's own."),
        Example("An element that no year has, which another rule speaks of.", text=into_block("<Shoe>7</Shoe>")),
    ),
    fails=(
        Example("An allowance of 2025, in an earlier year.", text=into_block("<CarAllowance>1</CarAllowance>")),
        Example("Other allowances of 2025, left empty.", text=into_block("<OtherAllowances/>")),
    ),
)
