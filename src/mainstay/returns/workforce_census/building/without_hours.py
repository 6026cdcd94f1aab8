"""People in post whose every post has no hours: the record counts nobody by them, and the return leaves them out aloud."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.record.record import WorkforceRecord
from mainstay.returns.workforce_census.building.source_rows import SourceRows
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.contracts import EMPLOYED
from mainstay.vocabulary.roles import CENSUS_ROLES

_NAMED = 5


def left_out_without_hours(
    record: WorkforceRecord, year: int, found: Collection[str], rows: SourceRows
) -> Iterator[str]:
    """A sentence on those who would be in the return but for an FTE of nought, with the rows that show them.

    An honorarium is such a post and belongs to nobody's headcount; unpaid leave and a contract without set hours are too, and
    do belong in the return. `found` are the keys of those who are in it.
    """
    day, since = day_number(census_day(year)), day_number(census_day(year - 1))
    runs = pl.col("end").is_null() | (pl.col("end") > since)
    posts = record.table("spell").filter(
        pl.col("role").is_in(CENSUS_ROLES) & pl.col("contract").is_in(EMPLOYED) & (pl.col("fte") == 0)
        & (pl.col("start") <= day) & runs & ~pl.col("person").is_in(list(found))
    )  # fmt: skip
    people = posts["person"].n_unique()
    if not people:
        return
    places = [f"{at.file}, row {at.row}" for at in rows.of(posts.select("source", "row").to_dicts())]
    more = f" and {len(places) - _NAMED:,} more" if len(places) > _NAMED else ""
    have, are = ("person has", "is") if people == 1 else ("people have", "are")
    yield (
        f"{people:,} {have} only posts of FTE 0 in the year to {in_words(census_day(year))} and {are} not in the return "
        f"({'; '.join(places[:_NAMED])}{more}). If that is unpaid leave or a contract without set hours, give their hours in "
        "the staff list."
    )
