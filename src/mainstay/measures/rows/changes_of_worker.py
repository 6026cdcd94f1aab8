"""The rows of changes: one for each change of a child's worker in the year, why, and what happened to the worker before."""

from __future__ import annotations

import polars as pl

from mainstay.measures.rows.declaring import RowsKind
from mainstay.record.children import changes_of_worker
from mainstay.record.from_spells import whole_list_days
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN, agency_spells, counted_spells

NEAR_DAYS = 28
"""How near, in days before or after the change, what happened to the worker must lie for the change to follow from it.

Our own: children are passed on in the weeks before a worker goes and after.
"""
FOLLOWS = {
    "worker_left": "the worker left the council",
    "agency_ended": "the worker's agency engagement ended",
    "team_changed": "the worker moved to another team",
    "none_of_these": "none of these",
}
"""What a change may follow from, in the order in which it is looked for: the first found counts."""


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each change in the year to each day (see `record.children.changes_of_worker`).

    What a change follows from is worked out from the spells of the worker before, and not from the reason that somebody
    chose: an employment that ended, an agency engagement that ended, a move from team to team, within 28 days of the
    day on which the new worker began. What lies nearest does not matter; leaving goes before moving.
    """
    changed = changes_of_worker(record)
    followed = _followed(changed, record).join(days, how="cross")
    inside = followed.filter((pl.col("start") > pl.col("since")) & (pl.col("start") <= pl.col("as_at")))
    return ROWS.completed(
        inside.with_columns(
            council=pl.lit(record.council),
            basis=pl.lit("changes"),
            person=pl.col("child"),
            change=pl.lit(1, pl.Int8),
            reason_given=(pl.col("reason").is_not_null() & (pl.col("reason") != "not_known")).cast(pl.Int8),
            **{name: (pl.col("follows") == said).cast(pl.Int8) for name, said in FOLLOWS.items()},
        )
    )


def _followed(changed: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    """Changes with `follows`, in the words of FOLLOWS."""
    numbered = changed.with_row_index("_change")
    spells = record.table("spell")
    counted = counted_spells(spells, whole_list_days(record))
    events = {
        "worker_left": counted.select("person", day="stretch_stop"),
        "agency_ended": _last_of_each(agency_spells(spells)),
        "team_changed": _moves(counted),
    }
    found = pl.lit("none_of_these")
    for name in reversed(events):
        near = _near(numbered, events[name])
        found = pl.when(pl.col("_change").is_in(near)).then(pl.lit(name)).otherwise(found)
    return numbered.with_columns(follows=found.replace_strict(FOLLOWS)).drop("_change")


def _near(changed: pl.DataFrame, events: pl.DataFrame) -> list[int]:
    """The changes for which an event of the worker before lies near."""
    happened = events.filter(pl.col("day") != OPEN).unique()
    joined = changed.join(happened, left_on="person_before", right_on="person", how="inner")
    return joined.filter((pl.col("day") - pl.col("start")).abs() <= NEAR_DAYS)["_change"].unique().to_list()


def _last_of_each(spells: pl.DataFrame) -> pl.DataFrame:
    """The days on which agency workers went: ends that no other agency spell of theirs runs through or follows at once."""
    ends = spells.select("person", day="stop").unique()
    on = ends.join(spells.select("person", "start", "stop"), on="person", how="inner")
    goes_on = on.filter((pl.col("start") <= pl.col("day") + 3) & (pl.col("stop") > pl.col("day")))
    return ends.join(goes_on.select("person", "day"), on=["person", "day"], how="anti")


def _moves(counted: pl.DataFrame) -> pl.DataFrame:
    """The days on which someone began in a team other than the one before, without leaving between."""
    named = counted.filter(pl.col("team").is_not_null()).sort("stretch", "start", "stop", "spell")
    moved = (pl.col("team") != pl.col("team").shift(1)).over("stretch")
    return named.filter(moved).select("person", day="start")


ROWS = RowsKind(
    "changes_of_worker",
    "a change of a child's worker in the year",
    build,
    {
        "change": "a change of a child's worker in the year",
        "reason_given": "of those, with a reason in the list",
        "worker_left": "of all changes, within four weeks of the worker before leaving the council",
        "agency_ended": "of all changes, within four weeks of the end of the agency engagement of the worker before",
        "team_changed": "of all changes, within four weeks of a move of the worker before to another team",
        "none_of_these": "of all changes, near none of these",
    },
    {},
    {"reason": "reason for the change, as the list gives it", "follows": "what happened to the worker before"},
    {"change": "no child's worker changed in the year"},
)
