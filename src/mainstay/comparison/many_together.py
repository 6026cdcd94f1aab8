"""Many comparisons read together: how unlikely a difference must be before any of them is called more than chance.

Benjamini and Hochberg's rule (1995): of the differences that a report calls more than chance, no more than one in twenty
is expected to be luck, however many it looks at. It holds for comparisons that lean the same way, as those of one
council in one year do (Benjamini and Yekutieli 2001).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

ALONE = 0.05
"""The limit for one comparison by itself, and the share of the differences called more than chance that may be luck."""


@dataclass(frozen=True)
class Together:
    """Comparisons made together: how many, and the chance at or under which one of them is more than chance.

    `limit` is nought where none is.
    """

    made: int
    limit: float


def together(chances: Iterable[float]) -> Together:
    """The limit for comparisons made together. `chances` are theirs, each between 0 and 1: how often chance alone would
    bring a difference as great.
    """
    ordered = sorted(chances)
    many = len(ordered)
    allowed = [chance for place, chance in enumerate(ordered, 1) if chance <= ALONE * place / many]
    return Together(many, allowed[-1] if allowed else 0.0)
