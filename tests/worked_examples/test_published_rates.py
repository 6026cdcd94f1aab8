"""The official formulas on figures small enough to check by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from mainstay.published.rates import FORMULAS, agrees, rate_from_parts, rate_from_table, rates_possible
from tests.worked_examples.published_tables import table_of


@pytest.mark.parametrize(
    ("measure", "top", "rest", "rate"),
    [
        ("turnover_rate_fte", "1.8", "16", "11.3"),  # 11.25: an exact half goes up
        ("turnover_rate_headcount", "9", "144", "6.3"),  # 6.25
        ("agency_rate_fte", "25", "75", "25.0"),  # of both together
        ("agency_rate_headcount", "1", "2", "33.3"),
        ("vacancy_rate_fte", "20", "80", "20.0"),
        ("agency_cover_rate_fte", "8.5", "10", "85.0"),
        ("vacancy_agency_cover_rate_fte", "3", "4", "75.0"),
        ("caseload_fte", "321661", "21105.4", "15.2"),  # not a percentage
    ],
)
def test_each_formula(measure: str, top: str, rest: str, rate: str) -> None:
    parts = dict(zip(FORMULAS[measure].parts, (Decimal(top), Decimal(rest)), strict=True))
    assert str(rate_from_parts(measure, 2025, parts)) == rate


@pytest.mark.parametrize(("year", "rate"), [(2023, "4.0"), (2024, "3.9"), (2025, "4.0")])
def test_absence_divides_by_the_working_days_of_its_year(year: int, rate: str) -> None:
    """999.4 days over 100 FTE: 3.9502% of 253 days, 3.9346% of 254."""
    parts = {"working_days_lost_fte": Decimal("999.4"), "inpost_fte": Decimal(100)}
    assert str(rate_from_parts("absence_rate_fte", year, parts)) == rate


def test_nothing_to_divide_by_is_no_rate() -> None:
    assert rate_from_parts("agency_rate_fte", 2025, {"agency_fte": Decimal(0), "inpost_fte": Decimal(0)}) is None


def test_a_missing_part_is_no_rate_and_nothing_to_compare() -> None:
    table = table_of({"inpost_fte": "100", "leavers_fte": "u", "turnover_rate_fte": "u"})
    assert rate_from_table(table, "893", 2025, "turnover_rate_fte") is None
    assert rates_possible(table, "893", 2025, "turnover_rate_fte") is None
    assert agrees(table, "893", 2025, "turnover_rate_fte") is None


def test_the_span_holds_every_rate_that_rounded_parts_could_give() -> None:
    """1.0 leavers of 7.0 in post could be 0.95 of 7.05 (13.475%) up to 1.05 of 6.95 (15.108%)."""
    table = table_of({"leavers_fte": "1", "inpost_fte": "7", "turnover_rate_fte": "13.5"})
    low, high = rates_possible(table, "893", 2025, "turnover_rate_fte")
    assert (str(low), str(high)) == ("13.5", "15.1")
    assert str(rate_from_table(table, "893", 2025, "turnover_rate_fte")) == "14.3"
    assert agrees(table, "893", 2025, "turnover_rate_fte") is True


def test_people_are_whole_so_their_span_is_one_rate() -> None:
    table = table_of({"leavers_headcount": "1", "inpost_headcount": "7", "turnover_rate_headcount": "14.4"})
    assert rates_possible(table, "893", 2025, "turnover_rate_headcount") == (Decimal("14.3"), Decimal("14.3"))
    assert agrees(table, "893", 2025, "turnover_rate_headcount") is False
