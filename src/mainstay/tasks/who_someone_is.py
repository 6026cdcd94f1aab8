"""What a worker is known by in the council: staff numbers and the registration number, and the worker whose they are.

Names are not kept in the record. These numbers identify people: only pages for those entitled show them.
"""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from mainstay.foundations.problems import Unreadable
from mainstay.record.record import WorkforceRecord
from mainstay.vocabulary.registration import read_swe_number


def staff_numbers(record: WorkforceRecord, people: Collection[str]) -> dict[str, str]:
    """For each of these workers that the record knows, what they are known by: staff numbers, else registration, else key."""
    found = record.table("person").filter(pl.col("person").is_in(set(people)))
    return {
        person: ", ".join(_each_once(staff or "")) or swe or person
        for person, staff, swe in found.select("person", "staff_ids", "swe_number").iter_rows()
    }


def worker_with_number(record: WorkforceRecord, typed: str) -> list[str]:
    """The keys of the workers whose staff number or Social Work England number it is, whatever spaces and capitals.

    Leading noughts are not told apart, as spreadsheets drop them. None for what nobody has; several where a number
    was given to more than one person.
    """
    wanted = "".join(typed.split()).casefold().lstrip("0")
    if not wanted:
        return []
    people = record.table("person").select("person", "staff_ids", "swe_number")
    by_staff = [
        person
        for person, staff, _swe in people.filter(pl.col("staff_ids").is_not_null()).iter_rows()
        if wanted in {_plain(each).casefold().lstrip("0") for each in staff.split()}
    ]
    if by_staff:
        return by_staff
    try:
        number = read_swe_number(typed)
    except Unreadable:
        return []
    return people.filter(pl.col("swe_number") == number)["person"].to_list()


def is_worker(record: WorkforceRecord, person: str) -> bool:
    """Whether the record knows a worker of that key."""
    return not record.table("person").filter(pl.col("person") == person).is_empty()


def _each_once(staff_numbers: str) -> list[str]:
    """The numbers as written; of those that differ by leading noughts alone, which spreadsheets drop, the longest."""
    found: dict[str, str] = {}
    for each in sorted(map(_plain, staff_numbers.split()), key=len):
        found[each.lstrip("0")] = each
    return list(found.values())


def _plain(staff_number: str) -> str:
    """A staff number as it is written in the council: an agency's is held with its kind before it ('AGENCY:CAN6747')."""
    return staff_number.rpartition(":")[2]
