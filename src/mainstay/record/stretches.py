"""Stretches: one person's unbroken time among the council's own child and family social workers.

A move between posts or teams is not a leaving, so spells that follow one another are one stretch. Agency spells are
never part of a stretch. Source: definitions of starter and leaver, reference census.md section 1.2.
"""

from __future__ import annotations

import polars as pl

from mainstay.vocabulary.contracts import EMPLOYED
from mainstay.vocabulary.roles import CENSUS_ROLES

CONTINUOUS_GAP_DAYS = 3
"""An end on a Friday and a start on the Monday after is a move, not a leaving: up to this many days between."""

OPEN = 2_000_000
"""The day number that stands for 'no end known', far after any date that is read."""


def counted_spells(spells: pl.DataFrame) -> pl.DataFrame:
    """Spells of the council's own child and family social workers, with the stretch each belongs to.

    In: the record's spell table. Out: the same rows with `stop` (end, or a far day), `stretch` (number), `stretch_start`,
    `stretch_stop`, `stretch_origin` and the reason and destination of the stretch's last spell. A spell without a start is
    left out: nobody can say on which days it ran (intake has listed it); so is one of no hours, such as an honorarium. A stretch breaks at a gap of more than three
    days, or where the earlier spell has a reason for leaving of its own.
    """
    employed = spells.filter(
        pl.col("role").is_in(CENSUS_ROLES)
        & pl.col("contract").is_in(EMPLOYED)
        & pl.col("start").is_not_null()
        & (pl.col("fte").is_null() | (pl.col("fte") > 0))
    )
    return _with_stretches(employed)


def agency_spells(spells: pl.DataFrame) -> pl.DataFrame:
    """Spells of agency social workers, with `stop` filled in."""
    return spells.filter(
        pl.col("role").is_in(CENSUS_ROLES) & (pl.col("contract") == "agency") & pl.col("start").is_not_null()
    ).with_columns(stop=pl.col("end").fill_null(OPEN))


def _with_stretches(spells: pl.DataFrame) -> pl.DataFrame:
    ordered = spells.with_columns(stop=pl.col("end").fill_null(OPEN)).sort("person", "start", "stop", "spell")
    reached = pl.col("stop").cum_max().shift(1).over("person")
    left = pl.col("leaving_reason").is_not_null() | pl.col("leaver_destination").is_not_null()
    gap = pl.col("start") - reached
    breaks = reached.is_null() | (gap > CONTINUOUS_GAP_DAYS) | ((gap >= 0) & left.shift(1).over("person"))
    marked = ordered.with_columns(stretch=breaks.cast(pl.Int32).cum_sum())
    return marked.with_columns(
        stretch_start=pl.min_horizontal(pl.col("start").min(), _joined()).over("stretch"),
        stretch_stop=pl.col("stop").max().over("stretch"),
        stretch_origin=pl.col("start_origin").drop_nulls().first().over("stretch"),
        stretch_reason=pl.col("leaving_reason").drop_nulls().last().over("stretch"),
        stretch_destination=pl.col("leaver_destination").drop_nulls().last().over("stretch"),
    )


def _joined() -> pl.Expr:
    """The day of joining the council, where the first spell shown began later and nothing says where the person came from.

    A list of present staff gives only the start in the present post; someone who was promoted last month is not a
    starter. It is used only for a stretch whose first spell has no origin.
    """
    first = pl.col("joined_council").first()
    return pl.when(pl.col("start_origin").first().is_null()).then(first)


def stretches(spells: pl.DataFrame) -> pl.DataFrame:
    """One row per stretch: person, stretch, stretch_start, stretch_stop."""
    return (
        counted_spells(spells)
        .group_by("stretch", maintain_order=True)
        .agg(pl.col("person", "stretch_start", "stretch_stop").first())
    )
