"""Years for which last year's people, plus starters, less leavers, are not this year's people."""

from __future__ import annotations

from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.whereabouts import counted, lists_speak_for
from mainstay.record.assembling import workforce_rows
from mainstay.record.from_statements import statement_years
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.census_year import census_day

NOT_RECONCILED = ProblemKind(
    "MS-CHK-014", Severity.QUERY, "A year whose starters and leavers do not explain the change in people",
    "People a year before, plus starters, less leavers, to be the people on the day.",
    "Someone is counted on one of the two days and neither came nor went, so turnover is too low or too high by them.",
    "Compare the two returns person by person: people added late, left out, or moved between roles are usual causes.",
)  # fmt: skip


def check(record: WorkforceRecord) -> list[Problem]:
    """One line for each return whose headcount does not add up from the one before, or from lists of that day."""
    returned = statement_years(record)
    years = [year for year in returned if year - 1 in returned or lists_speak_for(record, census_day(year - 1))]
    if not years:
        return []
    days = sorted({day for year in years for day in (census_day(year - 1), census_day(year))})
    frame = workforce_rows(record, days, only_people=True).frame
    return [problem for year in years if (problem := _of_year(record, frame, year)) is not None]


def _of_year(record: WorkforceRecord, frame: pl.DataFrame, year: int) -> Problem | None:
    before, day = census_day(year - 1), census_day(year)
    rest = _heads(frame, day, "in_post") - (
        _heads(frame, before, "in_post") + _heads(frame, day, "starter") - _heads(frame, day, "leaver")
    )
    if rest == 0:
        return None
    source = next(source for source in record.sources if source.census_year == year)
    more = "more" if rest > 0 else "fewer"
    found = f"{counted(abs(rest), 'person', 'people')} {more} on {in_words(day)} than starters and leavers explain"
    return Problem(NOT_RECONCILED, Place(source.file), found, abs(rest))


def _heads(frame: pl.DataFrame, day: date, flag: str) -> int:
    chosen = frame.filter((pl.col("as_at") == day_number(day)) & (pl.col(flag) == 1))
    return int(chosen[f"{flag}_head"].sum())


CHECK = check
