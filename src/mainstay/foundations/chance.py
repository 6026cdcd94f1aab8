"""Seeded chance: every draw belongs to a seed and some words, so that no draw moves because another was added.

A stream is counter-based (Philox) and keyed by the seed and the words. Only its raw 64-bit numbers are used, turned
into shares and choices here, so that a seed gives the same council whatever the version of the library. There is no
state shared between streams, and nothing is drawn from the clock.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from numpy.random import Philox

T = TypeVar("T")
_AT_ONCE = 16


class Draws:
    """One stream: draws in order, from nought upwards."""

    def __init__(self, key: int) -> None:
        """`key` is a number of 128 bits; see `Chance.at`."""
        self._philox = Philox(key=key)
        self._ahead: list[int] = []

    def share(self) -> float:
        """A number from 0 up to but not including 1, each as likely as another."""
        if not self._ahead:
            self._ahead = self._philox.random_raw(_AT_ONCE).tolist()[::-1]
        return float(self._ahead.pop() >> 11) * 2.0**-53

    def happens(self, chance: float) -> bool:
        """True with the chance given."""
        return self.share() < chance

    def whole(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + int(self.share() * (most - least + 1))

    def one_of(self, options: Sequence[T]) -> T:
        """One of the options, each as likely as another. IndexError where there are none."""
        return options[int(self.share() * len(options))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of the keys, by its weight; weights need not add up to one."""
        left = self.share() * sum(weights.values())
        last = None
        for option, weight in weights.items():
            last = option
            left -= weight
            if left < 0:
                return option
        if last is None:
            raise ValueError("nothing to choose from")
        return last

    def some_of(self, options: Iterable[T], count: int) -> list[T]:
        """`count` different options in random order; all of them where there are fewer."""
        left = list(options)
        return [left.pop(int(self.share() * len(left))) for _ in range(min(count, len(left)))]


class Chance:
    """All the chance of one seed. `at` gives the stream of some words, the same one every time."""

    def __init__(self, seed: int) -> None:
        """Any whole number is a seed."""
        self.seed = seed

    def at(self, *words: object) -> Draws:
        """The stream that belongs to these words: at('leaving', 12, 2024) is never at('leaving', 12, 2025)."""
        return Draws(self._key(words))

    def shares(self, count: int, *words: object) -> list[float]:
        """`count` shares of one stream at once, for deciding about many people in a month."""
        raws = Philox(key=self._key(words)).random_raw(max(count, 1)).tolist()
        return [float(raw >> 11) * 2.0**-53 for raw in raws[:count]]

    def _key(self, words: tuple[object, ...]) -> int:
        text = "\x1f".join((str(self.seed), *(str(word) for word in words)))
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=16).digest(), "big")
