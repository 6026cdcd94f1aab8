"""Hours as people write them, in minutes: 37:30, 37.5, '37 hrs', '37h 30m', '45 mins', and a balance below nought."""

from __future__ import annotations

import re
from decimal import Decimal

from mainstay.foundations.problems import Unreadable
from mainstay.foundations.quantities import in_units, read_decimal

_CLOCK = re.compile(r"^(\d{1,4}):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?:hours?|hrs?|h)?\.?$")
_PARTS = re.compile(r"^(\d{1,4})\s*(?:hours?|hrs?|h)\.?\s*,?\s*(?:and\s*)?(\d{1,2})\s*(?:minutes?|mins?|m)?\.?$")
_HOURS = re.compile(r"^(.*?)\s*(?:hours?|hrs?|h)\.?$")
_MINUTES = re.compile(r"^(.*?)\s*(?:minutes?|mins?|m)\.?$")
_SAYS_MINUTES = re.compile(r"\b(?:minutes?|mins?)\b", re.IGNORECASE)
_MINUTES_IN_AN_HOUR = 60


def read_minutes(text: str, heading: str = "") -> int:
    """Minutes of a text that gives hours, to the nearest, halves away from nought.

    | written                    | minutes |
    |----------------------------|---------|
    | 37:30, 37.5, 37.5 hrs      | 2,250   |
    | 37h 30m, 37 hrs 30 mins    | 2,250   |
    | 37.30                      | 2,238   |
    | 45 mins                    | 45      |
    | -3:30, (3:30), 3:30-       | -210    |

    A bare number is hours, unless the heading says minutes. `Unreadable` for all else.
    """
    plain = " ".join(text.replace("\u00a0", " ").replace("\u2212", "-").lower().split())
    negative = plain.startswith("-") or plain.endswith("-") or (plain.startswith("(") and plain.endswith(")"))
    plain = plain.strip("-() ").removeprefix("+").strip()
    if "-" in plain or "(" in plain:
        raise Unreadable("hours such as 37:30, 37.5 or 37 hrs")
    minutes = _positive(plain, by_minutes=bool(_SAYS_MINUTES.search(heading)))
    return -minutes if negative else minutes


def _positive(plain: str, *, by_minutes: bool) -> int:
    clock = _CLOCK.match(plain) or _PARTS.match(plain)
    if clock is not None and int(clock[2]) < _MINUTES_IN_AN_HOUR:
        return int(clock[1]) * _MINUTES_IN_AN_HOUR + int(clock[2])
    if (hours := _HOURS.match(plain)) is not None:
        return in_units(_number(hours[1]), _MINUTES_IN_AN_HOUR)
    if (minutes := _MINUTES.match(plain)) is not None:
        return in_units(_number(minutes[1]), 1)
    return in_units(_number(plain), 1 if by_minutes else _MINUTES_IN_AN_HOUR)


def _number(text: str) -> Decimal:
    try:
        return read_decimal(text)
    except Unreadable:
        raise Unreadable("hours such as 37:30, 37.5 or 37 hrs") from None
