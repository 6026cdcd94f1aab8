"""The council-level block has the name of the year's layout."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import in_place_of, with_block_of_the_other_name
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where the one block stands under another name than the year's."""
    council, expected = whole.council, whole.year.layout.council_element
    if council is None or council.block.element == expected:
        return ()
    found = f"{council.block.element}, where {whole.year.layout.year} has {expected}"
    return (Fault(council.block.element, found, council.block.line),)


RULE = ReturnRule(
    code="WC-121",
    title="The council-level block has another year's name",
    severity=Severity.ERROR,
    message="The council-level block stands under another name than the year's own.",
    why="The Department's system looks for the year's own element, and may take the council's figures as missing.",
    mend="Set the program that writes the return to this year's layout and export it again.",
    mender=Mender.ANALYST,
    source="Public schemas (LALevelVacancies to 2024); Department's specification 2024 to 2025 (LALevel from 2025).",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("The year's own name."),
        Example("The block stands at the end of the file.", text=in_place_of("<Header>", "<!-- --><Header>")),
    ),
    fails=(Example("The name of other years.", text=with_block_of_the_other_name),),
)
