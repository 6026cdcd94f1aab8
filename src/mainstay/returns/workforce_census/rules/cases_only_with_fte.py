"""Whoever has children allocated on 30 September has a full-time equivalent above nought."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where children are allocated with an FTE of 0; of leavers WC-802 speaks."""
    if worker.fte != 0 or not worker.cases or worker.leaver:
        return ()
    return (Fault("FTE", f"FTE {worker.text('FTE')}, Cases30 {worker.text('Cases30')}"),)


RULE = RecordRule(
    code="WC-807",
    title="Children allocated with FTE 0",
    severity=Severity.QUERY,
    message="Children are allocated on 30 September to someone with an FTE of 0.",
    why="The Department leaves such workers out of the average number of children, so these do not count there.",
    mend="Check the contracted hours on 30 September; if the worker is on unpaid leave, the children are allocated to "
    "someone who is not there.",
    mender=Mender.CASE_SYSTEM,
    source="Department's published method (case holders have an FTE above 0).",
    check=check,
    passes=(
        Example("Hardly any hours and one child.", "agency", {"FTE": "0.020000", "Cases30": "1"}),
        Example("Nought of both.", "agency", {"FTE": "0", "Cases30": "0"}),
        Example("A leaver: WC-802 says so.", "leaver", {"Cases30": "3"}),
    ),
    fails=(
        Example("An agency worker with one.", "agency", {"FTE": "0", "Cases30": "1"},
                {"NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
        Example("Nought with decimals, and as many children as others have.", "agency",
                {"FTE": "0.000000", "Cases30": "16"}, {"NoAgencyFTE": "0", "NoAgencyHeadcount": "0"}),
    ),
)  # fmt: skip
