"""Where a council stands among all of them: between which places it may be, since a place alone misleads.

Of 150 councils most differ by less than chance, and one hard year moves a council by fifty places. So a place is given
as a span: figures are drawn again as the funnel believes them (each drawn in towards the centre as far as chance makes
it unsure), ranked in every draw, and the span holds 95 of a hundred of its places. Source: Goldstein and Spiegelhalter
1996, Journal of the Royal Statistical Society A 159:385, on why ranks must carry their uncertainty.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from mainstay.comparison.funnel import Funnel
from mainstay.foundations.chance import Chance

DRAWS = 2_000


class Band(Enum):
    """Where the whole span of places lies; most councils' spans lie in no one band."""

    HIGHEST_QUARTER = "among the highest quarter of councils"
    UPPER_HALF = "in the higher half of councils"
    MIDDLE = "in the middle half of councils"
    LOWER_HALF = "in the lower half of councils"
    LOWEST_QUARTER = "among the lowest quarter of councils"
    NONE = "in no one of these"


@dataclass(frozen=True)
class OnTheStrip:
    """One council on the ranked strip, in order of its figure: `place` is 1 for the highest and shared by equals.

    `highest` and `lowest` are the ends of the span of places that it may truly have.
    """

    code: str
    value: Decimal
    place: int
    highest: int
    lowest: int
    is_ours: bool
    is_in_group: bool


@dataclass(frozen=True)
class Strip:
    """All councils from the highest figure to the lowest."""

    councils: tuple[OnTheStrip, ...]

    @property
    def ours(self) -> OnTheStrip | None:
        """The council that asked, or None if it has no figure."""
        return next((each for each in self.councils if each.is_ours), None)

    def band(self, code: str) -> Band | None:
        """The band that holds the whole span of a council's places; None if it is not on the strip."""
        found = next((each for each in self.councils if each.code == code), None)
        return _band(found.highest, found.lowest, len(self.councils)) if found is not None else None


def strip(made: Funnel, council: str, seed: int, group: Collection[str] = (), draws: int = DRAWS) -> Strip:
    """The ranked strip of a funnel's councils, with our own and those of a group marked.

    The same seed gives the same spans. Where chance explains all of the scatter nobody can be told apart, and every
    span is of all places.
    """
    spans = _spans(made, seed, draws)
    values = sorted((place.council.value for place in made.places), reverse=True)
    placed = [
        OnTheStrip(code, value, values.index(value) + 1, *span, code == council, code in group)
        for (code, value), span in zip(((p.council.code, p.council.value) for p in made.places), spans, strict=True)
    ]
    return Strip(tuple(sorted(placed, key=lambda each: (-each.value, each.code))))


def _spans(made: Funnel, seed: int, draws: int) -> list[tuple[int, int]]:
    many = len(made.places)
    if made.between == 0:
        return [(1, many)] * many
    # Only this one calculation needs numpy and scipy, which take a while to load.
    import numpy as np  # noqa: PLC0415
    from scipy.special import ndtri  # noqa: PLC0415

    middle = made.scale.onto(made.centre)
    values = np.array([place.council.on(made.scale) for place in made.places])
    spreads = np.array([place.council.spread for place in made.places])
    kept = made.between**2 / (made.between**2 + spreads**2)
    # A share of exactly nought has no normal point; half a step up from it has.
    shares = np.array(Chance(seed).shares(draws * many, "places of councils")).reshape(draws, many) + 2.0**-54
    drawn = middle + kept * (values - middle) + np.sqrt(kept) * spreads * ndtri(shares)
    ranks = (-drawn).argsort(axis=1).argsort(axis=1) + 1
    low, high = np.quantile(ranks, [0.025, 0.975], axis=0, method="closest_observation")
    return [(int(first), int(last)) for first, last in zip(low.tolist(), high.tolist(), strict=True)]


def _band(highest: int, lowest: int, many: int) -> Band:
    """Places from 1; the first quarter ends at a quarter of them."""
    if lowest <= many / 4:
        return Band.HIGHEST_QUARTER
    if highest > many * 3 / 4:
        return Band.LOWEST_QUARTER
    if lowest <= many / 2:
        return Band.UPPER_HALF
    if highest > many / 2:
        return Band.LOWER_HALF
    if highest > many / 4 and lowest <= many * 3 / 4:
        return Band.MIDDLE
    return Band.NONE
