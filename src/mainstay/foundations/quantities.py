"""Numbers as people type them, in whole units: millionths, hundredths, pence. Rounded once, at the end, half up."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from mainstay.foundations.problems import Unreadable

MILLION = 1_000_000
_CURRENCY = re.compile(r"£|gbp", re.IGNORECASE)
_SPACE_BETWEEN_THOUSANDS = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
_SPACE_BESIDE_A_MARK = re.compile(r"(?<!\d)\s+|\s+(?!\d)")
_DECIMAL_COMMA = re.compile(r"^-?\d+,\d{1,2}$")
_THOUSANDS = re.compile(r"^-?\d{1,3}(,\d{3})+(\.\d+)?$")


def read_decimal(text: str) -> Decimal:
    """The number a text means: '1,204.50', '1 204.50', '(1,204.50)' for a negative, '£38,223', '38.2k', '0,6'.

    Raises `Unreadable` for anything else: two numbers in one cell ('0.5 0.5', '1 1'), infinities, more than 10^12.
    """
    cleaned = _SPACE_BESIDE_A_MARK.sub("", _CURRENCY.sub("", text))
    cleaned = _SPACE_BETWEEN_THOUSANDS.sub("", cleaned)
    negative = cleaned.startswith("(") and cleaned.endswith(")")
    cleaned = cleaned.strip("()") if negative else cleaned
    thousand = cleaned[-1:].lower() == "k"
    cleaned = cleaned[:-1] if thousand else cleaned
    if _THOUSANDS.match(cleaned):
        cleaned = cleaned.replace(",", "")
    elif _DECIMAL_COMMA.match(cleaned):
        cleaned = cleaned.replace(",", ".")
    try:
        number = Decimal(cleaned.replace("_", "?"))
    except InvalidOperation:
        raise Unreadable("a number") from None
    if not number.is_finite() or abs(number) > Decimal(10) ** 12:
        raise Unreadable("a number")
    number = number * 1000 if thousand else number
    return -number if negative else number


def in_units(number: Decimal, units: int) -> int:
    """A number as a count of 1/`units`, halves away from nought: in_units(Decimal('0.6'), 1_000_000) is 600000."""
    scaled = number * units
    whole = int(abs(scaled) + Decimal("0.5"))
    return whole if scaled >= 0 else -whole


def read_pence(text: str) -> int:
    """An amount of money in pence: '£38,223' is 3822300. Rates such as '£22.50ph' lose their 'ph'."""
    return in_units(read_decimal(re.sub(r"(?i)(p/?h|per hour|pa|p\.a\.|per annum)$", "", text.strip())), 100)


def read_whole(text: str) -> int:
    """A whole number, also written '12.0'; `Unreadable` for 12.5."""
    number = read_decimal(text)
    if number != number.to_integral_value():
        raise Unreadable("a whole number")
    return int(number)


def half_up(numerator: int, denominator: int, places: int) -> Decimal:
    """numerator / denominator rounded half up to `places` decimals, exactly, from whole numbers.

    9/80 as a percentage is half_up(900, 80, 1) = 11.3, as the Department rounds (halves away from zero).
    """
    if denominator == 0:
        raise ZeroDivisionError("a rate needs a denominator")
    sign = -1 if (numerator < 0) != (denominator < 0) else 1
    top, bottom = abs(numerator) * 10**places, abs(denominator)
    return Decimal(sign * ((2 * top + bottom) // (2 * bottom))).scaleb(-places)


def plain(number: Decimal) -> str:
    """A number without a trailing '.0', as the Department writes them: 13.0 gives '13', 12.50 gives '12.5'."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def with_commas(number: Decimal | int) -> str:
    """A number for a person, with thousands separated: 1,240.1."""
    return f"{number:,}"
