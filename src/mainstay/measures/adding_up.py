"""Answers of many councils as plain lines, added up to regions and England, and one mark for all of them.

Counts and both sides of a ratio are added exactly, and divided once. A middle value cannot be added up, so it is not given
for more than one council.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from mainstay.foundations.dates import iso
from mainstay.foundations.quantities import half_up
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Measure, measures


@dataclass(frozen=True, order=True)
class Line:
    """One measure of one area on one day, everything as text so that it can be sent, sorted and compared exactly.

    `area` is a council's number, or the code of a wider area; `value` is '' where there is none, and `reason` then says why.
    """

    area: str
    as_at: str
    measure: str
    value: str
    numerator: str
    denominator: str
    reason: str = ""


@dataclass(frozen=True)
class OneCouncil:
    """What came of one council: its lines, or what went wrong, in a sentence."""

    place: str
    council: str
    lines: tuple[Line, ...] = ()
    trouble: str = ""


@dataclass(frozen=True)
class ManyCouncils:
    """Every council's lines, and those of regions and England. `digest` is of all lines: equal only if all are."""

    councils: tuple[OneCouncil, ...]
    wider: tuple[Line, ...]
    digest: str


def lines_of(area: str, answers: Iterable[Answer]) -> list[Line]:
    """A council's answers as lines."""
    return [
        Line(area, iso(each.as_at), each.measure.name, _text(each.value), _text(each.numerator), _text(each.denominator),
             each.reason or "")
        for each in answers
    ]  # fmt: skip


def added_up(lines: Iterable[Line], wider: Callable[[str], str]) -> list[Line]:
    """The lines of wider areas: `wider` gives the code of the area that a council is of, or '' for none.

    A council without an answer is left out of both sides of a ratio, and the reason says how many were.
    """
    found: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in lines:
        area = wider(line.area)
        if area and measures()[line.measure].middle is None:
            found[area, line.as_at, line.measure].append(line)
    return [_added(*key, parts) for key, parts in sorted(found.items())]


def digest_of(lines: Iterable[Line]) -> str:
    """A mark that two sets of lines share only if they are the same, in whatever order they came."""
    made = hashlib.sha256()
    for line in sorted(lines):
        made.update("\x1f".join(vars(line).values()).encode() + b"\x1e")
    return made.hexdigest()


def _added(area: str, as_at: str, name: str, parts: list[Line]) -> Line:
    measure = measures()[name]
    known = [part for part in parts if part.value]
    missing = len(parts) - len(known)
    said = f"{missing} of {len(parts)} councils have no figure and are left out" if missing else ""
    if not known:
        return Line(area, as_at, name, "", "", "", said)
    top = sum((Fraction(part.numerator) for part in known), Fraction(0))
    if not measure.denominator:
        return Line(area, as_at, name, _text(_rounded(top, measure)), _text(_decimal(top)), "", said)
    bottom = sum((Fraction(part.denominator) for part in known), Fraction(0))
    if bottom == 0:
        return Line(area, as_at, name, "", _text(_decimal(top)), "0", "there is nothing to divide by")
    rate = top / bottom * (100 if measure.percent else 1)
    return Line(area, as_at, name, _text(_rounded(rate, measure)), _text(_decimal(top)), _text(_decimal(bottom)), said)


def _rounded(value: Fraction, measure: Measure) -> Decimal:
    return half_up(value.numerator, value.denominator, measure.decimals)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _text(value: Decimal | None) -> str:
    """A number in one way only: 2.40 and 2.4 are the same."""
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
