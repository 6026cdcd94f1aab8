"""What a group of councils has as its figure: all their people together where the parts are published, else the median.

The mean of councils' rates is never taken: a council of 40 would count as much as one of 900.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from statistics import median

from mainstay.comparison.between_councils import quantile
from mainstay.comparison.groups_to_compare import Group
from mainstay.comparison.published_places import LeftOut, missing
from mainstay.foundations.quantities import half_up
from mainstay.published.figures import Figure, PublishedTable
from mainstay.published.rates import FORMULAS, rate_from_parts


class MadeBy(Enum):
    """How the group's figure was made."""

    POOLED = "all of the group together: one sum over the other"
    MEDIAN = "the middle one of the group's figures"


@dataclass(frozen=True)
class GroupFigure:
    """A group's figure, to one decimal; None where no council of it has one.

    `councils` is how many are in it and `left_out` who is not, and why. `published` is the Department's own figure for
    the whole area. `middle` is the median of the councils' figures, `half_between` the quarters, None under four.
    """

    group: Group
    measure: str
    year: int
    value: Decimal | None
    made_by: MadeBy
    councils: int
    left_out: tuple[LeftOut, ...]
    published: Decimal | None
    middle: Decimal | None
    half_between: tuple[Decimal, Decimal] | None


def group_figure(table: PublishedTable, group: Group, measure: str, year: int) -> GroupFigure:
    """One measure of a group in one year. A rate counts every council whose parts are known, printed rate or none."""
    figures = {code: table.lookup(code, year, measure) for code in group.codes}
    if group.area:
        # Councils of England or a region that stood in other years only are nobody's gap.
        figures = {code: figure for code, figure in figures.items() if figure is not None}
    ordered = sorted(each.value for each in figures.values() if each is not None and each.value is not None)
    if measure in FORMULAS:
        value, left_out = _pooled(table, figures, measure, year)
    else:
        value = _rounded(median(ordered)) if ordered else None
        left_out = [missing(table, code, each) for code, each in figures.items() if each is None or each.value is None]
    own = table.lookup(group.area, year, measure) if group.area else None
    return GroupFigure(
        group,
        measure,
        year,
        value,
        MadeBy.POOLED if measure in FORMULAS else MadeBy.MEDIAN,
        len(figures) - len(left_out),
        (*(LeftOut(number, number, "is not in the table") for number in group.not_found), *left_out),
        own.value if own is not None else None,
        _rounded(median(ordered)) if ordered else None,
        _quarters(ordered),
    )


def _pooled(
    table: PublishedTable, figures: Mapping[str, Figure | None], measure: str, year: int
) -> tuple[Decimal | None, list[LeftOut]]:
    """The rate of the parts of all councils added up; those without both parts are left out of both sums."""
    sums = dict.fromkeys(FORMULAS[measure].parts, Decimal(0))
    left_out: list[LeftOut] = []
    for code, rate in figures.items():
        parts = {part: table.lookup(code, year, part) for part in sums}
        known = {part: number for part, figure in parts.items() if (number := _number(figure)) is not None}
        if len(known) < len(sums):
            left_out.append(missing(table, code, next(figure for part, figure in parts.items() if part not in known)))
        elif not any(known.values()):
            left_out.append(missing(table, code, rate))
        else:
            sums = {part: total + known[part] for part, total in sums.items()}
    return (rate_from_parts(measure, year, sums) if len(left_out) < len(figures) else None), left_out


def _number(figure: Figure | None) -> Decimal | None:
    """A part as it is added: what rounds to nought (the mark 'low') adds nought to one decimal, and is known."""
    if figure is None:
        return None
    return Decimal(0) if figure.symbol == "low" else figure.value


def _quarters(ordered: list[Decimal]) -> tuple[Decimal, Decimal] | None:
    if len(ordered) < 4:
        return None
    low, high = (quantile([float(value) for value in ordered], share) for share in (0.25, 0.75))
    return _rounded(Decimal(repr(low))), _rounded(Decimal(repr(high)))


def _rounded(value: Decimal) -> Decimal:
    exact = value.as_integer_ratio()
    return half_up(exact[0], exact[1], 1)
