"""Every official figure of the 2025 release, verified, and the same once more plainly: whole numbers and no shared code.

The plain twin adds up rows of the file as they stand, in tenths; it knows no exceptions, so that what it cannot give must
be exactly what is listed with a cause.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from mainstay.published import rates
from mainstay.published.columns import EXACT, MEASURES
from mainstay.published.contents import Contents
from mainstay.published.explained import STAYS_IN, causes
from mainstay.published.figures import PublishedTable, read_department_csv
from mainstay.published.verifying import Checked, Verdict, verified

NAME = "csww_indicators_2017_to_2025.csv"
# top, rest, whether the whole is both together, and what the rate is out of.
RATES = {
    "turnover_rate_fte": ("leavers_fte", "inpost_fte", False, 100),
    "turnover_rate_headcount": ("leavers_headcount", "inpost_headcount", False, 100),
    "agency_rate_fte": ("agency_fte", "inpost_fte", True, 100),
    "agency_rate_headcount": ("agency_headcount", "inpost_headcount", True, 100),
    "agency_cover_rate_fte": ("agency_cover_fte", "agency_fte", False, 100),
    "vacancy_rate_fte": ("vacancy_fte", "inpost_fte", True, 100),
    "vacancy_agency_cover_rate_fte": ("agency_cover_fte", "vacancy_fte", False, 100),
    "caseload_fte": ("cases", "case_holders_fte", False, 1),
    "absence_rate_fte": ("working_days_lost_fte", "inpost_fte", False, 100),
}
Key = tuple[str, int, str]


@pytest.fixture(scope="module")
def table(published_data: Path) -> PublishedTable:
    return read_department_csv(published_data / NAME)


@pytest.fixture(scope="module")
def found(table: PublishedTable) -> dict[Key, Checked]:
    return {(each.figure.area_code, each.figure.year, each.figure.measure): each for each in verified(table)}


@pytest.fixture(scope="module")
def rows(published_data: Path) -> dict[tuple[str, int], dict[str, str]]:
    with (published_data / NAME).open(encoding="utf-8-sig", newline="") as lines:
        return {
            (row["old_la_code"] or row["region_code"] or "E92000001", int(row["time_period"])): row
            for row in csv.DictReader(lines)
        }


def test_every_figure_agrees_or_is_a_listed_exception(found: dict[Key, Checked]) -> None:
    assert len(found) == 1463 * 22 == 32_186
    assert Counter((each.level, each.verdict.name) for each in found.values()) == {
        ("national", "AGREES"): 154, ("national", "LEAVING_OUT"): 12, ("national", "NOT_SHOWN"): 13,
        ("national", "EXCEPTION"): 19, ("regional", "AGREES"): 2089, ("regional", "LEAVING_OUT"): 22,
        ("regional", "NOT_SHOWN"): 20, ("regional", "MARK"): 1, ("regional", "EXCEPTION"): 46,
        ("council", "AGREES"): 12_025, ("council", "MARK"): 170, ("council", "COMPONENT"): 17_615,
    }  # fmt: skip


def test_every_cause_listed_is_needed_and_none_is_needed_twice(found: dict[Key, Checked]) -> None:
    used = {key: each.cause for key, each in found.items() if each.verdict is Verdict.EXCEPTION}
    listed = {
        (area, cause.year, cause.measure): cause.cause
        for cause in causes()
        if cause.rule == STAYS_IN
        for area in cause.areas
    }
    assert sum(len(cause.areas) for cause in causes() if cause.rule == STAYS_IN) == len(listed) == 26
    assert {key: cause for key, cause in used.items() if key[2] in RATES} == listed
    carried = {key for key in used if key[2] not in RATES}
    assert carried == {
        (area, 2025, measure)
        for area in ("E92000001", "E12000007", "E13000001")
        for measure in MEASURES
        if measure not in RATES
    }


def test_the_fourteen_of_england_are_left_out_as_their_list_says(found: dict[Key, Checked]) -> None:
    fourteen = {(each.year, each.measure): set(each.left_out) for each in rates.exceptions()}
    for (year, measure), left_out in fourteen.items():
        each = found["E92000001", year, measure]
        assert each.verdict in (Verdict.LEAVING_OUT, Verdict.EXCEPTION)
        if each.verdict is Verdict.LEAVING_OUT:
            # Kensington and Chelsea and Westminster may be out too, having nothing on either side.
            assert left_out <= set(each.councils) <= left_out | {"207", "213", "420"}
    out = {key[1:] for key, each in found.items() if key[0] == "E92000001" and each.verdict is Verdict.LEAVING_OUT}
    assert out <= set(fourteen)


def test_a_plain_twin_finds_the_same_totals_wanting(
    rows: dict[tuple[str, int], dict[str, str]], found: dict[Key, Checked]
) -> None:
    """Sums of what is shown, in tenths: off by more than rounding only where a part is not shown or was carried."""
    apart = set()
    for (area, year), row in rows.items():
        if row["geographic_level"] == "Local authority":
            continue
        mine = _councils(rows, row, year)
        for measure in MEASURES:
            if measure in RATES:
                continue
            shown = [_tenths(each[measure]) for each in mine if _is_number(each[measure])]
            halves = 0 if measure in EXACT else len(shown) + 1 + sum(each[measure] == "low" for each in mine)
            if 2 * abs(_tenths(row[measure]) - sum(shown)) > halves:
                apart.add((area, year, measure))
    told = {key for key, each in found.items() if each.verdict in (Verdict.NOT_SHOWN, Verdict.EXCEPTION)}
    assert apart and apart <= told


def test_a_plain_twin_finds_the_same_rates_exceptional(
    rows: dict[tuple[str, int], dict[str, str]], found: dict[Key, Checked]
) -> None:
    """Leaving out councils with x or u on either side gives every rate of England and regions, but those listed."""
    apart = set()
    for (area, year), row in rows.items():
        if row["geographic_level"] == "Local authority":
            continue
        mine = _councils(rows, row, year)
        if year == 2025:
            mine = [_of_2024_where_missing(rows, each) for each in mine]
        for measure, (top, rest, both, per) in RATES.items():
            if not _is_number(row[measure]) or any("c" in (each[top], each[rest]) for each in mine):
                continue
            staying = [each for each in mine if not {each[top], each[rest]} & {"x", "u"}]
            days = (254 if year in (2020, 2024) else 253) if measure == "absence_rate_fte" else 1
            if len(staying) == len(mine):
                staying = [row]
            ends = []
            for sign in (-1, 1):
                number = sum(_twentieths(each[top], top, sign) for each in staying)
                whole = sum(_twentieths(each[rest], rest, -sign) for each in staying)
                whole = (whole + number if both else whole) * days
                ends.append(int(10 * per * number / whole + 0.5 + 1e-12))
            if not ends[0] <= _tenths(row[measure]) <= ends[1]:
                apart.add((area, year, measure))
    listed = {key for key, each in found.items() if key[2] in RATES and each.verdict is Verdict.EXCEPTION}
    assert apart == listed


@pytest.mark.parametrize(("level", "more"), [("national", "1.1"), ("regional", "2.6"), ("council", "0.1")])
def test_a_figure_made_wrong_is_found(level: str, more: str, table: PublishedTable, found: dict[Key, Checked]) -> None:
    """Every total of a level a little more, and every rate a point more: none that was certain still agrees."""
    cells = {}
    for (code, year), texts in table._cells.items():
        if table.areas[code].level == level:
            texts = tuple(_more(text, measure, more) for measure, text in zip(MEASURES, texts, strict=True))
        cells[code, year] = texts
    wrong = PublishedTable(Contents(table.release, MEASURES, dict(table.areas), cells))
    still = {
        (each.figure.area_code, each.figure.year, each.figure.measure)
        for each in verified(wrong)
        if each.level == level and each.verdict is not Verdict.UNEXPLAINED
    }
    certain = {
        key for key, each in found.items()
        if each.level == level and each.verdict is Verdict.AGREES and each.figure.value is not None
        and (level != "council" or _is_narrow(table, key))
    }  # fmt: skip
    assert len(certain) > 100 and not still & certain


def _more(text: str, measure: str, more: str) -> str:
    if not _is_number(text):
        return text
    if measure in RATES:
        return str(round(float(text) + 1, 1))
    return text if more == "0.1" else str(round(float(text) + (1 if measure in EXACT else float(more)), 1))


def _is_narrow(table: PublishedTable, key: Key) -> bool:
    possible = rates.rates_possible(table, *key)
    return possible is not None and possible[1] - possible[0] < 1


def _councils(rows: dict[tuple[str, int], dict[str, str]], area: dict[str, str], year: int) -> list[dict[str, str]]:
    names = {"London": ("Inner London", "Outer London")}.get(area["region_name"], (area["region_name"],))
    return [
        row
        for (_code, when), row in rows.items()
        if when == year and row["geographic_level"] == "Local authority"
        and (area["geographic_level"] == "National" or row["region_name"] in names)
    ]  # fmt: skip


def _of_2024_where_missing(rows: dict[tuple[str, int], dict[str, str]], row: dict[str, str]) -> dict[str, str]:
    if row["old_la_code"] not in ("207", "213"):
        return row
    before = rows[row["old_la_code"], 2024]
    return {name: text if _is_number(text) else before[name] for name, text in row.items()}


def _is_number(text: str) -> bool:
    return text[:1].isdigit()


def _tenths(text: str) -> int:
    return round(float(text) * 10)


def _twentieths(text: str, measure: str, sign: int) -> int:
    """What is printed, in twentieths, at one end of its rounding."""
    if text == "low":
        return max(sign, 0)
    if not _is_number(text):
        return 0
    return max(2 * _tenths(text) + (0 if measure in EXACT else sign), 0)
