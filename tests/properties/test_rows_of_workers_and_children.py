"""Laws of the rows of load, people and children: they are the official counts again, on returns as on lists."""

from __future__ import annotations

from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.measures.rows.declaring import rows_kinds
from mainstay.measures.rows.of_workers import people_on
from mainstay.record.assembling import workforce_rows
from mainstay.record.record import WorkforceRecord
from mainstay.record.workforce_rows import days_frame
from tests.properties.invented_records import DAYS, record, tables
from tests.small_records import Row

CENSUS_DAY = date(2024, 9, 30)
KINDS = (
    "load", "people_in_post", "here_a_year_ago", "children_in_the_year", "changes_of_worker", "wider_workforce", "hours_worked",
)  # fmt: skip


def _rows(kind: str, of: WorkforceRecord, days: list[date]) -> pl.DataFrame:
    return rows_kinds()[kind].build(of, days_frame(days))


@given(tables(), st.lists(DAYS, max_size=2))
def test_load_adds_up_to_the_official_counts_on_every_day(found: dict[str, list[Row]], days: list[date]) -> None:
    """Children, and the FTE of those who hold them, are those of children per social worker; nobody is there twice."""
    asked, of = [CENSUS_DAY, *days], record(found)
    official = workforce_rows(of, sorted(set(asked))).frame
    load = _rows("load", of, asked)
    for day in load["as_at"].unique():
        mine, theirs = load.filter(as_at=day), official.filter(as_at=day)
        assert mine["children"].sum() == theirs["cases"].sum()
        assert mine["holding_fte"].sum() == theirs.filter(holder=1)["fte"].sum()
        named = mine["person"].drop_nulls()
        assert named.n_unique() == len(named)


@given(tables(), DAYS)
def test_of_those_is_true_of_every_flag(found: dict[str, list[Row]], day: date) -> None:
    of = record(found)
    load = _rows("load", of, [day])
    for part, whole in (("holds_with_hours", "holds"), ("above_ceiling", "holds_with_hours"),
                        ("above_protected", "newly_qualified"), ("newly_qualified", "holds_with_hours"),
                        ("above_capacity", "weighed")):  # fmt: skip
        assert load.filter(pl.col(part) > pl.col(whole)).is_empty(), (part, whole)
    children = _rows("children_in_the_year", of, [day])
    assert children.filter(
        pl.sum_horizontal("one_worker", "two_workers", "three_workers") != pl.col("in_care")
    ).is_empty()
    assert children.filter(pl.col("days_with_tray") > pl.col("days_listed")).is_empty()
    assert children.filter(pl.col("months_same") > pl.col("months_compared")).is_empty()
    assert children.filter(pl.col("days_listed") > 366).is_empty()


@settings(max_examples=min(settings().max_examples * 3 // 5, 250))
@given(tables(), st.lists(DAYS, min_size=2, max_size=3, unique=True))
def test_many_days_at_once_give_what_each_day_gives_alone(found: dict[str, list[Row]], days: list[date]) -> None:
    of = record(found)
    for kind in KINDS:
        together = _rows(kind, of, days)
        alone = pl.concat([_rows(kind, of, [day]) for day in sorted(days)])
        order = together.columns
        assert together.sort(order, nulls_last=True).equals(alone.sort(order, nulls_last=True)), kind


@given(tables(), DAYS)
def test_everyone_present_is_one_of_the_people_and_once(found: dict[str, list[Row]], day: date) -> None:
    of = record(found)
    frame = workforce_rows(of, [day]).frame.filter((pl.col("in_post") == 1) | (pl.col("agency") == 1))
    people = people_on(of, days_frame([day]))
    assert sorted(people["person"]) == sorted(frame["person"].drop_nulls().unique())
    heads = frame.filter(pl.col("in_post_head") == 1)["person"].unique()
    assert set(heads) <= set(people.filter(in_post=1)["person"])
