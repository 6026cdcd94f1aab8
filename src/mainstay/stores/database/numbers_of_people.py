"""The numbers by which a person is known outside the record, in one comparable form."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any

from mainstay.foundations.problems import Unreadable
from mainstay.vocabulary.registration import read_swe_number

_SECOND_POST = re.compile(r"(?<=\d{4})[-/_]\d{1,2}$")


def numbers_in(person: Mapping[str, Any]) -> set[str]:
    """The numbers of a row of the person table: its registration number and every staff number."""
    staff = {f"staff:{one}" for each in str(person["staff_ids"] or "").split() if (one := staff_number(each))}
    return staff | ({f"swe:{person['swe_number']}"} if person["swe_number"] else set())


def is_known_by(person: Mapping[str, Any], typed: Collection[str]) -> bool:
    """Whether one of the numbers that somebody typed is the person's. An agency's number is held with its kind before it."""
    numbers = numbers_in(person)
    plain = {f"staff:{staff_number(each.rpartition(':')[2])}" for each in numbers if each.startswith("staff:")}
    return bool((numbers | plain) & set(typed))


def numbers_typed(text: str) -> set[str]:
    """What a number that somebody typed may be: a staff number, a registration number, or either."""
    found = {f"staff:{one}" for one in [staff_number(text)] if one}
    with suppress(Unreadable):
        found.add(f"swe:{read_swe_number(text)}")
    return found


def numbers_marked(text: str) -> set[str]:
    """What a number that somebody typed may have been marked as: as `numbers_typed`, and as a number from an agency's list."""
    plain = "".join(text.split()).upper()
    return numbers_typed(text) | {f"staff:AGENCY:{each}" for each in (plain, staff_number(text)) if each}


def staff_number(text: str) -> str:
    """A staff number as intake compares it: without spaces, leading noughts and the mark of a second post; '' for none."""
    plain = _SECOND_POST.sub("", re.sub(r"\.0+$", "", "".join(text.split()).upper()))
    return plain.lstrip("0") or plain
