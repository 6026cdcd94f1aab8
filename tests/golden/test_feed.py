"""The feed's files as programs find them: the same names and kinds of columns, or every model built on them breaks."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from mainstay.measures.declaring import measures
from mainstay.published.figures import built_in
from mainstay.tasks.feeding import feed
from tests.small_records import Row, record_of, statement

DAY = date(2024, 9, 30)
MADE_ON = date(2024, 11, 4)
SCHEMA = {
    "council": pl.String, "council_name": pl.String, "as_at": pl.Date, "measure": pl.String, "title": pl.String,
    "family": pl.String, "official": pl.Boolean, "unit": pl.String, "dimension_1": pl.String, "group_1": pl.String,
    "dimension_2": pl.String, "group_2": pl.String, "value": pl.Float64, "numerator": pl.Float64,
    "denominator": pl.Float64, "interval_low": pl.Float64, "interval_high": pl.Float64,
    "published_england": pl.Float64, "published_region": pl.Float64, "reason": pl.String, "suppressed": pl.Boolean,
}  # fmt: skip


def _staff() -> list[Row]:
    told = (("senior_manager", 4, 2), ("first_line_manager", 12, 6), ("case_holder", 20, 8))
    return [
        row
        for role, here, left in told
        for row in (
            *(statement(role=role) for _ in range(here)),
            *(statement(role=role, role_end="2024-03-31", fte="0") for _ in range(left)),
        )
    ]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MAINSTAY_HOME", str(tmp_path / "home"))
    return tmp_path / "feed"


def _made(folder: Path, released_as: str = "") -> pl.DataFrame:
    record = record_of(census_statement=_staff())
    feed(record, folder, DAY, MADE_ON, breakdowns=[["role"], ["role", "sex"]], released_as=released_as)
    return pl.read_parquet(folder / "measures.parquet")


def test_the_columns_are_these_and_every_one_is_in_the_dictionary(folder: Path) -> None:
    assert dict(_made(folder).schema) == SCHEMA
    calendar = pl.read_parquet(folder / "calendar.parquet")
    assert dict(calendar.schema) == {
        "date": pl.Date, "year": pl.Int32, "month": pl.Int32, "month_name": pl.String, "quarter": pl.Int32,
        "financial_year": pl.String, "census_year": pl.Int32, "is_census_day": pl.Boolean,
    }  # fmt: skip
    words = pl.read_parquet(folder / "dictionary.parquet")
    told = words.filter(kind="column").select("file", "name").rows()
    assert told == [("measures.parquet", name) for name in SCHEMA] + [
        ("calendar.parquet", name) for name in calendar.columns
    ]
    assert words.filter(kind="measure")["name"].to_list() == list(measures())
    assert not words.filter(pl.col("kind") == "measure", pl.col("how_counted") == "").height


def test_the_dictionary_as_text_is_the_same(folder: Path) -> None:
    _made(folder)
    rows = list(csv.reader(io.StringIO((folder / "dictionary.csv").read_text(encoding="utf-8-sig"))))
    words = pl.read_parquet(folder / "dictionary.parquet")
    assert rows[0] == words.columns and len(rows) == words.height + 1


def test_the_calendar_leaves_no_day_out(folder: Path) -> None:
    _made(folder)
    calendar = pl.read_parquet(folder / "calendar.parquet")
    assert calendar["date"].to_list() == pl.date_range(date(2024, 1, 1), date(2024, 12, 31), eager=True).to_list()
    assert calendar.filter(is_census_day=True)["date"].to_list() == [DAY]
    spring = calendar.filter(date=date(2024, 3, 31)).row(0, named=True)
    assert (spring["financial_year"], spring["census_year"], spring["quarter"]) == ("2023-24", 2024, 1)


def test_a_figure_its_groups_and_what_is_published_beside_it(folder: Path) -> None:
    table = _made(folder)
    of_people = table.filter((pl.col("measure") == "leavers_headcount") & pl.col("dimension_2").is_null())
    assert of_people.select("group_1", "value").rows() == [
        (None, 16.0), ("Case holder", 8.0), ("First line manager", 6.0), ("Senior manager", 2.0),
    ]  # fmt: skip
    rate = table.filter((pl.col("measure") == "turnover_rate_fte") & pl.col("group_1").is_null()).row(0, named=True)
    assert (rate["value"], rate["numerator"], rate["denominator"]) == (44.4, 16.0, 36.0)
    [england] = [each.value for each in built_in().series("England", "turnover_rate_fte") if each.year == 2024]
    assert england is not None and rate["published_england"] == float(england) and rate["official"]
    assert table.filter(pl.col("group_1").is_not_null())["published_england"].is_null().all()
    both = table.filter(pl.col("dimension_2").is_not_null())
    assert set(both.select("dimension_1", "dimension_2").rows()) == {("Role", "Sex")} and not table["suppressed"].any()


def test_where_it_may_leave_small_numbers_are_hidden_and_it_says_so(folder: Path) -> None:
    table = _made(folder, "Feed for the board")
    hidden = table.filter(suppressed=True)
    assert hidden.height and hidden["value"].is_null().all() and hidden["numerator"].is_null().all()
    small = table.filter(
        (pl.col("unit") == "people") & pl.col("value").is_between(1, 4) & pl.col("group_1").is_not_null()
    )
    assert small.height == 0
    text = (folder / "README.txt").read_text(encoding="utf-8")
    assert text.splitlines()[2].startswith("MAY BE PUBLISHED") and "Feed for the board" in text


def test_where_it_may_not_leave_it_says_so_first(folder: Path) -> None:
    _made(folder)
    text = (folder / "README.txt").read_text(encoding="utf-8")
    assert text.splitlines()[2].startswith("CONTAINS SMALL NUMBERS: DO NOT PUBLISH")


def test_nothing_of_somebody_elses_is_replaced(folder: Path) -> None:
    from mainstay.foundations.problems import CannotGoOn

    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(CannotGoOn):
        _made(folder)
    assert [each.name for each in folder.iterdir()] == ["mine.txt"]
