"""The scale on which chance is as wide for a high figure as for a low one, so that one set of limits serves both.

Rates cannot fall below nought and have a long tail upwards: on the plain scale the lower limit of a small council
would be below nought and nobody could ever be found low. The square root (of a rate) and the angle (of a share) make
chance even and the councils nearly symmetrical. Few people need Anscombe's small addition (1948, Biometrika 35:246):
three eighths of a person. Without it twice as many pages call somebody unusual where nobody is.
"""

from __future__ import annotations

import math
from enum import Enum

from mainstay.foundations.intervals import Z

_ADDED = 3 / 8
# For a rate the spread on the root scale is root(per / person-years) / 2, so that 3/8 per person-years is 1.5 spread².
_ADDED_TO_A_RATE = 4 * _ADDED


class Scale(Enum):
    """How a figure is measured before it is compared; limits are turned back into the figure's own unit.

    The two scales of counted people need the figure's spread, which says how many people there are.
    """

    PLAIN = "as it is"
    ROOT = "the square root"
    COUNTED_ROOT = "the square root, of a rate with three eighths of a person added"
    COUNTED_ANGLE = "the angle whose sine is the square root of a share, with three eighths of a person added"

    def onto(self, value: float, spread: float = 0.0) -> float:
        """A figure in its own unit, on this scale; a share is in per cent. No spread: of endlessly many people."""
        if self is Scale.PLAIN:
            return value
        if self is Scale.COUNTED_ANGLE:
            added = _ADDED * _per_person(spread)
            share = (value / 100 + added) / (1 + 2 * added)
            return math.asin(math.sqrt(min(max(share, 0.0), 1.0)))
        added = _ADDED_TO_A_RATE * spread**2 if self is Scale.COUNTED_ROOT else 0.0
        return math.sqrt(max(value + added, 0.0))

    def back(self, place: float, spread: float = 0.0) -> float:
        """From this scale to the unit; what lies beyond the end of the scale is at its end."""
        if self is Scale.PLAIN:
            return place
        if self is Scale.COUNTED_ANGLE:
            added = _ADDED * _per_person(spread)
            share = math.sin(min(max(place, 0.0), math.pi / 2)) ** 2 * (1 + 2 * added) - added
            return 100 * min(max(share, 0.0), 1.0)
        added = _ADDED_TO_A_RATE * spread**2 if self is Scale.COUNTED_ROOT else 0.0
        return max(max(place, 0.0) ** 2 - added, 0.0)


def spread_of_a_rate(person_years: float, per: float = 100) -> float:
    """The standard deviation, by chance alone, of the root of a rate `per` so many person-years (Poisson).

    It does not depend on the rate: half the root of `per`, over the root of the person-years.
    """
    return math.sqrt(per) / (2 * math.sqrt(person_years))


def spread_of_a_share(people: float) -> float:
    """The standard deviation, by chance alone, of the angle of a share of so many whole people (binomial)."""
    return 1 / (2 * math.sqrt(people + 0.5))


def spread_of_an_interval(scale: Scale, low: float, high: float) -> float:
    """The standard deviation, on a scale, of a figure whose 95% interval is known, such as one drawn from a record."""
    return (scale.onto(high) - scale.onto(low)) / (2 * Z)


def _per_person(spread: float) -> float:
    """One over the number of people whose share has this spread; nought for endlessly many."""
    return 0.0 if spread == 0 else 1 / (1 / (4 * spread**2) - 0.5)
