"""The councils of a published year, each with how sure its figure is: what a funnel is made of.

Whole people have laws of chance: leavers over person-years are Poisson, agency workers among people binomial. FTE rates
and children per social worker have none, and take theirs from how far such councils' figures moved in past years.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from mainstay.comparison.funnel import CouncilFigure, Funnel, funnel
from mainstay.comparison.past_changes import past_changes
from mainstay.comparison.scales import Scale, spread_of_a_rate, spread_of_a_share
from mainstay.published.contents import ENGLAND
from mainstay.published.figures import Figure, PublishedTable


class SureBy(Enum):
    """Where the chance movement of one council's published figure is known from."""

    PERSON_YEARS = "a count of people over person-years (Poisson)"
    PEOPLE = "a share of whole people (binomial)"
    PAST_CHANGES = "how far figures of councils of about its size moved in past years"


@dataclass(frozen=True)
class Way:
    """How sure a published measure is, and the scale on which it is compared; `whole` are the people it is out of."""

    sure_by: SureBy
    scale: Scale
    whole: tuple[str, ...] = ("inpost_headcount",)


_MOVING_RATE = Way(SureBy.PAST_CHANGES, Scale.ROOT)

WAYS = {
    "turnover_rate_headcount": Way(SureBy.PERSON_YEARS, Scale.COUNTED_ROOT),
    "agency_rate_headcount": Way(SureBy.PEOPLE, Scale.COUNTED_ANGLE, ("inpost_headcount", "agency_headcount")),
    "turnover_rate_fte": _MOVING_RATE,
    "agency_rate_fte": _MOVING_RATE,
    "vacancy_rate_fte": _MOVING_RATE,
    "absence_rate_fte": _MOVING_RATE,
    "caseload_fte": Way(SureBy.PAST_CHANGES, Scale.PLAIN),
}
"""The measures that can be compared by a funnel. The shares of cover are not among them: they pile up at 0 and 100%."""


@dataclass(frozen=True)
class LeftOut:
    """A council that is not in a comparison, and why, as the rest of a sentence ('is not available')."""

    code: str
    name: str
    why: str


@dataclass(frozen=True)
class PublishedFunnel:
    """A measure's funnel in a year (None for too few councils), how sure its figures are, and who is left out."""

    measure: str
    year: int
    way: Way
    funnel: Funnel | None
    left_out: tuple[LeftOut, ...]


def published_funnel(table: PublishedTable, measure: str, year: int) -> PublishedFunnel | None:
    """The funnel of a published measure, around England's own figure; None for a measure that a funnel does not suit.

    Without England's figure the centre is the councils' weighted mean; the funnel says which it is.
    """
    way = WAYS.get(measure)
    if way is None:
        return None
    spread = _spread(table, measure, year, way)
    found: list[CouncilFigure] = []
    left_out: list[LeftOut] = []
    for code in table.councils:
        answer = _council(table, code, year, measure, way, spread)
        if isinstance(answer, CouncilFigure):
            found.append(answer)
        else:
            left_out.append(answer)
    england = table.lookup(ENGLAND, year, measure)
    made = funnel(found, way.scale, england.value if england is not None else None)
    return PublishedFunnel(measure, year, way, made, tuple(left_out))


def missing(table: PublishedTable, code: str, figure: Figure | None) -> LeftOut:
    """A council without a figure, and why there is none."""
    why = figure.reason if figure is not None else None
    return LeftOut(code, table.areas[code].name if code in table.areas else code, why or "is not in that year's table")


def _council(
    table: PublishedTable, code: str, year: int, measure: str, way: Way, spread: Callable[[float], float | None]
) -> CouncilFigure | LeftOut:
    figure = table.lookup(code, year, measure)
    if figure is None or figure.value is None:
        return missing(table, code, figure)
    size = Decimal(0)
    for part in way.whole:
        people = table.lookup(code, year, part)
        if people is None or people.value is None:
            return LeftOut(code, figure.area_name, "has no published number of people to say how sure its figure is")
        size += people.value
    wide = spread(float(size)) if size > 0 else None
    if wide is None:
        return LeftOut(code, figure.area_name, "has nobody in post, or too few past changes to say how sure it is")
    return CouncilFigure(code, figure.value, wide, float(size))


def _spread(table: PublishedTable, measure: str, year: int, way: Way) -> Callable[[float], float | None]:
    if way.sure_by is SureBy.PERSON_YEARS:
        return spread_of_a_rate
    if way.sure_by is SureBy.PEOPLE:
        return spread_of_a_share
    return past_changes(table, measure, year, way.scale).spread_near
