"""Agency workers cover no more than there is vacant."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_figures import council_figures, line_of, number
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where agency cover is more full-time equivalents than vacancies."""
    vacancies, fte, _heads = council_figures(whole)
    if vacancies is None or fte is None or fte <= vacancies:
        return ()
    found = f"{number(fte)} covering, {number(vacancies)} vacant"
    return (Fault("NoAgencyFTE", found, line_of(whole, "NoAgencyFTE")),)


RULE = ReturnRule(
    code="WC-205",
    title="More agency cover than vacancies",
    severity=Severity.QUERY,
    message="Agency workers covering vacancies are more full-time equivalents than there are vacancies.",
    why="The Department publishes the share of vacancies covered as of low reliability where it is above 100%.",
    mend="Count posts covered by agency workers among the vacancies; leave out agency workers who cover none.",
    mender=Mender.HR,
    source="Department's published method; Department's specification 2024 to 2025 (what a vacancy includes).",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Every vacancy is covered.", council={"NumberOfVacancies": "1.00"},
                council_last_year={"NumberOfVacancies": "1.00"}),
        Example("Nothing vacant, nothing covered.", council={
            "NumberOfVacancies": "0", "NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
    ),
    fails=(
        Example("A hundredth more covered than vacant.", council={"NumberOfVacancies": "0.99", "NoAgencyFTE": "1.00"},
                council_last_year={"NumberOfVacancies": "0.99"}),
    ),
)  # fmt: skip
