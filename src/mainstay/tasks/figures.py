"""Figures from a record: on one day, by group, year by year and month by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mainstay.foundations.dates import month_ends, year_before
from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.answering import answers
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import Measure, measures
from mainstay.record.assembling import WorkforceRows, workforce_rows
from mainstay.record.coverage import coverage
from mainstay.record.from_statements import statement_years
from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.vocabulary.census_year import census_day, latest_census_day

HEADLINES = (
    "inpost_fte", "inpost_headcount", "starters_fte", "leavers_fte", "leavers_headcount", "turnover_rate_fte",
    "agency_fte", "agency_rate_fte", "cases", "caseload_fte",
)  # fmt: skip
"""What is followed month by month: all of it is counted from people and the children allocated to them."""

_YEARS_LOOKED_BACK = 12


def default_day(record: WorkforceRecord) -> date:
    """The latest 30 September that the data cover; where they cover none, the day of the latest staff list.

    Without a staff list or a return it is the day of the latest list of any kind. Stops where no file has a day at all.
    """
    dated = {source.as_at: source for source in sorted(record.sources, key=lambda each: each.tells(Subject.STAFF))
             if source.as_at is not None}  # fmt: skip
    census_days = {census_day(year) for year in statement_years(record)}
    if not dated and not census_days:
        raise CannotGoOn(
            "None of the files says which day it is for.",
            why="Figures are always for a day, and nobody can say which.",
            do="Give the day with --as-at 2024-09-30, or write it under [files] in mapping.toml.",
        )
    known = coverage(record)
    latest = max({*dated, *census_days})
    day = latest_census_day(latest)
    for _ in range(_YEARS_LOOKED_BACK):
        if "in_post" not in known.reasons(day):
            return day
        day = census_day(day.year - 1)
    staff_days = [day for day, source in dated.items() if source.tells(Subject.STAFF)]
    return max(staff_days, default=latest)


def rows_on(record: WorkforceRecord, days: Sequence[date]) -> WorkforceRows:
    """The workforce rows of some days."""
    return workforce_rows(record, days)


def on_days(record: WorkforceRecord, days: Sequence[date], by: Sequence[str] = (),
            wanted: Sequence[Measure] | None = None) -> list[Answer]:  # fmt: skip
    """Every measure (or those wanted) on each day, by group where asked."""
    return answers(record, days, list(measures().values()) if wanted is None else list(wanted), by)


def years_known(record: WorkforceRecord, last: date, most: int = 10) -> list[date]:
    """The same day in up to `most` earlier years for which the stock is known, earliest first, without `last` itself.

    Where the day is 29 February, the others are the 28th.
    """
    known, days, day = coverage(record), [], last
    for _ in range(most):
        day = year_before(day)
        if "in_post" not in known.reasons(day):
            days.append(day)
    return sorted(days)


def by_month(record: WorkforceRecord, last: date, most: int = 60) -> list[Answer]:
    """The headline measures at each month's end up to `last`, from spells throughout, for the months that are known.

    Each flow and rate is of the twelve months to that day. `most` is the number of months looked back over.
    """
    first = date(last.year - -(-most // 12), last.month, 1)
    known = coverage(record)
    days = [day for day in month_ends(first, last)[-most:] if "in_post" not in known.reasons(day, official=False)]
    if not days:
        return []
    rows = workforce_rows(record, days, official=False, only_people=True)
    return compute(rows.frame, rows.reasons, [measures()[name] for name in HEADLINES])
