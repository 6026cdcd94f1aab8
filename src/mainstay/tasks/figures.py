"""Figures from a record: on one day, by group, year by year and month by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.foundations.dates import month_ends
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import Measure, measures
from mainstay.record.assembling import WorkforceRows, workforce_rows
from mainstay.record.coverage import reasons
from mainstay.record.from_statements import statement_years
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.census_year import census_day, latest_census_day

HEADLINES = (
    "inpost_fte", "inpost_headcount", "starters_fte", "leavers_fte", "leavers_headcount", "turnover_rate_fte", "agency_fte",
    "agency_rate_fte", "cases", "caseload_fte",
)  # fmt: skip
"""What is followed month by month."""


def default_day(record: WorkforceRecord) -> date:
    """The latest 30 September that the data cover; where they cover none, the day of the latest list."""
    last = max((source.as_at for source in record.sources if source.as_at), default=None)
    years = statement_years(record)
    latest = max([*([last] if last else []), *(census_day(year) for year in years)])
    day = latest_census_day(latest)
    while day.year > latest.year - 12:
        if "in_post" not in reasons(record, day):
            return day
        day = census_day(day.year - 1)
    return latest


def rows_on(record: WorkforceRecord, days: Sequence[date]) -> WorkforceRows:
    """The workforce rows of some days."""
    return workforce_rows(record, days)


def on_days(record: WorkforceRecord, days: Sequence[date], by: Sequence[str] = (),
            wanted: Sequence[Measure] | None = None) -> list[Answer]:  # fmt: skip
    """Every measure (or those wanted) on each day, by group where asked."""
    rows = workforce_rows(record, days)
    return compute(rows.frame, rows.reasons, list(wanted or measures().values()), by)


def years_known(record: WorkforceRecord, last: date, most: int = 10) -> list[date]:
    """The same day in up to ten earlier years for which the stock is known, earliest first, without `last` itself."""
    days = []
    for back in range(1, most + 1):
        day = date(last.year - back, last.month, 28 if (last.month, last.day) == (2, 29) else last.day)
        if "in_post" not in reasons(record, day):
            days.append(day)
    return sorted(days)


def by_month(record: WorkforceRecord, last: date, most: int = 60) -> list[Answer]:
    """The headline measures at each month's end up to `last`, from spells throughout, for the months that are known.

    Each flow and rate is of the twelve months to that day.
    """
    first = date(last.year - most // 12, last.month, 1)
    days = [day for day in month_ends(first, last) if "in_post" not in reasons(record, day)]
    if not days:
        return []
    rows = workforce_rows(record, days, official=False, children=False)
    return compute(rows.frame, rows.reasons, [measures()[name] for name in HEADLINES])
