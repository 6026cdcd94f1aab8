"""The rows that every measure counts: one shape, whether they come from a census return or from spells.

Each row belongs to one day (`as_at`) and the year before it (`since` to `as_at`), and says with 0 or 1 what it counts
as: in post, starter, leaver, agency, and so on. Quantities are whole numbers. A measure is a sum over these rows.
A value that is not known is null, whether nobody gave it or a file says 'not known'.
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
    "started_and_left": "joined and left within the year, once for each stay: neither starter nor leaver",
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
    "team_without_manager": "of those, without a permanent manager in post",
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
    "route": "way into the profession",
    "career_stage": "time since qualifying",
    "distance": "distance of home from work",
    "service": "kind of team",
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

_NOT_KNOWN = "not_known"
_SENIORITY = {role: place for place, role in enumerate(CENSUS_ROLES)}


def days_frame(days: Sequence[date]) -> pl.DataFrame:
    """The days asked about, each once and in order, with the days that bound the years before: as_at, since,
    since_before.
    """
    ordered = sorted(set(days))
    since = [year_before(day) for day in ordered]
    return pl.DataFrame(
        {
            "as_at": [day_number(day) for day in ordered],
            "since": [day_number(day) for day in since],
            "since_before": [day_number(year_before(day)) for day in since],
        },
        schema={"as_at": pl.Int32, "since": pl.Int32, "since_before": pl.Int32},
    )


def completed(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows brought to the common shape: flags not given are 0, other columns null, 'not known' is null, order as
    declared.
    """
    missing = [
        (pl.lit(0, dtype=kind) if name in FLAGS else pl.lit(None, dtype=kind)).alias(name)
        for name, kind in SCHEMA.items()
        if name not in rows.columns
    ]
    filled = rows.with_columns(missing).select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    named = pl.col(list(DIMENSIONS))
    return filled.with_columns(pl.col(list(FLAGS)).fill_null(0), pl.when(named != _NOT_KNOWN).then(named).name.keep())


def seniority(role: pl.Expr) -> pl.Expr:
    """The place of a role in order of seniority, most senior first; unknown roles last."""
    return role.replace_strict(_SENIORITY, default=len(_SENIORITY), return_dtype=pl.Int8)


def first_of(flag: str, *identity: str) -> pl.Expr:
    """1 on the most senior row of each identity among rows with the flag, else 0. Rows must be sorted by seniority."""
    first = pl.struct("as_at", *identity).is_first_distinct()
    return pl.when(pl.col(flag) == 1).then(first.over(flag)).otherwise(statement=False).cast(pl.Int8)
