"""Leaving date, destination and reason are given together or not at all."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule

_TOGETHER = ("RoleEndDate", "LeaverDestination", "ReasonLeave")


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where some of the three are given and some not; a value that cannot be read is given."""
    missing = [element for element in _TOGETHER if not worker.given(element)]
    if not missing or len(missing) == len(_TOGETHER):
        return ()
    return (Fault(missing[0], f"no {' and no '.join(missing)}"),)


RULE = RecordRule(
    code="WC-701",
    title="Leaving told by halves",
    severity=Severity.ERROR,
    message="The leaving date, the destination and the reason for leaving are not all given, nor all left out.",
    why="Without the date a leaver counts as in post; without the other two nobody learns where people go and why.",
    mend="For someone who left in the year give all three, with the codes for not known where nobody knows; for anyone "
    "else take all three out.",
    mender=Mender.HR,
    source="Public checking tool of 2021.",
    check=check,
    hides=(
        "WC-413", "WC-414", "WC-415", "WC-417", "WC-512", "WC-602", "WC-703", "WC-704", "WC-705", "WC-706", "WC-802",
        "WC-813", "WC-823", "WC-906",
    ),
    passes=(
        Example("A leaver with all three.", "leaver", {"LeaverDestination": "3", "ReasonLeave": "1"}),
        Example("A leaver of whom nothing was asked.", "leaver", {"LeaverDestination": "9", "ReasonLeave": "10"}),
        Example("In post with none.", items={"RoleEndDate": None}),
    ),
    fails=(
        Example("A leaver without a destination.", "leaver", {"LeaverDestination": None}),
        Example("A leaver without a reason.", "leaver", {"ReasonLeave": None}),
        Example("A destination and a reason without a date.", items={"LeaverDestination": "1", "ReasonLeave": "1"}),
    ),
)  # fmt: skip
