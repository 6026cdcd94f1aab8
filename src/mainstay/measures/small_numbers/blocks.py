"""Which people must be told apart: the breakdowns that tables set against each other, as blocks that fit together.

Someone who reads `leavers by team` and `leavers by role` learns of team and role together only what both say of the
total. Crossing every breakdown with every other would say the same with thousands of unknowns more. So each table keeps
its own cross-classification, a block, and two blocks are held to agree on what they share. Where blocks form a circle
(team and role, role and sex, sex and team) agreeing pair by pair is not enough, and blocks are crossed until there is no
circle. Without circles any whole-number blocks that agree are the margins of some whole-number table of everybody: one
glues them at each shared group, person by person. So nothing is lost either way, and the ranges are exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from math import prod

Block = frozenset[str]


def blocks(needed: Iterable[Block], sizes: Mapping[str, int]) -> tuple[list[Block], list[tuple[Block, Block, Block]]]:
    """The blocks, and which two are held to agree on which breakdowns. `sizes` are the categories of each breakdown."""
    found = _greatest(needed)
    while True:
        links = _ears(found)
        if links is not None:
            return found, links
        one, two = min(
            combinations(found, 2),
            key=lambda pair: (not pair[0] & pair[1], prod(sizes[name] for name in pair[0] | pair[1]), _named(*pair)),
        )
        found = _greatest([*(each for each in found if each not in (one, two)), one | two])


def _greatest(needed: Iterable[Block]) -> list[Block]:
    """Those that are not part of another, in a fixed order."""
    distinct = sorted(set(needed), key=lambda each: (-len(each), sorted(each)))
    kept: list[Block] = []
    for each in distinct:
        if not any(each <= other for other in kept):
            kept.append(each)
    return kept


def _ears(found: list[Block]) -> list[tuple[Block, Block, Block]] | None:
    """The blocks taken off one by one, each hanging on another by what it shares; None where a circle remains."""
    left, links = list(found), []
    while len(left) > 1:
        for each in left:
            others = [other for other in left if other != each]
            shared = each & frozenset().union(*others)
            holder = next((other for other in others if shared <= other), None)
            if holder is not None:
                links.append((each, holder, shared))
                left.remove(each)
                break
        else:
            return None
    return links


def _named(*pair: Block) -> list[list[str]]:
    return [sorted(each) for each in pair]
