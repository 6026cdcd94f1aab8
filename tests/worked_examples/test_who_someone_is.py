"""What a worker is known by: each number once, however spreadsheets have written it."""

from __future__ import annotations

import pytest

from mainstay.tasks.who_someone_is import staff_numbers, worker_with_number
from tests.small_records import record_of


@pytest.mark.parametrize(
    ("held", "shown"),
    [
        ("0020280 20280", "0020280"), ("20280 0020280", "0020280"), ("0020280", "0020280"),
        ("0020280 0020281", "0020280, 0020281"), ("020280 00020280 20280", "00020280"), ("AGENCY:CAN6747", "CAN6747"),
        ("20280 202800", "20280, 202800"), (None, "SW900001"),
    ],
)  # fmt: skip
def test_a_number_that_differs_by_leading_noughts_alone_is_shown_once(held: str | None, shown: str) -> None:
    record = record_of(person=[{"person": "P-1", "staff_ids": held, "swe_number": "SW900001"}])
    assert staff_numbers(record, ["P-1"]) == {"P-1": shown}


def test_someone_without_any_number_is_shown_by_the_key() -> None:
    assert staff_numbers(record_of(person=[{"person": "P-1"}]), ["P-1", "P-2"]) == {"P-1": "P-1"}


@pytest.mark.parametrize("typed", [
    "0020280", "20280", " 00 20280 ", "20280.0", "0020280-1", "20280/02", "SW900001", "sw 900001", "900001", "0900001.0",
])  # fmt: skip
def test_the_worker_is_found_by_the_number_however_it_is_typed(typed: str) -> None:
    people = [{"person": "P-1", "staff_ids": "0020280 20280", "swe_number": "SW900001"}, {"person": "P-2"}]
    assert worker_with_number(record_of(person=people), typed) == ["P-1"]


@pytest.mark.parametrize("typed", ["CAN6747", "can 6747", "AGENCY:CAN6747"])
def test_an_agency_worker_is_found_with_and_without_the_kind_before_the_number(typed: str) -> None:
    people = [{"person": "P-1", "staff_ids": "AGENCY:CAN6747"}, {"person": "P-2", "staff_ids": "AGENCY:0012"}]
    record = record_of(person=people)
    assert worker_with_number(record, typed) == ["P-1"] and worker_with_number(record, "12") == ["P-2"]


@pytest.mark.parametrize("typed", ["900042", "0900042"])
def test_a_number_of_two_people_finds_both_and_is_not_guessed(typed: str) -> None:
    people = [{"person": "P-1", "staff_ids": "900042"}, {"person": "P-2", "swe_number": "SW900042"}]
    record = record_of(person=people)
    assert worker_with_number(record, typed) == ["P-1", "P-2"] and worker_with_number(record, "SW900042") == ["P-2"]


@pytest.mark.parametrize("typed", ["", "  ", "0", "-1", "nobody", "P-1"])
def test_what_is_no_number_finds_nobody(typed: str) -> None:
    people = [{"person": "P-1", "staff_ids": "20280"}, {"person": "P-2"}]
    assert worker_with_number(record_of(person=people), typed) == []
