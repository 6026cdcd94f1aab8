"""The official rates as the published components bear them out: the Department's formulas on the Department's figures.

The formulas and how far they hold are set out in docs/methods/published_figures.md. Components are printed rounded (FTE
and days to one decimal, people and children whole) and the Department divides before it rounds, so a printed rate can
differ in its last digit from what the printed components give, and still agree with them. Hence two answers: the rate
that the printed components give, and the span of rates that components rounding to those printed could give.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from mainstay.foundations.quantities import half_up
from mainstay.published.columns import EXACT
from mainstay.published.figures import PublishedTable
from mainstay.vocabulary.census_year import census_day, working_days

_NOT_REPRODUCED = Path(__file__).with_name("data") / "rates_not_reproduced.csv"
_HALF_A_TENTH = Fraction(1, 20)

Span = tuple[Fraction, Fraction]
"""The least and most that a figure may have been before it was rounded."""


@dataclass(frozen=True)
class RateFormula:
    """`top` over `top` plus `rest` where `of_both`, else over `rest`; times `per`; absence also over working days."""

    measure: str
    top: str
    rest: str
    of_both: bool = False
    per: int = 100
    by_working_days: bool = False

    @property
    def parts(self) -> tuple[str, str]:
        """The two published measures that the rate is made of."""
        return self.top, self.rest


FORMULAS = {
    formula.measure: formula
    for formula in (
        RateFormula("turnover_rate_fte", "leavers_fte", "inpost_fte"),
        RateFormula("turnover_rate_headcount", "leavers_headcount", "inpost_headcount"),
        RateFormula("agency_rate_fte", "agency_fte", "inpost_fte", of_both=True),
        RateFormula("agency_rate_headcount", "agency_headcount", "inpost_headcount", of_both=True),
        RateFormula("agency_cover_rate_fte", "agency_cover_fte", "agency_fte"),
        RateFormula("vacancy_rate_fte", "vacancy_fte", "inpost_fte", of_both=True),
        RateFormula("vacancy_agency_cover_rate_fte", "agency_cover_fte", "vacancy_fte"),
        RateFormula("caseload_fte", "cases", "case_holders_fte", per=1),
        RateFormula("absence_rate_fte", "working_days_lost_fte", "inpost_fte", by_working_days=True),
    )
}


@dataclass(frozen=True)
class NotReproduced:
    """A rate of England that its printed components do not give, and why. `left_out` holds council numbers."""

    year: int
    measure: str
    left_out: tuple[str, ...]
    cause: str


def rate_from_parts(measure: str, year: int, parts: Mapping[str, Decimal]) -> Decimal | None:
    """The rate that these components give, to one decimal, halves up; None where there is nothing to divide by."""
    formula = FORMULAS[measure]
    top, rest = (_tenths(parts[part]) for part in formula.parts)
    bottom = (rest + top if formula.of_both else rest) * _days(formula, year)
    return half_up(top * formula.per, bottom, 1) if bottom else None


def rate_from_table(table: PublishedTable, area: str, year: int, measure: str) -> Decimal | None:
    """The rate that the area's printed components give; None where one is missing or there is nothing to divide by."""
    parts = _parts(table, area, year, measure)
    return rate_from_parts(measure, year, parts) if parts else None


def rates_possible(table: PublishedTable, area: str, year: int, measure: str) -> tuple[Decimal, Decimal] | None:
    """The lowest and highest printed rate that components rounding to those printed could give; None as above.

    Each FTE or number of days lies within 0.05 of what is printed, and is not negative; whole numbers are exact.
    """
    parts = _parts(table, area, year, measure)
    if parts is None:
        return None
    low, high = rates_between(measure, year, *(span_of(part, parts[part]) for part in FORMULAS[measure].parts))
    return None if low is None or high is None else (low, high)


def span_of(measure: str, value: Decimal) -> Span:
    """What a figure may have been before it was rounded to what is printed."""
    middle = Fraction(value)
    give = Fraction(0) if measure in EXACT else _HALF_A_TENTH
    return max(middle - give, Fraction(0)), middle + give


def rates_between(measure: str, year: int, top: Span, rest: Span) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and highest printed rate of components within these spans; None where there is nothing to divide by.

    A rate rises with its top and falls with the rest, so the two ends of its span come from the four ends of theirs.
    """
    formula = FORMULAS[measure]
    ends = (_exact(formula, year, top[0], rest[1]), _exact(formula, year, top[1], rest[0]))
    low, high = (half_up(end.numerator, end.denominator, 1) if end is not None else None for end in ends)
    return low, high


def agrees(table: PublishedTable, area: str, year: int, measure: str) -> bool | None:
    """Whether the printed rate is one that the printed components could give; None with nothing to compare."""
    printed = table.lookup(area, year, measure)
    possible = rates_possible(table, area, year, measure)
    if printed is None or printed.value is None or possible is None:
        return None
    return possible[0] <= printed.value <= possible[1]


@cache
def exceptions() -> tuple[NotReproduced, ...]:
    """England's rates that are not reproduced, with their cause: councils that were left out of both sides."""
    with _NOT_REPRODUCED.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return tuple(
            NotReproduced(int(row["year"]), row["measure"], tuple(row["left_out"].split("; ")), row["cause"])
            for row in rows
        )


def _parts(table: PublishedTable, area: str, year: int, measure: str) -> dict[str, Decimal] | None:
    found = {part: table.lookup(area, year, part) for part in FORMULAS[measure].parts}
    values = {part: figure.value for part, figure in found.items() if figure is not None and figure.value is not None}
    return values if len(values) == len(found) else None


def _tenths(value: Decimal) -> int:
    tenths = value * 10
    if tenths != tenths.to_integral_value():
        raise ValueError("published figures have one decimal at most")
    return int(tenths)


def _days(formula: RateFormula, year: int) -> int:
    return working_days(census_day(year)) if formula.by_working_days else 1


def _exact(formula: RateFormula, year: int, top: Fraction, rest: Fraction) -> Fraction | None:
    bottom = (rest + top if formula.of_both else rest) * _days(formula, year)
    return top * formula.per / bottom if bottom else None
