"""Numbers of contacts and referrals as they are read: one number may stand for a family, with a row for each child."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mainstay.foundations.problems import Unreadable
from mainstay.intake.typed import TypedTable
from mainstay.record.declaring import Field, Kind
from mainstay.record.reading_values import read_value

_YES_NO = Field("yes or no", Kind.YES_NO, "Yes or no.")


def one_for_each_child(numbers: Sequence[str], children: Sequence[str], made_up: str) -> list[str]:
    """A number for each row: the one given for the first child of it, with the child's for each other child.

    A row without a number gets one that nothing leads to, made of `made_up` and its place.
    """
    first: dict[str, str] = {}
    found = []
    for place, (number, child) in enumerate(zip(numbers, children, strict=True)):
        if not number:
            found.append(f"{made_up} {place}")
        elif first.setdefault(number, child) == child:
            found.append(number)
        else:
            found.append(f"{number} of {child}")
    return found


def said_yes(table: TypedTable, name: str) -> list[bool]:
    """Which rows say yes in a column that no field holds; a blank or any other word is no yes."""
    meant: dict[str, bool] = {}
    for text in set(table.texts(name)):
        try:
            meant[text] = read_value(_YES_NO, text).value == 1
        except Unreadable:
            meant[text] = False
    return [meant[text] for text in table.texts(name)]


def seen_before(keys: Iterable[tuple[object, ...]]) -> list[bool]:
    """For each row whether an earlier one has the same key."""
    met: set[tuple[object, ...]] = set()
    found = []
    for key in keys:
        found.append(key in met)
        met.add(key)
    return found
