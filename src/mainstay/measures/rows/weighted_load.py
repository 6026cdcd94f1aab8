"""The points of the children each worker holds on a day, by the weights then in force. Not a kind of rows: kinds use it."""

from __future__ import annotations

import polars as pl

from mainstay.record.children import allocations
from mainstay.record.present import on_each_day
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN
from mainstay.vocabulary.children import KINDS_OF_HELP
from mainstay.vocabulary.load_weights import FIRST_YEAR_DAYS, NEW_DAYS, GivenWeight, LoadWeights, weights_on

_PERCENT = 10_000
_OF_A_CHILD = ("allocated", "co_working")


def weights_in_force(record: WorkforceRecord, day: int) -> LoadWeights:
    """The weights of a day number: the council's own, and what is assumed where it gave none."""
    given = record.table("load_weight").select("version", "start", "end", "item", "hundredths")
    return weights_on(day, [GivenWeight(*row) for row in given.iter_rows()])


def weights_of_days(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """The weights in force on each day, one column for each item in hundredths, and `weights`: their version's name."""
    found = {day: weights_in_force(record, day) for day in days["as_at"].to_list()}
    rows = [{"as_at": day, "weights": each.name, **each.hundredths} for day, each in found.items()]
    return pl.DataFrame(rows).with_columns(pl.col("as_at").cast(pl.Int32)) if rows else _no_weights(days)


def points_held(record: WorkforceRecord, days: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """The points of each worker on each day: as_at, person, points (hundredths), reduced (hundredths of a percent).

    A child weighs as the kind of help does; each further brother or sister with the same worker a share of their own
    weight; to that is added for complexity and for the first four weeks; a co-worker carries a share of it all. Points
    are rounded half up to a hundredth once a child. A child held twice by one worker counts once, as the heavier.
    """
    held = _held(record, days).join(weights, on="as_at", how="left", maintain_order="left")
    base = pl.col("kind_not_known")
    for kind in KINDS_OF_HELP.slugs:
        own = (
            pl.when("_first_year").then("in_care_first_year").otherwise("in_care")
            if kind == "in_care"
            else pl.col(kind)
        )
        base = pl.when(pl.col("kind_of_help") == kind).then(own).otherwise(base)
    complexity = pl.col("complexity")
    added = (
        pl.when(complexity == "high").then("complexity_high")
        .when(complexity == "very_high").then("complexity_very_high").otherwise(0)
        + pl.when(pl.col("as_at") - pl.col("start") < NEW_DAYS).then("newly_allocated").otherwise(0)
    )  # fmt: skip
    weighed = held.with_columns(_base=base, _added=added).sort(
        "as_at",
        "person",
        "_base",
        "_added",
        "child",
        "involvement",
        descending=[False, False, True, True, False, False],
    )
    once = weighed.unique(["as_at", "person", "role", "child"], keep="first", maintain_order=True)
    once = once.sort(pl.col("role") != "allocated", maintain_order=True).unique(
        ["as_at", "person", "child"], keep="first", maintain_order=True
    )
    family = pl.struct("as_at", "person", "sibling_group")
    further = pl.col("sibling_group").is_not_null() & ~family.is_first_distinct()
    share = pl.when(further).then("sibling_percent").otherwise(_PERCENT)
    carried = pl.when(pl.col("role") == "allocated").then(_PERCENT).otherwise("co_working_percent")
    exact = (pl.col("_base") * share + pl.col("_added") * _PERCENT) * carried
    points = (2 * exact + _PERCENT**2) // (2 * _PERCENT**2)
    return once.group_by("as_at", "person").agg(points.sum().alias("points"))


def _held(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Each child with each person who holds or co-works them on the day, and whether care began in the last year."""
    rows = allocations(record, _OF_A_CHILD).filter(pl.col("person").is_not_null())
    held = on_each_day(
        rows.select("involvement", "child", "person", "role", "start", "stop", "kind_of_help", "complexity",
                    "sibling_group"),
        days.select("as_at"),
    )  # fmt: skip
    care = record.table("help_episode").filter((pl.col("kind") == "in_care") & pl.col("start").is_not_null())
    cared = on_each_day(
        care.select("child", "start", stop=pl.col("end").fill_null(OPEN)), days.select("as_at")
    ).group_by("as_at", "child").agg(pl.col("start").min().alias("_care_began"))  # fmt: skip
    joined = held.join(cared, on=["as_at", "child"], how="left", maintain_order="left")
    new = (pl.col("as_at") - pl.col("_care_began") < FIRST_YEAR_DAYS).fill_null(value=False)
    return joined.with_columns(_first_year=new)


def _no_weights(days: pl.DataFrame) -> pl.DataFrame:
    named = weights_on(0)
    return days.select("as_at").with_columns(
        pl.lit(named.name).alias("weights"), *(pl.lit(number).alias(item) for item, number in named.hundredths.items())
    )
