"""Nobody lost more working days than the year has: 253, or 254 in a year that holds a 29 February."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Severity
from mainstay.returns.workforce_census.returned import CensusYear, ReturnedWorker
from mainstay.returns.workforce_census.rule import Example, Fault, Faults, Of, RecordRule
from mainstay.vocabulary.census_year import working_days

_FEWEST = 253_00


def check(worker: ReturnedWorker, year: CensusYear) -> Faults:
    """One fault where more days are given than the Department counts in the year."""
    days = worker.days_lost
    if days is None or days <= _FEWEST or days <= working_days(year.last_day) * 100:
        return ()
    return (Fault("WorkingDaysLost", worker.text("WorkingDaysLost")),)


RULE = RecordRule(
    code="WC-812",
    title="More days lost than the year has",
    severity=Severity.QUERY,
    message="The working days lost to sickness are more than the 253 of a year, 254 where it holds a 29 February.",
    why="The absence rate divides by these working days, so one such worker counts as away more than all the time.",
    mend="Check that working days are given, not calendar days or hours, and those of this census year alone.",
    mender=Mender.HR,
    source="Derived: 253 and 254 are the working days that fit the Department's published absence rates.",
    of=Of.EMPLOYED,
    check=check,
    hides=("WC-813",),
    passes=(
        Example("All the year.", items={"WorkingDaysLost": "253"}),
        Example("All of a year with a 29 February.", items={"WorkingDaysLost": "254"}, years=(2024,)),
    ),
    fails=(
        Example("Half a day more than any year has.", items={"WorkingDaysLost": "254.5"}),
        Example("Half a day more than most years have.", items={"WorkingDaysLost": "253.5"}, years=(2023, 2025)),
        Example("Calendar days.", items={"WorkingDaysLost": "365"}),
    ),
)
