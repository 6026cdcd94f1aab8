"""The days that figures may be asked for: 30 Septembers and month ends of which the record can say who was in post."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.dates import month_ends
from mainstay.record.coverage import coverage
from mainstay.record.from_statements import statement_years
from mainstay.record.record import WorkforceRecord
from mainstay.record.subjects import Subject
from mainstay.tasks.figures import default_day
from mainstay.vocabulary.census_year import census_day

_YEARS, _MONTHS = 12, 36


def days_covered(record: WorkforceRecord) -> list[date]:
    """The latest first: the usual day, the day of the latest staff list, month ends of three years, 30 Septembers of twelve.

    Only days of which it is known who was in post, besides the usual one. Stops where no file is of any day.
    """
    usual = default_day(record)
    lists = [source.as_at for source in record.telling(Subject.STAFF) if source.as_at]
    last = max([*lists, *(census_day(year) for year in statement_years(record)), usual])
    asked = {last, *month_ends(date(last.year - _MONTHS // 12, last.month, 1), last)}
    asked |= {census_day(year) for year in range(last.year - _YEARS, last.year + 1)}
    known = coverage(record)
    found = {day for day in asked if day <= last and "in_post" not in known.reasons(day)}
    return sorted(found | {usual}, reverse=True)
