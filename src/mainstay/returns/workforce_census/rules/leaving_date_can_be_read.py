"""A leaving date, where given, can be read and is no placeholder."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.values_set_aside import shown
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where something is written that is no date, or one that stands for no leaving date or an unknown one.

    Someone with a far-off date is read as still in post; the return must then have no leaving date.
    """
    if worker.end is not None or not worker.odd or not worker.text("RoleEndDate"):
        return ()
    item = year.layout.item("worker", "RoleEndDate")
    return (Fault("RoleEndDate", shown(item, worker.record.values["RoleEndDate"]) if item else ""),)


RULE = RecordRule(
    code="WC-415",
    title="Leaving date that cannot be read",
    severity=Severity.ERROR,
    message="The leaving date is no date, or is a placeholder.",
    why="A leaving date of any kind makes someone a leaver to the Department, who is then missing from the workforce; "
    "and one that cannot be read puts the leaver into no year.",
    mend="Write the date as year, month and day, such as 2024-03-31; leave the item out for someone still in post.",
    mender=Mender.HR,
    source="Public checking tool of 2021; derived.",
    hides=("WC-413", "WC-414", "WC-417", "WC-602", "WC-705", "WC-706"),
    check=check,
    passes=(
        Example("A date.", "leaver", {"RoleEndDate": "{Y}-03-31"}),
        Example("A date written as people write it: another rule asks for the form.", "leaver",
                {"RoleEndDate": "31/03/{Y}"}),
        Example("No leaving date.", "in post", {"RoleEndDate": None}),
    ),
    fails=(
        Example("A day that does not exist.", "leaver", {"RoleEndDate": "{Y}-02-30"}),
        Example("A placeholder.", "leaver", {"RoleEndDate": "1900-01-01"}),
        Example("A far-off date that means no end, for someone in post.", "in post", {"RoleEndDate": "9999-12-31"}),
    ),
)  # fmt: skip
