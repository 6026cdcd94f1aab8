"""Whether a mark in place of a rate, or a rate of a component too small to print, follows from the rate's components."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from mainstay.published.figures import Figure, PublishedTable
from mainstay.published.rates import FORMULAS, Span, rates_between, span_of

_MISSING = ("x", ":", "u")


def follows(table: PublishedTable, figure: Figure) -> bool:
    """Whether this mark (or rate) is what the components of the same area and year lead to.

    z: nothing to divide by. x or u: a part is missing or of low reliability; u too where agency workers covering
    vacancies are more than the whole they are a share of. c: a part is held back. low: more than nought, and under 0.05.
    """
    parts = [table.lookup(figure.area_code, figure.year, part) for part in FORMULAS[figure.measure].parts]
    if any(part is None for part in parts):
        return False
    top, rest = (part for part in parts if part is not None)
    marks = {top.symbol, rest.symbol} - {""}
    match figure.symbol:
        case "z":
            whole = (top, rest) if FORMULAS[figure.measure].of_both else (rest,)
            return all(each.value == 0 for each in whole)
        case "x" | ":" | "u" if marks & set(_MISSING):
            return True
        case "u":
            return _is_more_than_the_whole(top, rest) and not FORMULAS[figure.measure].of_both
        case "c":
            return "c" in marks
        case "low":
            return _may_be(figure, top, rest, Decimal(0)) and (top.value is None or top.value > 0)
        case "" if figure.value is not None:
            return _may_be(figure, top, rest, figure.value)
    return False


def _is_more_than_the_whole(top: Figure, rest: Figure) -> bool:
    return top.value is not None and rest.value is not None and top.value > rest.value


def _may_be(figure: Figure, top: Figure, rest: Figure, rate: Decimal) -> bool:
    spans = [_span(each) for each in (top, rest)]
    if spans[0] is None or spans[1] is None:
        return False
    low, high = rates_between(figure.measure, figure.year, spans[0], spans[1])
    # With nothing certain to divide by, the rate has no upper end.
    return low is not None and low <= rate and (high is None or rate <= high)


def _span(figure: Figure) -> Span | None:
    if figure.value is not None:
        return span_of(figure.measure, figure.value)
    return (Fraction(0), Fraction(1, 20)) if figure.symbol == "low" else None
