"""What a published table is made of once read, whichever file it came from: areas, cells as text, and its release."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache

ENGLAND = "E92000001"

Cells = dict[tuple[str, int], tuple[str | None, ...]]
"""Area code and year to the texts of all measures, in the table's order; None where the file has no such row."""


@dataclass(frozen=True)
class Area:
    """One area: `level` is 'national', 'regional' or 'council'; `region` is a council's region as published."""

    code: str
    name: str
    level: str
    region: str = ""


@dataclass(frozen=True)
class Release:
    """Which publication the figures stand in. `released` is None where the day could not be verified."""

    title: str
    publisher: str = ""
    source: str = ""
    released: date | None = None
    licence: str = ""
    attribution: str = ""


@dataclass(frozen=True)
class Contents:
    """A whole table as read. `not_read` lists, in sentences, what the file held that no part of the table needs.

    `kind` names the kind of table (see `kinds`).
    """

    release: Release
    measures: tuple[str, ...]
    areas: dict[str, Area]
    cells: Cells
    not_read: tuple[str, ...] = ()
    kind: str = "workforce_indicators"


@lru_cache(maxsize=65_536)
def number_in(text: str) -> Decimal | None:
    """The number that a cell prints ('11.8', '1,234'), or None for a symbol or a blank."""
    if not text[:1].isdigit() and text[:1] != "-":
        return None
    try:
        number = Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
