"""A whole number from a setting of the environment, or a clear refusal to start."""

from __future__ import annotations

from mainstay.foundations.problems import CannotGoOn


def whole(given: str, name: str, usual: int) -> int:
    """The number, at least one; the usual one where nothing is set."""
    if not given:
        return usual
    if not (given.isascii() and given.isdigit() and 0 < int(given) < 100_000):
        raise CannotGoOn(
            "This is not a whole number of one or more.", where=name, do=f"Write digits alone, such as {usual}."
        )
    return int(given)
