"""What is counted by post, team or council rather than by person: vacancies, agency cover, teams without a manager."""

from __future__ import annotations

import polars as pl

from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject
from mainstay.record.workforce_rows import completed
from mainstay.vocabulary.roles import CENSUS_ROLES, LEADER_ROLES


def council_total_rows(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row per census return on its 30 September, with its vacancies and the agency workers covering them."""
    totals = record.table("council_total").with_columns(
        as_at=pl.date(pl.col("year"), 9, 30).cast(pl.Int32), basis=pl.lit("council totals")
    )
    wanted = totals.join(days.select("as_at"), on="as_at", how="inner")
    return completed(
        wanted.rename({"vacancies_fte": "vacancy_fte", "agency_cover_headcount": "agency_cover_head"}).drop("year")
    )


def vacancy_rows(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Vacant social work posts on each day, from vacancies; an establishment list's are believed for its own day
    alone.
    """
    vacant = (
        vacancies_of_posts(record)
        .filter(pl.col("role").is_in(CENSUS_ROLES))
        .with_columns(start=pl.col("vacant_from").fill_null(-OPEN), stop=pl.col("started_on").fill_null(OPEN))
    )
    listed = on_each_day(on_their_own_days(vacant, own_days(record, Subject.POSTS)), days)
    return completed(
        listed.select(
            "as_at", "team", "role", "source", "row", pl.lit(record.council).alias("council"),
            pl.lit("vacancies").alias("basis"), pl.col("fte").alias("vacancy_fte"),
        )
    )  # fmt: skip


def vacancies_of_posts(record: WorkforceRecord) -> pl.DataFrame:
    """Vacancies as lists of posts tell of them. What a recruitment system is filling is the same posts again, or fewer."""
    filling = [source.number for source in record.telling(Subject.VACANCIES) if not source.tells(Subject.POSTS)]
    return record.table("vacancy").filter(pl.col("source").is_null() | ~pl.col("source").is_in(filling))


def agency_cover_rows(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Agency workers on each day whose assignment was made to cover a vacancy, by the agency register."""
    social_work = record.table("agency_assignment").filter(
        pl.col("role").is_in(CENSUS_ROLES) & (pl.col("reason") == "vacancy") & pl.col("start").is_not_null()
    )
    ended = social_work.with_columns(stop=pl.col("end").fill_null(OPEN))
    dated = on_their_own_days(ended, own_days(record, Subject.AGENCY))
    return completed(
        on_each_day(dated, days).select(
            "as_at", "person", "team", "role", "source", "row",
            pl.lit(record.council).alias("council"), pl.lit("agency cover").alias("basis"),
            pl.col("fte").alias("agency_cover_fte"), pl.lit(1).alias("agency_cover_head"),
        )
    )  # fmt: skip


def team_rows(rows: pl.DataFrame) -> pl.DataFrame:
    """One row per team with someone in post or agency on the day: has it a permanent manager, of any grade, in post?"""
    manages = pl.col("role").is_in(LEADER_ROLES) & (pl.col("contract") == "permanent") & (pl.col("in_post") == 1)
    present = rows.filter(((pl.col("in_post") == 1) | (pl.col("agency") == 1)) & pl.col("team").is_not_null())
    teams = present.group_by("as_at", "council", "team", maintain_order=True).agg(manages.any().alias("_managed"))
    return completed(
        teams.with_columns(
            basis=pl.lit("teams"),
            team_counted=pl.lit(1, dtype=pl.Int8),
            team_without_manager=(~pl.col("_managed")).cast(pl.Int8),
        )
    )
