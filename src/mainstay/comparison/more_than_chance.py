"""Is a figure above or below what it is set beside by more than chance?

In three steps. First, nothing is said of fewer than 20 people. Second, how often chance alone would bring a difference
as great: exactly, where whole people are counted; else from the 95% intervals. England and the regions rest on thousands
of people, so their chance variation is small beside one council's and they are treated as fixed; that our own people
are a small part of theirs is left aside too. An earlier year of the same council is as uncertain as this one: the
interval of the difference is made from both (each distance from a value to its limit, squared, added and rooted: the
method of variance estimates recovery, Zou and Donner 2008). Third, that chance is held against a limit that allows for
all the comparisons made together; what passes by itself and not among them all is a standing of its own. It is not yet
a funnel: it asks whether our own figure could be chance, not how much councils differ among themselves.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from mainstay.comparison.exact_chances import of_a_share, of_two_shares
from mainstay.comparison.many_together import ALONE, Together
from mainstay.foundations.intervals import Z

Interval = tuple[Decimal, Decimal]

SMALLEST_GROUP = 20
"""Nothing is called more than chance of fewer people than this (FTE, where a figure rests on FTE)."""


class Standing(Enum):
    """Where a value stands beside another."""

    ABOVE = "above"
    BELOW = "below"
    NOT_AMONG_MANY = "more than chance by itself, not among so many"
    NO_DIFFERENT = "no different than chance"
    TOO_FEW = "too few people"
    NOT_KNOWN = "not known"

    @property
    def more_than_chance(self) -> bool:
        """Whether the difference is more than chance."""
        return self in (Standing.ABOVE, Standing.BELOW)


@dataclass(frozen=True)
class Figure:
    """A value with its 95% interval, how many people (or FTE) it rests on, and for a share of whole people its parts.

    `part` and `whole` are given together or not at all.
    """

    value: Decimal
    interval: Interval | None
    group: Decimal
    part: int | None = None
    whole: int | None = None

    @property
    def is_too_small(self) -> bool:
        """Whether it rests on too few people to say anything of chance."""
        return self.group < SMALLEST_GROUP


@dataclass(frozen=True)
class Run:
    """How a value stands beside the years before it: above or below every one of them since `since`."""

    direction: Standing
    since: int


def chance_of(ours: Figure, other: Figure | Decimal, per: int = 100) -> float | None:
    """How often chance alone would bring a difference as great as from `other`, 0 to 1; None where it cannot be said.

    `other` is a figure of our own, or a published number taken as fixed; `per` is what a share's value is out of.
    """
    if ours.is_too_small or (isinstance(other, Figure) and other.is_too_small):
        return None
    if ours.part is not None and ours.whole is not None:
        if isinstance(other, Decimal):
            return of_a_share(ours.part, ours.whole, float(other / per))
        if other.part is not None and other.whole is not None:
            return of_two_shares(ours.part, ours.whole, other.part, other.whole)
    return _by_intervals(ours, other)


def standing(ours: Figure, other: Figure | Decimal, among: Together) -> Standing:
    """Above or below `other` by more than chance, or no different; not known without an interval of our own."""
    if ours.interval is None and ours.part is None:
        return Standing.NOT_KNOWN
    chance = chance_of(ours, other)
    if chance is None:
        return Standing.TOO_FEW
    theirs = other.value if isinstance(other, Figure) else other
    return judged(chance, ours.value - theirs, among)


def judged(chance: float, apart: Decimal | int, among: Together) -> Standing:
    """The standing of a difference `apart`, where chance alone would bring one as great with the probability `chance`."""
    if apart == 0 or chance > ALONE:
        return Standing.NO_DIFFERENT
    if chance > among.limit:
        return Standing.NOT_AMONG_MANY
    return Standing.ABOVE if apart > 0 else Standing.BELOW


def run_of_years(value: Decimal, year: int, earlier: Mapping[int, Decimal | None]) -> Run | None:
    """The longest unbroken run of years just before `year` that `value` is above, or below, every one of.

    Plain order of the figures, no chance in it. A year without a figure ends the run, as does an equal one. None if
    last year has no figure, or the same one.
    """
    last = earlier.get(year - 1)
    if last is None or last == value:
        return None
    above = value > last
    since = year - 1
    while _beats(value, earlier.get(since - 1), above):
        since -= 1
    return Run(Standing.ABOVE if above else Standing.BELOW, since)


def _by_intervals(ours: Figure, other: Figure | Decimal) -> float | None:
    """From the distances of both values to their limits, each taken as 1.96 standard errors on its own side."""
    if ours.interval is None:
        return None
    theirs, their_interval = (other.value, other.interval) if isinstance(other, Figure) else (other, None)
    apart = ours.value - theirs
    if apart == 0:
        return 1.0
    down, up = _distances(ours.value, ours.interval)
    other_down, other_up = _distances(theirs, their_interval or (theirs, theirs))
    width = math.hypot(down, other_up) if apart > 0 else math.hypot(up, other_down)
    if width == 0:
        return 0.0
    return math.erfc(Z * float(abs(apart)) / width / math.sqrt(2))


def _beats(value: Decimal, other: Decimal | None, above: bool) -> bool:
    if other is None:
        return False
    return value > other if above else value < other


def _distances(value: Decimal, interval: Interval) -> Interval:
    """From a value down and up to its limits. A value rounded to just outside a narrow interval is at its edge."""
    low, high = interval
    if low > high:
        raise ValueError("an interval's lower limit comes first")
    return max(value - low, Decimal(0)), max(high - value, Decimal(0))
