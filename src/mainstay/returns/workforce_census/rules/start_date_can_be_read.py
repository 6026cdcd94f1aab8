"""A start date, where given, can be read."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.intake.sources.workforce_census.values_set_aside import shown
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where something is written that is no date, or a far-off date that only an end can have.

    A date outside all likely years is another rule's: too late (WC-412), or too long ago (WC-416).
    """
    if worker.start is not None or not worker.odd or not worker.text("RoleStartDate"):
        return ()
    if worker.readings["RoleStartDate"].reason is Reason.OUT_OF_RANGE:
        return ()
    item = year.layout.item("worker", "RoleStartDate")
    return (Fault("RoleStartDate", shown(item, worker.record.values["RoleStartDate"]) if item else ""),)


RULE = RecordRule(
    code="WC-411",
    title="Start date that cannot be read",
    severity=Severity.ERROR,
    message="The start date is no date on which anyone could have started.",
    why="Without it the worker is not among the starters and has no time in service, and other checks pass the record "
    "over.",
    mend="Write the date as year, month and day, such as 2019-06-03.",
    mender=Mender.HR,
    source="Public checking tool of 2021; derived.",
    hides=("WC-311", "WC-402", "WC-403", "WC-412", "WC-414", "WC-416", "WC-507", "WC-604", "WC-605", "WC-706",
           "WC-902", "WC-905", "WC-906"),
    check=check,
    passes=(
        Example("A date.", "in post", {"RoleStartDate": "{Y-5}-06-03"}),
        Example("A date written as people write it: another rule asks for the form.", "in post",
                {"RoleStartDate": "03/06/{Y-5}"}),
        Example("A placeholder: another rule says so.", "in post", {"RoleStartDate": "1900-01-01"}),
    ),
    fails=(
        Example("A month that does not exist.", "in post", {"RoleStartDate": "{Y-5}-13-03"}),
        Example("A word.", "starter", {"RoleStartDate": "spring"}),
    ),
)  # fmt: skip
