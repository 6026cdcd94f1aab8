"""Which councils an area's printed figure is made without: the Department does not say it row by row, the figures do.

A total: the councils whose own figure is not printed, where those that are printed reach the area's by themselves. A
rate: none, where the area's own printed parts give it; else the fewest councils with an unprinted part without which the
others' parts can, those of whom most is unknown first (the rule is the Department's, see docs/methods/published_figures).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import chain, combinations

from mainstay.inventing.england.rows import NOBODY, PARTS, RATES, LeftOut, Row
from mainstay.published.columns import EXACT
from mainstay.published.rates import FORMULAS, RateFormula
from mainstay.vocabulary.census_year import census_day, working_days

_MOST_TRIED = 8
_HALF = Fraction(1, 20)
_Unknown = Mapping[tuple[str, str], Fraction]
"""How much a council's unprinted part can be, by number and part: what its smallest area's total leaves over."""


def left_out(year: int, councils: Sequence[Row], areas: Sequence[Row]) -> LeftOut:
    """For an area and measure, the numbers of the councils without which its printed figure is made."""
    printed = {area.code: area for area in areas}
    unknown = {key: most for part in PARTS for key, most in _unprinted(part, councils, printed)}
    found: LeftOut = {}
    for code in printed:
        inside = [row for row in councils if code in row.areas]
        for part in PARTS:
            here = frozenset(row.code for row in inside if unknown.get((row.code, part)) == 0)
            found |= {(code, part): here} if here else {}
        for rate in RATES:
            wanted = printed[code].wanted[rate].value
            if wanted is not None and any(row.lacks(rate) for row in inside):
                here = _without(FORMULAS[rate], printed[code], inside, unknown, wanted, year)
                found |= {(code, rate): here} if here else {}
    return found


def _unprinted(
    part: str, councils: Sequence[Row], printed: Mapping[str, Row]
) -> Iterator[tuple[tuple[str, str], Fraction]]:
    for smallest in {row.areas[0] for row in councils if _is_unknown(row, part)}:
        inside = [row for row in councils if row.areas[0] == smallest]
        total = printed[smallest].wanted[part].value if smallest in printed else None
        low, high = _span(inside, part, {})
        give = Fraction(0) if part in EXACT else _HALF
        reached = total is not None and low - give <= total <= high + give
        left = Fraction(0) if reached or total is None else max(Fraction(total) - low, Fraction(0))
        yield from (((row.code, part), left) for row in inside if _is_unknown(row, part))


def _is_unknown(row: Row, part: str) -> bool:
    return row.wanted[part].is_free and row.wanted[part].symbol != NOBODY


def _without(formula: RateFormula, area: Row, inside: Sequence[Row], unknown: _Unknown, wanted: Decimal,
             year: int) -> frozenset[str]:  # fmt: skip
    if _can_be(formula, [area], {}, wanted, year):
        return frozenset()

    def how_unknown(out: Sequence[str]) -> Fraction:
        return sum((unknown.get((code, part), Fraction(0)) for code in out for part in formula.parts), Fraction(0))

    lacking = [row.code for row in inside if row.lacks(formula.measure)]
    sizes = range(1, len(lacking) + 1) if len(lacking) <= _MOST_TRIED else ()
    for out in chain.from_iterable(
        sorted(combinations(lacking, size), key=how_unknown, reverse=True) for size in sizes
    ):
        if _can_be(formula, [row for row in inside if row.code not in out], unknown, wanted, year):
            return frozenset(out)
    return frozenset(lacking)


def _can_be(formula: RateFormula, rows: Sequence[Row], unknown: _Unknown, wanted: Decimal, year: int) -> bool:
    """Whether parts that round to those printed can give the rate."""
    (top_low, top_high), (rest_low, rest_high) = (_span(rows, part, unknown) for part in formula.parts)
    ends = (_rate(formula, top_low, rest_high, year), _rate(formula, top_high, rest_low, year))
    return ends[0] - _HALF <= Fraction(wanted) <= ends[1] + _HALF


def _span(rows: Sequence[Row], part: str, unknown: _Unknown) -> tuple[Fraction, Fraction]:
    values = [Fraction(value) for row in rows if (value := row.wanted[part].value) is not None]
    total, give = sum(values, Fraction(0)), Fraction(0) if part in EXACT else _HALF * len(values)
    # What the total leaves over is shared by all of an area who are unprinted, so it counts once for each area.
    more = {row.areas[0]: unknown[row.code, part] for row in rows if (row.code, part) in unknown and row.areas}
    return max(total - give, Fraction(0)), total + give + sum(more.values(), Fraction(0))


def _rate(formula: RateFormula, top: Fraction, rest: Fraction, year: int) -> Fraction:
    days = working_days(census_day(year)) if formula.by_working_days else 1
    bottom = (rest + top if formula.of_both else rest) * days
    return top * formula.per / bottom if bottom else Fraction(0)
