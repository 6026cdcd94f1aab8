"""The rows of load: one for each worker of the day, with the children and the points they hold beside what they can."""

from __future__ import annotations

import polars as pl

from mainstay.foundations.dates import day_of
from mainstay.foundations.quantities import MILLION
from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.newly_qualified import newly_qualified, running_reductions
from mainstay.measures.rows.of_workers import WORKER_DIMENSIONS, with_people
from mainstay.measures.rows.weighted_load import points_held, weights_of_days
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.roles import LEADER_ROLES

_WHOLE = 10_000


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each worker in post or from an agency on the day.

    Children and FTE are those of the official count of children per social worker: the FTE is that of the role in which
    the children are held. The ceiling and the weights are the council's on the day, else the assumed ones.
    """
    weights = weights_of_days(record, days)
    workers = _workers(record, days).join(weights, on="as_at", how="left", maintain_order="left")
    workers = workers.join(
        points_held(record, days, weights), on=["as_at", "person"], how="left", maintain_order="left"
    )
    for known in (newly_qualified(record, days), _other_reductions(record, days)):
        workers = workers.join(known, on=["as_at", "person"], how="left", maintain_order="left")
    return ROWS.completed(_counted(with_people(workers, record, days), record))


def _workers(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """Each worker once a day, in the role in which they hold children, else their more senior one."""
    rows = workforce_rows(record, [day_of(day) for day in days["as_at"].to_list()]).frame
    present = rows.filter((pl.col("in_post") == 1) | (pl.col("agency") == 1)).with_row_index("_place")
    who = pl.coalesce("person", pl.format("row {}", "_place"))
    held = pl.col("holder") == 1
    return (
        present.with_columns(_who=who)
        .sort("as_at", held, "_place", descending=[False, True, False])
        .group_by("as_at", "_who", maintain_order=True)
        .agg(
            pl.col("council", "person", "source", "row", "role", "team", "contract").first(),
            pl.col("cases").sum().alias("children"),
            pl.col("fte").filter(held).sum().alias("holding_fte"),
            pl.col("fte").sum().alias("fte"),
        )
        .with_columns(fte=pl.when(pl.col("holding_fte") > 0).then("holding_fte").otherwise("fte"))
    )


def _other_reductions(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """What else is agreed to lighten each person's load on the day, added up: as_at, person, reduced."""
    other = running_reductions(record, days).filter(pl.col("kind") != "early_career")
    return other.group_by("as_at", "person").agg(pl.col("percent").sum().alias("reduced"))


def _counted(workers: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Every flag and quantity. Half a child is rounded up, in children for each FTE, to a hundredth."""
    children, fte, ceiling = pl.col("children"), pl.col("fte"), pl.col("most_children")
    timed = (children > 0) & (pl.col("holding_fte") > 0)
    first_year = pl.col("lighter_percent").is_not_null() & timed
    protected = ceiling * (_WHOLE - pl.min_horizontal("lighter_percent", _WHOLE))
    lighter = pl.min_horizontal(pl.col("lighter_percent").fill_null(0) + pl.col("reduced").fill_null(0), _WHOLE)
    can = fte * pl.max_horizontal(pl.col("full_load") * (_WHOLE - lighter) // _WHOLE - pl.col("stable_part"), 0)
    leads = pl.col("role").is_in(LEADER_ROLES).fill_null(value=False)
    weighed = (pl.col("points") > 0).fill_null(value=False) & (fte > 0) & ~leads
    return workers.with_columns(
        council=pl.lit(record.council),
        basis=pl.lit("workers"),
        holds=(children > 0).cast(pl.Int8),
        holds_with_hours=timed.cast(pl.Int8),
        above_ceiling=(timed & (children * 100 * MILLION > ceiling * fte)).cast(pl.Int8),
        newly_qualified=first_year.cast(pl.Int8),
        above_protected=(first_year & (children * 100 * MILLION * _WHOLE > protected * fte)).cast(pl.Int8),
        weighed=weighed.cast(pl.Int8),
        above_capacity=(weighed & (pl.col("points") * MILLION > can)).cast(pl.Int8),
        held_points=pl.when(weighed).then(pl.col("points")).otherwise(0),
        capacity_points=pl.when(weighed).then((can + MILLION // 2) // MILLION).otherwise(0),
        each_fte_points=pl.when(timed).then((2 * children * 100 * MILLION + fte) // (2 * fte)),
    )  # fmt: skip


ROWS = RowsKind(
    "load",
    "a social worker on the day",
    build,
    {
        "holds": "social worker in post or from an agency on the day with at least one child allocated",
        "holds_with_hours": "of those, with an FTE above nought",
        "above_ceiling": "of those, with more children than the ceiling for their hours",
        "newly_qualified": "of those, in their first year or with an early-career reduction on the day",
        "above_protected": "of those, with more children than the protected load for their hours",
        "weighed": "social worker who leads nobody, with children of weight and an FTE above nought",
        "above_capacity": "of those, with more points than their capacity",
    },
    {
        "children": "children allocated on the day",
        "holding_fte": "full-time equivalent of the role in which the children are held, in millionths",
        "held_points": "points of the children held, in hundredths",
        "capacity_points": "points for children that their hours allow, after agreed reductions, in hundredths",
        "each_fte_points": "children for each full-time equivalent, in hundredths",
    },
    WORKER_DIMENSIONS | {"weights": "version of the weights"},
    {
        "holds": "nobody has a child allocated",
        "holds_with_hours": "nobody with children allocated has an FTE above nought",
        "newly_qualified": "nobody with children allocated is known to be in the first year since qualifying",
        "weighed": "nobody who leads no others holds a child",
        "capacity_points": "nobody who leads no others holds a child",
    },
)
