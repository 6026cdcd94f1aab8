"""A council's own figure of a day, set among the published figures of all councils.

Its size is counted as that of the published figures is, and so is how sure it is: people over person-years and shares of
people have laws of chance. FTE rates and children per social worker move as councils of its size have moved, or as far as
its own interval says where that is wider: narrower limits than those of the councils beside it would not be fair.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from mainstay.comparison.funnel import CouncilFigure
from mainstay.comparison.past_changes import PastChanges, past_changes
from mainstay.comparison.published_places import PublishedFunnel, SureBy
from mainstay.comparison.scales import Scale, spread_of_a_rate, spread_of_a_share, spread_of_an_interval
from mainstay.measures.computing import Answer
from mainstay.presentation.standing.content import InYear
from mainstay.published.figures import PublishedTable


def in_year(table: PublishedTable, made: PublishedFunnel, answers: Sequence[Answer]) -> InYear | None:
    """The council's own figure of the measure and its place in the funnel; None where no answer has a value."""
    ours = _of(answers, made.measure)
    if ours is None or ours.value is None:
        return None
    parts = [_of(answers, whole) for whole in made.way.whole]
    known = [each.value for each in parts if each is not None and each.value is not None]
    if made.funnel is None:
        return InYear(ours.as_at, ours.value, None, "has no councils enough to be set among")
    if len(known) < len(parts) or not (size := sum(known, Decimal(0))):
        return InYear(ours.as_at, ours.value, None, "has nobody counted in post to say how sure it is")
    spread = _spread(table, made, ours, float(size))
    if spread is None:
        return InYear(ours.as_at, ours.value, None, "has too few past changes to say how sure it is")
    place = made.funnel.place(CouncilFigure("", ours.value, spread, float(size)))
    return InYear(ours.as_at, ours.value, place)


def _spread(table: PublishedTable, made: PublishedFunnel, ours: Answer, size: float) -> float | None:
    if made.way.sure_by is SureBy.PERSON_YEARS:
        return spread_of_a_rate(size)
    if made.way.sure_by is SureBy.PEOPLE:
        return spread_of_a_share(size)
    usual = _past(table, made.measure, made.year, made.way.scale).spread_near(size)
    if usual is None or ours.interval is None:
        return usual
    low, high = ours.interval
    return max(usual, spread_of_an_interval(made.way.scale, float(low), float(high)))


@lru_cache(maxsize=16)
def _past(table: PublishedTable, measure: str, year: int, scale: Scale) -> PastChanges:
    return past_changes(table, measure, year, scale)


def _of(answers: Sequence[Answer], published: str) -> Answer | None:
    return next((each for each in answers if each.measure.published_as == published and not each.group), None)
