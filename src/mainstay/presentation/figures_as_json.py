"""Answers as the document that programs read, `mainstay/measures/1`: the identifying view, on the owner's own machine.

There every value is full and `suppressed` is false. What may be published went through the small-number rule first, and
where `suppressed` is true the `reason` says so in place of a number.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from mainstay.foundations.dates import iso
from mainstay.measures.computing import Answer
from mainstay.measures.reliability import mark_of

SCHEMA = "mainstay/measures/1"


def measures_document(
    answers: Iterable[Answer], council: str, as_at: date, withheld: Collection[int] = ()
) -> dict[str, Any]:
    """The document. `value` is rounded as published, numerator and denominator exact; numbers are JSON numbers.

    `withheld` are the places, from 0, of answers that the small-number rule has emptied. `quartiles` belong to medians;
    `symbol` is the Department's 'u' where it would print that in place of the value.
    """
    return {
        "schema": SCHEMA,
        "as_at": iso(as_at),
        "council": council,
        "measures": [_entry(answer, place in withheld) for place, answer in enumerate(answers)],
    }


def as_text(document: dict[str, Any]) -> str:
    """The document as text, one field on a line, ending in a line break."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def json_number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where the value is whole. Decimals of up to 15 digits survive the way there and back."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _entry(answer: Answer, suppressed: bool) -> dict[str, Any]:
    return {
        "name": answer.measure.name,
        "group": dict(answer.group) or None,
        "value": json_number(answer.value),
        "unit": answer.measure.unit.value,
        "numerator": json_number(answer.numerator),
        "denominator": json_number(answer.denominator),
        "reason": answer.reason,
        "interval": _pair(answer.interval),
        "quartiles": _pair(answer.quartiles),
        "symbol": mark_of(answer),
        "suppressed": suppressed,
    }


def _pair(bounds: tuple[Decimal, Decimal] | None) -> list[int | float | None] | None:
    return [json_number(bounds[0]), json_number(bounds[1])] if bounds else None
