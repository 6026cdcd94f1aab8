"""The funnel: where every council would lie if only chance and the usual differences between councils were at work.

Each council's limits are as wide as its own chance and the between-council variance together. Limits of chance alone
put half of England's councils outside on agency and vacancy, so they are not given. Who is called unusual is settled
by Benjamini and Hochberg's rule over everything on the page. Source: Spiegelhalter 2005, Statistics in Medicine 24:1185.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from statistics import NormalDist

from mainstay.comparison.between_councils import between_variance, middle_and_between
from mainstay.comparison.many_together import Together, together
from mainstay.comparison.more_than_chance import SMALLEST_GROUP, Standing, judged
from mainstay.comparison.scales import Scale

FEWEST_COUNCILS = 20
"""With fewer councils than this nobody can say how much councils usually differ, and there is no funnel."""
_POINT_95 = NormalDist().inv_cdf(0.975)
_POINT_998 = NormalDist().inv_cdf(0.999)


class CentreIs(Enum):
    """What the middle line of a funnel is."""

    ENGLAND = "England's own figure"
    WEIGHTED_MEAN = "the councils' mean, weighted by how sure each figure is"


@dataclass(frozen=True)
class CouncilFigure:
    """One council's figure. `spread` is the standard deviation, on the funnel's scale, of what chance does to it;
    `size` is how many people it rests on.
    """

    code: str
    value: Decimal
    spread: float
    size: float

    def on(self, scale: Scale) -> float:
        """Where the figure lies on a scale."""
        return scale.onto(float(self.value), self.spread)


@dataclass(frozen=True)
class Limits:
    """Between which figures 95, and 99.8, of a hundred such councils would lie, in the figure's own unit."""

    low_95: float
    high_95: float
    low_998: float
    high_998: float


@dataclass(frozen=True)
class Place:
    """Where one council lies: its score (distances from the centre in standard deviations of chance and usual
    differences together), how often these would bring a score as great, and its own limits.
    """

    council: CouncilFigure
    score: float
    chance: float
    limits: Limits

    def standing(self, among: Together) -> Standing:
        """Above, below or no different, among the comparisons made together on a page."""
        if self.council.size < SMALLEST_GROUP:
            return Standing.TOO_FEW
        return judged(self.chance, int(math.copysign(1, self.score)) if self.score else 0, among)


@dataclass(frozen=True)
class Funnel:
    """A centre in the figure's unit and what it is; the standard deviation between councils, on the scale; every
    council's place in the order given; and the limit for all of them judged together.
    """

    scale: Scale
    centre: float
    centre_is: CentreIs
    between: float
    places: tuple[Place, ...]
    together: Together

    def limits_at(self, spread: float) -> Limits:
        """The limits of a council whose figure chance moves by `spread`: for drawing the funnel's curves."""
        return _limits(self.scale, self.scale.onto(self.centre), spread, math.hypot(spread, self.between))

    def place(self, council: CouncilFigure) -> Place:
        """Where a figure lies that need not be among the councils, such as an in-year figure from a council's record."""
        middle, width = self.scale.onto(self.centre), math.hypot(council.spread, self.between)
        score = (council.on(self.scale) - middle) / width
        limits = _limits(self.scale, middle, council.spread, width)
        return Place(council, score, math.erfc(abs(score) / math.sqrt(2)), limits)

    def place_of(self, code: str) -> Place | None:
        """The place of one of the councils, by its code; None if it is not among them."""
        return next((place for place in self.places if place.council.code == code), None)

    def standings(self) -> dict[str, Standing]:
        """Every council's standing among all of them, by code."""
        return {place.council.code: place.standing(self.together) for place in self.places}


def funnel(councils: Sequence[CouncilFigure], scale: Scale, england: Decimal | None = None) -> Funnel | None:
    """The funnel of one measure in one year; None for fewer than 20 councils.

    Its centre is England's figure where given, else the mean weighted by 1/(chance² + between²). A spread must be
    above nought: a figure that chance cannot move has no place in a funnel.
    """
    if len(councils) < FEWEST_COUNCILS:
        return None
    if any(not council.spread > 0 for council in councils):
        raise ValueError("every council's figure needs a spread above nought")
    values = [council.on(scale) for council in councils]
    spreads = [council.spread for council in councils]
    if england is None:
        middle, between = middle_and_between(values, spreads)
    else:
        middle = scale.onto(float(england))
        between = between_variance(values, spreads, middle)
    centre = float(england) if england is not None else scale.back(middle)
    centre_is = CentreIs.WEIGHTED_MEAN if england is None else CentreIs.ENGLAND
    empty = Funnel(scale, centre, centre_is, math.sqrt(between), (), Together(0, 0.0))
    places = tuple(empty.place(council) for council in councils)
    told = together(place.chance for place in places if place.council.size >= SMALLEST_GROUP)
    return Funnel(scale, centre, centre_is, math.sqrt(between), places, told)


def _limits(scale: Scale, middle: float, spread: float, width: float) -> Limits:
    near, far = _POINT_95 * width, _POINT_998 * width
    ends = (middle - near, middle + near, middle - far, middle + far)
    return Limits(*(scale.back(end, spread) for end in ends))
