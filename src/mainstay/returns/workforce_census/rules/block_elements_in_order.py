"""The elements of the council-level block stand in the order of the layout."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.order_of_elements import first_out_of_order
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.spoiling_text import with_first_two_swapped
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for the block, at the first element that belongs before the one it follows."""
    council = whole.council
    if council is None:
        return ()
    wrong = first_out_of_order("council", whole.year.layout.year, tuple(council.block.values))
    if wrong is None:
        return ()
    return (Fault(wrong.element, f"{wrong.element} after {wrong.before}", council.line(wrong.element)),)


RULE = ReturnRule(
    code="WC-139",
    title="Elements of the council-level block out of order",
    severity=Severity.QUERY,
    message="The elements of the council-level block are not in the order of the year's layout.",
    why="Public schemas fix the order, and a system that holds to them refuses a block in another; it was read here.",
    mend="Set the program that writes the return to the layout's order and export it again.",
    mender=Mender.ANALYST,
    source="Public schemas (a fixed order).",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("The layout's order."),
        Example("An item left out of the order, which another rule speaks of.", council={"NoAgencyFTE": None}),
    ),
    fails=(Example("The first two elements are swapped.", text=with_first_two_swapped("LALevel(?:Vacancies)?")),),
)
