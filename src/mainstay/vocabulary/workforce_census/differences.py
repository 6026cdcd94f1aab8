"""A year as a difference from the year before: items renamed, removed, changed and added, each with where it comes
from.

A difference is refused if it removes, changes or renames what is not there, adds what already is, or gives no source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mainstay.vocabulary.workforce_census.items import PARTS, LayoutMistake

Written = dict[str, Any]
"""An item as its layout file writes it."""

_ACTIONS = ("renamed", "removed", "changed", "added")
_KEYS = {"year", "source", "council_block", *_ACTIONS}


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a difference. `element` is the name in the new year, or the old one where the item is removed."""

    year: int
    part: str
    action: str
    element: str
    was: str
    source: str


def is_difference(year: Mapping[str, Any]) -> bool:
    """Whether a layout file holds a difference rather than a whole year."""
    return not set(PARTS) & set(year)


def apply(year: Mapping[str, Any], before: Mapping[str, list[Written]]) -> dict[str, list[Written]]:
    """The written items of a year, by part and in order, from its difference and the items of the year before.

    What is renamed goes first, then what is removed, changed and added. Raises `LayoutMistake`; `before` is untouched.
    """
    strange = set(year) - _KEYS
    if strange:
        raise LayoutMistake(f"{year.get('year')}: a difference has no {', '.join(sorted(strange))}")
    after = {part: [dict(item) for item in before[part]] for part in PARTS}
    for action in _ACTIONS:
        for written in year.get(action, ()):
            _check(year, action, written)
            _APPLY[action](after[written["part"]], {key: value for key, value in written.items() if key != "part"})
    return after


def changes_in(year: Mapping[str, Any]) -> Iterator[Change]:
    """The lines of a year's difference, in the order in which they apply."""
    block = year.get("council_block", {})
    if block.get("was"):
        yield Change(year["year"], "council", "block renamed", block["element"], block["was"], block["source"])
    for action in _ACTIONS:
        for line in year.get(action, ()):
            yield Change(year["year"], line["part"], action, line["element"], line.get("was", ""), line["source"])


def _check(year: Mapping[str, Any], action: str, written: Mapping[str, Any]) -> None:
    where = f"{year.get('year')}, {action} {written.get('element', '?')}"
    if written.get("part") not in PARTS:
        raise LayoutMistake(f"{where}: part must be one of {', '.join(PARTS)}")
    for key in ("element", "source"):
        if not written.get(key):
            raise LayoutMistake(f"{where}: {key} must be said")


def _position(items: list[Written], element: str, action: str) -> int:
    for position, item in enumerate(items):
        if item["element"] == element:
            return position
    raise LayoutMistake(f"{action} {element}: the year before has no such item")


def _refuse_twice(items: list[Written], element: str, action: str) -> None:
    if any(item["element"] == element for item in items):
        raise LayoutMistake(f"{action} {element}: there is such an item already")


def _rename(items: list[Written], written: Written) -> None:
    was = written.pop("was", "")
    position = _position(items, was, "renamed")
    _refuse_twice(items, written["element"], "renamed")
    items[position] = {**items[position], **written}


def _remove(items: list[Written], written: Written) -> None:
    del items[_position(items, written["element"], "removed")]


def _change(items: list[Written], written: Written) -> None:
    position = _position(items, written["element"], "changed")
    new = {**items[position], **written}
    if {**new, "source": ""} == {**items[position], "source": ""}:
        raise LayoutMistake(f"changed {written['element']}: nothing differs from the year before")
    items[position] = new


def _add(items: list[Written], written: Written) -> None:
    after = written.pop("after", "")
    _refuse_twice(items, written["element"], "added")
    items.insert(_position(items, after, "added after") + 1 if after else len(items), written)


_APPLY = {"renamed": _rename, "removed": _remove, "changed": _change, "added": _add}
