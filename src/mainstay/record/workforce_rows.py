"""The rows that every measure counts: one shape, whether they come from a census return or from spells.

Each row belongs to one day (`as_at`) and the year before it (`since` to `as_at`), and says with 0 or 1 what it counts
as: in post, starter, leaver, agency, and so on. Quantities are whole numbers. A measure is a sum over these rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, year_before
from mainstay.vocabulary.roles import CENSUS_ROLES

FLAGS: dict[str, str] = {
    "in_post": "in post on the day, employed by the council, in a child and family social work role",
    "in_post_head": "in post, each person once, in their more senior role",
    "starter": "joined in the year and still in post on the day",
    "starter_head": "starters, each person once for each start",
    "leaver": "left in the year, having been in post before it",
    "leaver_head": "leavers, each person once for each leaving",
    "started_and_left": "joined and left within the year: counted as neither starter nor leaver",
    "stayed_head": "in post a year earlier and without a break since, each person once",
    "agency": "agency social worker in post on the day",
    "holder": "in post or agency on the day, with at least one child allocated and an FTE above nought",
    "joined_year_before": "joined in the year before this one",
    "left_within_90_days": "of those, left within 90 days of joining",
    "left_within_12_months": "of those, left within 365 days of joining",
    "leader_before": "leader or manager in post a year earlier",
    "leader_stayed": "of those, still a leader or manager in post on the day",
    "qualification_known": "in post, each person once, with a date of qualifying on record",
    "qualified_three_years": "of those, three or more years qualified",
    "team_counted": "a team with someone in post on the day",
    "team_without_manager": "of those, without a permanent team manager in post",
    "child_held": "a child being helped by a named worker or tray on the day",
    "child_unallocated": "of those, held by a tray and no person",
    "child_two_changes": "of those, with two or more changes of worker in the year",
}
QUANTITIES: dict[str, str] = {
    "fte": "full-time equivalent on the day, in millionths",
    "fte_before": "full-time equivalent a year earlier, in millionths",
    "cases": "children allocated on the day",
    "days_lost": "working days lost to sickness in the year, in hundredths",
    "vacancy_fte": "vacant posts, in millionths of an FTE",
    "agency_cover_fte": "agency workers covering vacancies, in millionths of an FTE",
    "agency_cover_head": "agency workers covering vacancies",
    "days_in_council": "days since joining, or from joining to leaving",
    "days_in_post": "days since starting in the present role",
}
DIMENSIONS: dict[str, str] = {
    "role": "role",
    "contract": "contract",
    "team": "team",
    "sex": "sex",
    "ethnicity": "ethnicity",
    "ethnic_group": "ethnic group",
    "age_band": "age",
    "time_in_council": "time in the council",
    "time_in_post": "time in the present role",
    "start_origin": "where people came from",
    "leaving_reason": "reason for leaving",
    "leaver_destination": "where leavers went",
}
KEYS: dict[str, pl.DataType] = {
    "as_at": pl.Int32(), "council": pl.String(), "basis": pl.String(), "person": pl.String(),
    "source": pl.Int32(), "row": pl.Int32(),
}  # fmt: skip
SCHEMA: dict[str, pl.DataType] = (
    KEYS
    | {name: pl.String() for name in DIMENSIONS}
    | {name: pl.Int8() for name in FLAGS}
    | {name: pl.Int64() for name in QUANTITIES}
)

_SENIORITY = {role: place for place, role in enumerate(CENSUS_ROLES)}


def days_frame(days: Sequence[date]) -> pl.DataFrame:
    """The days asked about with the days that bound the years before them: as_at, since, since_before."""
    since = [year_before(day) for day in days]
    return pl.DataFrame(
        {
            "as_at": [day_number(day) for day in days],
            "since": [day_number(day) for day in since],
            "since_before": [day_number(year_before(day)) for day in since],
        },
        schema={"as_at": pl.Int32, "since": pl.Int32, "since_before": pl.Int32},
    )


def completed(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows brought to the common shape: flags not given are 0, other columns null, order as declared."""
    missing = [
        (pl.lit(0, dtype=kind) if name in FLAGS else pl.lit(None, dtype=kind)).alias(name)
        for name, kind in SCHEMA.items()
        if name not in rows.columns
    ]
    filled = rows.with_columns(missing).select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    return filled.with_columns(pl.col(list(FLAGS)).fill_null(0))


def seniority(role: pl.Expr) -> pl.Expr:
    """The place of a role in order of seniority, most senior first; unknown roles last."""
    return role.replace_strict(_SENIORITY, default=len(_SENIORITY), return_dtype=pl.Int8)


def first_of(flag: str, *identity: str) -> pl.Expr:
    """1 on the most senior row of each identity among rows with the flag, else 0. Rows must be sorted by seniority."""
    first = pl.struct("as_at", *identity).is_first_distinct()
    return pl.when(pl.col(flag) == 1).then(first.over(flag)).otherwise(statement=False).cast(pl.Int8)


_YEAR = 365.25


def age_bands(age: pl.Expr) -> pl.Expr:
    """The Department's age bands; null stays null."""
    return (
        pl.when(age.is_null()).then(None)
        .when(age < 20).then(pl.lit("under 20")).when(age < 30).then(pl.lit("20 to 29"))
        .when(age < 40).then(pl.lit("30 to 39")).when(age < 50).then(pl.lit("40 to 49"))
        .when(age < 60).then(pl.lit("50 to 59")).otherwise(pl.lit("60 and over"))
    )  # fmt: skip


def time_bands(days: pl.Expr) -> pl.Expr:
    """Bands of service by years: under 1, 1 to 2, 2 to 3, 3 to 5, 5 to 10, 10 and over; null stays null."""
    years = days / _YEAR
    return (
        pl.when(days.is_null()).then(None)
        .when(years < 1).then(pl.lit("under 1 year")).when(years < 2).then(pl.lit("1 to 2 years"))
        .when(years < 3).then(pl.lit("2 to 3 years")).when(years < 5).then(pl.lit("3 to 5 years"))
        .when(years < 10).then(pl.lit("5 to 10 years")).otherwise(pl.lit("10 years and over"))
    )  # fmt: skip


def age_in_years(birth: pl.Expr, day: pl.Expr) -> pl.Expr:
    """Completed years of age on a day, both as day numbers."""
    born, now = birth.cast(pl.Date), day.cast(pl.Date)
    had_birthday = (now.dt.month() * 100 + now.dt.day()) >= (born.dt.month() * 100 + born.dt.day())
    return now.dt.year() - born.dt.year() - pl.when(had_birthday).then(0).otherwise(1)
