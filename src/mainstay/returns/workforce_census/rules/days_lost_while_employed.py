"""Nobody lost more working days than lie between starting and leaving.

Taken are Mondays to Fridays from the later of start date and 1 October to the earlier of leaving date and 30 September,
both days within. Bank holidays and the days of a part-timer are not known here, so this is the most it can have been:
what the rule finds is too much, but it does not find all that is.
"""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule
from mainstay.vocabulary.census_year import working_days


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where more days were lost than the weekdays of the time; above the whole year's WC-812 speaks."""
    days, start, end = worker.days_lost, worker.start, worker.end
    if not days or start is None or (worker.leaver and end is None):
        return ()
    first, last = max(start, year.first_day), min(end or year.last_day, year.last_day)
    length = (last - first).days + 1
    if length <= 0 or days <= length // 7 * 500:
        return ()
    weekdays = length // 7 * 5 + sum((first.weekday() + day) % 7 < 5 for day in range(length % 7))
    if days <= weekdays * 100 or days > working_days(year.last_day) * 100:
        return ()
    return (Fault("WorkingDaysLost", f"{worker.text('WorkingDaysLost')}, weekdays in that time: {weekdays}"),)


RULE = RecordRule(
    code="WC-813",
    title="More days lost than the worker was there",
    severity=Severity.QUERY,
    message="More working days were lost to sickness than there are weekdays between starting and leaving in the year.",
    why="The council's absence rate takes in days of another year, of another job, or of someone else.",
    mend="Count only working days from 1 October to 30 September while the worker was in this role, or correct the "
    "dates.",
    mender=Mender.HR,
    source="Derived; weekdays are an upper bound, as bank holidays and part-timers' days are not in the return.",
    of=Of.EMPLOYED,
    check=check,
    passes=(
        Example("All five weekdays of the year's first week.", "leaver",
                {"RoleEndDate": "{Y-1}-10-07", "WorkingDaysLost": "5"}),
        Example("All five weekdays of the year's last week.", "starter",
                {"RoleStartDate": "{Y}-09-24", "WorkingDaysLost": "5"}),
        Example("Away all the year.", items={"WorkingDaysLost": "253"}),
    ),
    fails=(
        Example("Half a day more than the five weekdays before leaving.", "leaver",
                {"RoleEndDate": "{Y-1}-10-07", "WorkingDaysLost": "5.5"}),
        Example("Half a day more than the five weekdays since starting.", "starter",
                {"RoleStartDate": "{Y}-09-24", "WorkingDaysLost": "5.5"}),
    ),
)  # fmt: skip
