"""A cell's text as a value of a declared field, in the whole unit in which the field is held.

The one place in which a field's kind decides how a text is read. It knows nothing of files or places: whoever calls
says where, remembers each distinct text (a long column holds few), and lists what could not be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from mainstay.foundations.dates import day_number, day_of, in_words, read_day
from mainstay.foundations.problems import Unreadable
from mainstay.foundations.quantities import MILLION, in_units, plain, read_decimal, read_pence, read_whole
from mainstay.record.declaring import Field, Kind
from mainstay.vocabulary.full_time_equivalent import read_fte
from mainstay.vocabulary.not_known import reason_in
from mainstay.vocabulary.registration import read_swe_number

_YES = frozenset({"y", "yes", "1", "true", "t", "x", "✓", "✔", "☑", "1.0"})
_NO = frozenset({"n", "no", "0", "false", "f", "✗", "✘", "☐", "0.0"})
_NO_DATE = re.compile(r"^0+$|^0{1,4}(?:[./-]0{1,4}){2}$")
_DAYS_WORD = re.compile(r"\s*(working\s+)?d(ays?)?\.?$", re.IGNORECASE)
_UNITS_IN_ONE = {Kind.FTE: MILLION, Kind.MONEY: 100, Kind.DAYS: 100, Kind.PERCENT: 100, Kind.COUNT: 1}


@dataclass(frozen=True, slots=True)
class Read:
    """A value as held, or None with the reason why it is missing (a slug of `vocabulary.not_known.REASONS`)."""

    value: int | str | None
    reason: str = ""

    @property
    def is_given(self) -> bool:
        """Whether there is a value."""
        return self.value is not None


def read_value(field: Field, text: str) -> Read:
    """What a text means for a field: its value in the unit held, or the reason it gives for having none.

    | kind               | held as                         | odd data                                        |
    |--------------------|---------------------------------|-------------------------------------------------|
    | key, text          | text, its spaces tidied         | a registration number is put in its one form    |
    | one of a list      | the slug                        | a code that means 'not known' is kept as a code |
    | date               | days since 1 January 1970       | 31/12/4712: not applicable; 00.00.0000: blank   |
    | full-time equiv.   | millionths (see `read_fte`)     |                                                 |
    | money              | pence                           |                                                 |
    | days, percentage   | hundredths                      | '3.5 days', '10%'                               |
    | whole number       | the number                      | '12.0' is 12                                    |
    | yes or no          | 1 (Y, X, TRUE, a tick) or 0     | a blank is never taken for no                   |

    A blank or a dash was not yet collected; words such as 'N/K', 'n/a' or 'Prefer not to say' give their own reason. A
    nought is a value, except for a date. Raises `Unreadable`, with what was expected, for all else and for values
    beyond the field's limits.
    """
    reader = _READERS[field.kind]
    if field.kind is not Kind.CODE and (reason := reason_in(text)) is not None:
        return Read(None, reason)
    found = reader(field, text)
    if isinstance(found.value, int):
        _check_limits(field, found.value)
    return found


def _text(field: Field, text: str) -> Read:
    tidy = " ".join(text.replace("\u00a0", " ").split())
    return Read(read_swe_number(tidy) if field.name == "swe_number" else tidy)


def _code(field: Field, text: str) -> Read:
    if field.codes is None:
        raise ValueError(f"field {field.name} has no list of codes")
    try:
        return Read(field.codes.read(text))
    except Unreadable:
        reason = reason_in(text)
        if reason is None:
            raise
        return Read(None, reason)


def _day(_field: Field, text: str) -> Read:
    if _NO_DATE.match(text.strip()):
        return Read(None, "not_yet_collected")
    day = read_day(text)
    return Read(None, "not_applicable") if day is None else Read(day_number(day))


def _yes_no(_field: Field, text: str) -> Read:
    word = text.strip().lower()
    if word in _YES:
        return Read(1)
    if word in _NO:
        return Read(0)
    raise Unreadable("yes or no")


def _hundredths(text: str) -> Read:
    return Read(in_units(read_decimal(text), 100))


_READERS: dict[Kind, Callable[[Field, str], Read]] = {
    Kind.KEY: _text,
    Kind.TEXT: _text,
    Kind.CODE: _code,
    Kind.DAY: _day,
    Kind.FTE: lambda _field, text: Read(read_fte(text)),
    Kind.MONEY: lambda _field, text: Read(read_pence(text)),
    Kind.DAYS: lambda _field, text: _hundredths(_DAYS_WORD.sub("", text.strip())),
    Kind.COUNT: lambda _field, text: Read(read_whole(text)),
    Kind.PERCENT: lambda _field, text: _hundredths(text.strip().rstrip("%")),
    Kind.YES_NO: _yes_no,
}


def _check_limits(field: Field, value: int) -> None:
    if field.least is not None and value < field.least:
        raise Unreadable(f"{shown(field, field.least)} or more")
    if field.most is not None and value > field.most:
        raise Unreadable(f"no more than {shown(field, field.most)}")


def shown(field: Field, value: int) -> str:
    """A held value as a person would write it: 600000 millionths as 0.6, 39500 pence as £395, a day as a date."""
    if field.kind is Kind.DAY:
        return in_words(day_of(value))
    if field.kind is Kind.YES_NO:
        return "yes" if value else "no"
    number = plain(Decimal(value) / _UNITS_IN_ONE[field.kind])
    return f"£{number}" if field.kind is Kind.MONEY else f"{number}%" if field.kind is Kind.PERCENT else number
