"""Does every official figure lie where the rounding of its components allows? One verdict for each figure of a file.

Rates of councils are set beside their own components; totals beside the sums of their councils (and of regions); rates of
England and regions beside the sums of those councils of which no part is missing or of low reliability, on both sides.
What these rules do not give is an exception with its cause from `data/figures_explained.csv`, tried in figures, or it is
unexplained and listed as that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from mainstay.published.adding_up import Councils, Part, added
from mainstay.published.columns import EXACT
from mainstay.published.explained import carried_into, stays_in
from mainstay.published.figures import Figure, PublishedTable
from mainstay.published.rates import FORMULAS, Span, agrees, rates_between, span_of
from mainstay.published.symbols import is_known
from mainstay.published.symbols_of_rates import follows

LEVELS = ("national", "regional", "council")


class Verdict(Enum):
    """What became of one figure."""

    AGREES = "agrees within rounding"
    LEAVING_OUT = "agrees when councils with a missing part are left out"
    NOT_SHOWN = "agrees with what is shown, a part of it being marked u or c"
    MARK = "is a mark that follows from its components"
    COMPONENT = "is a council's own count, with nothing to set it beside"
    EXCEPTION = "is a listed exception"
    UNEXPLAINED = "is not explained"


@dataclass(frozen=True)
class Checked:
    """One figure and its verdict. `councils` were left out or kept in; `cause` says why, for an exception."""

    figure: Figure
    level: str
    verdict: Verdict
    councils: tuple[str, ...] = ()
    cause: str = ""


def verified(table: PublishedTable) -> Iterator[Checked]:
    """Every figure of a file of indicators with its verdict, by area and year, in the table's order of measures."""
    councils = Councils(table)
    for code, area in table.areas.items():
        for year in table.years:
            for measure in table.measures:
                figure = table.lookup(code, year, measure)
                if figure is not None:
                    yield _council(table, figure) if area.level == "council" else _wider(councils, figure, area.level)


def _council(table: PublishedTable, figure: Figure) -> Checked:
    if figure.measure not in FORMULAS:
        return Checked(figure, "council", Verdict.COMPONENT if _has_its_form(figure) else Verdict.UNEXPLAINED)
    right = agrees(table, figure.area_code, figure.year, figure.measure)
    if right is None:
        right = follows(table, figure)
    verdict = Verdict.MARK if figure.value is None else Verdict.AGREES
    return Checked(figure, "council", verdict if right else Verdict.UNEXPLAINED)


def _has_its_form(figure: Figure) -> bool:
    """Whether a council's own count is a known mark, or a number not below nought with no more decimals than printed."""
    if figure.value is None:
        return is_known(figure.symbol)
    least = Decimal(1) if figure.measure in EXACT else Decimal("0.1")
    return figure.value >= 0 and figure.value % least == 0


def _wider(councils: Councils, figure: Figure, level: str) -> Checked:
    if figure.value is None:
        right = figure.measure in FORMULAS and follows(councils.table, figure)
        return Checked(figure, level, Verdict.MARK if right else Verdict.UNEXPLAINED)
    return (_rate if figure.measure in FORMULAS else _total)(councils, figure, level)


def _total(councils: Councils, figure: Figure, level: str) -> Checked:
    area, year, measure = figure.area_code, figure.year, figure.measure
    parts = councils.parts(area, year, measure)
    hidden = tuple(part.council for part in parts if part.span is None)
    right = _meet(figure, added(councils.counted(part, year, measure) for part in parts))
    smaller = [councils.table.lookup(code, year, measure) for code in councils.smaller(area)]
    if smaller and all(each is not None and each.value is not None for each in smaller):
        spans = (span_of(measure, each.value) for each in smaller if each is not None and each.value is not None)
        right = right and _meet(figure, added(spans))
    if not right:
        return Checked(figure, level, Verdict.UNEXPLAINED, hidden)
    carried = tuple(part.council for part in parts if part.carried)
    cause = carried_into(year)
    if carried and cause is not None:
        return Checked(figure, level, Verdict.EXCEPTION, carried, cause.cause)
    return Checked(figure, level, Verdict.NOT_SHOWN if hidden else Verdict.AGREES, hidden)


def _meet(figure: Figure, span: Span) -> bool:
    """Whether a printed figure and a sum may be one number before rounding."""
    low, high = span_of(figure.measure, figure.value or Decimal(0))
    return low <= span[1] and span[0] <= high


def _rate(councils: Councils, figure: Figure, level: str) -> Checked:
    listed = stays_in(figure.area_code, figure.year, figure.measure)
    by_rule, out = _possible(councils, figure, frozenset())
    if by_rule:
        return _rate_given(councils, figure, level, out)
    if listed is not None and _possible(councils, figure, listed.councils)[0]:
        return Checked(figure, level, Verdict.EXCEPTION, tuple(sorted(listed.councils)), listed.cause)
    return Checked(figure, level, Verdict.UNEXPLAINED, out)


def _rate_given(councils: Councils, figure: Figure, level: str, out: tuple[str, ...]) -> Checked:
    plain = agrees(councils.table, figure.area_code, figure.year, figure.measure)
    return Checked(figure, level, Verdict.AGREES if plain else Verdict.LEAVING_OUT, () if plain else out)


def _possible(councils: Councils, figure: Figure, kept: frozenset[str]) -> tuple[bool, tuple[str, ...]]:
    """Whether the rate is possible with councils of a missing part left out, except those kept in; and who is out.

    With nobody left out, the printed totals are the components, which is narrower than the councils' sums.
    """
    area, year, measure = figure.area_code, figure.year, figure.measure
    pairs = _pairs(councils, figure)
    out = tuple(one.council for one, other in pairs if _missing(one, other) and one.council not in kept)
    if not out:
        return agrees(councils.table, area, year, measure) is True, out
    staying = [pair for pair in pairs if pair[0].council not in out]
    spans = [
        added(councils.counted(pair[place], year, part) for pair in staying)
        for place, part in enumerate(FORMULAS[measure].parts)
    ]
    low, high = rates_between(measure, year, *spans)
    if low is None or high is None or figure.value is None:
        return False, out
    return low <= figure.value <= high, out


def _pairs(councils: Councils, figure: Figure) -> list[tuple[Part, Part]]:
    one, other = FORMULAS[figure.measure].parts
    found = (
        (councils.part(council, figure.year, one), councils.part(council, figure.year, other))
        for council in councils.of(figure.area_code)
    )
    return [(top, rest) for top, rest in found if top is not None and rest is not None]


def _missing(one: Part, other: Part) -> bool:
    # What is held back for confidentiality is known to the Department, and is counted.
    return bool({one.symbol, other.symbol} & {"x", ":", "u"})
