"""A finding: one fault that a rule found, where it stands, and what a reader is told."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from mainstay.intake.sources.workforce_census.contents import Value
from mainstay.intake.sources.workforce_census.values_set_aside import shown
from mainstay.returns.workforce_census.rule import Rule
from mainstay.vocabulary.workforce_census.items import Item, Kind


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `line` is 0 where it has none (someone who is missing); `position` counts records from 1, 0 for none.

    `swe` is the registration number of the person, where one could be read: a return's own checker needs it to mend the
    return. `found` is what stands there as a rule says it; nothing in it names anyone or gives a date of birth. `value` is
    the item's text in the file, '' where there is none or it may not be repeated (`repeatable`).
    """

    rule: Rule
    line: int
    position: int
    swe: str | None
    item: str
    found: str
    value: str = ""

    @property
    def worker(self) -> str:
        """Who it is about: the registration number, else the place among the records; '' for the return itself."""
        if self.swe:
            return self.swe
        return f"record {self.position}" if self.position else ""

    @property
    def message(self) -> str:
        """What is wrong, and what stands there."""
        return f"{self.rule.message} Found: {self.found}." if self.found else self.rule.message


class Outcome(Enum):
    """What became of a rule."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """A rule and what became of it; `because` says why it was not run."""

    rule: Rule
    outcome: Outcome
    because: str = ""


_AS_MEANT = {
    Kind.CODE: re.compile(r"[A-Za-z]{1,4}|\d{1,3}(?:\.0+)?", re.ASCII),
    Kind.FLAG: re.compile(r"[A-Za-z]|\d{1,3}(?:\.0+)?|yes|no|true|false", re.ASCII | re.I),
    Kind.DECIMAL: re.compile(r"[-+]?£?[\d., ]{1,14}%?", re.ASCII),
    Kind.WHOLE: re.compile(r"[-+]?[\d., ]{1,10}", re.ASCII),
    Kind.DATE: re.compile(r"[\d/. -]{6,10}(?:T[\d:.]{5,12})?Z?", re.ASCII),
    Kind.YEAR: re.compile(r"\d{1,6}", re.ASCII),
    Kind.REGISTRATION_NUMBER: re.compile(r"[A-Za-z]{0,3}[ -]?[\d ]{1,12}", re.ASCII),
}
"""What a value of each kind looks like, rightly or oddly written. Anything else may be a name that slipped a column."""


def repeatable(items: Mapping[str, Item], values: Mapping[str, Value], element: str) -> str:
    """The text of an item for somebody who is to mend it, or a few words on what it is not; '' where it may identify.

    `items` and `values` are of one part of a return, by element. Free text is never repeated.
    """
    item, value = items.get(element), values.get(element)
    if item is None or value is None or item.identifying or item.kind not in _AS_MEANT:
        return ""
    text = value.text.strip()
    return text if not text or _looks_right(item, text) else shown(item, value)


def tellable(found: str, items: Mapping[str, Item], values: Mapping[str, Value], element: str) -> str:
    """What a rule found, with words in place of the item's text where that may be a name or tells a date of birth."""
    item, value = items.get(element), values.get(element)
    if not found or item is None or value is None:
        return found
    text = value.text.strip()
    if not text or text not in found:
        return found
    a_birth_date = item.identifying and item.kind is Kind.DATE
    return found if _looks_right(item, text) and not a_birth_date else found.replace(text, shown(item, value))


def _looks_right(item: Item, text: str) -> bool:
    pattern = _AS_MEANT.get(item.kind)
    return pattern is not None and pattern.fullmatch(text) is not None
