"""Rows of many days, cut to some of them, are the rows of those days: for every kind of rows."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from mainstay.foundations.caches import caches_emptied
from mainstay.measures.answering import counted_rows
from mainstay.measures.rows.declaring import rows_kinds
from tests.second_opinion import small_councils

DAYS = [date(2022, 9, 30), date(2023, 3, 31), date(2024, 9, 30)]


@pytest.mark.parametrize("kind", rows_kinds())
@pytest.mark.parametrize("seed", [1, 5])
def test_rows_of_many_days_cut_to_one_are_those_of_that_day(kind: str, seed: int) -> None:
    record, _tables = small_councils.council(seed)
    whole = counted_rows(record, DAYS, [kind])[kind]
    cut = {day: counted_rows(record, [day], [kind])[kind] for day in DAYS}
    caches_emptied()
    for day in DAYS:
        alone = counted_rows(record, [day], [kind])[kind]
        caches_emptied()
        assert cut[day].sort(pl.all()).equals(alone.sort(pl.all())), day
    assert sum(len(rows) for rows in cut.values()) == len(whole)
