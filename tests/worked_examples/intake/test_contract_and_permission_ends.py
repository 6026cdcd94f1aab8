"""Until when a contract runs and the right to work is granted: two dates that end nothing by themselves."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from mainstay.foundations.dates import day_of, iso
from mainstay.intake.building import Built
from mainstay.intake.declaring import never_kept
from mainstay.intake.headings import tidy
from mainstay.intake.recognising import recognise
from tests.council_files import HISTORY, STAFF, codes_of, key_of, looked, made_of, problems_of, put, spells_of_one

ASH = "0011; Ash; Kit; 01/02/1980; Social Worker; North; Fixed Term; 1.0; 01/04/2024"
BAY = "0012; Bay; Lou; 03/04/1985; Team Manager; North; Permanent; 0.8; 01/06/2019"
BOTH = f"{STAFF}; Contract End Date; Right to Work Expiry"
PAST = f"{BAY.replace('0012; Bay', '0099; Yew')}; 31/12/2021; Resignation"
"""Somebody who left: with them a list is a history."""


def contracts(built: Built, staff_id: str) -> list[str | None]:
    return [_shown(until) for _start, _end, until in spells_of_one(built, staff_id, "contract_until")]


def right_to_work(built: Built, staff_id: str) -> str | None:
    table = built.record.table("person").filter(pl.col("person") == key_of(built, staff_id))
    return _shown(table["right_to_work_until"].item())


def _shown(day: object) -> str | None:
    return iso(day_of(day)) if isinstance(day, int) else None


def test_both_are_kept_and_neither_ends_anything(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", BOTH, f"{ASH}; 31/03/2025; 30/06/2027", f"{BAY}; ; ")
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011") == [("2024-04-01", None)]
    assert contracts(built, "0011") == ["2025-03-31"] and right_to_work(built, "0011") == "2027-06-30"
    assert contracts(built, "0012") == [None] and right_to_work(built, "0012") is None
    (taken,) = looked(tmp_path).taken
    assert taken.shape.name == "SNAPSHOT"
    facts = built.record.table("person_fact").filter(pl.col("fact") == "right_to_work_until")
    assert facts["row"].to_list() == [2]


@pytest.mark.parametrize("end", ["31/12/4712", "31.12.9999", "9999-12-31", "31/12/2099", "n/a", "-", "ongoing"])
def test_an_open_end_is_none(end: str, tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", BOTH, f"{ASH}; {end}; {end}", f"{BAY}; ; ")
    built = made_of(tmp_path)
    assert contracts(built, "0011") == [None] and right_to_work(built, "0011") is None
    assert not {"MS-STF-001", "MS-VAL-001"} & codes_of(tmp_path).keys()


def test_an_end_before_the_start_is_listed_and_set_aside(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", BOTH, f"{ASH}; 31/03/2024; 31/03/2024", f"{BAY}; 31/05/2020; 01/06/2019")
    built = made_of(tmp_path)
    assert contracts(built, "0011") == [None] and right_to_work(built, "0011") is None
    assert contracts(built, "0012") == ["2020-05-31"] and right_to_work(built, "0012") == "2019-06-01"
    found = [problem for problem in problems_of(tmp_path) if problem.kind.code == "MS-STF-001"]
    assert [(each.place.column, each.place.row, each.found) for each in found] == [
        ("Contract End Date", 2, "an end of the contract before the start"),
        ("Right to Work Expiry", 2, "an end of the right to work before the start"),
    ]


def test_a_contract_put_off_from_list_to_list_is_one_spell_with_the_latest_end(tmp_path: Path) -> None:
    put(tmp_path, "Staff 31.07.24.csv", BOTH, f"{ASH}; 30/09/2024; 30/06/2027", f"{BAY}; ; 31/12/2029")
    put(tmp_path, "Staff 31.08.24.csv", BOTH, f"{ASH}; 31/03/2025; 31/12/2026", f"{BAY}; ; 31/01/2030")
    put(tmp_path, "Staff 30.09.24.csv", BOTH, f"{ASH}; ; ", f"{BAY}; ; ")
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011") == [("2024-04-01", None)]
    assert contracts(built, "0011") == ["2025-03-31"], "a blank says nothing new"
    assert right_to_work(built, "0011") == "2026-12-31", "the later list's, though it is the earlier day"
    assert right_to_work(built, "0012") == "2030-01-31"


def test_a_contract_put_off_in_a_history_is_one_spell_with_the_latest_end(tmp_path: Path) -> None:
    who = ASH.removesuffix("; 01/04/2024")
    put(
        tmp_path, "History 30.09.24.csv", f"{HISTORY}; FTC end; BRP expiry", f"{PAST}; ; ",
        f"{who}; 01/04/2023; 31/03/2024; ; 31/03/2024; 30/06/2025", f"{who}; 01/04/2024; ; ; 31/03/2025; 30/06/2027",
    )  # fmt: skip
    built = made_of(tmp_path)
    assert spells_of_one(built, "0011") == [("2023-04-01", None)]
    assert contracts(built, "0011") == ["2025-03-31"] and right_to_work(built, "0011") == "2027-06-30"


def test_the_same_row_in_two_histories_has_the_later_lists_end(tmp_path: Path) -> None:
    heading = f"{HISTORY}; Contract End Date"
    for day, until in (("31.08.24", "30/09/2024"), ("30.09.24", "31/03/2025")):
        put(tmp_path, f"History {day}.csv", heading, f"{PAST}; ", f"{ASH}; ; ; {until}")
    assert contracts(made_of(tmp_path), "0011") == ["2025-03-31"]


@pytest.mark.parametrize(
    "heading",
    ["Contract End Date", "Fixed Term End", "Fixed-Term End Date", "FTC end", "FTC End Date", "Temp contract end",
     "Contract Expiry Date", "Fixed Term Contract End Date"],
)  # fmt: skip
def test_ends_of_contracts_are_known_by_their_headings(heading: str) -> None:
    for first in (("Post End Date", heading), (heading, "End Date"), ("Leaving Date", heading)):
        seen = recognise([*STAFF.split("; "), *first], file="Staff.csv")
        assert seen.columns["contract_until"].heading == heading and seen.columns["end"].heading in first
        assert not seen.unsure


@pytest.mark.parametrize(
    "heading",
    ["Right to Work Expiry", "Right To Work Expiry Date", "RTW expiry", "RTW Expiry Date", "Visa Expiry",
     "Visa Expiry Date", "BRP expiry", "VISA_EXPIRATION_DATE", "Work Permit Expiry"],
)  # fmt: skip
def test_ends_of_permissions_are_known_by_their_headings(heading: str) -> None:
    seen = recognise([*STAFF.split("; "), heading, "End Date"], file="Staff.csv")
    assert seen.columns["right_to_work_until"].heading == heading and seen.columns["end"].heading == "End Date"


@pytest.mark.parametrize(
    "heading",
    ["Nationality", "Visa Type", "Visa Status", "Visa Number", "Right to Work Type", "Right to Work Document",
     "RTW Status", "BRP Number", "Passport Expiry", "Country of Birth", "Immigration Status", "Share Code"],
)  # fmt: skip
def test_nationality_and_the_kind_of_visa_are_never_kept(heading: str) -> None:
    assert never_kept(tidy(heading)) == "nationality or kind of visa"
    seen = recognise([*STAFF.split("; "), heading], file="Staff.csv")
    assert seen.not_kept[heading] == "nationality or kind of visa"
    assert heading not in {match.heading for match in (*seen.columns.values(), *seen.unsure)}


@pytest.mark.parametrize(
    "heading",
    ["End Date", "Post End Date", "Contract End", "DBS Expiry", "DBS Expiry Date", "SWE Expiry Date",
     "Registration Expiry Date", "Driving Licence Expiry", "Probation End Date", "Contract Start Date",
     "Return to Work Date", "Maternity End Date"],
)  # fmt: skip
def test_other_ends_are_neither_taken_nor_asked_about_as_these(heading: str) -> None:
    """Not even where the columns that they are often taken for are there already."""
    for others in ("", "; Post End Date", "; Leaving Date"):
        headings = list(dict.fromkeys([*f"{STAFF}{others}".split("; "), heading]))
        seen = recognise(headings, file="Staff.csv")
        taken = {match.field for match in (*seen.columns.values(), *seen.unsure) if match.heading == heading}
        assert not taken & {"right_to_work_until"}
        assert "contract_until" not in taken or (heading == "Contract End" and others)


def test_a_history_whose_ends_are_all_under_contract_end_date_is_asked_about(tmp_path: Path) -> None:
    """Otherwise everybody who left would count as here."""
    put(
        tmp_path, "Staff 30.09.24.csv", f"{STAFF}; Contract End Date",
        f"{ASH.replace('01/04/2024', '01/04/2021')}; 31/03/2024", f"{ASH}; ",
    )  # fmt: skip
    assert [question.key for question in looked(tmp_path).questions] == ["shape"]
