"""From 2025 every item on bonuses and allowances is given."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.council_figures import FIGURES
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole
from mainstay.vocabulary.workforce_census.items import Required


def check(whole: Whole) -> Faults:
    """One fault for each item of the block that must be given, besides the three figures, and is missing or blank."""
    council = whole.council
    if council is None:
        return ()
    return [
        Fault(item.element, "nothing", council.line(item.element))
        for item in whole.year.layout.council
        if item.element not in FIGURES
        and item.required is Required.ALWAYS
        and council.readings[item.element].reason is Reason.NOT_GIVEN
    ]


RULE = ReturnRule(
    code="WC-208",
    title="An item on bonuses or allowances is missing",
    severity=Severity.ERROR,
    message="An item on the bonuses and allowances that the council pays is not given.",
    why="From 2025 each of them is asked of every council, and a return without one cannot be authorised.",
    mend="Ask what the council pays: 0 for no, 1 for all social workers it employs, 2 for some; other ones in words.",
    mender=Mender.HR,
    source="Public schema of 2025; Department's specification 2024 to 2025.",
    first=2025,
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Each is given."),
        Example("The council pays none.", council={"RetentionBonus": "0", "OtherAllowances": "None"}),
    ),
    fails=(
        Example("One item is left out.", council={"CarAllowance": None}),
        Example("One item is left blank.", council={"CostDBS": ""}),
        Example("Other allowances are left out.", council={"OtherAllowances": None}),
    ),
)
