"""The built-in table by figures a reader can look up in the release, and what it says about itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mainstay.published.figures import built_in


@pytest.mark.parametrize(
    ("area", "year", "measure", "value"),
    [
        ("England", 2025, "inpost_fte", "36186.3"),
        ("England", 2017, "inpost_headcount", "30646"),
        ("E92000001", 2022, "turnover_rate_fte", "17.2"),
        ("North West", 2025, "turnover_rate_fte", "12.2"),
        ("E12000005", 2019, "caseload_fte", "17.2"),
        ("Inner London", 2025, "agency_rate_fte", "17.3"),
        ("E13000002", 2025, "turnover_rate_fte", "15.7"),
    ],
)
def test_a_figure_is_as_printed(area: str, year: int, measure: str, value: str) -> None:
    assert built_in().lookup(area, year, measure).value == Decimal(value)


def test_it_holds_england_nine_regions_and_two_parts_of_london_for_nine_years() -> None:
    table = built_in()
    assert len(table.areas) == 12 and table.councils == ()
    assert table.years == tuple(range(2017, 2026)) and len(table.measures) == 22
    assert table.size == 2376 and table.unknown_symbols() == ()


def test_a_series_runs_over_the_years_in_order() -> None:
    series = built_in().series("England", "absence_rate_fte")
    assert [str(figure.value) for figure in series] == ["3.1", "3.2", "3.1", "2.9", "3.1", "3.5", "3.3", "3.4", "3.5"]


def test_the_one_symbol_in_it_is_kept() -> None:
    marked = [figure for code in built_in().areas for figure in built_in().council(code) if figure.value is None]
    assert [(figure.year, figure.area_name, figure.measure, figure.symbol) for figure in marked] == [
        (2019, "East Midlands", "vacancy_agency_cover_rate_fte", "u")
    ]
    assert marked[0].reason == "is not reliable enough to publish"


def test_it_says_which_release_it_is_and_does_not_invent_its_day() -> None:
    release = built_in().release
    assert "2025 release" in release.title and release.publisher == "Department for Education"
    assert release.released is None
    assert "Open Government Licence v3.0" in release.attribution
