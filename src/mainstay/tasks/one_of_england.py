"""One council of the twin: its return written, read back, and its official figures computed by the measures themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from mainstay.inventing.england.figures import Given
from mainstay.inventing.england.people_of import council_of
from mainstay.inventing.england.rows import PARTS, Row
from mainstay.inventing.england.units import Totals
from mainstay.inventing.england.written import file_name, return_of
from mainstay.tasks.figures_of_returns import figures_of


@dataclass(frozen=True)
class Order:
    """What to make: a row, the numbers chosen for it, and where its people's numbers begin."""

    row: Row
    totals: Totals
    first_number: int
    year: int
    seed: int
    folder: Path


@dataclass(frozen=True)
class Made:
    """What came of an order: figures and exact parts as measured from the file, or why there is no file."""

    code: str
    records: int = 0
    figures: Mapping[str, Given] | None = None
    parts: Mapping[str, Fraction] | None = None
    trouble: str = ""


def make(order: Order) -> Made:
    """Makes one return in the order's folder and measures it."""
    row, year = order.row, order.year
    try:
        council = council_of(order.totals, row.code, year, order.first_number, order.seed)
    except ValueError as trouble:
        return Made(row.code, trouble=str(trouble))
    path = order.folder / file_name(row.code)
    path.write_bytes(return_of(council, row, year, order.seed))
    answers = figures_of(path, None, row.number).now
    figures = {name: Given(each.value, bool(each.numerator)) for name, each in answers.items()}
    parts = {part: Fraction(answers[part].numerator or 0) for part in PARTS}
    return Made(row.code, len(council.records), figures, parts)
