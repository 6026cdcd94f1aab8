"""What is laid on or beside the people rows: children allocated, days lost, teams, and the council's own totals."""

from __future__ import annotations

import polars as pl

from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.vocabulary.roles import CENSUS_ROLES
from mainstay.record.workforce_rows import SCHEMA, completed, seniority


def with_children(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Adds the children allocated to each worker on the day, on one row a person: that of their least senior role in post.

    Only the allocated role counts, and only people: a tray is not a worker. Each child counts once per worker. `holder`
    is set where a child is allocated and the FTE is above nought (reference census.md section 3.1).
    """
    held = _allocated(record)
    days = rows.select("as_at").unique()
    counts = (
        held.filter(pl.col("person").is_not_null()).join(days, how="cross")
        .filter((pl.col("start") <= pl.col("as_at")) & (pl.col("as_at") < pl.col("stop")))
        .group_by("as_at", "person").agg(pl.col("child").n_unique().cast(pl.Int64).alias("_cases"))
    )  # fmt: skip
    present = (pl.col("in_post") == 1) | (pl.col("agency") == 1)
    ordered = rows.with_row_index("_place").sort(
        "as_at", seniority(pl.col("role")), "fte", "_place", descending=[False, True, True, False], nulls_last=True
    )
    marked = ordered.with_columns(_first=present & pl.struct("as_at", "person").is_first_distinct().over(present))
    joined = marked.join(counts, on=["as_at", "person"], how="left").sort("_place")
    cases = pl.when(pl.col("_first")).then(pl.col("_cases"))
    return joined.with_columns(
        cases=cases, holder=(cases.is_not_null() & (pl.col("fte") > 0)).fill_null(value=False).cast(pl.Int8)
    ).select(list(SCHEMA))


def with_days_lost(rows: pl.DataFrame, record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Adds each person's working days lost to sickness in the year, on one row of the people employed in it.

    A stretch away that crosses a year's edge counts by its share of calendar days in the year, to the hundredth of a day.
    """
    away = record.table("absence").filter((pl.col("kind") == "sickness") & pl.col("start").is_not_null())
    away = away.with_columns(stop=pl.max_horizontal(pl.coalesce("end", "start"), pl.col("start")) + 1)
    inside = pl.min_horizontal("stop", pl.col("as_at") + 1) - pl.max_horizontal("start", pl.col("since") + 1)
    lost = (
        away.join(days, how="cross").with_columns(_inside=inside).filter(pl.col("_inside") > 0)
        .with_columns(_lost=pl.col("days_lost") * pl.col("_inside") // (pl.col("stop") - pl.col("start")))
        .group_by("as_at", "person").agg(pl.col("_lost").sum())
    )  # fmt: skip
    employed = (pl.col("in_post") == 1) | (pl.col("leaver") == 1) | (pl.col("started_and_left") == 1)
    marked = rows.with_columns(_first=employed & pl.struct("as_at", "person").is_first_distinct().over(employed))
    joined = marked.join(lost, on=["as_at", "person"], how="left", maintain_order="left")
    return joined.with_columns(
        days_lost=pl.when(pl.col("_first")).then(pl.col("_lost")).otherwise(pl.col("days_lost"))
    ).select(list(SCHEMA))


def team_rows(rows: pl.DataFrame) -> pl.DataFrame:
    """One row per team with someone in post or agency on the day, saying whether a permanent team manager is in post."""
    manager = (pl.col("role") == "first_line_manager") & (pl.col("contract") == "permanent") & (pl.col("in_post") == 1)
    present = rows.filter(((pl.col("in_post") == 1) | (pl.col("agency") == 1)) & pl.col("team").is_not_null())
    teams = present.group_by("as_at", "council", "team", maintain_order=True).agg(manager.any().alias("_managed"))
    return completed(
        teams.with_columns(
            basis=pl.lit("teams"),
            team_counted=pl.lit(1, dtype=pl.Int8),
            team_without_manager=(~pl.col("_managed")).cast(pl.Int8),
        )
    )


def child_rows(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row per child held on the day: held by a person or only by a tray, and how often the worker changed in the year.

    A change is an allocation to a person in the year, where the allocation before it was to someone else.
    """
    held = _allocated(record).sort("child", "start", "stop")
    people = held.filter(pl.col("person").is_not_null())
    before = pl.col("person").shift(1).over("child")
    changes = (
        people.filter(before.is_not_null() & (before != pl.col("person"))).join(days, how="cross")
        .filter((pl.col("start") > pl.col("since")) & (pl.col("start") <= pl.col("as_at")))
        .group_by("as_at", "child").agg(pl.len().alias("_changes"))
    )  # fmt: skip
    present = held.join(days, how="cross").filter(
        (pl.col("start") <= pl.col("as_at")) & (pl.col("as_at") < pl.col("stop"))
    )
    children = present.group_by("as_at", "child", maintain_order=True).agg(
        pl.col("person").is_null().all().alias("_tray"), pl.col("source").first(), pl.col("row").first()
    )
    joined = children.join(changes, on=["as_at", "child"], how="left")
    return completed(
        joined.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("children"),
            person=pl.col("child"),
            child_held=pl.lit(1, dtype=pl.Int8),
            child_unallocated=pl.col("_tray").cast(pl.Int8),
            child_two_changes=(pl.col("_changes").fill_null(0) >= 2).cast(pl.Int8),
        )
    )


def _allocated(record: WorkforceRecord) -> pl.DataFrame:
    held = record.table("involvement").filter((pl.col("role") == "allocated") & pl.col("start").is_not_null())
    return held.with_columns(stop=pl.col("end").fill_null(OPEN))


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
    """Vacant posts by the establishment list, and agency workers covering them by the agency register, on each day."""
    roles = pl.col("role").is_in(CENSUS_ROLES)
    vacant = (
        record.table("vacancy")
        .filter(roles)
        .join(days, how="cross")
        .filter(
            (pl.col("vacant_from").fill_null(-OPEN) <= pl.col("as_at"))
            & (pl.col("as_at") < pl.col("started_on").fill_null(OPEN))
        )
    )
    cover = (
        record.table("agency_assignment")
        .filter(roles)
        .with_columns(stop=pl.col("end").fill_null(OPEN))
        .join(days, how="cross")
    )
    covering = cover.filter(
        (pl.col("start") <= pl.col("as_at")) & (pl.col("as_at") < pl.col("stop")) & (pl.col("reason") == "vacancy")
    )
    council = pl.lit(record.council).alias("council")
    vacancies = vacant.select(
        "as_at", council, "source", "row", pl.lit("vacancies").alias("basis"), pl.col("fte").alias("vacancy_fte")
    )
    covers = covering.select(
        "as_at", council, "person", "source", "row", pl.lit("agency cover").alias("basis"),
        pl.col("fte").alias("agency_cover_fte"), pl.lit(1).alias("agency_cover_head"),
    )  # fmt: skip
    return pl.concat([completed(vacancies), completed(covers)])
