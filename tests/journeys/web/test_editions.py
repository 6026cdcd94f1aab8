"""Editions: what is accepted is opened again as it was, a second importer is told, going back goes back."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO

import polars as pl
import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database.editions import Superseded, accept, current, opened, show
from mainstay.stores.database.models import Edition, EditionTable
from mainstay.stores.kept import digest


def test_what_is_accepted_is_opened_again_as_it_was(example_record, council) -> None:
    record = opened(council)
    assert record.sources == example_record.record.sources and record.council == example_record.record.council
    held = {name: frame for name, frame in example_record.record.tables.items() if not frame.is_empty()}
    assert digest(dict(record.tables)) == digest(held) == council.digest
    assert current() == council


def test_the_second_of_two_importers_is_told_and_nothing_is_kept_of_theirs(example_record, council) -> None:
    with pytest.raises(Superseded):
        accept(example_record.record, base=None, made_by=2)
    assert Edition.objects.count() == 1 and current() == council


def test_the_same_content_makes_no_new_edition(example_record, council) -> None:
    assert accept(example_record.record, base=council, made_by=2) == council
    assert Edition.objects.count() == 1


def test_going_back_shows_the_edition_before(example_record, council) -> None:
    show(council.base, instead_of=council)
    assert current() is None
    assert Edition.objects.count() == 1, "what was accepted is still kept"


def test_a_changed_table_is_noticed(council) -> None:
    table = EditionTable.objects.first()
    EditionTable.objects.filter(pk=table.pk).update(content=b"PAR1 something else PAR1")
    Edition.objects.filter(pk=council.pk).update(digest="f" * 64)
    with pytest.raises(CannotGoOn, match="not what was kept"):
        opened(Edition.objects.get(pk=council.pk))


def test_a_version_kept_before_a_field_was_declared_opens_with_that_field_empty(council, example_record) -> None:
    held = _without(council, "entry_route")
    assert held["entry_route"].null_count() == held.height == example_record.record.table("person").height


def test_a_version_with_a_column_that_is_not_declared_or_without_one_that_is_needed_is_refused(council) -> None:
    with pytest.raises(CannotGoOn, match="not those of this version"):
        _without(council, "person")
    with pytest.raises(CannotGoOn, match="not those of this version"):
        _without(council, "entry_route", also="favourite_colour")


def _without(council, column: str, also: str = "") -> pl.DataFrame:
    """The people of the version as they would be opened, had it been kept without a column (and with another)."""
    kept = {each.name: each for each in council.tables.all()}
    frames = {name: pl.read_parquet(BytesIO(bytes(each.content))) for name, each in kept.items()}
    frames["person"] = frames["person"].drop(column)
    if also:
        frames["person"] = frames["person"].with_columns(pl.lit("x").alias(also))
    written = BytesIO()
    frames["person"].write_parquet(written)
    table = kept["person"]
    table.content, table.sha256 = written.getvalue(), sha256(written.getvalue()).hexdigest()
    table.save()
    Edition.objects.filter(pk=council.pk).update(digest=digest(frames))
    return opened(Edition.objects.get(pk=council.pk)).table("person")
