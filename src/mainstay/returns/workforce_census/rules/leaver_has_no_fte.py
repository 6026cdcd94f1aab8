"""A leaver has FTE 0 on 30 September."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where FTE is above 0. Someone who leaves after the year is still there: the date is wrong (WC-413)."""
    if not worker.fte or (worker.end is not None and worker.end > year.last_day):
        return ()
    return (Fault("FTE", worker.text("FTE")),)


RULE = RecordRule(
    code="WC-602",
    title="Leaver with FTE",
    severity=Severity.ERROR,
    message="The worker has left, and FTE on 30 September is above 0.",
    why="Someone who has left does no part of a week; a leaver's FTE is published from FTE30, that of a year before.",
    mend="Put 0 in FTE, and the FTE of the 30 September before in FTE30; take the leaving date out where the worker is "
    "still there.",
    mender=Mender.HR,
    source="Public checking tool of 2021.",
    of=Of.LEAVERS,
    check=check,
    passes=(
        Example("Nought, written with decimals.", "leaver", {"FTE": "0.000000"}),
        Example("Leaves on the day after the year: another rule says so.", "leaver",
                {"RoleEndDate": "{Y}-10-01", "FTE": "1.0"}),
    ),
    fails=(
        Example("The FTE before leaving.", "leaver", {"FTE": "1.000000"}),
        Example("The smallest FTE.", "leaver", {"FTE": "0.000001"}),
    ),
)  # fmt: skip
