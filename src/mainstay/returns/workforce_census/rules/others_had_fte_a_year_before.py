"""Someone who started before the year has FTE30 above 0."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, Kept, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where FTE30 is 0 and the start date lies before the year, leavers included."""
    if worker.fte30 != 0 or worker.start is None or worker.start >= year.first_day:
        return ()
    return (Fault("FTE30", f"{worker.text('FTE30')}, started on {worker.start}"),)


def explained(record: Kept, records: Sequence[Kept]) -> bool:
    """Whether another employed record of the person had FTE a year before, so that this is a role begun since."""
    return any(other.employed and other.fte30 for other in records if other is not record)


RULE = RecordRule(
    code="WC-605",
    title="No FTE of the year before",
    severity=Severity.QUERY,
    message="The worker started before the census year, and FTE30, of the 30 September before, is 0.",
    why="A leaver's FTE is published from FTE30, so a leaver with 0 adds nothing to turnover; for anyone else it says "
    "that nobody was at work that day.",
    mend="Put the contracted FTE of the 30 September before; leave 0 for unpaid leave or a contract without set hours, "
    "and say so in a note.",
    mender=Mender.HR,
    source="Derived from the Department's published method (leavers' FTE).",
    of=Of.EMPLOYED,
    hides=("WC-606",),
    check=check,
    explained=explained,
    passes=(
        Example("Started on the first day of the year.", "starter", {"RoleStartDate": "{Y-1}-10-01"}),
        Example("Half a day a week.", "in post", {"FTE30": "0.1"}),
        Example("A second role, begun in the year by someone who was there before.", "in post",
                {"FTE": "0.5", "FTE30": "0.8"}, again={"OrgRole": "4", "FTE": "0.5", "FTE30": "0"}),
    ),
    fails=(
        Example("Started long before.", "in post", {"FTE30": "0"}),
        Example("A leaver who started on the day before the year.", "leaver",
                {"RoleStartDate": "{Y-1}-09-30", "FTE30": "0.000000"}, last_year={"RoleStartDate": "{Y}-09-30"}),
    ),
)  # fmt: skip
