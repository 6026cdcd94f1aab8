"""Someone who started in the year has FTE30 of 0: there was no FTE a year before."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where the start date lies in the year and FTE30 is above 0."""
    if not worker.fte30 or worker.start is None or not year.first_day <= worker.start <= year.last_day:
        return ()
    return (Fault("FTE30", f"{worker.text('FTE30')}, started on {worker.start}"),)


RULE = RecordRule(
    code="WC-604",
    title="Starter with an FTE of the year before",
    severity=Severity.ERROR,
    message="The worker started within the census year, and FTE30, of the 30 September before, is above 0.",
    why="FTE30 is the FTE on a day when the worker was not yet there; if the start date is wrong instead, someone is "
    "counted as a starter who is none.",
    mend="Put 0 in FTE30; or put the first start date, where the worker only moved between roles of the council.",
    mender=Mender.HR,
    source="Derived from the Department's published method (who is a starter) and the public checking tool of 2021 "
    "(what FTE30 means).",
    of=Of.EMPLOYED,
    hides=("WC-606",),
    check=check,
    passes=(
        Example("Started on the first day of the year.", "starter", {"RoleStartDate": "{Y-1}-10-01", "FTE30": "0"}),
        Example("Started on the day before the year.", "starter", {"RoleStartDate": "{Y-1}-09-30", "FTE30": "1.0"}),
    ),
    fails=(
        Example("Started on the first day of the year.", "starter", {"RoleStartDate": "{Y-1}-10-01", "FTE30": "1.0"}),
        Example("Started on the last day of the year.", "starter",
                {"RoleStartDate": "{Y}-09-30", "FTE30": "0.5", "WorkingDaysLost": "0"}),
    ),
)  # fmt: skip
