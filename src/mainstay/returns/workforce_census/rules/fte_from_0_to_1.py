"""FTE is a number from 0 to 1, on this 30 September and on the one before."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.values_set_aside import shown
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """A fault for each of the two that is given and is no number, or one outside 0 to 1."""
    if not worker.odd:
        return ()
    faults = []
    for element, reading in worker.odd:
        item = year.layout.item("worker", element) if element in ("FTE", "FTE30") else None
        if item is not None and reading.value is None:
            faults.append(Fault(element, shown(item, worker.record.values[element])))
    return faults


RULE = RecordRule(
    code="WC-601",
    title="FTE that is no number from 0 to 1",
    severity=Severity.ERROR,
    message="The full-time equivalent is not a number from 0 to 1.",
    why="The worker adds nothing to the published FTE of the workforce, of leavers or of agency workers, on which "
    "every rate rests.",
    mend="Give the part of a full week, with a point: 1 for full time, 0.6 for three days in five; not hours or per "
    "cent.",
    mender=Mender.HR,
    source="Department's specification 2024 to 2025; public checking tool of 2021.",
    hides=("WC-315", "WC-602", "WC-603", "WC-604", "WC-605", "WC-606", "WC-806", "WC-807"),
    check=check,
    passes=(
        Example("Full time, the most.", "in post", {"FTE": "1.000000"}),
        Example("A leaver's nought.", "leaver", {"FTE": "0"}),
        Example("A comma for the point: another rule asks for the form.", "in post", {"FTE": "0,8"}),
    ),
    fails=(
        Example("A tiny bit above full time.", "in post", {"FTE": "1.000001"}),
        Example("Per cent, for the year before.", "in post", {"FTE30": "80"}),
        Example("Words.", "in post", {"FTE": "full time"}),
    ),
)
