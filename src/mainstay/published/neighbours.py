"""Statistical neighbours: for each council the ten that the Department finds most like it, nearest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mainstay.published.declaring import Kind, Layout
from mainstay.published.opened_file import Opened
from mainstay.vocabulary.authorities import authority, council_named


@dataclass(frozen=True)
class Neighbour:
    """One neighbour: its number, and how close it is in the Department's words ('Very close')."""

    code: str
    closeness: str


@dataclass(frozen=True)
class StatisticalNeighbours:
    """Every council's neighbours, by number. `title` says which file they are from."""

    title: str
    kind: Kind
    by_council: Mapping[str, tuple[Neighbour, ...]]
    not_read: tuple[str, ...] = ()

    def neighbours_of(self, code: str) -> tuple[Neighbour, ...]:
        """The neighbours of a council, nearest first, by its number, name or national code; empty if it has none."""
        known = authority(code) or council_named(code)
        return self.by_council.get(known.code if known else code.strip(), ())


def neighbours_in(file: Opened, kind: Kind, layout: Layout) -> StatisticalNeighbours:
    """The neighbours in a file of this kind, or `CannotGoOn` naming the row that no council can be read from."""
    at = {name: file.headings.index(name) for name in layout.headings}
    pairs = [(at[each.heading], at[f"{each.heading}p"]) for each in layout.measured if f"{each.heading}p" in at]
    found: dict[str, tuple[Neighbour, ...]] = {}
    for number, row in file.rows:
        if len(row) != len(file.headings):
            said = f"Row {number} has {len(row)} columns where the headings have {len(file.headings)}."
            raise file.unusable(said, kind.find)
        code = row[at["old_la_code"]].strip()
        near = [Neighbour(row[one].strip(), row[other].strip()) for one, other in pairs if row[one].strip()]
        strange = [each for each in (code, *(one.code for one in near)) if authority(each) is None]
        if strange:
            said = f"Row {number}: {', '.join(strange) or 'a blank'} is not the number of a council."
            raise file.unusable(said, kind.find)
        if code in found:
            raise file.unusable(f"Row {number} gives {row[at['la_name']].strip()} a second time.", kind.find)
        found[code] = tuple(near)
    if not found:
        raise file.unusable("It has the right headings and no rows of councils.", kind.find)
    return StatisticalNeighbours(file.where, kind, found)
