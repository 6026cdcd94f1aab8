"""Vacancies and agency cover are numbers, not negative, and the headcount is whole."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.council_figures import FIGURES
from mainstay.returns.workforce_census.odd_writing import as_written
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each of the three figures that is given and cannot be read, or is below nought."""
    council = whole.council
    if council is None:
        return ()
    return [
        Fault(element, as_written(council.block, whole.year.layout, "council", element), council.line(element))
        for element in FIGURES
        if council.readings[element].value is None and council.readings[element].reason is not Reason.NOT_GIVEN
    ]


RULE = ReturnRule(
    code="WC-202",
    title="A council-level figure is not a number that it can be",
    severity=Severity.ERROR,
    message="Vacancies, or agency workers covering them, are not a number of nought or more, or the headcount not whole.",
    why="The figure cannot be counted, so the council's vacancy rate or agency cover cannot be published.",
    mend="Count it again as on 30 September: full-time equivalents with up to two decimals, a headcount without.",
    mender=Mender.HR,
    source="Public schemas and the public checking tool of 2021.",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Nought is a number.", council={"NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
        Example("A comma for the point, which another rule speaks of.", council={"NumberOfVacancies": "2,5"}),
    ),
    fails=(
        Example("A negative number.", council={"NumberOfVacancies": "-0.01"}),
        Example("Half a head.", council={"NoAgencyHeadcount": "1.5"}),
        Example("A word.", council={"NoAgencyFTE": "none"}),
    ),
)
