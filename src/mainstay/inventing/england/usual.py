"""What is usual, for figures that are not printed: a council's own of an earlier year, or shares of its workforce.

The shares are round figures near those of England in 2025, only so that a council of which little is known looks like
one. `heads` of a council of which nothing is known are assumed.
"""

from __future__ import annotations

from fractions import Fraction

from mainstay.inventing.england.rows import PARTS, Row

ASSUMED_HEADS = 150
_TO_HEADS = {
    "inpost_fte": Fraction(94, 100), "inpost_headcount": Fraction(1), "starters_fte": Fraction(15, 100),
    "starters_headcount": Fraction(16, 100), "leavers_fte": Fraction(11, 100), "leavers_headcount": Fraction(12, 100),
    "agency_fte": Fraction(14, 100), "agency_headcount": Fraction(145, 1000), "agency_cover_fte": Fraction(11, 100),
    "vacancy_fte": Fraction(15, 100), "case_holders_fte": Fraction(55, 100), "cases": Fraction(84, 10),
    "working_days_lost_fte": Fraction(84, 10),
}  # fmt: skip


def usual(row: Row) -> dict[str, Fraction]:
    """What each part of a council is about: as printed, as printed before, or by its heads."""
    heads = row.wanted["inpost_headcount"].value
    earlier = row.before or {}
    count = Fraction(heads if heads is not None else earlier.get("inpost_headcount", ASSUMED_HEADS))
    found = {}
    for part in PARTS:
        value = row.wanted[part].value
        known = value if value is not None else earlier.get(part)
        found[part] = Fraction(known) if known is not None else _TO_HEADS[part] * count
    return found
