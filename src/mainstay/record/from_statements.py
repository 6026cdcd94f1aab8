"""Workforce rows from census statements: the Department's own way of counting a return, record by record.

Source: the Department for Education's children's social work workforce census guide and statistics: methodology. What
could not be read there and is inferred, says so here and in docs/methods. A leaver is an employed record with an end
date in the census year that began before it; its FTE is the one of a year earlier, as its FTE on the day is nought.
"""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.record.bands import age_bands, completed_years, ethnic_group, time_bands
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import completed, first_of, seniority
from mainstay.vocabulary.census_year import is_census_day

_SAME_PERSON = ("_number", "date_of_birth", "sex", "ethnicity")
"""Records that agree on all of these, in one council's return, are one person; nothing known equals nothing known."""


def statement_years(record: WorkforceRecord) -> list[int]:
    """The census years for which the record holds a return."""
    return sorted(record.table("census_statement")["year"].drop_nulls().unique().to_list())


def rows_from_statements(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Rows in the common shape for the days that are the 30 September of a year with a return.

    Every statement is kept: one that is none of in post, starter or leaver has no flag set. Duplicates are kept in FTE
    and counted once in headcounts, on registration number, date of birth, sex and ethnicity, in the more senior role;
    a statement without a readable number is never taken for a duplicate.
    """
    marked = marked_statements(record, days).sort(
        "as_at", seniority(pl.col("role")), "position", "statement", nulls_last=True, maintain_order=True
    )
    rows = _with_heads(_described(marked)).with_columns(council=pl.lit(record.council), basis=pl.lit("census return"))
    return completed(rows)


def marked_statements(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """The statements of the days that are the 30 September of a year with a return, as they were said, with flags.

    `in_post`, `starter`, `leaver`, `short_stay` and `agency_worker` are 0 or 1, each as the Department counts it;
    `fte_before` is a leaver's FTE. No duplicates are taken out.
    """
    return _marked(record.table("census_statement").join(_census_days(days), on="year", how="inner"))


def _census_days(days: pl.DataFrame) -> pl.DataFrame:
    wanted = [
        {"as_at": as_at, "since": since, "year": day_of(as_at).year}
        for as_at, since in days.select("as_at", "since").iter_rows()
        if is_census_day(day_of(as_at))
    ]
    return pl.DataFrame(wanted, schema={"as_at": pl.Int32, "since": pl.Int32, "year": pl.Int64})


def _marked(statements: pl.DataFrame) -> pl.DataFrame:
    employed = pl.col("agency").fill_null(0) == 0
    gone = (pl.col("role_end") <= pl.col("as_at")).fill_null(value=False)
    in_year = gone & (pl.col("role_end") > pl.col("since"))
    began_in_year = (pl.col("role_start") > pl.col("since")).fill_null(value=False)
    present = employed & ~gone
    # Inferred: an agency record that says it ended by 30 September is not an agency worker "at 30 September".
    agency = ~employed & ~gone
    cases = pl.when((present | agency) & (pl.col("cases") > 0)).then(pl.col("cases"))
    return statements.with_columns(
        in_post=present.cast(pl.Int8),
        starter=(present & began_in_year & (pl.col("role_start") <= pl.col("as_at"))).cast(pl.Int8),
        leaver=(employed & in_year & ~began_in_year).cast(pl.Int8),
        short_stay=(employed & in_year & began_in_year).cast(pl.Int8),
        stayed=(present & (pl.col("role_start") <= pl.col("since"))).fill_null(value=False).cast(pl.Int8),
        agency_worker=agency.cast(pl.Int8),
        cases=cases,
        holder=(cases.is_not_null() & (pl.col("fte") > 0)).fill_null(value=False).cast(pl.Int8),
        fte_before=pl.col("fte_year_before"),
        # Inferred: leavers' days lost count, as the item is asked of them too; the guide's own words were not readable.
        days_lost=pl.when(employed).then(pl.col("days_lost")),
        left_on=pl.when(gone).then(pl.col("role_end")),
    )


def _described(rows: pl.DataFrame) -> pl.DataFrame:
    last_day = pl.coalesce("left_on", "as_at")
    service = last_day - pl.col("role_start")
    return (
        rows.drop("agency")
        .rename({"agency_worker": "agency"})
        .with_columns(
            contract=pl.when(pl.col("agency") == 1).then(pl.lit("agency")),
            age_band=age_bands(completed_years(pl.col("date_of_birth"), last_day)),
            ethnic_group=ethnic_group(pl.col("ethnicity")),
            days_in_council=pl.when(service >= 0).then(service),
            time_in_council=time_bands(completed_years(pl.col("role_start"), last_day)),
        )
    )


def _with_heads(rows: pl.DataFrame) -> pl.DataFrame:
    numbered = rows.with_columns(_number=pl.coalesce("swe_number", pl.format("statement {}", "statement")))
    return numbered.with_columns(
        in_post_head=first_of("in_post", *_SAME_PERSON),
        starter_head=first_of("starter", *_SAME_PERSON, "role_start"),
        leaver_head=first_of("leaver", *_SAME_PERSON, "role_end"),
        stayed_head=first_of("stayed", *_SAME_PERSON),
        started_and_left=first_of("short_stay", *_SAME_PERSON, "role_start", "role_end"),
    )
