"""Where a census return and the lists of staff for the same 30 September differ: who, how much, and since when."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.foundations.quantities import MILLION
from mainstay.intake.whereabouts import counted, lists_speak_for
from mainstay.record.from_statements import statement_years
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import counted_spells
from mainstay.record.subjects import OF_STAFF
from mainstay.vocabulary.census_year import census_day

_WHY = "The official figure of that year counts the return; a figure of any other day counts the lists."
ONLY_RETURNED = ProblemKind(
    "MS-CHK-007", Severity.QUERY, "People on a census return who are not on the lists of staff for that day",
    "The same people on the return and on the lists for its 30 September.", _WHY,
    "Look them up by key: they may have another title on the lists, or be paid by somebody else.",
)  # fmt: skip
ONLY_LISTED = ProblemKind(
    "MS-CHK-008", Severity.QUERY, "People on the lists of staff for 30 September who are not on the census return",
    "The same people on the return and on the lists for its 30 September.", _WHY,
    "Look them up by key: they may have been left out of the return, or their title is mapped to the wrong role.",
)  # fmt: skip
OTHER_FTE = ProblemKind(
    "MS-CHK-009", Severity.QUERY, "People whose FTE differs between a census return and the lists of staff",
    "The same FTE on the return and on the lists for its 30 September.", _WHY,
    "Look a few up: hours may have changed late, or a second post may be missing from one of them.",
)  # fmt: skip
OTHER_START = ProblemKind(
    "MS-CHK-010", Severity.QUERY, "People whose start differs between a census return and the lists of staff",
    "The same day of starting on the return as on the lists.",
    "Starters, and how long people have been here, come out differently from the two.",
    "Look a few up: the lists may give the present post's start, or service with an earlier council.",
)  # fmt: skip

_SAME_FTE = MILLION // 100
_SAME_START = 31


def check(record: WorkforceRecord) -> list[Problem]:
    """For each return whose day the lists speak for, one line for each kind of difference, with counts and keys.

    Agency workers are left out: a list of staff does not show them.
    """
    years = [year for year in statement_years(record) if lists_speak_for(record, census_day(year))]
    if not years:
        return []
    numbers = [source.number for source in record.telling(*OF_STAFF)]
    spells = counted_spells(record.table("spell").filter(pl.col("source").is_in(numbers)))
    return [problem for year in years for problem in _of_year(record, spells, year)]


def _of_year(record: WorkforceRecord, spells: pl.DataFrame, year: int) -> list[Problem]:
    returned, listed = _returned(record, year), _listed(spells, day_number(census_day(year)))
    both = returned.join(listed, on="person", suffix="_listed")
    if both.is_empty():
        return []  # not joined at all, which is told of when the lists are read
    other_fte = both.filter((pl.col("fte") - pl.col("fte_listed")).abs() > _SAME_FTE)
    other_start = both.filter((pl.col("start") - pl.col("start_listed")).abs() > _SAME_START)
    place = _place(record, year)
    return [
        _told(kind, place, year, people)
        for kind, people in (
            (ONLY_RETURNED, returned.join(listed, on="person", how="anti")),
            (ONLY_LISTED, listed.join(returned, on="person", how="anti")),
            (OTHER_FTE, other_fte),
            (OTHER_START, other_start),
        )
        if len(people)
    ]


def _returned(record: WorkforceRecord, year: int) -> pl.DataFrame:
    """Who is in post on a return's 30 September, with FTE and the earliest start given."""
    statements = record.table("census_statement").filter(
        (pl.col("year") == year) & (pl.col("agency").fill_null(0) == 0) & pl.col("person").is_not_null()
    )
    gone = pl.col("role_end").is_not_null() & (pl.col("role_end") <= day_number(census_day(year)))
    present = statements.filter(~gone)
    return present.group_by("person").agg(pl.col("fte").sum(), pl.col("role_start").min().alias("start"))


def _listed(spells: pl.DataFrame, on: int) -> pl.DataFrame:
    """Who is in post on a day by the lists of staff alone, with FTE and the start of their unbroken time."""
    present = spells.filter((pl.col("start") <= on) & (on < pl.col("stop")))
    return present.group_by("person").agg(pl.col("fte").sum(), pl.col("stretch_start").min().alias("start"))


def _place(record: WorkforceRecord, year: int) -> Place:
    found = next((source for source in record.sources if source.census_year == year), None)
    return Place(found.file, found.sheet) if found is not None else Place("")


def _told(kind: ProblemKind, place: Place, year: int, people: pl.DataFrame) -> Problem:
    keys = tuple(people["person"].sort().to_list())
    return Problem(kind, place, f"{counted(len(keys), 'person', 'people')} of {year}", len(keys), keys)


CHECK = check
