"""What a worker is known by in the council: staff numbers and the registration number, and the worker whose they are.

Names are not kept in the record. These numbers identify people: only pages for those entitled show them.
"""

from __future__ import annotations

from collections.abc import Collection

import polars as pl

from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.numbers_of_people import is_known_by, numbers_typed


def staff_numbers(record: WorkforceRecord, people: Collection[str]) -> dict[str, str]:
    """For each of these workers that the record knows, what they are known by: staff numbers, else registration, else key."""
    found = record.table("person").filter(pl.col("person").is_in(set(people)))
    return {
        person: ", ".join(_each_once(staff or "")) or swe or person
        for person, staff, swe in found.select("person", "staff_ids", "swe_number").iter_rows()
    }


def worker_with_number(record: WorkforceRecord, typed: str) -> list[str]:
    """The keys of the workers whose staff number or Social Work England number it is, however it is written.

    The one look-up by a number, with the one normalisation (`numbers_typed`): spaces, capitals, leading noughts, the '.0'
    of a workbook and the mark of a second post do not matter, and a registration number may lack its letters. None for
    what nobody has; several where it may be more than one person's, who is then asked for and not guessed.
    """
    wanted = numbers_typed(typed)
    people = record.table("person").select("person", "staff_ids", "swe_number")
    return [row["person"] for row in people.iter_rows(named=True) if is_known_by(row, wanted)]


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
