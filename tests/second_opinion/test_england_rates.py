"""England's published rates, 2017 to 2025, are what our formulas make of England's published components; 14 are not.

The 14 are the same whether a rate must equal what the printed components give, or only be one that components rounding
to those printed could give: so none of them is an accident of rounding. They ship as data with their cause.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from mainstay.published.figures import PublishedTable, built_in, read_department_csv
from mainstay.published.rates import FORMULAS, NotReproduced, agrees, exceptions, rate_from_table
from mainstay.vocabulary.authorities import authority
from mainstay.vocabulary.census_year import census_day, working_days

FILE = "csww_indicators_2017_to_2025.csv"
LISTED = {(each.year, each.measure) for each in exceptions()}
# From the project's own list of what is to be reproduced, written out so that the data file is not checked by itself.
EXPECTED = {
    2017: {"agency_cover_rate_fte", "vacancy_agency_cover_rate_fte"},
    2018: {"vacancy_agency_cover_rate_fte"},
    2022: {"turnover_rate_fte", "turnover_rate_headcount"},
    2023: {"agency_rate_fte", "agency_cover_rate_fte", "absence_rate_fte"},
    2024: {
        "turnover_rate_fte", "agency_rate_fte", "agency_rate_headcount", "agency_cover_rate_fte",
        "vacancy_agency_cover_rate_fte", "absence_rate_fte",
    },
}  # fmt: skip
EVERY_RATE = [(year, measure) for year in built_in().years for measure in FORMULAS]


def test_the_list_holds_fourteen_rates_and_no_other() -> None:
    assert {(year, measure) for year, measures in EXPECTED.items() for measure in measures} == LISTED
    assert len(exceptions()) == 14


def test_all_eighty_one_rates_are_looked_at() -> None:
    assert len(EVERY_RATE) == 9 * 9
    assert all(rate_from_table(built_in(), "England", year, measure) is not None for year, measure in EVERY_RATE)


def test_the_printed_components_give_every_rate_except_those_listed() -> None:
    differing = {
        (year, measure)
        for year, measure in EVERY_RATE
        if rate_from_table(built_in(), "England", year, measure) != _printed(built_in(), year, measure)
    }
    assert differing == LISTED


def test_no_rounding_of_the_components_would_give_those_listed() -> None:
    differing = {(year, measure) for year, measure in EVERY_RATE if not agrees(built_in(), "England", year, measure)}
    assert differing == LISTED


@pytest.mark.parametrize("year", built_in().years)
def test_no_other_number_of_working_days_gives_the_councils_absence_rates(year: int, published_data: Path) -> None:
    """253 days (254 with a 29 February) give every council's rate; one day more or fewer fails a dozen or more."""
    table = read_department_csv(published_data / FILE)
    days = working_days(census_day(year))
    assert days == (254 if year in (2020, 2024) else 253)
    assert _absence_rates_missed(table, year, days) == 0
    assert min(_absence_rates_missed(table, year, other) for other in (days - 1, days + 1)) >= 12


@pytest.mark.parametrize("each", exceptions(), ids=lambda each: f"{each.year} {each.measure}")
def test_the_cause_is_the_cause(each: NotReproduced, published_data: Path) -> None:
    """Leaving the councils named out of both sides gives the published rate, from the councils' own rows.

    What a council that stays in has no figure for counts as nothing, as the Department lets it.
    """
    table = read_department_csv(published_data / FILE)
    kept = [
        code for code in table.councils if code not in each.left_out and table.lookup(code, each.year, "inpost_fte")
    ]
    assert len(kept) in (150 - len(each.left_out), 151 - len(each.left_out)), "every council named is in the file"
    formula = FORMULAS[each.measure]
    top, rest = (sum(_known(table, code, each.year, part) for code in kept) for part in formula.parts)
    days = (254 if each.year in (2020, 2024) else 253) if formula.by_working_days else 1
    rate = top * formula.per / ((rest + top if formula.of_both else rest) * days)
    assert _half_up(rate) == _fraction(table, each.year, each.measure)
    for code in each.left_out:
        assert any(table.lookup(code, each.year, part).value is None for part in formula.parts), code


def test_regions_differ_only_where_a_council_of_theirs_was_left_out() -> None:
    """The same causes explain the regions: of their 891 rates 23 are not reproduced, all where a council is named."""
    table = built_in()
    regions = [code for code, area in table.areas.items() if area.level == "regional"]
    differing = {
        (year, measure, code)
        for code in regions
        for year, measure in EVERY_RATE
        if agrees(table, code, year, measure) is False
    }
    explained = {(each.year, each.measure, code) for each in exceptions() for code in _regions_of(each)}
    assert differing <= explained
    assert len(differing) == 23


def test_every_council_rate_is_one_its_components_could_give(published_data: Path) -> None:
    """12,000 rates of councils, which nobody leaves parts out of: the formulas hold for each without exception."""
    table = read_department_csv(published_data / FILE)
    found = [agrees(table, code, year, measure) for code in table.councils for year, measure in EVERY_RATE]
    assert sum(answer is True for answer in found) > 11_900
    assert False not in found


def _printed(table: PublishedTable, year: int, measure: str):
    return table.lookup("England", year, measure).value


def _fraction(table: PublishedTable, year: int, measure: str) -> Fraction:
    return Fraction(_printed(table, year, measure))


def _known(table: PublishedTable, code: str, year: int, measure: str) -> Fraction:
    return Fraction(table.lookup(code, year, measure).value or 0)


def _half_up(rate: Fraction) -> Fraction:
    return Fraction(int(rate * 10 + Fraction(1, 2)), 10)


def _absence_rates_missed(table: PublishedTable, year: int, days: int) -> int:
    tenth, missed = Fraction(1, 20), 0
    for code in table.councils:
        figures = [table.lookup(code, year, name) for name in (*FORMULAS["absence_rate_fte"].parts, "absence_rate_fte")]
        if any(figure is None or figure.value is None for figure in figures) or not figures[1].value:
            continue
        lost, post, printed = (Fraction(figure.value) for figure in figures)
        low = max(lost - tenth, Fraction(0)) * 100 / ((post + tenth) * days)
        high = (lost + tenth) * 100 / ((post - tenth) * days)
        missed += not (low < printed + tenth and high >= printed - tenth)
    return missed


def _regions_of(each: NotReproduced) -> set[str]:
    found = {authority(code.split(" / ")[0]) for code in each.left_out}
    parts = {"inner london": "E13000001", "outer london": "E13000002"}
    return {one.region_code for one in found} | {parts[one.part] for one in found if one.part}
