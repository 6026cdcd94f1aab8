"""What else is known of those who are counted: their way into the profession, years qualified, distance, kind of team."""

from __future__ import annotations

import polars as pl

from mainstay.record.bands import completed_years, time_bands
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.distances import distance_band
from mainstay.vocabulary.teams import kind_in_name

NAMES = ("route", "career_stage", "distance", "service")


def with_careers(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Workforce rows with `route`, `career_stage`, `distance` and `service`; null where it is not known.

    The stage is the time since qualifying on the row's day. The service is what the team mostly does: as the record's
    own list of teams says, else as the team's name does.
    """
    people = record.table("person").select("person", "entry_route", "qualified_on", "home_area")
    areas = people["home_area"].drop_nulls().unique().to_list()
    bands = {area: band for area in areas if (band := distance_band(area)) is not None}
    kinds = _services(record, rows["team"].drop_nulls().unique().to_list())
    joined = rows.drop(NAMES, strict=False).join(people, on="person", how="left", maintain_order="left")
    years = completed_years(pl.col("qualified_on"), pl.col("as_at"))
    return joined.with_columns(
        route=pl.when(pl.col("entry_route") != "not_known").then(pl.col("entry_route")),
        career_stage=time_bands(years),
        distance=pl.col("home_area").replace_strict(bands, default=None, return_dtype=pl.String),
        service=pl.col("team").replace_strict(kinds, default=None, return_dtype=pl.String),
    )


def _services(record: WorkforceRecord, teams: list[str]) -> dict[str, str]:
    told = record.table("team").filter(pl.col("kind").is_not_null()).select("name", "kind")
    listed = {name.casefold(): kind for name, kind in told.iter_rows() if name}
    found = {team: listed.get(team.casefold()) or kind_in_name(team) for team in teams}
    return {team: kind for team, kind in found.items() if kind is not None}
