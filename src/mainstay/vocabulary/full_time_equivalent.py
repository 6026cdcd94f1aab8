"""Full-time equivalent: what part of a full week someone works, read from the many ways in which councils write it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from mainstay.foundations.problems import Unreadable
from mainstay.foundations.quantities import MILLION, in_units, read_decimal

FULL_WEEK_HOURS = Decimal("37")
"""The full week of the national agreement; councils also have 35, 36, 36.25, 37.5 and 39, and the caller says which."""

FULL_WEEK_DAYS = 5
MOST_FTE = 2 * MILLION
"""Two full posts summed. Anything above is a mistake in the unit, and unreadable."""

_MOST_HOURS_UNSAID = 48

Unit = Literal["fte", "hours", "percent"]

_HOURS = re.compile(r"^(.*?)\s*(?:hours?|hrs?|h)(?:\s*(?:per|a|/|p/?)\s*(?:week|wk|w))?\.?$")
_HOURS_MINUTES = re.compile(r"^(\d{1,3})\s*(?::|h|hrs?|hours?)\s*([0-5]\d)(?::[0-5]\d|\s*m(?:in)?s?)?\.?$")
_DAYS = re.compile(r"^(.*?)\s*(?:days?|d)(?:\s*(?:per|a|/|p/?)\s*(?:week|wk|w))?$")
_FTE = re.compile(r"^(?:fte|wte)?\s*(.*?)\s*(?:fte|wte)?$")
_WHOLE_WEEK = {"full time", "full-time", "fulltime", "ft", "f/t", "full"}


def read_fte(text: str, full_week_hours: Decimal = FULL_WEEK_HOURS, unit: Unit | None = None) -> int:
    """A full-time equivalent in millionths. `unit` says what a bare number of the column means, where that is known.

    | written (full week of 37)           | unit     | millionths        |
    |-------------------------------------|----------|-------------------|
    | 0.6, .6, 0,6, 0.6000, 0.6 FTE       | any      | 600,000 (as FTE)  |
    | 60%                                 | any      | 600,000           |
    | 22.2 hrs, 22:12, 22h 12m            | any      | 600,000           |
    | 3 days                              | any      | 600,000 (of five) |
    | full time                           | any      | 1,000,000         |
    | 1.4                                 | fte or - | 1,400,000         |
    | 22.2                                | hours, - | 600,000           |
    | 60.00                               | percent  | 600,000           |
    | 60                                  | -        | unreadable        |
    | -0.5, part time, 45 in an FTE list  |          | unreadable        |

    Without a unit a bare number up to 2 is an FTE, and one above 2 and up to 48 is hours. In a column of hours or
    percent every bare number is in that unit, 0.6 included. More than one (and up to two) is kept, for the caller to
    flag: it is usually two posts summed. Raises `Unreadable` for anything else.
    """
    cleaned = " ".join(text.replace("\u00a0", " ").lower().split())
    millionths = in_units(_share(cleaned, full_week_hours, unit), MILLION)
    if millionths < 0:
        raise Unreadable("a full-time equivalent of 0 or more")
    if millionths > MOST_FTE:
        raise Unreadable("a full-time equivalent of no more than 2")
    return millionths


def _share(cleaned: str, full_week: Decimal, unit: Unit | None) -> Decimal:
    if cleaned in _WHOLE_WEEK:
        return Decimal(1)
    if match := _HOURS_MINUTES.match(cleaned):
        return (Decimal(match.group(1)) + Decimal(match.group(2)) / 60) / full_week
    if cleaned.endswith("%"):
        return _number(cleaned[:-1]) / 100
    if match := _HOURS.match(cleaned):
        return _number(match.group(1)) / full_week
    if match := _DAYS.match(cleaned):
        return _number(match.group(1)) / FULL_WEEK_DAYS
    if cleaned.startswith(("fte", "wte")) or cleaned.endswith(("fte", "wte")):
        plain = _FTE.match(cleaned)
        return _number(plain.group(1) if plain else cleaned)
    return _bare(_number(cleaned), full_week, unit)


def _bare(number: Decimal, full_week: Decimal, unit: Unit | None) -> Decimal:
    if unit == "percent":
        return number / 100
    if unit == "hours" or (unit is None and 2 < number <= _MOST_HOURS_UNSAID):
        return number / full_week
    return number


def _number(text: str) -> Decimal:
    try:
        return read_decimal(text)
    except Unreadable:
        raise Unreadable("a full-time equivalent such as 0.6, 60%, 22.2 hours or 3 days") from None


def unit_of_column(heading: str, texts: Iterable[str]) -> Unit:
    """What a bare number means in one column: by its heading, else by the largest number in it.

    A heading that says hours decides. Otherwise the largest number up to 200 does: above 48 it is percent, above 2
    hours, else FTE; so an 'FTE' column that holds 22.2 holds hours, and one that holds 60 or 100 holds percentages. A
    heading that says percent is believed unless no number in it is above 2.
    """
    words = re.sub(r"[^a-z%]+", " ", heading.lower())
    if "%" in words or re.search(r"percent|per cent|capacity utili[sz]ation", words):
        said: Unit = "percent"
    elif re.search(r"\b(hours?|hrs)\b", words):
        return "hours"
    else:
        said = "fte"
    most = max((number for text in texts if (number := _if_number(text)) is not None and number <= 200), default=None)
    if most is None or (said == "percent" and most > 2):
        return said
    if most > _MOST_HOURS_UNSAID:
        return "percent"
    return "hours" if most > 2 else "fte"


def _if_number(text: str) -> Decimal | None:
    try:
        return read_decimal(text)
    except Unreadable:
        return None
