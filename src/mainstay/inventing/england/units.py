"""In what whole numbers each part is chosen, and which of them round to a figure as it is printed.

FTE are chosen in thousandths (a return allows millionths), council totals in hundredths and days lost in the places
that the year's return writes. Figures are printed to one decimal, halves up: 11.8 is anything from 11.750 to 11.849.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from mainstay.foundations.quantities import MILLION, half_up
from mainstay.inventing.england.rows import LOW, NOBODY, Wanted
from mainstay.published.columns import EXACT
from mainstay.vocabulary.workforce_census.layouts import layout

_OF_FTE = {"agency_cover_fte": 100, "vacancy_fte": 100}
Totals = dict[str, int]
"""One council's thirteen parts, each in its own unit."""


def units_of(part: str, year: int) -> int:
    """How many of the whole numbers chosen make one of what is printed."""
    if part in EXACT:
        return 1
    if part == "working_days_lost_fte":
        written = {item.name: item.written_places for item in layout(year).worker}
        return int(10 ** written["days_lost"])
    return _OF_FTE.get(part, 1000)


def window(part: str, wanted: Wanted, year: int) -> tuple[int, int] | None:
    """The least and the greatest whole number that is printed so; None where nothing is said of it.

    Of a part, 'z' is printed where there is nobody whose it could be: nought.
    """
    units = units_of(part, year)
    if wanted.symbol == NOBODY:
        return 0, 0
    if wanted.is_free:
        return None
    if wanted.symbol == LOW:
        return 1, _last_below(Fraction(1, 20) * units)
    value = Fraction(wanted.value or 0)
    if part in EXACT:
        return int(value), int(value)
    least = (value - Fraction(1, 20)) * units
    return max(0, -int(-least // 1)), _last_below((value + Fraction(1, 20)) * units)


def exact(part: str, number: int, year: int) -> Fraction:
    """A chosen whole number as what it stands for."""
    return Fraction(number, units_of(part, year))


def shown(part: str, value: Fraction) -> Decimal:
    """A part as it is printed."""
    return half_up(value.numerator, value.denominator, 0 if part in EXACT else 1)


def in_millionths(part: str, number: int, year: int) -> int:
    """FTE as a record holds it."""
    return number * (MILLION // units_of(part, year))


def _last_below(limit: Fraction) -> int:
    return -int(-limit // 1) - 1
