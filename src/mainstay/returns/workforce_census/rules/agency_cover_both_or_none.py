"""Agency cover in full-time equivalents and in heads are both nought or both above it."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_figures import council_figures, line_of, number
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where exactly one of the two is nought, at that one."""
    _vacancies, fte, heads = council_figures(whole)
    if fte is None or heads is None or (fte == 0) == (heads == 0):
        return ()
    element = "NoAgencyFTE" if fte == 0 else "NoAgencyHeadcount"
    return (Fault(element, f"{number(fte)} full-time equivalents, {heads} heads", line_of(whole, element)),)


RULE = ReturnRule(
    code="WC-204",
    title="Agency cover is nought in one count and not in the other",
    severity=Severity.QUERY,
    message="Agency workers covering vacancies are nought in one of full-time equivalents and heads, not in the other.",
    why="One of the two is missing or wrong, and the published cover of vacancies is counted from them.",
    mend="Count both again from the agency list as on 30 September.",
    mender=Mender.AGENCY_DESK,
    source="Derived.",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Both are nought.", council={"NoAgencyFTE": "0.00", "NoAgencyHeadcount": "0"}),
        Example("One person for a few hours.", council={"NoAgencyFTE": "0.01", "NoAgencyHeadcount": "1"}),
    ),
    fails=(
        Example("Heads without full-time equivalents.", council={"NoAgencyFTE": "0"}),
        Example("Full-time equivalents without heads.", council={"NoAgencyHeadcount": "0"}),
    ),
)
