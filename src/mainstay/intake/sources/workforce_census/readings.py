"""One value read by its item's declared kind: what it means, or why it is set aside, and what was odd in the writing
of it.

A return is written by programs, so a value is read strictly first. What is then still plain (a comma for the decimal
point, a code in small letters, a date as people write it) is read too and remarked on; anything else is set aside.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from mainstay.foundations.dates import read_day, read_exact_day
from mainstay.foundations.problems import Unreadable
from mainstay.foundations.quantities import in_units, read_decimal, read_whole
from mainstay.intake.sources.workforce_census.contents import Value
from mainstay.vocabulary.registration import read_returned_number
from mainstay.vocabulary.workforce_census.codes import codes
from mainstay.vocabulary.workforce_census.items import Item, Kind


class Reason(Enum):
    """Why an item of someone has no value."""

    NOT_GIVEN = "not given"
    UNREADABLE = "unreadable"
    NOT_IN_LIST = "not in list"
    OUT_OF_RANGE = "out of range"


class Remark(Enum):
    """What was odd in the writing of a value that could be read all the same."""

    SPACES = "spaces around it"
    OTHER_NAME = "another name of the element"
    LOWER_CASE = "small letters"
    DECIMAL_COMMA = "a comma for the decimal point"
    NUMBER_FORM = "a number written another way"
    TOO_MANY_DECIMALS = "more decimals than the item has"
    DATE_FORM = "a date not written like 2024-09-30"
    OPEN_END = "a far-off date that means no end"
    WORD = "a word for 0 or 1"
    AS_NUMBER = "a code written as a number"
    NOT_TWO_LETTERS_AND_DIGITS = "not two letters and one to ten digits"
    TOO_LONG = "longer than the item may be"


Held = bool | int | str | date


@dataclass(frozen=True, slots=True)
class Reading:
    """What one value was read as.

    Decimals are held in the item's unit (millionths, hundredths, pence), codes as the Department's code with our own
    slug in `means`. Where `value` is None, `reason` says why and `expected` what would have been read; `beyond` then
    holds what was read outside the item's limits, for a check that wants to say by how much.
    """

    value: Held | None
    reason: Reason | None = None
    means: str | None = None
    remarks: tuple[Remark, ...] = ()
    beyond: Held | None = None
    expected: str = ""


NOT_GIVEN = Reading(None, Reason.NOT_GIVEN)
_MOST_REMEMBERED = 4_000
_LONGEST_REMEMBERED = 40
_LONGEST_VALUE = 200
# Within these years no placeholder or open end lies; `read_day` judges the others.
_FIRST_LIKELY_YEAR, _FIRST_UNLIKELY_YEAR = 1920, 2090
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ZONE = re.compile(r"(?:[Zz]|[+-]\d{2}:\d{2})$")
_PLAIN = re.compile(r"(\d{1,12})(?:\.(\d*))?", re.ASCII)
_COMMA = re.compile(r"(-?\d+),(\d+)", re.ASCII)
_NUMBER_CODE = re.compile(r"0*(\d{1,3})(?:\.0+)?", re.ASCII)
_RETURNED = re.compile(r"[A-Z]{2}\d{1,10}", re.ASCII)
_FLAGS = {"0": False, "1": True}
_FLAG_WORDS = {"true": True, "yes": True, "y": True, "false": False, "no": False, "n": False}
_DIGITS = {1: 0, 100: 2, 1_000_000: 6}


class ItemReader:
    """Reads the values of one item; the same text is read once and remembered, as most values of a return repeat."""

    def __init__(self, item: Item) -> None:
        """A reader for one item of one layout."""
        self.item = item
        self._read: Callable[[str], Reading] = _READERS[item.kind](item)
        self._remembered: dict[str, Reading] = {}
        self._under = {alias.element.lower(): alias.codes for alias in item.also_read_as}

    def __call__(self, value: Value) -> Reading:
        """What a value means; never raises."""
        if value.element != self.item.element:
            return self._under_another_name(value)
        reading = self._remembered.get(value.text)
        if reading is None:
            reading = self._fresh(value.text)
            if len(self._remembered) < _MOST_REMEMBERED and len(value.text) <= _LONGEST_REMEMBERED:
                self._remembered[value.text] = reading
        return reading

    def _fresh(self, text: str) -> Reading:
        trimmed = text.strip()
        if not trimmed:
            return NOT_GIVEN
        try:
            if len(trimmed) > _LONGEST_VALUE and self.item.kind is not Kind.TEXT:
                raise Unreadable("a short value")
            reading = self._read(trimmed)
        except Unreadable as unreadable:
            reading = Reading(None, Reason.UNREADABLE, expected=unreadable.reason)
        return reading if trimmed == text else _remarked(reading, Remark.SPACES)

    def _under_another_name(self, value: Value) -> Reading:
        other_codes = self._under.get(value.element.lower())
        reader = ItemReader(replace(self.item, codes=other_codes)) if other_codes else self
        reading = reader._fresh(value.text)
        return reading if reading is NOT_GIVEN else _remarked(reading, Remark.OTHER_NAME)


def _remarked(reading: Reading, remark: Remark) -> Reading:
    return replace(reading, remarks=(*reading.remarks, remark))


def _within(item: Item, number: int, *remarks: Remark) -> Reading:
    too_small = item.least is not None and number < item.least
    if too_small or (item.most is not None and number > item.most):
        return Reading(None, Reason.OUT_OF_RANGE, remarks=remarks, beyond=number, expected=_limits(item))
    return Reading(number, remarks=remarks)


def _limits(item: Item) -> str:
    one = item.parts_in_one
    if item.most is None:
        return f"a number of at least {(item.least or 0) // one}"
    return f"a number from {(item.least or 0) // one} to {item.most // one}"


def _decimals(item: Item) -> Callable[[str], Reading]:
    digits = _DIGITS[item.parts_in_one]

    def read(text: str) -> Reading:
        remarks: tuple[Remark, ...] = ()
        plain = _PLAIN.fullmatch(text)
        if plain is None:
            text, remarks = _without_comma(text, item)
            plain = _PLAIN.fullmatch(text)
        fraction = ((plain.group(2) or "") if plain else text.partition(".")[2]).rstrip("0")
        if len(fraction) > item.places:
            remarks = (*remarks, Remark.TOO_MANY_DECIMALS)
        if plain is not None and len(fraction) <= digits:
            whole = int(plain.group(1)) * item.parts_in_one
            return _within(item, whole + int(fraction.ljust(digits, "0") or "0"), *remarks)
        number = in_units(read_decimal(text), item.parts_in_one)
        return _within(item, number, *remarks) if plain else _within(item, number, *remarks, Remark.NUMBER_FORM)

    return read


def _without_comma(text: str, item: Item) -> tuple[str, tuple[Remark, ...]]:
    """A single comma as a decimal point where it can be nothing else; '38,223' is thousands of pounds."""
    match = _COMMA.fullmatch(text)
    if match is None or (len(match.group(2)) == 3 and item.unit == "pence"):
        return text, ()
    whole, fraction = match.groups()
    if len(fraction) == 3 and whole != "0" and item.most is None:
        raise Unreadable("a number with a point, as a comma may stand for thousands or for decimals")
    return f"{whole}.{fraction}", (Remark.DECIMAL_COMMA,)


def _wholes(item: Item) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        if text.isascii() and text.isdigit() and len(text) <= 12:
            return _within(item, int(text))
        return _within(item, read_whole(text), Remark.NUMBER_FORM)

    return read


def _dates(item: Item) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        if _ISO.fullmatch(text):
            return _plain_date(text)
        day = read_day(_ZONE.sub("", text) if text[:4].isdigit() else text)
        remarks = (Remark.DATE_FORM,) if day else (Remark.OPEN_END,)
        return Reading(day, None if day else Reason.NOT_GIVEN, remarks=remarks)

    return read


def _plain_date(text: str) -> Reading:
    day = read_exact_day(text)
    if _FIRST_LIKELY_YEAR <= day.year < _FIRST_UNLIKELY_YEAR:
        return Reading(day)
    try:
        held = read_day(text)
    except Unreadable as unreadable:
        return Reading(None, Reason.OUT_OF_RANGE, beyond=day, expected=unreadable.reason)
    return Reading(held) if held else Reading(None, Reason.NOT_GIVEN, remarks=(Remark.OPEN_END,), beyond=day)


def _flags(item: Item) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        if text in _FLAGS:
            return Reading(_FLAGS[text])
        if text.lower() in _FLAG_WORDS:
            return Reading(_FLAG_WORDS[text.lower()], remarks=(Remark.WORD,))
        number = _NUMBER_CODE.fullmatch(text)
        if number and number.group(1) in _FLAGS:
            return Reading(_FLAGS[number.group(1)], remarks=(Remark.AS_NUMBER,))
        return Reading(None, Reason.NOT_IN_LIST, expected="0 for no or 1 for yes")

    return read


def _codes(item: Item) -> Callable[[str], Reading]:
    known = codes(item.codes)

    def read(text: str) -> Reading:
        if text in known:
            return Reading(text, means=known[text].means)
        if text.upper() in known:
            return Reading(text.upper(), means=known[text.upper()].means, remarks=(Remark.LOWER_CASE,))
        number = _NUMBER_CODE.fullmatch(text)
        if number and number.group(1) in known:
            return Reading(number.group(1), means=known[number.group(1)].means, remarks=(Remark.AS_NUMBER,))
        return Reading(None, Reason.NOT_IN_LIST, expected=f"one of {', '.join(known.codes)}")

    return read


def _years(item: Item) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        if len(text) == 4 and text.isascii() and text.isdigit():
            return Reading(int(text))
        raise Unreadable("a year of four digits")

    return read


def _texts(item: Item) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        plain = " ".join(text.split())
        too_long = item.longest is not None and len(plain) > item.longest
        return Reading(plain, remarks=(Remark.TOO_LONG,) if too_long else ())

    return read


def _registration_numbers(item: Item) -> Callable[[str], Reading]:
    def read(text: str) -> Reading:
        remarks = [Remark.LOWER_CASE] if text != text.upper() else []
        closed = "".join(text.split()).upper()
        if closed != text.upper():
            remarks.append(Remark.SPACES)
        if not _RETURNED.fullmatch(closed):
            remarks.append(Remark.NOT_TWO_LETTERS_AND_DIGITS)
        try:
            return Reading(read_returned_number(text), remarks=tuple(remarks))
        except Unreadable as unreadable:
            return Reading(None, Reason.UNREADABLE, remarks=tuple(remarks), expected=unreadable.reason)

    return read


_READERS: dict[Kind, Callable[[Item], Callable[[str], Reading]]] = {
    Kind.FLAG: _flags,
    Kind.CODE: _codes,
    Kind.DECIMAL: _decimals,
    Kind.WHOLE: _wholes,
    Kind.DATE: _dates,
    Kind.YEAR: _years,
    Kind.TEXT: _texts,
    Kind.REGISTRATION_NUMBER: _registration_numbers,
}
