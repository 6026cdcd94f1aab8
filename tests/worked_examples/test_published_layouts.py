"""The workforce indicators in each layout the Department has used, with every mark it prints; all figures invented."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.columns import COLUMNS, MEASURES
from mainstay.published.figures import read_department_csv
from mainstay.published.symbols import REASONS
from tests.worked_examples.published_tables import ENGLAND, GEOGRAPHY, NORTH_WEST, WIGAN, department_csv

# Copied from what is known of the 2022 release, so that our own names are not checked by themselves.
HEADINGS_OF_2022 = (
    "social_worker_fte,leaver_fte,turnover_rate_fte_%,working_days_lost_fte,absence_rate_fte_%,agency_fte,"
    "agency_worker_rate_fte_%,agency_cover_fte,agency_cover_rate_fte_%,vacancy_fte,vacancy_rate_fte_%,"
    "vacancy_agency_cover_rate_fte_%,case_holders_fte,cases,caseload_fte,social_worker_headcount,leaver_headcount,"
    "turnover_rate_headcount_%,agency_headcount,agency_worker_rate_headcount_%"
).split(",")
NEW_NAME = {column.name_in_2022: column.name for column in COLUMNS if column.name_in_2022}
MARKS = ["c", "x", "z", "u", "low", ":", ""]
LAYOUTS = {
    "2022": (HEADINGS_OF_2022, NEW_NAME, 2022),
    "2023": (list(MEASURES), dict(zip(MEASURES, MEASURES, strict=True)), 2023),
    "2024": (list(MEASURES), dict(zip(MEASURES, MEASURES, strict=True)), 2024),
    "2025": (list(MEASURES), dict(zip(MEASURES, MEASURES, strict=True)), 2025),
}


def _file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "indicators.csv"
    path.write_text(text, encoding="utf-8-sig")
    return path


@pytest.mark.parametrize("release", LAYOUTS)
def test_every_figure_and_every_mark_of_a_layout_is_read(release: str, tmp_path: Path) -> None:
    headings, names, year = LAYOUTS[release]
    # Every measure gets every mark once, over seven councils, and a number of its own in an eighth.
    councils = [str(code) for code in (350, 351, 352, 353, 354, 355, 356, 357)]
    rows = []
    for place, code in enumerate(councils):
        geography = [str(year), *WIGAN[1:7], code, f"E0800{code}", f"Council {code}"]
        texts = [MARKS[(place + at) % 7] if place < 7 else f"{at}.5" for at in range(len(headings))]
        rows.append([*geography, *texts])
    rows.append([str(year), *ENGLAND[1:], *("1",) * len(headings)])
    rows.append([str(year), *NORTH_WEST[1:], *("2",) * len(headings)])
    table = read_department_csv(_file(tmp_path, department_csv(*rows, headings=[*GEOGRAPHY, *headings])))
    assert table.size == len(headings) * 10 and table.unknown_symbols() == () and table.not_read == ()
    for at, heading in enumerate(headings):
        marks = []
        for place, code in enumerate(councils[:7]):
            figure = table.lookup(code, year, names[heading])
            assert (figure.value, figure.symbol) == (None, MARKS[(place + at) % 7])
            assert figure.reason == REASONS[figure.symbol]
            marks.append(figure.symbol)
        assert sorted(marks) == sorted(MARKS)
        assert table.lookup("357", year, names[heading]).value == Decimal(f"{at}.5")


def test_the_layout_of_2022_has_no_starters_and_says_nothing_of_them(tmp_path: Path) -> None:
    table = read_department_csv(_file(tmp_path, department_csv(WIGAN, headings=[*GEOGRAPHY, *HEADINGS_OF_2022])))
    assert set(MEASURES) - set(table.measures) == {"starters_fte", "starters_headcount"}
    assert table.lookup("359", 2025, "starters_fte") is None


def test_columns_of_2022_in_another_order_are_the_same_columns(tmp_path: Path) -> None:
    line = [*WIGAN, *(str(at) for at in range(20))]
    turned = department_csv(line[::-1], headings=[*GEOGRAPHY, *HEADINGS_OF_2022][::-1])
    table = read_department_csv(_file(tmp_path, turned))
    assert [table.lookup("359", 2025, NEW_NAME[heading]).value for heading in HEADINGS_OF_2022] == list(range(20))


@pytest.mark.parametrize("release", LAYOUTS)
def test_a_renamed_column_is_named_with_the_unknown_one_and_all_that_are_known(release: str, tmp_path: Path) -> None:
    headings, _names, _year = LAYOUTS[release]
    renamed = ["vacant_posts" if heading == "vacancy_fte" else heading for heading in headings]
    with pytest.raises(CannotGoOn) as refused:
        read_department_csv(_file(tmp_path, department_csv(WIGAN, headings=[*GEOGRAPHY, *renamed])))
    said = refused.value.what
    assert "table of workforce indicators, and it lacks the columns vacancy_fte." in said
    assert "perhaps renamed ones: vacant_posts." in said
    known = said.partition("Mainstay knows these: ")[2].rstrip(".").split(", ")
    assert set(headings) <= set(known) and "old_la_code" in known
