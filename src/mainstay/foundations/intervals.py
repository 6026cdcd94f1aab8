"""How sure we are: 95% intervals from whole-number sums, in closed form, so that every engine gives the same answer.

Sources: Byar's approximation and Dobson's weighting as used in public health for counts and weighted counts; Wilson's score
interval for shares, with Kish's effective size where rows weigh differently; the linearised (Taylor) variance for a
ratio of two sums. Each is checked in the tests against simulation or a plain second form.
"""

from __future__ import annotations

import math

Z = 1.959963984540054
"""The standard normal point with 2.5% above it."""


def of_a_count(count: float) -> tuple[float, float]:
    """Byar's interval for the expected number behind a count of events (Poisson)."""
    low = 0.0 if count <= 0 else count * (1 - 1 / (9 * count) - Z / (3 * math.sqrt(count))) ** 3
    above = count + 1
    return max(low, 0.0), above * (1 - 1 / (9 * above) + Z / (3 * math.sqrt(above))) ** 3


def of_a_weighted_count(total: float, squares: float, unit: float) -> tuple[float, float]:
    """Interval for a sum of weights of independent events, such as the FTE of leavers.

    `squares` is the sum of squared weights; `unit` is one whole event's weight, used when nothing happened at all.
    With equal weights it is Byar's interval exactly.
    """
    if total <= 0:
        return 0.0, of_a_count(0)[1] * unit
    events = total * total / squares
    low, high = of_a_count(events)
    return low * total / events, high * total / events


def of_a_share(part: float, whole: float, whole_squares: float) -> tuple[float, float]:
    """Wilson's interval for part/whole, between 0 and 1; `whole_squares` gives the effective number behind the whole."""
    size = whole * whole / whole_squares
    share = part / whole
    centre = share + Z * Z / (2 * size)
    spread = Z * math.sqrt(share * (1 - share) / size + Z * Z / (4 * size * size)) if 0 <= share <= 1 else 0.0
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
