"""The rows of children: one for each child with a worker, a tray or help in the year, and what they saw of workers."""

from __future__ import annotations

from datetime import date

import polars as pl

from mainstay.foundations.dates import day_number, day_of
from mainstay.measures.rows.declaring import RowsKind
from mainstay.measures.rows.union_of_days import days_covered, within_the_year
from mainstay.record.children import allocations, changes_of_worker
from mainstay.record.present import on_each_day
from mainstay.record.record import WorkforceRecord
from mainstay.record.stretches import OPEN

NEEDS_A_SOCIAL_WORKER = ("assessment", "child_in_need", "protection_plan", "pre_proceedings", "court", "in_care")
"""The kinds of help for which a child has a named worker: early help and leaving care may be given by others."""
IN_CARE = "in_care"
_MANY = 3


def build(record: WorkforceRecord, days: pl.DataFrame) -> pl.DataFrame:
    """One row for each child and day: on the list on the day, or in the year to it.

    A year is the days after `since` up to and with `as_at`. Where two rows of one child overlap, a day counts once.
    """
    dated, held, helped = _numbered(record, days)
    own = within_the_year(held, dated).with_columns(key=_KEY)
    social = within_the_year(helped.filter(pl.col("kind").is_in(NEEDS_A_SOCIAL_WORKER)), dated).with_columns(key=_KEY)
    columns = ("key", "as_at", "child", "source", "row")
    rows = pl.concat([own.select(columns), social.select(columns)]).unique("key", keep="first", maintain_order=True)
    changed = changes_of_worker(record).select("child", "start")
    for part in (_on_the_day(held, dated), _workers(own), _in_care(held, helped, dated), _days_without(own, social),
                 _months(held, dated)):  # fmt: skip
        rows = rows.join(part, on="key", how="left", maintain_order="left")
    rows = rows.join(_changes(changed, days), on=["as_at", "child"], how="left", maintain_order="left")
    return ROWS.completed(_counted(rows, record))


_KEY = pl.col("day_place") * pl.col("how_many") + pl.col("number")
"""One whole number for a child on a day: tables are grouped and joined by it, as words are slow to compare."""


