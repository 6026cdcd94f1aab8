"""The groups a council is set beside: England, its region, its statistical neighbours, or councils of its own choosing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from mainstay.comparison.area_names import in_a_sentence
from mainstay.published.contents import ENGLAND
from mainstay.published.figures import PublishedTable
from mainstay.vocabulary.authorities import authority

Neighbours = Mapping[str, Sequence[tuple[str, str]]]
"""A council's number to its statistical neighbours, nearest first: each a number and how close it is ('Very close')."""


class Kind(Enum):
    """What kind of group it is."""

    ENGLAND = "England"
    REGION = "region"
    NEIGHBOURS = "statistical neighbours"
    CHOSEN = "chosen"


@dataclass(frozen=True)
class Group:
    """Councils by the codes under which the table has them, and what they are called inside a sentence.

    `area` is the area whose own figure is published for the whole of it (England, a region), or ''. `not_found` are
    numbers that the table does not know. A joint return stands once, under its one code.
    """

    kind: Kind
    name: str
    codes: tuple[str, ...]
    area: str = ""
    closeness: Mapping[str, str] | None = None
    not_found: tuple[str, ...] = ()


def england(table: PublishedTable) -> Group:
    """Every council of the table."""
    return Group(Kind.ENGLAND, "England", table.councils, ENGLAND)


def region_of(table: PublishedTable, council: str) -> Group | None:
    """The council's region as the table places it, the council itself among them; None if it is in no region."""
    code = table.area_code(council)
    area = table.areas.get(code) if code is not None else None
    if area is None or not area.region:
        return None
    codes = tuple(each for each in table.councils if table.areas[each].region == area.region)
    return Group(Kind.REGION, in_a_sentence(area.region), codes, table.area_code(area.region) or "")


def neighbours_of(table: PublishedTable, council: str, neighbours: Neighbours) -> Group | None:
    """The council's statistical neighbours, nearest first; None if none are given. The council is not among them."""
    found = authority(council)
    numbers = (council, *((found.code, found.joint_with, found.published_code) if found is not None else ()))
    given = next((neighbours[number] for number in numbers if number in neighbours), None)
    if not given:
        return None
    own = table.area_code(council)
    codes, not_found = _known(table, [number for number, _closeness in given])
    closeness: dict[str, str] = {}
    for number, close in given:
        # The nearer of two halves of a joint return says how close it is.
        closeness.setdefault(table.area_code(number) or number, close)
    kept = tuple(code for code in codes if code != own)
    return Group(Kind.NEIGHBOURS, "its statistical neighbours", kept, closeness=closeness, not_found=not_found)


def chosen(table: PublishedTable, name: str, councils: Sequence[str]) -> Group:
    """Councils of somebody's choosing, by number or national code, under a name of their own."""
    codes, not_found = _known(table, councils)
    return Group(Kind.CHOSEN, name, codes, not_found=not_found)


def _known(table: PublishedTable, numbers: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = {number: table.area_code(number) for number in numbers}
    codes = dict.fromkeys(code for code in found.values() if code is not None and table.areas[code].level == "council")
    return tuple(codes), tuple(number for number, code in found.items() if code not in codes)
