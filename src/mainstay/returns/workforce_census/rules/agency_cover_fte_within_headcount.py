"""Agency workers covering vacancies are not more in full-time equivalents than in heads."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_figures import MILLION, council_figures, line_of, number
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where both are above nought and the full-time equivalent is the larger."""
    _vacancies, fte, heads = council_figures(whole)
    if not fte or not heads or fte <= heads * MILLION:
        return ()
    found = f"{number(fte)} full-time equivalents, {heads} heads"
    return (Fault("NoAgencyFTE", found, line_of(whole, "NoAgencyFTE")),)


RULE = ReturnRule(
    code="WC-203",
    title="Agency cover is more in full-time equivalents than in heads",
    severity=Severity.QUERY,
    message="Agency workers covering vacancies are more in full-time equivalents than in heads.",
    why="Nobody counts as more than one full-time equivalent, so one of the two is wrong and agency cover with it.",
    mend="Count both again from the agency list as on 30 September; they may have been exchanged.",
    mender=Mender.AGENCY_DESK,
    source="Derived.",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("As many of one as of the other.", council={"NoAgencyFTE": "1.00", "NoAgencyHeadcount": "1"}),
        Example("No heads, which another rule speaks of.", council={"NoAgencyFTE": "1.00", "NoAgencyHeadcount": "0"}),
    ),
    fails=(
        Example(
            "A hundredth more than heads.",
            "agency",
            again={"SWENo": "SW10009"},
            council={"NoAgencyFTE": "1.01", "NoAgencyHeadcount": "1"},
        ),
    ),
)
