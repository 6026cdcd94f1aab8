"""Vacancies, and the full-time equivalent and headcount of agency cover, are given."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.council_figures import FIGURES
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Need, ReturnRule
from mainstay.returns.workforce_census.whole import Whole


def check(whole: Whole) -> Faults:
    """One fault for each of the three figures that is missing or blank."""
    council = whole.council
    if council is None:
        return ()
    return [
        Fault(element, "nothing", council.line(element))
        for element in FIGURES
        if council.readings[element].reason is Reason.NOT_GIVEN
    ]


RULE = ReturnRule(
    code="WC-201",
    title="A council-level figure is missing",
    severity=Severity.ERROR,
    message="Vacancies, or agency workers covering them, are not given; nought is written 0, not left blank.",
    why="The council's vacancy rate and agency cover are published from these figures, and from nothing else.",
    mend="Count them as on 30 September in the establishment and on the agency list; write 0 where there are none.",
    mender=Mender.HR,
    source="Public schemas; Department's specification 2024 to 2025.",
    needs=(Need.COUNCIL_BLOCK,),
    check=check,
    passes=(
        Example("Noughts are written.", council={"NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
        Example("Each is given."),
    ),
    fails=(
        Example("No vacancies are given.", council={"NumberOfVacancies": None}),
        Example("The full-time equivalent is left blank.", council={"NoAgencyFTE": ""}),
        Example("No headcount is given.", council={"NoAgencyHeadcount": None}),
    ),
)
