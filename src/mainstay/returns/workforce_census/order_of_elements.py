"""Whether the elements of a part stand in the layout's order, and which is the first that does not."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from mainstay.vocabulary.workforce_census.layouts import layout


class OutOfOrder(NamedTuple):
    """An element, and the one before it that ought to come after it."""

    element: str
    before: str


@lru_cache(maxsize=4_096)
def first_out_of_order(part: str, year: int, elements: tuple[str, ...]) -> OutOfOrder | None:
    """The first element that belongs before the one it follows. The records of a return share a few sequences.

    `elements` are of the layout of `year`, in the order of the file.
    """
    places = _places(part, year)
    for before, element in pairwise(elements):
        if places[element] < places[before]:
            return OutOfOrder(element, before)
    return None


@cache
def _places(part: str, year: int) -> dict[str, int]:
    return {item.element: place for place, item in enumerate(layout(year).items(part))}
