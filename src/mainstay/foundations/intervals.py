"""How sure we are: 95% intervals from whole-number sums, in closed form, so that every engine gives the same answer.

Sources: Byar's approximation to the Poisson interval, as public health bodies in England use it for counts, and the
same on the effective number of events where events weigh differently; Wilson's score interval for shares, with Kish's
effective size; the linearised (Taylor) variance for a ratio of two sums; order statistics for a median. The tests set
each beside printed tables, an exact second form or a simulation, and docs/methods/how_sure_we_are.md explains them.
"""

from __future__ import annotations

import math
from functools import lru_cache

Z = 1.959963984540054
"""The standard normal point with 2.5% above it."""
_MOST_EXACT = 2_000


def of_a_count(count: float) -> tuple[float, float]:
    """Byar's interval for the expected number behind a count of events (Poisson); 0 gives (0, 3.7)."""
    low = 0.0 if count <= 0 else count * (1 - 1 / (9 * count) - Z / (3 * math.sqrt(count))) ** 3
    above = count + 1
    return max(low, 0.0), above * (1 - 1 / (9 * above) + Z / (3 * math.sqrt(above))) ** 3


def of_a_weighted_count(total: float, squares: float, unit: float) -> tuple[float, float]:
    """Interval for a sum of weights of independent events, such as the FTE of leavers.

    The weighted sum has the scatter of total²/squares equal events (their effective number), so it gets Byar's
    interval for that number, on its own scale. `squares` is the sum of squared weights; `unit` is one whole event's
    weight, used when nothing happened at all. With equal weights it is Byar's interval exactly.
    """
    if total <= 0:
        return 0.0, of_a_count(0)[1] * unit
    events = total * total / squares
    low, high = of_a_count(events)
    return low * total / events, high * total / events


def of_a_share(part: float, whole: float, whole_squares: float) -> tuple[float, float]:
    """Wilson's interval for part/whole, between 0 and 1, on the effective number whole²/whole_squares.

    `part` is a sum over some of the rows that `whole` sums over, so it lies between 0 and `whole`.
    """
    size = whole * whole / whole_squares
    share = part / whole
    centre = share + Z * Z / (2 * size)
    spread = Z * math.sqrt(max(share * (1 - share), 0.0) / size + Z * Z / (4 * size * size))
    scale = 1 + Z * Z / size
    return max((centre - spread) / scale, 0.0), min((centre + spread) / scale, 1.0)


def of_a_ratio(top: float, bottom: float, top_squares: float, products: float, bottom_squares: float,
               rows: int) -> tuple[float, float] | None:  # fmt: skip
    """Interval for a ratio of two sums over `rows` independent people, on the logarithmic scale; None below two rows.

    The variance is that of the linearised ratio: the sum of (top_i - ratio x bottom_i) squared, over bottom squared.
    """
    if rows < 2 or bottom <= 0 or top <= 0:
        return None
    ratio = top / bottom
    scatter = max(top_squares - 2 * ratio * products + ratio * ratio * bottom_squares, 0.0)
    error = math.sqrt(scatter * rows / (rows - 1)) / bottom
    factor = math.exp(Z * error / ratio)
    return ratio / factor, ratio * factor


def of_a_signed_ratio(top: float, bottom: float, top_squares: float, products: float, bottom_squares: float,
                      rows: int) -> tuple[float, float] | None:  # fmt: skip
    """The same for a ratio that may be nought or below, such as a mean difference: on its own scale, so symmetric."""
    if rows < 2 or bottom <= 0:
        return None
    ratio = top / bottom
    scatter = max(top_squares - 2 * ratio * products + ratio * ratio * bottom_squares, 0.0)
    error = math.sqrt(scatter * rows / (rows - 1)) / bottom
    return ratio - Z * error, ratio + Z * error


@lru_cache(maxsize=4_096)
def places_of_a_median(size: int) -> tuple[int, int] | None:
    """The places, from 0, of the two ordered values between which the median lies with at least 95% certainty.

    Exact, from the binomial distribution with a half: the widest symmetric cut that leaves at most 2.5% on each side.
    Above 2,000 values its normal form, which differs by no place. None below six values, for which even the smallest
    and the largest do not reach 95%.
    """
    if size > _MOST_EXACT:
        cut = math.floor((size + 1 - Z * math.sqrt(size)) / 2)
        return cut - 1, size - cut
    chance, below, place = 1, 0, 0
    while 40 * (below + chance) <= 2**size:
        below += chance
        chance = chance * (size - place) // (place + 1)
        place += 1
    return (place - 1, size - place) if place else None
