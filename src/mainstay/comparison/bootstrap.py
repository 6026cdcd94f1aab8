"""How sure a ratio of two sums over people is, by drawing the people again: children per FTE, an FTE rate, absence.

People are drawn, not rows: someone with two posts comes with both or not at all. Draws belong to a seed and some words
(foundations/chance), so that the same record gives the same interval on every computer. Percentile interval, after
Efron and Tibshirani 1993, chapter 13.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from mainstay.foundations.chance import Chance

DRAWS = 2_000
FEWEST_PEOPLE = 20
"""From fewer people drawing again says little of those who might have been there, and no interval is given."""
_AT_ONCE = 200


@dataclass(frozen=True)
class PersonRow:
    """What one row of one person adds above and below the line: children and FTE, say. Either may be nought."""

    person: Hashable
    top: float
    bottom: float


def of_a_ratio(
    rows: Iterable[PersonRow], seed: int, *words: object, per: float = 1, draws: int = DRAWS
) -> tuple[float, float] | None:
    """The 95% interval of (sum of tops) / (sum of bottoms), times `per`; `words` name the figure, for its own draws.

    None for fewer than 20 people, or where a fortieth of the draws has nothing below the line. The order of rows does
    not matter.
    """
    # numpy and this folder's one large calculation are loaded only where they are needed.
    import numpy as np  # noqa: PLC0415

    people = _by_person(rows)
    if len(people) < FEWEST_PEOPLE:
        return None
    tops, bottoms = np.array([one[0] for one in people]), np.array([one[1] for one in people])
    ratios: list[float] = []
    for block in range(math.ceil(draws / _AT_ONCE)):
        many = min(_AT_ONCE, draws - block * _AT_ONCE)
        shares = Chance(seed).shares(many * len(people), "people drawn again", *words, block)
        drawn = (np.array(shares).reshape(many, len(people)) * len(people)).astype(np.int64)
        above, below = tops[drawn].sum(axis=1), bottoms[drawn].sum(axis=1)
        ratios += [a / b if b > 0 else math.nan for a, b in zip(above.tolist(), below.tolist(), strict=True)]
    known = sorted(ratio for ratio in ratios if not math.isnan(ratio))
    if len(known) < draws * 0.975:
        return None
    low, high = np.quantile(np.array(known), [0.025, 0.975]).tolist()
    return per * low, per * high


def _by_person(rows: Iterable[PersonRow]) -> list[tuple[float, float]]:
    """Everybody's own sums, in an order that does not depend on the order of the rows."""
    sums: dict[Hashable, tuple[float, float]] = {}
    for row in rows:
        top, bottom = sums.get(row.person, (0.0, 0.0))
        sums[row.person] = (top + row.top, bottom + row.bottom)
    return sorted(sums.values())
