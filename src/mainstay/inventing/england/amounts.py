"""A total shared out among people, to the last part: FTE, children, days lost."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.foundations.chance import Draws
from mainstay.inventing.england.shares import FTE_IN_THOUSANDTHS

FULL = 1000
_FLOORS = (500, 200, 1, 0)
"""Nobody is brought below half a week while another is above it, and so on down."""
_USUAL_CHILDREN = 40


def roles_needed(people: int, fte: int) -> int:
    """How many records some people need for an FTE in thousandths: one each, and more where one each is not enough."""
    return max(people, -(-fte // FULL))


def fte_shared(total: int, records: int, draws: Draws) -> list[int]:
    """So many FTE in thousandths, each from nought to one, that come to the total. ValueError where none do."""
    if not 0 <= total <= records * FULL:
        raise ValueError(f"{total / FULL} FTE cannot be those of {records} records")
    drawn = [draws.weighted(FTE_IN_THOUSANDTHS) for _ in range(records)]
    left = total - sum(drawn)
    start = draws.whole(0, records - 1) if records else 0
    order = [*range(start, records), *range(start)]
    for floor in _FLOORS if left < 0 else (0,):
        for place in order:
            if left == 0:
                return drawn
            step = min(left, FULL - drawn[place]) if left > 0 else -min(-left, max(drawn[place] - floor, 0))
            drawn[place] += step
            left -= step
    return drawn


def children_shared(total: int, fte: Sequence[int], draws: Draws) -> list[int]:
    """Children for each worker with such an FTE: at least one, about as many for each FTE, seldom more than forty."""
    if len(fte) > total:
        raise ValueError("fewer children than workers who hold some")
    weights = [(part + 1) * (0.6 + 0.8 * draws.share()) for part in fte]
    left, every = total - len(fte), sum(weights)
    held = [1 + int(left * weight / every) for weight in weights]
    for limit in (_USUAL_CHILDREN, total):
        held = [min(each, limit) for each in held]
        missing = total - sum(held)
        for place in range(len(held)):
            more = min(-(-missing // (len(held) - place)), limit - held[place]) if missing > 0 else 0
            held[place] += more
            missing -= more
        if missing == 0:
            break
    return held


def days_shared(total: int, most: Sequence[int], none: float, draws: Draws) -> list[int]:
    """Days for each of several, nobody more than their `most`; a share of them none, a few many. Units are the total's.

    ValueError where the total is more than all of them can have.
    """
    if total > sum(most):
        raise ValueError("more days than these people can have lost")
    weights = [0.0 if draws.happens(none) else (draws.share() + 0.02) ** 4 for _ in most]
    every = sum(weights) or 1.0
    lost = [min(limit, int(total * weight / every)) for limit, weight in zip(most, weights, strict=True)]
    left = total - sum(lost)
    for spread in (True, False):
        taking = [
            place for place, limit in enumerate(most) if lost[place] < limit and (weights[place] > 0 or not spread)
        ]
        for number, place in enumerate(taking):
            more = min(-(-left // (len(taking) - number)), most[place] - lost[place])
            lost[place] += more
            left -= more
    for place in range(len(most)) if left else ():
        more = min(left, most[place] - lost[place])
        lost[place] += more
        left -= more
    return lost
