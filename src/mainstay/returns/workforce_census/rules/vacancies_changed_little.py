"""Vacancies did not change by more than half in a year."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.council_figures import council_figures, line_of, number
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault where vacancies are above nought in both years and differ by more than half of last year's."""
    now, before = council_figures(whole).vacancies, council_figures(whole.last_year).vacancies
    if not now or not before or 2 * abs(now - before) <= before:
        return ()
    found = f"{number(now)}; last year {number(before)}"
    return (Fault("NumberOfVacancies", found, line_of(whole, "NumberOfVacancies")),)


RULE = ReturnRule(
    code="WC-211",
    title="Vacancies changed by more than half",
    severity=Severity.QUERY,
    message="Vacancies differ from last year's by more than half.",
    why="A change of that size may be one in the way of counting, and the vacancy rate would be published with it.",
    mend="Check that vacancies were counted in the same way in both years; if they were, say in a note why they changed.",
    mender=Mender.HR,
    source="Derived.",
    needs=(Need.COUNCIL_BLOCK, Need.LAST_YEAR),
    check=check,
    passes=(
        Example("Half as many again.", council={"NumberOfVacancies": "3.75"}),
        Example("Half as many.", council={"NumberOfVacancies": "1.25"}),
        Example("None last year, of which there is no half.", council_last_year={"NumberOfVacancies": "0"}),
    ),
    fails=(
        Example("A little more than half as many again.", council={"NumberOfVacancies": "3.76"}),
        Example("A little less than half as many.", council={"NumberOfVacancies": "1.24"}),
    ),
)
