"""From 2025 every item on bonuses and allowances is 0, 1 or 2."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.odd_writing import as_written
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole
from mainstay.vocabulary.workforce_census.items import Kind


def check(whole: Whole) -> Faults:
    """One fault for each code of the block that is given and is not in its list."""
    council = whole.council
    if council is None:
        return ()
    layout = whole.year.layout
    return [
        Fault(
            item.element, as_written(council.block, layout, "council", item.element), council.line(item.element)
        )
        for item in layout.council
        if item.kind is Kind.CODE
        and council.readings[item.element].value is None
        and council.readings[item.element].reason is not Reason.NOT_GIVEN
    ]  # fmt: skip


RULE = ReturnRule(
    code="WC-209",
    title="An item on bonuses or allowances is not 0, 1 or 2",
    severity=Severity.ERROR,
    message="An item on the bonuses and allowances that the council pays is not 0, 1 or 2.",
    why="Nobody can tell whether the council pays it, and the Department's system takes no other code.",
    mend="Write 0 for no, 1 where all social workers the council employs can have it, 2 where some can.",
    mender=Mender.HR,
    source="Public schema of 2025.",
    first=2025,
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Some can have it.", council={"CarAllowance": "2"}),
        Example("None can.", council={"CarAllowance": "0"}),
        Example("A code with decimals, which another rule speaks of.", council={"CarAllowance": "2.0"}),
    ),
    fails=(
        Example("The code after the last.", council={"CarAllowance": "3"}),
        Example("A word.", council={"RetentionBonus": "Yes"}),
    ),
)
