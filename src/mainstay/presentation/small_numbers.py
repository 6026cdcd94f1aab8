"""The small-number rule for a column of counts whose total is known: what to withhold so that nobody can be told
apart.

A count of 1 to 4 is withheld (the minimum is 5). Then the next smallest counts are withheld too until no withheld
count can be worked out from the total by someone who knows the minimum. What is withheld to protect another looks the
same as what is withheld for itself. Noughts are shown until one is needed to hide another count; nothing withheld is
ever shown as a nought. Tables that overlap (by role, and by role and team) are not set against each other here: a
report breaks down by one thing at a time, each against the council's total.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

Group = TypeVar("Group", bound=Hashable)

WARNING = "Contains small numbers: do not publish."
"""What every page, sheet and document for the owner's own eyes says."""

MINIMUM = 5
WITHHELD = "withheld"


def withheld(counts: Mapping[Group, int], minimum: int = MINIMUM) -> set[Group]:
    """The groups whose counts may not be shown beside the total of all of them. The order of groups does not matter.

    A single group that is small is withheld, though its total stands elsewhere: nothing is left to hide it behind.
    """
    hidden = {group for group, count in counts.items() if 0 < count < minimum}
    if not hidden:
        return set()
    spare = sorted((group for group in counts if group not in hidden), key=lambda group: _loss(counts[group], group))
    while spare and _can_be_worked_out([counts[group] for group in hidden]):
        hidden.add(spare.pop(0))
    return hidden


def _loss(count: int, group: Hashable) -> tuple[bool, int, str]:
    """The least is lost by withholding the smallest count; noughts come last, as they say something worth knowing."""
    return count == 0, count, str(group)


def _can_be_worked_out(hidden: list[int]) -> bool:
    """One hidden count is the total less the rest; and where all are 1, their sum equals how many they are."""
    return len(hidden) == 1 or all(count == 1 for count in hidden)
