"""The twenty-two figures that some parts give, of a council or of councils together, and whether they are those printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from mainstay.foundations.quantities import half_up, plain
from mainstay.inventing.england.rows import LOW, NOBODY, PARTS, RATES, England, Row, Wanted
from mainstay.inventing.england.units import shown
from mainstay.published.columns import MEASURES
from mainstay.published.rates import FORMULAS
from mainstay.vocabulary.census_year import census_day, working_days

Exact = Mapping[str, Fraction]
"""The thirteen parts as they are, not rounded."""


class Came(Enum):
    """What came of one figure."""

    MET = "as printed"
    FREE = "not printed, so left free"
    OFF = "not as printed"


@dataclass(frozen=True)
class Outcome:
    """One figure: what is printed and what the twin gives, both as text."""

    area: str
    name: str
    measure: str
    printed: str
    given: str
    came: Came


def ratio(measure: str, top: Fraction, rest: Fraction, year: int) -> Fraction | None:
    """A rate as the Department defines it, not rounded; None with nothing to divide by."""
    formula = FORMULAS[measure]
    bottom = (rest + top if formula.of_both else rest) * (
        working_days(census_day(year)) if formula.by_working_days else 1
    )
    return top * formula.per / bottom if bottom else None


def of_council(parts: Exact, year: int) -> dict[str, Fraction | None]:
    """Every figure of one council, not rounded."""
    rates = {rate: ratio(rate, parts[FORMULAS[rate].top], parts[FORMULAS[rate].rest], year) for rate in RATES}
    return {**parts, **rates}


def of_area(area: str, england: England, councils: Mapping[str, Exact]) -> dict[str, Fraction | None]:
    """Every figure of an area: sums over councils, and rates of such sums. `councils` has the parts by council."""
    found: dict[str, Fraction | None] = {part: _sum(england, area, part, "", councils) for part in PARTS}
    for rate in RATES:
        top, rest = (_sum(england, area, part, rate, councils) for part in FORMULAS[rate].parts)
        found[rate] = ratio(rate, top, rest, england.year)
    return found


def _sum(england: England, area: str, part: str, rate: str, councils: Mapping[str, Exact]) -> Fraction:
    return sum((councils[row.code][part] for row in england.within(area, part, rate)), Fraction(0))


@dataclass(frozen=True)
class Given:
    """A figure of the twin: rounded as printed, or None with nothing to divide by; and whether it is above nought."""

    value: Decimal | None
    above: bool


def rounded(found: Mapping[str, Fraction | None]) -> dict[str, Given]:
    """Figures as they would be printed."""
    return {
        measure: Given(None, above=False) if value is None else Given(_rounded(measure, value), value > 0)
        for measure, value in found.items()
    }


def outcomes(row: Row, given: Mapping[str, Given]) -> list[Outcome]:
    """Every figure of a row beside what is printed of it."""
    return [_outcome(row, measure, given[measure]) for measure in MEASURES]


def without_a_return(row: Row) -> list[Outcome]:
    """The figures of a council of which no return could be made: none is as printed."""
    return [
        Outcome(row.code, row.name, measure, printed(wanted), "nothing", Came.FREE if wanted.is_free else Came.OFF)
        for measure, wanted in row.wanted.items()
    ]


def _outcome(row: Row, measure: str, given: Given) -> Outcome:
    wanted = row.wanted[measure]
    if wanted.value is not None:
        came = Came.MET if given.value == wanted.value else Came.OFF
    elif wanted.symbol == LOW:
        came = Came.MET if given.above and given.value == 0 else Came.OFF
    else:
        nobody = given.value is None or (measure in PARTS and given.value == 0)
        came = Came.MET if wanted.symbol == NOBODY and nobody else Came.FREE
    shown_as = "z" if given.value is None else plain(given.value)
    return Outcome(row.code, row.name, measure, printed(wanted), shown_as, came)


def printed(wanted: Wanted) -> str:
    """A figure as the Department prints it."""
    return plain(wanted.value) if wanted.value is not None else wanted.symbol or "a blank"


def _rounded(measure: str, value: Fraction) -> Decimal:
    return half_up(value.numerator, value.denominator, 1) if measure in FORMULAS else shown(measure, value)
