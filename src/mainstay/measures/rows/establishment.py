"""The rows of the establishment: one for each team, its posts and who is in post there."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.assembling import workforce_rows
from mainstay.record.careers import with_careers
from mainstay.record.present import on_each_day, on_their_own_days, own_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.record.subjects import Subject
from mainstay.vocabulary.roles import CENSUS_ROLES


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each team of an establishment list of the day, or with someone in post, joined by the team's name.

    Posts are those of social workers; frozen ones count, as they are agreed, and ended ones do not. A team of which
    the list knows no post is above nothing: its people stand beside the others' in the total. On a day of which no
    establishment list speaks there are no posts, and so no answer.
    """
    posts = _posts(record, days)
    told = posts.select("as_at").unique()
    people = _in_post(record, days).join(told, on="as_at", how="semi")
    same = ["as_at", "_team"]
    both = posts.join(people, on=same, how="full", coalesce=True, suffix="_of_people").sort(same, nulls_last=True)
    known = pl.col("establishment_fte").is_not_null() & pl.col("_team").is_not_null()
    present = pl.col("in_post_fte").fill_null(0)
    rows = both.with_columns(
        team=pl.coalesce("team", "team_of_people"),
        person=pl.lit(None, pl.String),
        council=pl.lit(record.council),
        basis=pl.lit("teams"),
        on_list=pl.col("establishment_fte").is_not_null().cast(pl.Int8),
        in_post_fte=present,
        over_fte=pl.when(known).then(pl.max_horizontal(present - pl.col("establishment_fte"), 0)),
    )
    over = (pl.col("over_fte") > 0).fill_null(value=False).cast(pl.Int8)
    return ROWS.completed(with_careers(rows, record).with_columns(over=over))


def _posts(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    social = record.table("post").filter(
        pl.col("role").is_in(CENSUS_ROLES) & (pl.col("state").is_null() | (pl.col("state") != "ended"))
    )
    dated = social.with_columns(start=pl.col("start").fill_null(-OPEN), stop=pl.col("end").fill_null(OPEN))
    there = on_each_day(on_their_own_days(dated, own_days(record, Subject.POSTS)), days.select("as_at"))
    one = there.unique(["as_at", "post"], keep="last", maintain_order=True)
    return _by_team(one).agg(
        pl.col("team").first(), pl.col("fte").sum().alias("establishment_fte"), pl.col("source", "row").first()
    )


def _in_post(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    rows = workforce_rows(record, [day_of(day) for day in days["as_at"].to_list()]).frame
    present = _by_team(rows.filter(pl.col("in_post") == 1))
    return present.agg(pl.col("team").first(), pl.col("fte").sum().alias("in_post_fte"))


def _by_team(rows: pl.DataFrame) -> pl.dataframe.group_by.GroupBy:
    plain = pl.col("team").str.strip_chars().str.to_lowercase()
    return rows.with_columns(_team=plain).group_by("as_at", "_team", maintain_order=True)


ROWS = RowsKind(
    "establishment",
    "a team with posts in the establishment, or with someone in post",
    build,
    {
        "on_list": "a team with posts in the establishment",
        "over": "of those, with more FTE in post than its posts",
    },
    {
        "establishment_fte": "posts in the establishment, in millionths of an FTE",
        "in_post_fte": "in post on the day, in millionths of an FTE",
        "over_fte": "in post above the team's posts, in millionths of an FTE",
    },
    {"team": "team", "service": "kind of team"},
    {
        "on_list": "no establishment list speaks for the day",
        "establishment_fte": "no establishment list speaks for the day",
    },
)
