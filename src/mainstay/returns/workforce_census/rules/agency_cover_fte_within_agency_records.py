"""Agency cover is not more full-time equivalents than the agency workers of the return have."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_figures import council_figures, line_of, number
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole

_HUNDREDTH = 10_000


def check(whole: Whole) -> Faults:
    """One fault where cover is more than the agency records' FTE, rounded to hundredths as cover is given.

    Passes over where a record's FTE or agency flag cannot be read, as their sum is then not known.
    """
    tally = whole.tally
    _vacancies, fte, _heads = council_figures(whole)
    if not fte or not tally.workers or tally.flag_unknown or tally.agency_without_fte:
        return ()
    had = (tally.agency_fte + _HUNDREDTH // 2) // _HUNDREDTH * _HUNDREDTH
    if fte <= had:
        return ()
    found = f"{number(fte)} covering, {number(had)} in the records of agency workers"
    return (Fault("NoAgencyFTE", found, line_of(whole, "NoAgencyFTE")),)


RULE = ReturnRule(
    code="WC-206",
    title="More agency cover than agency workers, in full-time equivalents",
    severity=Severity.QUERY,
    message="Agency workers covering vacancies are more full-time equivalents than the return's agency workers have.",
    why="Agency workers may be missing from the return, and the council's agency rate with them.",
    mend="Compare the agency list as on 30 September with the records of agency workers in the return.",
    mender=Mender.AGENCY_DESK,
    source="Derived.",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Every agency worker covers a vacancy.", "agency", {"FTE": "1.000000"}),
        Example("Equal once rounded to hundredths.", "agency", {"FTE": "0.995000"}),
        Example("An agency worker's FTE is missing, which another rule speaks of.", "agency", {"FTE": None}),
    ),
    fails=(
        Example("Ten times what the records have.", "agency", {"FTE": "0.1", "Cases30": "5"},
                again={"SWENo": "SW10009"}, council={"NoAgencyFTE": "2.00", "NoAgencyHeadcount": "2"}),
        Example("A hundredth more than the records have.", "agency", {"FTE": "0.99"}),
    ),
)  # fmt: skip
