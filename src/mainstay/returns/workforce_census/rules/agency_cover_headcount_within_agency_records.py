"""Agency cover is not more heads than the return has records of agency workers."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_figures import council_figures, line_of
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where heads are more than agency records; passes over where a record's agency flag cannot be read."""
    tally = whole.tally
    _vacancies, _fte, heads = council_figures(whole)
    if heads is None or not tally.workers or tally.flag_unknown or heads <= tally.agency:
        return ()
    found = f"{heads} covering, {tally.agency} in the return"
    return (Fault("NoAgencyHeadcount", found, line_of(whole, "NoAgencyHeadcount")),)


RULE = ReturnRule(
    code="WC-207",
    title="More agency cover than agency workers, in heads",
    severity=Severity.QUERY,
    message="Agency workers covering vacancies are more heads than the return has records of agency workers.",
    why="Agency workers may be missing from the return, and the council's agency rate with them.",
    mend="Compare the agency list as on 30 September with the records of agency workers in the return.",
    mender=Mender.AGENCY_DESK,
    source="Derived.",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Every agency worker covers a vacancy.", council={"NoAgencyHeadcount": "1"}),
        Example("None covers one.", council={"NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
    ),
    fails=(
        Example("Two heads more than records.", council={"NoAgencyHeadcount": "3"}),
        Example("One head more than records.", council={"NoAgencyHeadcount": "2"}),
    ),
)
