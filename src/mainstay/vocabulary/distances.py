"""How far from work people live, in four bands; a postcode district or an address is never turned into one here."""

from __future__ import annotations

import re
from functools import lru_cache

from mainstay.foundations.caches import holds_people

DISTANCE_BANDS = ("under 5 miles", "5 to 10 miles", "10 to 20 miles", "20 miles and over")
_ENDS = (5, 10, 20)
_NUMBERS = re.compile(r"\d+(?:\.\d+)?")
_MORE = ("over", "more", "+", "above", ">")


@holds_people
@lru_cache(maxsize=4_096)
def distance_band(said: str) -> str | None:
    """The band of a distance as a list says it: '5-10 miles', '12 miles', 'over 20 miles'. None where it is no distance.

    A band of the list that lies across two of ours is not known, as nobody can say which.
    """
    text = said.casefold()
    numbers = [float(each) for each in _NUMBERS.findall(text)]
    if "mile" not in text or not numbers or len(numbers) > 2:
        return None
    if len(numbers) == 2:
        low, high = sorted(numbers)
    elif any(word in text for word in _MORE):
        low, high = numbers[0], float("inf")
    elif any(word in text for word in ("under", "less", "up to", "<", "within")):
        low, high = 0.0, numbers[0]
    else:
        low = high = numbers[0]
    band = sum(low >= end for end in _ENDS)
    fits = band == len(_ENDS) or high <= _ENDS[band]
    return DISTANCE_BANDS[band] if fits else None
