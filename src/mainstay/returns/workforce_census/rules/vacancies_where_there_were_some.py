"""A council that had vacancies a year ago has some now."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_figures import council_figures, line_of, number
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where vacancies are nought and last year's were not."""
    now, before = council_figures(whole).vacancies, council_figures(whole.last_year).vacancies
    if now != 0 or not before:
        return ()
    return (Fault("NumberOfVacancies", f"0; last year {number(before)}", line_of(whole, "NumberOfVacancies")),)


RULE = ReturnRule(
    code="WC-210",
    title="No vacancies, where there were some last year",
    severity=Severity.QUERY,
    message="The return gives no vacancies, and last year's gave some.",
    why="Where they were not counted rather than filled, the council's vacancy rate is published as nought.",
    mend="Count vacancies in the establishment as on 30 September, posts covered by agency workers among them.",
    mender=Mender.HR,
    source="Derived.",
    needs=(Need.COUNCIL_BLOCK, Need.LAST_YEAR),
    check=check,
    passes=(
        Example(
            "None in either year.",
            council={"NumberOfVacancies": "0", "NoAgencyFTE": "0", "NoAgencyHeadcount": "0"},
            council_last_year={"NumberOfVacancies": "0"},
        ),
        Example("Some now, none last year.", council_last_year={"NumberOfVacancies": "0"}),
    ),
    fails=(
        Example(
            "None now, a few hours last year.",
            council={"NumberOfVacancies": "0", "NoAgencyFTE": "0", "NoAgencyHeadcount": "0"},
            council_last_year={"NumberOfVacancies": "0.01"},
        ),
    ),
)
