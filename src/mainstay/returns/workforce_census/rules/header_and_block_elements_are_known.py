"""Every element of the header and the council-level block is one that some year has."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.names_of_elements import (
    OF_OTHER_RETURNS,
    headers_and_blocks,
    part_of,
    safe_name,
    under_another_name,
    years_that_have,
)
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import in_place_of, into_block, into_header
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each element under a name that no year has, whether it could be read or not."""
    faults = []
    for section in headers_and_blocks(whole):
        part = part_of(section)
        for value in section.unknown:
            of_others = part == "header" and value.element in OF_OTHER_RETURNS
            if not of_others and not years_that_have(part, value.element):
                faults.append(Fault(safe_name(value), "passed over", value.line))
        for element, value in under_another_name(section):
            if not years_that_have(part, value.element):
                faults.append(Fault(safe_name(value), f"read as {element}", value.line))
    return faults


RULE = ReturnRule(
    code="WC-122",
    title="An unknown element in the header or the council-level block",
    severity=Severity.QUERY,
    message="The header or the council-level block has an element under a name that no year has.",
    why="The Department's system may refuse the file for it; and what it holds may be missing under its right name.",
    mend="Set the program that writes the return to the names of the year's layout and export it again.",
    mender=Mender.ANALYST,
    source="Public schemas; the Department's specification 2024 to 2025 names one item in two ways; derived.",
    check=check,
    passes=(
        Example("Every element is the year's own."),
        Example("Elements of the Department's other returns.", text=into_header("<SerialNo>1</SerialNo>")),
    ),
    fails=(
        Example("An element nobody knows, in the header.", text=into_header("<Shoe>7</Shoe>")),
        Example("An element nobody knows, in the block.", text=into_block("<Shoe>7</Shoe>")),
        Example("A slip of one public tool.", text=lambda text: text.replace("DateTime>", "DataTime>")),
        Example(
            "The specification's other name for an item.",
            text=lambda text: text.replace("PerformanceAward>", "PerformanceReward>"),
            years=(2025, 2026),
        ),
        Example("Small letters in a name.", text=in_place_of("<LEA>893</LEA>", "<lea>893</lea>")),
    ),
)
