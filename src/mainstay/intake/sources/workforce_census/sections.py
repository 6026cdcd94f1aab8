"""The values of a part under the layout's own names: which are known, known by another name, repeated, or unknown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from mainstay.intake.sources.workforce_census.contents import CouncilBlock, Header, Section, Value, Worker
from mainstay.intake.sources.workforce_census.parsing import Part
from mainstay.vocabulary.workforce_census.layouts import Layout
from mainstay.vocabulary.workforce_census.layouts import layout as layout_of

_Some = TypeVar("_Some", bound=Section)


def worker_from(part: Part, layout: Layout) -> Worker:
    """A worker with its values by the layout's names."""
    return _filled(Worker(part.line, position=part.position, whole=part.whole), part.values, "worker", layout)


def council_block_from(part: Part, layout: Layout) -> CouncilBlock:
    """The council's own figures by the layout's names."""
    return _filled(CouncilBlock(part.line, element=part.element), part.values, "council", layout)


def header_from(part: Part, layout: Layout) -> Header:
    """The header by the layout's names."""
    return _filled(Header(part.line), part.values, "header", layout)


def _filled(section: _Some, values: Iterable[Value], part: str, layout: Layout) -> _Some:
    names = _names(part, layout.year)
    taken = section.values
    for value in values:
        element = names.get(value.element)
        if element is None:
            element = names.in_any_case(value.element)
        if element is None:
            section.unknown.append(value)
        elif element not in taken:
            taken[element] = value
        else:
            _choose(section, element, value)
    return section


def _choose(section: Section, element: str, value: Value) -> None:
    """Which of two values of one item stands: one that holds something, under the item's own name, given first."""
    first = section.values[element]
    if _weight(value, element) > _weight(first, element):
        section.values[element] = value
        section.repeated.append(first)
    else:
        section.repeated.append(value)


def _weight(value: Value, element: str) -> tuple[bool, bool]:
    return bool(value.text.strip()), value.element == element


class _Names(dict[str, str]):
    """The names under which the items of one part are read, with a second look that lets capitals pass."""

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__(names)
        self._lower = {name.lower(): element for name, element in names.items()}

    def in_any_case(self, name: str) -> str | None:
        """The item of a name whose capitals are wrong, as in SWENO."""
        return self._lower.get(name.lower())


@cache
def _names(part: str, year: int) -> _Names:
    return _Names(layout_of(year).names_read(part))
