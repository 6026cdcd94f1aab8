"""Past census returns become spells: for people and times that no list of staff speaks for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl

from mainstay.foundations.dates import day_of
from tests.census_returns import agency, leaver, permanent, return_xml
from tests.council_files import STAFF, codes_of, flows, in_post, made_of, put

YEARS = range(2021, 2026)


def _sent(folder: Path, year: int, *workers: dict[str, str]) -> None:
    (folder / f"return_{year}.xml").write_bytes(return_xml(year, workers))


def _spells(folder: Path, number: str, *columns: str) -> list[tuple[object, ...]]:
    record = made_of(folder).record
    (key,) = record.table("person").filter(swe_number=number)["person"].to_list()
    rows = record.table("spell").filter(person=key).sort("start", "end", nulls_last=True)
    days = ("start", "end", "start_earliest", "end_earliest")
    return [
        tuple(
            str(day_of(row[name])) if name in days and row[name] is not None else row[name]
            for name in ("start", "end", *columns)
        )
        for row in rows.to_dicts()
    ]


def _always(year: int, **changes: str | None) -> dict[str, str]:
    same = {"SWENo": "SW100", "FTE": "1.000000", "FTE30": "1.000000", "RoleStartDate": "2018-04-03"}
    return permanent(year, **{**same, **changes})


def test_five_returns_of_someone_who_stayed_are_one_spell(tmp_path: Path) -> None:
    for year in YEARS:
        _sent(tmp_path, year, _always(year))
    assert _spells(tmp_path, "SW100", "role", "fte") == [("2018-04-03", None, "case_holder", 1_000_000)]
    assert in_post(made_of(tmp_path), date(2023, 3, 31)) == (1, 1.0)


def test_a_change_of_role_lies_between_two_returns(tmp_path: Path) -> None:
    for year in YEARS:
        _sent(tmp_path, year, _always(year, OrgRole="5" if year < 2024 else "3"))
    assert _spells(tmp_path, "SW100", "role", "start_earliest", "end_earliest") == [
        ("2018-04-03", "2024-09-30", "case_holder", None, "2023-10-01"),
        ("2024-09-30", None, "first_line_manager", "2023-10-01", None),
    ]
    assert flows(made_of(tmp_path), date(2024, 9, 30)) == (0, 0)


def test_the_fte_of_a_year_before_is_known_from_the_return_after(tmp_path: Path) -> None:
    _sent(tmp_path, 2024, _always(2024, FTE="0.600000", FTE30="1.000000"))
    built = made_of(tmp_path)
    assert in_post(built, date(2023, 9, 30)) == (1, 1.0)
    assert in_post(built, date(2024, 9, 30)) == (1, 0.6)


def test_a_leaver_leaves_on_the_day_returned(tmp_path: Path) -> None:
    _sent(tmp_path, 2023, _always(2023, SWENo="SW54321", RoleStartDate="2019-06-03"))
    _sent(tmp_path, 2024, leaver(2024))
    assert _spells(tmp_path, "SW54321", "leaving_reason") == [("2019-06-03", "2024-04-30", "resignation")]
    assert flows(made_of(tmp_path), date(2024, 9, 30)) == (0, 1)


def test_someone_missing_from_the_next_return_had_gone_by_it(tmp_path: Path) -> None:
    _sent(tmp_path, 2023, _always(2023), _always(2023, SWENo="SW200"))
    _sent(tmp_path, 2024, _always(2024))
    assert _spells(tmp_path, "SW200", "end_earliest") == [("2018-04-03", "2024-09-30", "2023-10-01")]


def test_two_roles_of_one_person_are_two_spells_and_one_head(tmp_path: Path) -> None:
    half = {"FTE": "0.500000", "FTE30": "0.500000"}
    _sent(tmp_path, 2024, _always(2024, OrgRole="3", **half), _always(2024, OrgRole="5", **half))
    assert sorted(row[2] for row in _spells(tmp_path, "SW100", "role")) == ["case_holder", "first_line_manager"]
    assert in_post(made_of(tmp_path), date(2024, 9, 30)) == (1, 1.0)


def test_an_agency_worker_of_a_return_is_known_on_its_day_only(tmp_path: Path) -> None:
    _sent(tmp_path, 2024, _always(2024), agency(2024))
    assert _spells(tmp_path, "SW77777", "contract") == [("2024-09-30", "2024-10-01", "agency")]


def test_a_return_speaks_for_the_time_before_the_list_and_the_list_from_its_start(tmp_path: Path) -> None:
    """The list gives the start of the present post only; the return knows since when they were here."""
    for year in (2023, 2024):
        _sent(tmp_path, year, _always(year))
    row = "0011; Ash; Kit; 04/03/1985; Team Manager; North; Permanent; 1.0; 01/11/2024; SW100"
    put(tmp_path, "Staff 31.03.25.csv", f"{STAFF}; SWE Number", row)
    assert _spells(tmp_path, "SW100", "role") == [
        ("2018-04-03", "2024-11-01", "case_holder"), ("2024-11-01", None, "first_line_manager")
    ]  # fmt: skip
    assert flows(made_of(tmp_path), date(2025, 3, 31)) == (0, 0)


def test_someone_returned_who_is_on_no_later_list_had_gone_by_it(tmp_path: Path) -> None:
    _sent(tmp_path, 2024, _always(2024), _always(2024, SWENo="SW200"))
    row = "0011; Ash; Kit; 04/03/1985; Social Worker; North; Permanent; 1.0; 03/04/2018; SW100"
    put(tmp_path, "Staff 31.03.25.csv", f"{STAFF}; SWE Number", row)
    assert _spells(tmp_path, "SW200", "end_earliest") == [("2018-04-03", "2025-03-31", "2024-10-01")]
    assert in_post(made_of(tmp_path), date(2024, 12, 31)) == (2, 2.0)


def test_two_returns_of_one_year_are_not_both_counted(tmp_path: Path) -> None:
    _sent(tmp_path, 2024, _always(2024))
    (tmp_path / "return_2024_resent.xml").write_bytes(return_xml(2024, [_always(2024), _always(2024, SWENo="SW9")]))
    assert len(made_of(tmp_path).record.table("census_statement")) == 1
    assert codes_of(tmp_path)["MS-CEN-101"] == 1


def test_returns_and_lists_that_share_nobody_are_not_added_up(tmp_path: Path) -> None:
    _sent(tmp_path, 2024, *(_always(2024, SWENo=f"SW{n}") for n in range(200, 210)))
    rows = [f"00{n}; Ash; Kit; ; Social Worker; North; Permanent; 1.0; 03/04/2018" for n in range(20, 30)]
    put(tmp_path, "Staff 31.03.25.csv", STAFF, *rows)
    assert in_post(made_of(tmp_path), date(2024, 12, 31)) == (10, 10.0), "ten people, and not twenty"
    assert codes_of(tmp_path)["MS-CEN-103"] == 1


def test_statements_hold_every_worker_as_sent(tmp_path: Path) -> None:
    _sent(tmp_path, 2024, _always(2024), leaver(2024), agency(2024))
    table = made_of(tmp_path).record.table("census_statement")
    assert table.select(pl.col("year"), pl.col("position")).rows() == [(2024, 1), (2024, 2), (2024, 3)]
