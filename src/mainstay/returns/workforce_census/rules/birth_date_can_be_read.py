"""A date of birth, where given, can be read and is no placeholder."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.intake.sources.workforce_census.readings import Reason
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where something is written that gives no date of birth. It is never repeated."""
    if worker.birth is not None or not worker.odd or not worker.text("PersonBirthDate"):
        return ()
    unreadable = worker.readings["PersonBirthDate"].reason is Reason.UNREADABLE
    return (Fault("PersonBirthDate", "text that is not a date" if unreadable else "a placeholder"),)


RULE = RecordRule(
    code="WC-401",
    title="Date of birth that cannot be read",
    severity=Severity.ERROR,
    message="The date of birth is no date, or is a placeholder that nobody living was born on.",
    why="The worker falls out of every published figure by age, and is told apart from others by number alone.",
    mend="Write the date as year, month and day, such as 1985-03-04; ask the worker where it was never recorded.",
    mender=Mender.HR,
    source="Public checking tool of 2021; derived.",
    hides=("WC-312", "WC-402", "WC-403", "WC-404", "WC-705", "WC-903"),
    check=check,
    passes=(
        Example("A date.", "in post", {"PersonBirthDate": "1985-03-04"}),
        Example("A date written as people write it: another rule asks for the form.", "in post",
                {"PersonBirthDate": "04/03/1985"}),
        Example("An agency worker without one.", "agency", {"PersonBirthDate": None}),
    ),
    fails=(
        Example("A day that does not exist.", "in post", {"PersonBirthDate": "1985-02-30"}),
        Example("A placeholder.", "in post", {"PersonBirthDate": "1900-01-01"}),
        Example("A far-off date that means no end, of an agency worker.", "agency", {"PersonBirthDate": "9999-12-31"}),
    ),
)  # fmt: skip
