"""Laws of stocks and flows from spells: they add up on any day, and agree with a plain look at who is there."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.dates import day_number, year_before
from mainstay.record.assembling import workforce_rows
from mainstay.record.present import on_each_day
from mainstay.record.stretches import OPEN, counted_spells, stretches
from mainstay.record.workforce_rows import days_frame
from tests.properties.invented_records import DAYS, maybe, record, spells
from tests.small_records import Row


@given(spells(), DAYS)
def test_last_years_stock_plus_starters_less_leavers_is_this_years(rows: list[Row], day: date) -> None:
    before = year_before(day)
    frame = workforce_rows(record({"spell": rows}), [before, day]).frame
    then, now = (frame.filter(as_at=day_number(each)) for each in (before, day))
    stock = then["in_post_head"].sum() + now["starter_head"].sum() - now["leaver_head"].sum()
    assert stock == now["in_post_head"].sum()
    assert now["stayed_head"].sum() + now["leaver_head"].sum() == then["in_post_head"].sum()
    assert now["stayed_head"].sum() + now["starter_head"].sum() == now["in_post_head"].sum()


@given(spells(), DAYS)
def test_a_leavers_time_is_the_time_that_was_in_the_stock_a_year_before(rows: list[Row], day: date) -> None:
    before = year_before(day)
    frame = workforce_rows(record({"spell": rows}), [before, day]).frame
    then = frame.filter(as_at=day_number(before), in_post=1)
    now = frame.filter(as_at=day_number(day))
    leavers = now.filter(leaver=1)["person"].unique().to_list()
    assert now.filter(leaver=1)["fte_before"].sum() == then.filter(then["person"].is_in(leavers))["fte"].sum()


@given(spells(hours=True), DAYS)
def test_who_is_in_post_is_who_has_a_spell_that_day_or_moved_within_three_days(rows: list[Row], day: date) -> None:
    frame = workforce_rows(record({"spell": rows}), [day]).frame
    counted = counted_spells(record({"spell": rows}).table("spell"))
    on = day_number(day)
    running = {
        row["person"] for row in counted.to_dicts() if row["began"] <= on and (row["end"] is None or on < row["end"])
    }
    in_post = set(frame.filter(in_post=1)["person"].to_list())
    assert running <= in_post
    for person in in_post - running:
        own = [row for row in counted.to_dicts() if row["person"] == person]
        carried = any(row["end"] is not None and row["end"] <= on < row["end"] + 3 for row in own)
        backdated = any(row["joined_council"] is not None and row["joined_council"] <= on < row["began"] for row in own)
        assert carried or backdated


@given(spells())
def test_a_persons_stretches_never_overlap_and_hold_all_their_spells(rows: list[Row]) -> None:
    table = record({"spell": rows}).table("spell")
    found = stretches(table).sort("person", "stretch_start").to_dicts()
    for one, two in pairwise(found):
        if one["person"] == two["person"]:
            assert one["stretch_stop"] <= two["stretch_start"]
    counted = counted_spells(table)
    assert (counted["stretch_start"] <= counted["start"]).all() and (counted["stop"] <= counted["stretch_stop"]).all()
    assert (counted["start"] <= counted["stop"]).all()


@given(spells(), DAYS)
def test_every_flag_is_nought_or_one_and_a_head_stands_on_a_row_that_counts(rows: list[Row], day: date) -> None:
    frame = workforce_rows(record({"spell": rows}), [day]).frame
    for flag in ("in_post", "starter", "leaver"):
        assert set(frame[flag].to_list()) <= {0, 1}
        assert frame.filter(frame[f"{flag}_head"] > frame[flag]).is_empty()
        heads = frame.filter(frame[f"{flag}_head"] == 1)["person"].to_list()
        assert sorted(heads) == sorted(set(frame.filter(frame[flag] == 1)["person"].to_list()))


@given(st.lists(st.tuples(DAYS, maybe(DAYS)), max_size=8), st.lists(DAYS, max_size=5))
def test_on_each_day_gives_each_row_for_each_day_that_it_holds(
    pairs: list[tuple[date, date | None]], days: list[date]
) -> None:
    import polars as pl

    numbered = [(day_number(start), day_number(end) if end else OPEN) for start, end in pairs]
    frame = pl.DataFrame(
        {"row": list(range(len(pairs))), "start": [a for a, _ in numbered], "stop": [b for _, b in numbered]},
        schema={"row": pl.Int64, "start": pl.Int32, "stop": pl.Int32},
    )
    found = set(on_each_day(frame, days_frame(days)).select("row", "as_at").iter_rows())
    plain = {
        (row, day_number(day))
        for row, (start, stop) in enumerate(numbered)
        for day in days
        if start <= day_number(day) < stop
    }
    assert found == plain


@given(spells(), st.lists(DAYS, min_size=1, max_size=4))
def test_days_asked_together_and_apart_give_the_same(rows: list[Row], days: list[date]) -> None:
    made = record({"spell": rows})
    together = workforce_rows(made, days).frame
    for day in days:
        assert together.filter(as_at=day_number(day)).equals(workforce_rows(made, [day]).frame)
