"""What a return is built as where files give a value twice, say that nobody knows it, or give it only in part."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mainstay.intake.building import build
from mainstay.intake.choices_file import load
from mainstay.intake.looking import look_at
from mainstay.record.pseudonyms import Pseudonyms
from mainstay.record.record import Shape, WorkforceRecord
from mainstay.returns.workforce_census.building.building import census_view
from mainstay.returns.workforce_census.building.census_view import BuiltValue, CensusView
from tests.council_files import HISTORY, put
from tests.small_records import record_of, source, spell, staff_history, statement

YEAR = 2025


def _value(view: CensusView, person: str, element: str) -> BuiltValue:
    worker = next(each for each in view.workers if each.person == person)
    value = worker.value(element)
    assert value is not None
    return value


def _why(value: BuiltValue) -> str:
    return value.fact.not_known.why if value.fact.not_known else ""


@pytest.mark.parametrize(
    ("pays", "shares", "text", "how", "doubted"),
    [
        ((5_100_000, 5_100_000), ("0.5", "0.5"), "51000.00", "which 2 posts give alike, once", True),
        ((2_550_000, 2_550_000), ("0.5", "0.5"), "51000.00", "the parts of 2 posts added up", False),
        ((4_080_000, 1_000_000), ("0.8", "0.2"), "50800.00", "the parts of 2 posts added up", False),
        ((5_000_000, 4_000_000), ("0.5", "0.5"), "45000.00", "weighted by FTE", True),
        ((9_000_000, 1_000_000), ("0.5", "0.5"), "100000.00", "of 2 posts added up", True),
        ((5_100_000, 5_100_000), ("0.5", None), "51000.00", "once", True),
    ],
)
def test_pay_of_two_posts_is_added_up_only_where_it_is_clearly_in_parts(
    pays: tuple[int, int], shares: tuple[str, str | None], text: str, how: str, doubted: bool
) -> None:
    halves = [
        spell("Fern", post=f"p{place}", fte=share, base_pay=pay)
        for place, (pay, share) in enumerate(zip(pays, shares, strict=True))
    ]
    full = [spell("Ash", base_pay=4_000_000), spell("Bay", base_pay=5_200_000)]
    view = census_view(record_of([staff_history("2025-09-30", "2019-09-30")], spell=[*halves, *full]), YEAR)
    pay = _value(view, "Fern", "BaseSalary")
    assert pay.text == text and how in pay.fact.how
    assert ("full-time rate" in _why(pay)) is doubted


def _history(tmp_path: Path, *rows: str) -> WorkforceRecord:
    put(tmp_path, "Staff history 30.09.25.csv", HISTORY, *rows)
    return build(look_at(tmp_path, load(tmp_path)), "893", Pseudonyms(b"k" * 32)).record


def test_not_known_and_blank_are_told_apart(tmp_path: Path) -> None:
    record = _history(
        tmp_path,
        "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020; 31/03/2025; Not known",
        "0012; Marrowby; Jo; 01/02/1981; Social Worker; North; Permanent; 1.0; 01/04/2020; 31/03/2025; ",
    )
    view = census_view(record, YEAR)
    found = {(v.text, _why(v)) for worker in view.workers if (v := worker.value("ReasonLeave"))}
    assert found == {("9", "HR says that it is not known"), ("10", "no file says why the person left")}


def test_a_persons_facts_are_traced_to_the_row_that_gave_them(tmp_path: Path) -> None:
    put(tmp_path, "Absence 30.09.25.csv", "Employee Number; Absence Type; Absence Start Date; Absence End Date; Days Lost",
        "0011; Sickness; 01/05/2025; 03/05/2025; 2")  # fmt: skip
    record = _history(
        tmp_path, "0011; Quillfeather; Kit; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/04/2020; ;"
    )
    (worker,) = census_view(record, YEAR).workers
    born = worker.value("PersonBirthDate")
    assert born is not None and [(row.file, row.row) for row in born.fact.rows] == [("Staff history 30.09.25.csv", 2)]


def test_a_nought_names_the_files_that_were_looked_through() -> None:
    sources = [
        staff_history("2025-09-30", "2019-09-30"),
        source(1, "children_allocated", Shape.HISTORY, "2025-09-30", "2023-09-30"),
    ]
    cases = _value(census_view(record_of(sources, spell=[spell("Ash")]), YEAR), "Ash", "Cases30")
    assert cases.text == "0" and cases.fact.how.endswith("none found in children_allocated_1.csv")
    assert [row.file for row in cases.fact.rows] == ["children_allocated_1.csv"]


def test_weeks_run_to_the_end_that_is_approved_at_present() -> None:
    assignment: dict[str, Any] = {
        "person": "Gale", "role": "case_holder", "start": "2025-04-01", "approved_until": "2026-01-09", "source": 1,
    }  # fmt: skip
    sources = [
        staff_history("2025-09-30", "2019-09-30"),
        source(1, "agency_register", Shape.HISTORY, "2025-09-30", "2020-09-30"),
    ]
    spells = [spell("Ash"), spell("Gale", "2025-04-01", contract="agency", source=1)]
    view = census_view(record_of(sources, spell=spells, agency_assignment=[assignment]), YEAR)
    weeks = _value(view, "Gale", "ContractWeeks")
    assert weeks.text == "40.4" and "end approved at present" in weeks.fact.how


def test_a_return_of_the_very_year_says_how_many_values_it_answered() -> None:
    sources = [staff_history("2025-09-30", "2019-09-30"), source(1, "workforce_census", Shape.RETURN, "2025-09-30")]
    said = statement(
        YEAR, person="Ash", role_start="2019-06-03", start_origin="newly_qualified", step_up=1, frontline=0
    )
    view = census_view(record_of(sources, spell=[spell("Ash")], census_statement=[said]), YEAR)
    assert "The return of 2025 among your files answered 3 values." in view.notices
