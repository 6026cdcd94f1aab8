"""The council-level block is given exactly once."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import with_block_twice, without_block
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where there is no block, or more than one; the rules about what is in it are then not run."""
    blocks = whole.blocks
    if len(blocks) == 1:
        return ()
    found = f"{len(blocks)} blocks" if blocks else "nothing"
    return (Fault(whole.year.layout.council_element, found, blocks[1].line if blocks else 0),)


RULE = ReturnRule(
    code="WC-120",
    title="The council-level block is not given exactly once",
    severity=Severity.ERROR,
    message="The return does not have exactly one block of the council's own figures.",
    why="Vacancies and cover by agency workers are published from this block alone; of two, nobody knows which is right.",
    mend="Export the return again with one block, in the element that the year has for it.",
    mender=Mender.ANALYST,
    source="Public schemas and the public checking tool of 2021.",
    hides=(
        *("WC-121", "WC-122", "WC-123", "WC-138", "WC-139", "WC-140", "WC-141"),
        *("WC-201", "WC-202", "WC-203", "WC-204", "WC-205", "WC-206", "WC-207", "WC-208", "WC-209", "WC-210", "WC-211"),
    ),
    check=check,
    passes=(
        Example("One block."),
        Example("One block of noughts.", council={
            "NumberOfVacancies": "0", "NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
    ),
    fails=(
        Example("The block is left out.", text=without_block),
        Example("The block is given twice.", text=with_block_twice),
    ),
)  # fmt: skip
