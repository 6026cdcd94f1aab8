"""A part of a return from its parsed element: the values in it, whatever order, groups or namespace they stand in."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from mainstay.intake.sources.workforce_census.contents import Value
from mainstay.intake.sources.workforce_census.pieces import WORKER
from mainstay.vocabulary.workforce_census.layouts import layout, supported_years

HEADER = "Header"

Element: TypeAlias = Any
"""An element of lxml, whose published types lack `sourceline`, `keep_tail` and others."""

Names = dict[object, str]
"""An element's full name to its plain one, remembered; what is no element (an entity, a comment) has none."""


@cache
def part_names() -> frozenset[str]:
    """The elements that are a part of a return: a worker, the header, and every name of the council's block."""
    return frozenset((WORKER, HEADER, *layout(supported_years()[-1]).council_elements))


def plain_name(tag: object) -> str:
    """An element's name without namespace or prefix; nothing for what is no element."""
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2].rpartition(":")[2]


def values_in(element: Element, names: Names, base: int, groups: list[tuple[str, int]] | None = None) -> list[Value]:
    """Every value below an element in the order of the file. `base` is added to each line.

    A group of elements is opened up, so that a value is found however deep it was put; a part of its own (a worker that
    ended up inside another because a closing tag is missing) is passed over. `groups` takes the name and line of each
    group met.
    """
    found: list[Value] = []
    parts = part_names()
    for child in element:
        tag = child.tag
        name = names.get(tag)
        if name is None:
            name = names[tag] = plain_name(tag)
        if not name or name in parts:
            continue
        if len(child):
            if groups is not None:
                groups.append((name, (child.sourceline or 0) + base))
            found.extend(_inside(child, name, names, base))
        else:
            found.append(Value(name, child.text or "", (child.sourceline or 0) + base))
    return found


def _inside(element: Element, name: str, names: Names, base: int) -> list[Value]:
    if any(isinstance(child.tag, str) for child in element):
        own = (element.text or "").strip()
        first = [Value(name, own, (element.sourceline or 0) + base)] if own else []
        return first + values_in(element, names, base)
    pieces = [element.text or ""]
    for child in element:
        pieces += [child.text or "", child.tail or ""]
    return [Value(name, "".join(pieces), (element.sourceline or 0) + base)]
