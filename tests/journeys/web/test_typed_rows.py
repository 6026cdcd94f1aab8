"""What people type: checked against the record's declarations, kept in versions, and beside every edition."""

from __future__ import annotations

from importlib import import_module

import polars as pl
import pytest
from django.apps import apps

from mainstay.foundations.dates import day_number
from mainstay.stores.database import typed_rows
from mainstay.stores.database.models import TypedRow
from tests.journeys.web.conftest import MADE_ON
from tests.journeys.web.typed_by_hand import table

HELD = {"person": "P-000000000001", "due_on": day_number(MADE_ON), "kind": "reflective", "minutes": 60}


def test_a_typed_row_stands_beside_the_edition_until_it_is_taken_out(council) -> None:
    of_files = table("supervision")
    assert of_files.height > 1_000

    def beside() -> list[int | None]:
        shown = table("supervision")
        assert shown.filter(pl.col("source").is_not_null()).equals(of_files)
        return shown.filter(pl.col("source").is_null())["minutes"].to_list()

    row = typed_rows.add("supervision", HELD, by=None)
    assert beside() == [60]
    typed_rows.add("supervision", {**HELD, "minutes": 45}, by=None, number=row.number)
    assert beside() == [45]
    assert TypedRow.objects.filter(number=row.number).count() == 2
    (now,) = typed_rows.typed("supervision")
    assert [typed_rows.take_out(now.number, expected=now.version) for _twice in range(2)] == [True, False]
    assert table("supervision").equals(of_files)


@pytest.mark.parametrize(
    "odd", [{"minutes": -1}, {"minutes": "60"}, {"kind": "chat"}, {"note": "x"}, {"person": None}, {"due_on": "soon"}]
)
def test_what_the_declaration_does_not_allow_is_refused(odd) -> None:
    with pytest.raises(ValueError, match="supervision"):
        typed_rows.add("supervision", {**HELD, **odd}, by=None)
    assert not TypedRow.objects.exists()


def test_the_rows_of_one_person_alone() -> None:
    typed_rows.add("supervision", HELD, by=7)
    typed_rows.add("supervision", {**HELD, "person": "P-000000000002"}, by=7)
    (only,) = typed_rows.typed("supervision", person="P-000000000002")
    assert only.typed_by == 7 and only.values["person"] == "P-000000000002"


def test_whoever_typed_it_first_stays_so_when_earlier_versions_are_deleted() -> None:
    row = typed_rows.add("supervision", HELD, by=7)
    typed_rows.add("supervision", {**HELD, "minutes": 45}, by=8, number=row.number)
    TypedRow.objects.filter(stands=False).delete()
    (still,) = typed_rows.begun_by("supervision", 7)
    assert (still.number, still.begun_by, still.typed_by) == (row.number, 7, 8)
    assert not typed_rows.begun_by("supervision", 8)
    typed_rows.add("supervision", {**HELD, "minutes": 30}, by=8, number=row.number)
    assert typed_rows.begun_by("supervision", 7)


def test_a_version_that_was_not_read_is_not_taken_out() -> None:
    row = typed_rows.add("supervision", HELD, by=7)
    later = typed_rows.add("supervision", {**HELD, "minutes": 45}, by=8, number=row.number)
    assert not typed_rows.take_out(row.number, expected=row.version)
    assert typed_rows.typed("supervision") == [later]


def test_rows_typed_before_it_was_kept_get_who_typed_them_first() -> None:
    filled = import_module("mainstay.stores.database.migrations.0006_typedrow_begun_by").filled
    for by, stands in ((None, False), (8, True)):
        TypedRow.objects.create(number="none", table="supervision", typed_by=by, stands=stands)
    for by, stands in ((7, False), (8, False), (9, True)):
        TypedRow.objects.create(number="seven", table="supervision", typed_by=by, stands=stands)
    filled(apps, None)
    kept = {(each.number, each.begun_by) for each in TypedRow.objects.all()}
    assert kept == {("none", None), ("seven", 7)}