def _numbered(record: WorkforceRecord, days: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """The days with their places, who held each child, and how each was helped, each child having a number."""
    held = allocations(record).sort("child", "start", "stop", "involvement")
    helped = record.table("help_episode").filter(pl.col("start").is_not_null())
    children = pl.concat([held["child"], helped["child"]]).unique().sort()
    numbers = pl.DataFrame({"child": children}).with_columns(
        number=pl.int_range(pl.len(), dtype=pl.Int64), how_many=pl.len().cast(pl.Int64)
    )
    helped = helped.with_columns(stop=pl.col("end").fill_null(OPEN)).join(numbers, on="child", maintain_order="left")
    people = held["person"].drop_nulls().unique().sort()
    workers = pl.DataFrame({"person": people}).with_columns(
        worker=pl.int_range(pl.len(), dtype=pl.Int64), all_workers=pl.len().cast(pl.Int64)
    )
    held = held.join(numbers, on="child", maintain_order="left")
    held = held.join(workers, on="person", how="left", maintain_order="left")
    numbered = ("child", "number", "how_many", "start", "stop", "source", "row")
    return (
        days.with_row_index("day_place").with_columns(pl.col("day_place").cast(pl.Int64)),
        held.select(*numbered, "worker", "all_workers", "kind_of_help"),
        helped.select(*numbered, "kind"),
    )


def _on_the_day(held: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    now = on_each_day(held, days).with_columns(key=_KEY).unique("key", keep="last", maintain_order=True)
    return now.select("key", "kind_of_help", child_held=pl.lit(1, pl.Int8))


def _workers(own: pl.DataFrame) -> pl.DataFrame:
    """How many different people held each child at any time in the year."""
    named = own.filter(pl.col("worker").is_not_null()).select("key", "worker").unique()
    return named.group_by("key").agg(pl.len().cast(pl.Int64).alias("workers"))


def _changes(changed: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    inside = (pl.col("start") > pl.col("since")) & (pl.col("start") <= pl.col("as_at"))
    found = changed.join(days, how="cross").filter(inside)
    return found.group_by("as_at", "child").agg(pl.len().cast(pl.Int64).alias("changes"))


def _in_care(held: pl.DataFrame, helped: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    """Who is in care on the day: as the list of help says, or as the list of children allocated does."""
    columns = ("number", "how_many", "start", "stop")
    told = [helped.filter(pl.col("kind") == IN_CARE), held.filter(pl.col("kind_of_help") == IN_CARE)]
    now = on_each_day(pl.concat([each.select(columns) for each in told]), days)
    return now.select(_KEY.alias("key")).unique().with_columns(cared_for=pl.lit(1, pl.Int8))


def _days_without(own: pl.DataFrame, social: pl.DataFrame) -> pl.DataFrame:
    """Days in the year with help, and on the list, and how many of each were without a named worker."""
    named = own.filter(pl.col("worker").is_not_null())
    stretch = ("key", "first", "last")
    listed, worked, helped = (each.select(stretch) for each in (own, named, social))
    counted = days_covered(pl.concat([listed, helped]), "days_in_all")
    for name, rows in (
        ("_worked", worked), ("days_listed", listed), ("days_helped", helped), ("_either", pl.concat([helped, worked]))
    ):  # fmt: skip
        counted = counted.join(days_covered(rows, name), on="key", how="left")
    return counted.fill_null(0).select(
        "key",
        "days_listed",
        "days_helped",
        days_with_tray=pl.col("days_listed") - pl.col("_worked"),
        days_without_worker=pl.col("_either") - pl.col("_worked"),
    )


def _months(held: pl.DataFrame, days: pl.DataFrame) -> pl.DataFrame:
    """Months of the year at whose beginning and end a child had a worker, and how many of them it was the same one.

    A child at a point of a year is one number, and with a worker another, so that a month back is a subtraction.
    """
    places = [
        (point, day_place * 13 + place)
        for day_place, as_at in enumerate(days["as_at"].to_list())
        for place, point in enumerate(month_points(as_at))
    ]
    points = pl.DataFrame(places, schema={"as_at": pl.Int32, "place": pl.Int64}, orient="row")
    named = held.filter(pl.col("worker").is_not_null()).select(
        "number", "how_many", "worker", "all_workers", "start", "stop"
    )
    every = points.select("as_at").unique().sort("as_at")
    here = on_each_day(named, every).join(points, on="as_at")
    if here.is_empty():
        return pl.DataFrame(schema={"key": pl.Int64, "months_compared": pl.Int64, "months_same": pl.Int64})
    children, workers = (here[name][0] for name in ("how_many", "all_workers"))
    child = pl.col("place") * children + pl.col("number")
    pairs = here.select("place", "number", child=child, pair=child * workers + pl.col("worker")).unique("pair")
    earlier = pairs.filter(pl.col("place") % 13 > 0).with_columns(
        _compared=(pl.col("child") - children).is_in(pairs["child"].unique().implode()),
        _same=(pl.col("pair") - children * workers).is_in(pairs["pair"].implode()),
    )
    months = earlier.group_by("child").agg(pl.col("place", "number").first(), pl.col("_compared", "_same").any())
    return months.group_by(key=pl.col("place") // 13 * children + pl.col("number")).agg(
        pl.col("_compared").sum().cast(pl.Int64).alias("months_compared"),
        pl.col("_same").sum().cast(pl.Int64).alias("months_same"),
    )


def month_points(as_at: int) -> list[int]:
    """The day, and the same day of each of the twelve months before it, the earliest first; the last of a shorter month."""
    day = day_of(as_at)
    points = []
    for back in range(12, -1, -1):
        month = day.year * 12 + day.month - 1 - back
        first_after = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        first = date(month // 12, month % 12 + 1, 1)
        points.append(min(day_number(first) + day.day - 1, day_number(first_after) - 1))
    return points


def _counted(rows: pl.DataFrame, record: WorkforceRecord) -> pl.DataFrame:
    held = pl.col("child_held").fill_null(0) == 1
    cared = held & (pl.col("cared_for").fill_null(0) == 1) & pl.col("workers").is_not_null()
    return rows.with_columns(
        council=pl.lit(record.council),
        basis=pl.lit("children"),
        person=pl.col("child"),
        child_held=held.cast(pl.Int8),
        three_changes=(held & (pl.col("changes") >= _MANY)).fill_null(value=False).cast(pl.Int8),
        in_care=cared.cast(pl.Int8),
        one_worker=(cared & (pl.col("workers") == 1)).cast(pl.Int8),
        two_workers=(cared & (pl.col("workers") == 2)).cast(pl.Int8),
        three_workers=(cared & (pl.col("workers") >= _MANY)).cast(pl.Int8),
        listed=(pl.col("days_listed") > 0).fill_null(value=False).cast(pl.Int8),
        helped=(pl.col("days_helped") > 0).fill_null(value=False).cast(pl.Int8),
        changes=pl.when(held).then(pl.col("changes").fill_null(0)),
    )


ROWS = RowsKind(
    "children_in_the_year",
    "a child with a worker, a tray or help in the year",
    build,
    {
        "child_held": "a child being helped by a named worker or tray on the day",
        "three_changes": "of those, with three or more changes of worker in the year",
        "in_care": "a child in care on the day, with a named worker at some time in the year",
        "one_worker": "of those, with one worker in the year",
        "two_workers": "of those, with two workers in the year",
        "three_workers": "of those, with three or more workers in the year",
        "listed": "a child on the list of children allocated on some day of the year",
        "helped": "a child who on some day of the year had help that asks for a social worker",
    },
    {
        "changes": "changes of worker in the year",
        "workers": "different workers in the year",
        "days_listed": "days in the year with a worker or a tray",
        "days_with_tray": "of those days, with a tray and no worker",
        "days_helped": "days in the year of help that asks for a social worker",
        "days_without_worker": "of those days, without a named worker",
        "months_compared": "months at whose beginning and end there was a worker",
        "months_same": "of those months, with the same worker at both",
    },
    {"kind_of_help": "kind of help"},
    {
        "child_held": "no child is on the list",
        "in_care": "no child on the list is known to be in care on the day",
        "listed": "no child was on the list in the year",
        "helped": "no child had help in the year that asks for a social worker",
        "months_compared": "no child had a worker at the beginning and the end of a month",
    },
)
