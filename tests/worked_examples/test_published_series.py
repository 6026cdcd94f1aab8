"""Series of a council over the years of a reorganisation: joined, added up, or told why not. Figures invented."""

from __future__ import annotations

from decimal import Decimal

from mainstay.published.contents import Area, Contents, Release
from mainstay.published.figures import PublishedTable
from mainstay.published.series import series

MEASURES = ("referrals", "rereferral_rate")


def _table(rows: dict[str, dict[int, tuple[str, str]]], kind: str = "referrals") -> PublishedTable:
    """A table of referrals: by council's number and year, a count and a rate."""
    measures = MEASURES if kind == "referrals" else ("cases", "turnover_rate_fte")
    areas = {code: Area(code, code, "council") for code in rows}
    cells = {(code, year): texts for code, years in rows.items() for year, texts in years.items()}
    return PublishedTable(Contents(Release("invented"), measures, areas, cells, kind=kind))


def _points(table: PublishedTable, code: str, measure: str = "referrals") -> dict[int, Decimal | str]:
    return {
        point.year: point.value if point.value is not None else point.symbol
        for point in series(table, code, measure).points
    }


CUMBRIA = _table(
    {
        "909": {2022: ("100", "20"), 2023: ("110", "22")},
        "942": {2024: ("70", "20"), 2025: ("75", "18")},
        "943": {2024: ("50", "25"), 2025: ("c", "c")},
        "815": {2022: ("9", "1"), 2025: ("8", "2")},
    }
)


def test_a_council_that_was_split_goes_on_as_the_sum_of_its_parts_for_counts() -> None:
    """31 March 2023 is still Cumbria's: a year of children in need ends the day before the change."""
    found = series(CUMBRIA, "909", "referrals")
    assert _points(CUMBRIA, "909") == {2022: 100, 2023: 110, 2024: 120, 2025: "c"}
    assert found.joins and found.points[2].areas == ("942", "943")
    assert found.notes == (
        "Cumberland (942) and Westmorland and Furness (943) are added up, in the years in which they stand apart.",
    )


def test_a_rate_is_not_added_up() -> None:
    found = series(CUMBRIA, "909", "rereferral_rate")
    assert _points(CUMBRIA, "909", "rereferral_rate") == {2022: 20, 2023: 22} and not found.joins
    assert "a rate of several councils is not the sum of theirs" in found.notes[0]


def test_a_part_is_not_joined_backwards_and_says_why() -> None:
    found = series(CUMBRIA, "Cumberland", "referrals")
    assert _points(CUMBRIA, "942") == {2024: 70, 2025: 75} and not found.joins
    assert found.notes == (
        (
            "Not joined to the years before: Cumbria (909) was split on 1 April 2023 between Cumberland (942) and Westmorland"
            " and Furness (943): what part of its figures was of Cumberland (942) is not known."
        ),
    )


def test_a_recode_joins_and_is_told() -> None:
    found = series(CUMBRIA, "E10000023", "referrals")
    assert _points(CUMBRIA, "815") == {2022: 9, 2025: 8} and found.joins
    assert found.notes[0].startswith("E10000023 became E06000065 on 1 April 2023. The area is the same.")


def test_figures_that_the_department_printed_under_todays_codes_are_taken_as_printed() -> None:
    table = _table({"942": {2022: ("61", "20"), 2024: ("70", "20")}, "943": {2022: ("40", "5"), 2024: ("50", "6")}})
    assert _points(table, "942") == {2022: 61, 2024: 70}
    assert series(table, "942", "referrals").joins


def test_rows_of_a_council_in_years_when_there_was_none_are_nothing() -> None:
    """As in the table of children looked after, which marks them z."""
    table = _table({"909": {2022: ("100", "20")}, "942": {2022: ("z", "z"), 2024: ("70", "20")}})
    assert _points(table, "942") == {2024: 70} and _points(table, "909")[2022] == 100


def test_a_joint_return_that_is_a_whole_former_council_joins_even_for_rates() -> None:
    """Northamptonshire, then North and West in one row of the workforce table: one area, rates and all."""
    table = _table({"928": {2020: ("50", "10")}, "940 / 941": {2021: ("60", "12")}}, kind="workforce_indicators")
    for asked in ("928", "940", "941", "E06000061"):
        assert _points(table, asked, "turnover_rate_fte") == {2020: 10, 2021: 12}
        assert series(table, asked, "cases").joins
    apart = _table({"928": {2021: ("50", "10")}, "940": {2022: ("25", "9")}, "941": {2022: ("30", "8")}})
    assert _points(apart, "940") == {2022: 25} and _points(apart, "928") == {2021: 50, 2022: 55}


def test_a_part_that_is_missing_from_the_table_is_no_sum() -> None:
    table = _table({"909": {2022: ("100", "20")}, "942": {2024: ("70", "20")}})
    assert _points(table, "909") == {2022: 100}
