"""How often chance alone would bring a difference as great, worked out exactly where whole people are counted.

Each answer is two-sided, as the usual statistical programs give it: the chances of every outcome that is no likelier
than the one seen, added up. Sources: the binomial test; Fisher's exact test of two shares; the conditional test of two
counts of events (Przyborowski and Wilenski 1940). The tests set each beside printed values and a sum over fractions.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

# Outcomes as likely as the one seen must count as such, though their logarithms differ in the last digits.
_AS_LIKELY = 1e-7


@lru_cache(maxsize=4_096)
def of_a_share(part: int, whole: int, expected: float) -> float:
    """Of `whole` people each with the chance `expected` (0 to 1), as unusual a number as `part`, or more so."""
    _must_be_a_part(part, whole)
    if expected <= 0 or expected >= 1:
        return 1.0 if part == whole * expected else 0.0
    one, other = math.log(expected), math.log1p(-expected)
    return _no_likelier(part, (_ways(whole, k) + k * one + (whole - k) * other for k in range(whole + 1)), 0)


@lru_cache(maxsize=4_096)
def of_two_shares(part: int, whole: int, other_part: int, other_whole: int) -> float:
    """Were the two groups alike, shares as far apart as these, or further: the totals of both taken as they are."""
    _must_be_a_part(part, whole)
    _must_be_a_part(other_part, other_whole)
    both = part + other_part
    least, most = max(0, both - other_whole), min(both, whole)
    all_ways = _ways(whole + other_whole, both)
    return _no_likelier(
        part, (_ways(whole, k) + _ways(other_whole, both - k) - all_ways for k in range(least, most + 1)), least
    )


def of_two_counts(count: int, other: int) -> float:
    """Were both kinds of event as frequent, as uneven a division of `count` and `other` between them, or more so."""
    return of_a_share(count, count + other, 0.5)


def _no_likelier(seen: int, logarithms: Iterable[float], first: int) -> float:
    """The sum of chances, given as logarithms for outcomes from `first` on, that are not above that of `seen`."""
    chances = list(logarithms)
    limit = chances[seen - first] + _AS_LIKELY
    return min(math.fsum(math.exp(each) for each in chances if each <= limit), 1.0)


def _ways(whole: int, part: int) -> float:
    """The logarithm of the number of ways to choose `part` out of `whole`."""
    return math.lgamma(whole + 1) - math.lgamma(part + 1) - math.lgamma(whole - part + 1)


def _must_be_a_part(part: int, whole: int) -> None:
    if not 0 <= part <= whole:
        raise ValueError("a part lies between nought and the whole")
