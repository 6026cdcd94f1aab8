"""What one kind of published table is: its name, the layouts of its releases, and the measures it holds.

Each kind is one file of the folder `kinds`, found by walking it; adding one edits nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

GEOGRAPHY = ("time_period", "geographic_level", "region_code", "region_name", "old_la_code", "la_name")
# Read by nobody, but expected in the files: not worth a line to the person who loads one.
EXPECTED_UNUSED = frozenset({"time_identifier", "country_code", "country_name", "new_la_code"})
# Units of which the figures of two councils can be added up.
COUNTED = frozenset({"FTE", "people", "days", "children", "referrals", "spells", "plans"})


@dataclass(frozen=True)
class Measured:
    """One measure of a kind: our plain name, a title, its unit, and the heading (in small letters) it stands under.

    `rows` is what the column that tells rows apart says in this measure's rows; '' where any row will do.
    """

    name: str
    title: str
    unit: str
    heading: str
    rows: str = ""

    @property
    def adds_up(self) -> bool:
        """Whether the figures of two councils can be added up: a count, not a rate."""
        return self.unit in COUNTED


@dataclass(frozen=True)
class Layout:
    """The headings of some releases.

    `only_rows` says which rows are used, by column; `told_apart_by` is the column that says which measure a row holds,
    where several do.
    """

    releases: str
    measured: tuple[Measured, ...]
    only_rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    told_apart_by: str = ""
    places: tuple[str, ...] = GEOGRAPHY

    @cached_property
    def own_headings(self) -> tuple[str, ...]:
        """The headings that set this layout apart, in the Department's order as far as known."""
        splitting = (self.told_apart_by,) if self.told_apart_by else ()
        return tuple(dict.fromkeys((*self.only_rows, *splitting, *(each.heading for each in self.measured))))

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading that must be there."""
        return (*self.places, *self.own_headings)


@dataclass(frozen=True)
class Kind:
    """One kind of published table. `title` ends the sentence 'the Department's table of ...'.

    `day` is the month and day to which a year's figures belong, which decides what councils there were: 30 September,
    31 March or 30 June. `find` says what to give in place of a file that will not do. `holds` is 'figures', or
    'neighbours' for the one table that holds no figures.
    """

    name: str
    title: str
    publisher: str
    layouts: tuple[Layout, ...]
    day: tuple[int, int]
    find: str
    about: str
    holds: str = "figures"

    @cached_property
    def measures(self) -> dict[str, Measured]:
        """Every measure by name, in order; the newest layout first."""
        return {each.name: each for layout in reversed(self.layouts) for each in layout.measured}

    def day_of(self, year: int) -> date:
        """The day to which a year's figures belong."""
        return date(year, *self.day)
