"""Is a measure above or below what it is set beside by more than chance, in one word and in part of a sentence.

The method, as it stands: the comparator lies outside our 95% interval. England and the regions rest on thousands of
people, so their chance variation is small beside one council's and they are treated as fixed; that our own people are a
small part of theirs is left aside too. An earlier year of the same council is as uncertain as this one: hand over its
interval too, and the interval of the difference is made from both (each distance from a value to its limit, squared,
added and rooted: the method of variance estimates recovery, Zou and Donner 2008). A year without one is treated as
fixed, which finds differences too readily. It is not yet a funnel: it asks whether our own figure could be chance, not
how much councils differ among themselves, and it corrects for nothing when many comparisons are read together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from mainstay.comparison.area_names import possessive

Interval = tuple[Decimal, Decimal]


class Standing(Enum):
    """Where a value stands beside a comparator. The words are for files; sentences come from `Compared.words`."""

    ABOVE = "above"
    BELOW = "below"
    NO_DIFFERENT = "no different than chance"
    NOT_KNOWN = "not known"

    @property
    def more_than_chance(self) -> bool:
        """Whether the difference is more than chance."""
        return self in (Standing.ABOVE, Standing.BELOW)


@dataclass(frozen=True)
class Compared:
    """One comparison: its standing, how far apart (ours less theirs, exact), and the fragment of a sentence."""

    standing: Standing
    difference: Decimal | None
    words: str


@dataclass(frozen=True)
class Run:
    """How a value stands beside the years before it: above or below every one of them since `since`."""

    direction: Standing
    since: int
    words: str


def standing(
    value: Decimal, interval: Interval | None, other: Decimal, other_interval: Interval | None = None
) -> Standing:
    """Above or below `other` by more than chance, or no different; not known without an interval of our own."""
    if interval is None:
        return Standing.NOT_KNOWN
    down, up = _distances(value, interval)
    other_down, other_up = _distances(other, other_interval or (other, other))
    apart = value - other
    if apart > 0 and apart * apart > down * down + other_up * other_up:
        return Standing.ABOVE
    if apart < 0 and apart * apart > up * up + other_down * other_down:
        return Standing.BELOW
    return Standing.NO_DIFFERENT


def beside_area(
    value: Decimal, interval: Interval | None, area_name: str, theirs: Decimal | None, unit: str = "%"
) -> Compared:
    """Beside a published figure of England or a region: "above the North West's 12.2%".

    `theirs` is None where nothing is published; the standing is then not known and the words say so.
    """
    if theirs is None:
        return Compared(Standing.NOT_KNOWN, None, f"with no published figure for {area_name} to set beside it")
    found = standing(value, interval, theirs)
    beside = f"{possessive(area_name)} {shown(theirs, unit)}"
    return Compared(found, value - theirs, _words(value, theirs, found, beside))


def beside_year(
    value: Decimal,
    interval: Interval | None,
    year: int,
    then: Decimal | None,
    then_interval: Interval | None = None,
    unit: str = "%",
) -> Compared:
    """Beside our own figure of an earlier year: "below 2024's 15.5%"."""
    if then is None:
        return Compared(Standing.NOT_KNOWN, None, f"with no figure for {year} to set beside it")
    found = standing(value, interval, then, then_interval)
    return Compared(found, value - then, _words(value, then, found, f"{year}'s {shown(then, unit)}"))


def run_of_years(value: Decimal, year: int, earlier: Mapping[int, Decimal | None]) -> Run | None:
    """The longest unbroken run of years just before `year` that `value` is above, or below, every one of.

    Plain order of the figures, no chance in it: pair it with `beside_year` or `beside_area`. A year without a figure
    ends the run, as does an equal one. None if last year has no figure, or the same one.
    """
    last = earlier.get(year - 1)
    if last is None or last == value:
        return None
    above = value > last
    since = year - 1
    while _beats(value, earlier.get(since - 1), above):
        since -= 1
    direction = Standing.ABOVE if above else Standing.BELOW
    span = f"every year since {since}" if since < year - 1 else f"{since}"
    return Run(direction, since, f"{direction.value} {span}")


def shown(value: Decimal, unit: str) -> str:
    """A value for a sentence: '12.2%' where the unit is %, else as it is with thousands separated."""
    if unit == "%":
        return f"{value.quantize(Decimal('0.1'))}%"
    return f"{value:,}"


def _words(value: Decimal, other: Decimal, found: Standing, beside: str) -> str:
    direction = "above" if value > other else "below" if value < other else "the same as"
    if found is Standing.NO_DIFFERENT and value != other:
        return f"{direction} {beside}, though by no more than chance could bring"
    if found is Standing.NOT_KNOWN and value != other:
        return f"{direction} {beside}, whether by more than chance cannot be said"
    return f"{direction} {beside}"


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
