"""Values that could be read but are not written as their item's form wants them, and what is said of each.

A value that a rule of its own calls unreadable, out of its list or beyond its limits is none of these: that rule speaks.
"""

from __future__ import annotations

from mainstay.intake.sources.workforce_census.contents import Section, Value
from mainstay.intake.sources.workforce_census.readings import Reading, Remark
from mainstay.intake.sources.workforce_census.values_set_aside import shown
from mainstay.vocabulary.workforce_census.items import Item, Kind
from mainstay.vocabulary.workforce_census.layouts import Layout

_FORMS = frozenset(
    (
        *(Remark.LOWER_CASE, Remark.DECIMAL_COMMA, Remark.NUMBER_FORM, Remark.DATE_FORM, Remark.WORD),
        *(Remark.AS_NUMBER, Remark.TOO_LONG),
    )
)
_LONGEST_SHOWN = 40


def has_spaces_around(reading: Reading, value: Value) -> bool:
    """Whether a value that could be read has spaces or line ends before or after it."""
    return Remark.SPACES in reading.remarks and _was_read(reading) and value.text != value.text.strip()


def has_too_many_decimals(reading: Reading) -> bool:
    """Whether a number that could be read has more decimals than its item."""
    return Remark.TOO_MANY_DECIMALS in reading.remarks and _was_read(reading)


def other_form(reading: Reading, value: Value) -> str:
    """In what other form a value that could be read is written, in words; '' where it is in its item's own."""
    if not _was_read(reading):
        return ""
    words = [remark.value for remark in reading.remarks if remark in _FORMS]
    # The reader remarks on spaces once for those around a value and once for those inside a registration number.
    if reading.remarks.count(Remark.SPACES) > (value.text != value.text.strip()):
        words.append("spaces inside it")
    return ", ".join(words)


def said_of(item: Item | None, value: Value, words: str) -> str:
    """A value with what is said of its form; of one that may identify somebody, or is free text, the words alone."""
    text = value.text.strip()
    if item is None or item.identifying or item.kind is Kind.TEXT or len(text) > _LONGEST_SHOWN:
        return words
    return f"{text} ({words})"


def as_written(section: Section, layout: Layout, part: str, element: str) -> str:
    """What stands in the file for an item that has no value: as written, in words, or 'nothing'."""
    value, item = section.values.get(element), layout.item(part, element)
    if value is None or item is None or not value.text.strip():
        return "nothing"
    return shown(item, value)


def _was_read(reading: Reading) -> bool:
    return reading.value is not None and Remark.NOT_TWO_LETTERS_AND_DIGITS not in reading.remarks
