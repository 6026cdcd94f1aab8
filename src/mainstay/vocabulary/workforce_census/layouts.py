"""The layout of the census in a year: `layout(2025)` gives its items in order, effective after every year's difference.

The years are the files `year_YYYY.toml` beside this one: the first holds a whole year and names the sources, each later
one its difference. Another year is another file; nothing else is edited.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.workforce_census.differences import Change, Written, apply, changes_in, is_difference
from mainstay.vocabulary.workforce_census.items import PARTS, Item, LayoutMistake, item_from


@dataclass(frozen=True, slots=True)
class Layout:
    """One year's layout, each part in the order of writing.

    `council_element` is the element that holds the council's own figures in this year; `council_elements` are all that
    are read as it.
    """

    year: int
    source: str
    council_element: str
    council_elements: tuple[str, ...]
    header: tuple[Item, ...]
    council: tuple[Item, ...]
    worker: tuple[Item, ...]

    @property
    def reference_date(self) -> date:
        """30 September of the year."""
        return census_day(self.year)

    def items(self, part: str) -> tuple[Item, ...]:
        """The items of 'header', 'council' or 'worker', in order."""
        return {"header": self.header, "council": self.council, "worker": self.worker}[part]

    def item(self, part: str, element: str) -> Item | None:
        """The item of a part with exactly this element, or None."""
        return next((item for item in self.items(part) if item.element == element), None)

    def names_read(self, part: str) -> dict[str, str]:
        """Every name under which an item of a part is read, to the item's own element; its own name goes first."""
        items = self.items(part)
        aliases = {alias.element: item.element for item in items for alias in item.also_read_as}
        return {**aliases, **{item.element: item.element for item in items}}


@cache
def supported_years() -> tuple[int, ...]:
    """The years that have a layout, oldest first."""
    return tuple(sorted(int(file.stem.removeprefix("year_")) for file in _folder().glob("year_*.toml")))


@cache
def layout(year: int) -> Layout:
    """The effective layout of a supported year. Raises KeyError for another: see `nearest_layout`."""
    if year not in supported_years():
        raise KeyError(f"no layout for {year}")
    file = _file(year)
    written = _written_items(year)
    block = file.get("council_block") or {}
    own, others = _council_names(year)
    if block.get("was") and layout(year - 1).council_element != block["was"]:
        raise LayoutMistake(f"{year}: the council's block was not called {block['was']}")
    header, council, worker = (tuple(item_from(part, item) for item in written[part]) for part in PARTS)
    return Layout(year, file["source"], own, (own, *others), header, council, worker)


def nearest_layout(year: int) -> Layout:
    """The layout of a year, or of the nearest year that has one: 2019 is read as 2021, 2030 as the latest."""
    return layout(min(supported_years(), key=lambda known: (abs(known - year), known)))


def years_of(part: str, element: str) -> tuple[int, ...]:
    """The supported years whose layout has an item of exactly this element in this part, oldest first."""
    return tuple(year for year in supported_years() if layout(year).item(part, element) is not None)


def changes(year: int) -> tuple[Change, ...]:
    """What differs in a year from the year before, each with where it comes from; nothing for the first year."""
    return () if year == supported_years()[0] else tuple(changes_in(_file(year)))


def _written_items(year: int) -> dict[str, list[Written]]:
    file = _file(year)
    first = year == supported_years()[0]
    if first == is_difference(file):
        raise LayoutMistake(f"{year}: the first year is written in full, and every later one as a difference")
    if first:
        return {part: file[part] for part in PARTS}
    return apply(file, _written_items(year - 1))


def _council_names(year: int) -> tuple[str, tuple[str, ...]]:
    block = _file(year).get("council_block")
    if block is None:
        return _council_names(year - 1)
    return block["element"], tuple(block.get("also_read_as", ()))


@cache
def _file(year: int) -> Mapping[str, Any]:
    file = _folder() / f"year_{year}.toml"
    contents = tomllib.loads(file.read_text(encoding="utf-8"))
    if contents.get("year") != year or not contents.get("source"):
        raise LayoutMistake(f"{file.name}: its year and source must be said, and the year be that of its name")
    return contents


def _folder() -> Path:
    return Path(__file__).parent
