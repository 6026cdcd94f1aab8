"""The table that comes with Mainstay, and how we read the Department's file, against the file itself read plainly."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mainstay.published import department_file
from mainstay.published.built_in_table import FILE as BUILT_IN_FILE
from mainstay.published.checking import compared
from mainstay.published.columns import MEASURES
from mainstay.published.figures import PublishedTable, built_in, read_department_csv
from mainstay.published.making import table_text
from mainstay.published.symbols import REASONS
from mainstay.vocabulary.authorities import authorities, authority, council_named


@pytest.fixture(scope="module")
def file(published_data: Path) -> Path:
    return published_data / "csww_indicators_2017_to_2025.csv"


@pytest.fixture(scope="module")
def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def theirs(file: Path) -> PublishedTable:
    return read_department_csv(file)


def test_the_built_in_table_is_what_the_department_printed(theirs: PublishedTable) -> None:
    found = compared(built_in(), theirs)
    assert found.compared == 12 * 9 * 22
    assert found.differences == ()


def test_a_wrong_figure_would_be_seen(theirs: PublishedTable, file: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.csv"
    changed.write_text(file.read_text(encoding="utf-8").replace(",36186.3,", ",36186.4,", 1), encoding="utf-8")
    found = compared(built_in(), read_department_csv(changed))
    assert [(each.year, each.area_name, each.measure) for each in found.differences] == [
        (2025, "England", "inpost_fte")
    ]


def test_the_built_in_file_is_what_renewing_it_would_write(file: Path) -> None:
    """So that nobody has edited a figure by hand."""
    assert table_text(department_file.read(file), built_in().release) == BUILT_IN_FILE.read_text(encoding="utf-8")


def test_every_cell_of_the_file_is_read_as_printed(theirs: PublishedTable, rows: list[dict[str, str]]) -> None:
    assert theirs.size == len(rows) * len(MEASURES) == 1463 * 22
    for row in rows:
        area = row["old_la_code"] or row["region_code"] or "E92000001"
        for measure in MEASURES:
            figure = theirs.lookup(area, int(row["time_period"]), measure)
            printed = row[measure]
            assert figure.symbol == (printed if printed in REASONS else "")
            assert figure.value == (None if printed in REASONS else Decimal(printed))
            assert (figure.reason is None) == (figure.value is not None)


def test_every_authority_of_the_file_is_known_as_printed(rows: list[dict[str, str]]) -> None:
    """Numbers, names, national codes, regions and parts of London, in every year; and no authority more."""
    seen = set()
    for row in rows:
        if row["geographic_level"] != "Local authority":
            continue
        codes, names = row["old_la_code"].split(" / "), row["la_name"].split(" / ")
        for code, name, ons in zip(codes, names, row["new_la_code"].split(" / "), strict=True):
            one = authority(code)
            assert one is not None and one.name == name
            assert ons in (one.ons_code, *one.earlier_ons_codes) and authority(ons) is one
            if row["time_period"] == "2025":
                assert one.ons_code == ons
            assert one.published_code == row["old_la_code"]
            if one.part:
                assert (one.region_name, f"{one.part.title()}") == ("London", row["region_name"])
            else:
                assert (one.region_code, one.region_name) == (row["region_code"], row["region_name"])
            assert council_named(name) is (one if name != "Dorset" else authority("838"))
            seen.add(code)
    assert seen == {one.code for one in authorities()}


def test_an_authority_stands_in_the_census_years_the_file_has_it(rows: list[dict[str, str]]) -> None:
    from mainstay.vocabulary.census_year import census_day

    printed = {
        (code, int(row["time_period"]))
        for row in rows
        if row["geographic_level"] == "Local authority"
        for code in row["old_la_code"].split(" / ")
    }
    standing = {
        (one.code, year)
        for one in authorities()
        for year in range(2017, 2026)
        if (one.valid_from or date.min) <= census_day(year) < (one.valid_to or date.max)
    }
    assert printed == standing


def test_the_other_tables_of_the_department_are_refused(published_data: Path) -> None:
    from mainstay.foundations.problems import CannotGoOn

    others = [each for each in published_data.glob("*.csv") if not each.name.startswith("csww")]
    assert others
    for other in others:
        with pytest.raises(CannotGoOn, match="not the Department's table of workforce indicators"):
            read_department_csv(other)
