"""A record kept in a folder comes back the same, and anything else is refused in a sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.problems import CannotGoOn
from mainstay.record.frames import frame_of
from mainstay.record.record import Shape, Source, WorkforceRecord
from mainstay.record.subjects import Covered, Subject
from mainstay.stores.folder import keep, opened
from mainstay.stores.kept import digest

SPELLS = st.lists(
    st.tuples(st.sampled_from(["P-1", "P-2"]), st.integers(0, 20_000), st.integers(0, 1_000_000)),
    min_size=1,
    max_size=12,
)


def _record(spells: list[tuple[str, int, int]]) -> WorkforceRecord:
    table = frame_of(
        "spell",
        {
            "spell": [f"S{place}" for place in range(len(spells))],
            "person": [person for person, _, _ in spells],
            "start": [start for _, start, _ in spells],
            "fte": [fte for _, _, fte in spells],
        },
    )
    source = Source(
        0, "staff.csv", "", "hr_extract", "HR extract", Shape.SNAPSHOT, date(2025, 3, 31),
        (Covered(Subject.STAFF), Covered(Subject.ABSENCE, date(2023, 4, 1))), len(spells),
    )  # fmt: skip
    return WorkforceRecord("999", (source,), {"spell": table})


@given(SPELLS)
def test_what_is_kept_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, spells: list[tuple[str, int, int]]
) -> None:
    record, folder = _record(spells), tmp_path_factory.mktemp("kept") / "record"
    mark = keep(record, folder)
    back = opened(folder)
    assert (back.council, back.sources) == (record.council, record.sources)
    assert back.table("spell").equals(record.table("spell"))
    assert digest(back.tables) == mark


@given(SPELLS, st.randoms(use_true_random=False))
def test_the_digest_does_not_depend_on_the_order_of_rows(spells: list[tuple[str, int, int]], chance: object) -> None:
    table = _record(spells).table("spell")
    assert digest({"spell": table}) == digest({"spell": table.reverse()})


def test_a_record_that_was_changed_is_refused(tmp_path: Path) -> None:
    keep(_record([("P-1", 100, 1_000_000)]), tmp_path / "record")
    path = tmp_path / "record" / "spell.parquet"
    pl.read_parquet(path).with_columns(fte=pl.lit(1, dtype=pl.Int64)).write_parquet(path)
    with pytest.raises(CannotGoOn, match="digest differs"):
        opened(tmp_path / "record")


def test_a_damaged_or_newer_record_is_refused(tmp_path: Path) -> None:
    keep(_record([("P-1", 100, 1_000_000)]), tmp_path / "record")
    contents = tmp_path / "record" / "record.json"
    held = json.loads(contents.read_text(encoding="utf-8"))
    contents.write_text(json.dumps(held | {"schema": "mainstay/record/2"}), encoding="utf-8")
    with pytest.raises(CannotGoOn, match="another version"):
        opened(tmp_path / "record")
    contents.write_text("{", encoding="utf-8")
    with pytest.raises(CannotGoOn, match="missing or damaged"):
        opened(tmp_path / "record")


def test_a_folder_of_someone_elses_files_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "theirs.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotGoOn, match="did not make"):
        keep(_record([("P-1", 100, 1_000_000)]), tmp_path)
    assert (tmp_path / "theirs.txt").read_text(encoding="utf-8") == "mine"


def test_a_record_kept_before_a_field_was_declared_is_opened_with_the_field_empty(tmp_path: Path) -> None:
    record = _record([("P-1", 100, 1_000_000)])
    older = {name: frame.drop("contract_until") if name == "spell" else frame for name, frame in record.tables.items()}
    keep(replace(record, tables=older), tmp_path / "kept")
    found = opened(tmp_path / "kept").table("spell")
    assert found.schema == record.table("spell").schema and found["contract_until"].to_list() == [None]
    for wrong in (older["spell"].drop("person"), older["spell"].with_columns(of_another=1)):
        keep(replace(record, tables={"spell": wrong}), tmp_path / "kept")
        with pytest.raises(CannotGoOn, match="columns of the table spell"):
            opened(tmp_path / "kept")
