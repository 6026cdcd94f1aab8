"""Everyone the council employs, or employed until they left, has the items that the year's layout requires of them.

Which items those are stands in the layout alone, so a new year needs no edit here. The flag, the registration number,
the leaving items and the salary have rules of their own; voluntary items are never asked for.
"""

from __future__ import annotations

from functools import cache

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule
from mainstay.vocabulary.workforce_census.items import AskedOf, Required
from mainstay.vocabulary.workforce_census.layouts import layout

_WITH_THEIR_OWN_RULE = ("AgencyWorker", "SWENo", "BaseSalary")


@cache
def required_of_the_employed(layout_year: int) -> tuple[str, ...]:
    """The elements this rule asks of everyone employed, by the layout of a year and in its order."""
    return tuple(
        item.element
        for item in layout(layout_year).worker
        if item.required in (Required.ALWAYS, Required.PERMANENT)
        and item.asked_of in (AskedOf.EVERYONE, AskedOf.PERMANENT)
        and not item.voluntary
        and item.element not in _WITH_THEIR_OWN_RULE
    )


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each required item that is not there or is empty.

    A date in 9999 stands for none and has a rule of its own.
    """
    readings, missing = worker.readings, Reason.NOT_GIVEN
    return [
        Fault(element)
        for element in required_of_the_employed(year.layout.year)
        if readings[element].reason is missing and not readings[element].remarks
    ]


RULE = RecordRule(
    code="WC-501",
    title="Required item missing",
    severity=Severity.ERROR,
    message="An item that is required of everyone the council employs is not given.",
    why="The return cannot be authorised without it, and the worker drops out of every published figure by this item.",
    mend="Fill the item in the HR record and make the return again; where the answer is not known, use the item's own "
    "code for that, if it has one. A flag, such as StepUpGrad or FrontlineGrad, has none: ask the worker, and give 0 only "
    "if they say no.",
    mender=Mender.HR,
    source="Public checking tool of 2021 (items required of workers who are not agency); Department's specification "
    "2024 to 2025 (which items are voluntary).",
    of=Of.EMPLOYED,
    check=check,
    hides=(
        "WC-311", "WC-312", "WC-313", "WC-315", "WC-402", "WC-403", "WC-404", "WC-412", "WC-414", "WC-416", "WC-505",
        "WC-507", "WC-602", "WC-603", "WC-604", "WC-605", "WC-606", "WC-705", "WC-706", "WC-803", "WC-804", "WC-806",
        "WC-807", "WC-812", "WC-813", "WC-824", "WC-902", "WC-903", "WC-904", "WC-905", "WC-906",
    ),
    passes=(
        Example("Neither a qualifying institution nor absence on 30 September: both voluntary.",
                items={"QualInst": None, "Absat30Sept": None}),
        Example("No level of qualification, which is not required.", items={"QualLevel": None}),
        Example("An agency worker without a date of birth.", "agency", {"PersonBirthDate": None}),
        Example("Nought is an answer.", "starter", {"FTE30": "0", "WorkingDaysLost": "0"}),
    ),
    fails=(
        Example("No sex.", items={"Sex": None, "GenderCurrent": None}),
        Example("An empty ethnicity.", items={"Ethnicity": " "}),
        Example("A leaver without working days lost.", "leaver", {"WorkingDaysLost": None}),
    ),
)  # fmt: skip
