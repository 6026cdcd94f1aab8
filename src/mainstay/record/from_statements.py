"""Workforce rows from census statements: the Department's own way of counting a return, record by record.

Source: reference census.md section 3.1. Where the reference infers a rule the comment says so. A leaver is an employed
record with an end date in the census year that began before it; its FTE is the one of a year earlier.
"""

from __future__ import annotations

import polars as pl

from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import age_bands, age_in_years, completed, first_of, seniority, time_bands
from mainstay.vocabulary.census_year import census_day, census_year_of
from mainstay.vocabulary.ethnicity import group_of


def statement_years(record: WorkforceRecord) -> list[int]:
    """The census years for which the record holds a return."""
    return sorted(record.table("census_statement")["year"].drop_nulls().unique().to_list())


def rows_from_statements(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Rows in the common shape for the days that are the 30 September of a year with a return.

    Every statement is kept: one that is none of in post, starter or leaver has no flag set. Duplicates are kept in FTE
    and counted once in headcounts, on registration number, date of birth, sex and ethnicity, in the more senior role;
    a statement without a readable number is never taken for a duplicate.
    """
    statements = record.table("census_statement").join(_census_days(days), on="year", how="inner")
    marked = _marked(statements).sort("as_at", seniority(pl.col("role")), "position")
    return completed(_with_heads(_described(marked)).with_columns(basis=pl.lit("census return")))


def _census_days(days: pl.DataFrame) -> pl.DataFrame:
    from mainstay.foundations.dates import day_of  # noqa: PLC0415

    wanted = [
        {"as_at": as_at, "since": since, "year": census_year_of(day_of(as_at))}
        for as_at, since in days.select("as_at", "since").iter_rows()
        if day_of(as_at) == census_day(day_of(as_at).year)
    ]
    return pl.DataFrame(wanted, schema={"as_at": pl.Int32, "since": pl.Int32, "year": pl.Int64})


def _marked(statements: pl.DataFrame) -> pl.DataFrame:
    employed = pl.col("agency").fill_null(0) == 0
    gone = pl.col("role_end").is_not_null() & (pl.col("role_end") <= pl.col("as_at"))
    in_year = gone & (pl.col("role_end") > pl.col("since"))
    began_in_year = (pl.col("role_start") > pl.col("since")).fill_null(value=False)
    present = employed & ~gone
    agency = ~employed & ~gone
    cases = pl.when((present | agency) & (pl.col("cases") > 0)).then(pl.col("cases"))
    return statements.with_columns(
        in_post=present.cast(pl.Int8),
        starter=(present & began_in_year & (pl.col("role_start") <= pl.col("as_at"))).cast(pl.Int8),
        leaver=(employed & in_year & ~began_in_year).cast(pl.Int8),
        started_and_left=(employed & in_year & began_in_year).cast(pl.Int8),
        stayed=(present & (pl.col("role_start") <= pl.col("since"))).fill_null(value=False).cast(pl.Int8),
        agency_worker=agency.cast(pl.Int8),
        cases=cases,
        holder=(cases.is_not_null() & (pl.col("fte") > 0)).fill_null(value=False).cast(pl.Int8),
        fte_before=pl.col("fte_year_before"),
        # The guide's wording was not readable: days lost of leavers are taken to count, as the item is asked of them too.
        days_lost=pl.when(employed).then(pl.col("days_lost")),
        left_on=pl.when(gone).then(pl.col("role_end")),
    )


def _described(rows: pl.DataFrame) -> pl.DataFrame:
    last_day = pl.coalesce("left_on", "as_at")
    service = last_day - pl.col("role_start")
    groups = {slug: group_of(slug) for slug in rows["ethnicity"].drop_nulls().unique().to_list()}
    return (
        rows.drop("agency")
        .rename({"agency_worker": "agency"})
        .with_columns(
            contract=pl.when(pl.col("agency") == 1).then(pl.lit("agency")),
            age_band=age_bands(age_in_years(pl.col("date_of_birth"), last_day)),
            ethnic_group=pl.col("ethnicity").replace_strict(groups, default=None, return_dtype=pl.String),
            days_in_council=pl.when(service >= 0).then(service),
            time_in_council=time_bands(pl.when(service >= 0).then(service)),
        )
    )


def _with_heads(rows: pl.DataFrame) -> pl.DataFrame:
    number = pl.coalesce("swe_number", "statement")
    same = [number.alias("_number"), "date_of_birth", "sex", "ethnicity"]
    keyed = rows.with_columns(_same=pl.struct(same).hash())
    return keyed.with_columns(
        in_post_head=first_of("in_post", "_same"),
        starter_head=first_of("starter", "_same", "role_start"),
        leaver_head=first_of("leaver", "_same", "role_end"),
        stayed_head=first_of("stayed", "_same"),
    )
