"""Every code and every flag is in the list of its item."""

from __future__ import annotations

from functools import cache

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.quoting import quoted
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule
from mainstay.vocabulary.workforce_census.items import Kind
from mainstay.vocabulary.workforce_census.layouts import layout


@cache
def _coded(layout_year: int) -> frozenset[str]:
    """The items of a worker that hold a code or a flag; the agency flag has a rule of its own."""
    items = layout(layout_year).worker
    return frozenset(item.element for item in items if item.kind in (Kind.CODE, Kind.FLAG)) - {"AgencyWorker"}


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault for each code that the item's list does not have; a code in small letters is read, and is not one."""
    if not worker.odd:
        return ()
    coded = _coded(year.layout.year)
    return [
        Fault(element, quoted(worker.text(element)))
        for element, reading in worker.odd
        if element in coded and reading.value is None and worker.given(element)
    ]


RULE = RecordRule(
    code="WC-502",
    title="Code not in its list",
    severity=Severity.ERROR,
    message="The code is not one of those that the item may have.",
    why="A code that the Department does not know counts nowhere: not among the known, and not as not known.",
    mend="Give the Department's code for what the HR record says; map the council's own words to it once, where the "
    "return is made.",
    mender=Mender.HR,
    source="Public checking tool of 2021 (values outside a list of codes).",
    check=check,
    hides=(
        "WC-311", "WC-313", "WC-504", "WC-505", "WC-507", "WC-703", "WC-704", "WC-705", "WC-803", "WC-804", "WC-821",
        "WC-822", "WC-823", "WC-824", "WC-904",
    ),
    passes=(
        Example("The last code of a list: not yet collected.", items={"StartOrigin": "10"}),
        Example("An absence from work for training.", items={"Absat30Sept": "1", "ReasonAbsence": "TRN"}),
        Example("A code in small letters can be read.", items={"Ethnicity": "wbri"}),
    ),
    fails=(
        Example("A seventh role.", items={"OrgRole": "7"}),
        Example("Destinations end at 9, unlike reasons.", "leaver", {"LeaverDestination": "10"}),
        Example("A flag that is neither 0 nor 1.", items={"FrontlineGrad": "2"}),
    ),
)  # fmt: skip
