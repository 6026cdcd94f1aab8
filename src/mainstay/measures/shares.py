"""Shares of a stock or a flow, from its answers by group: by role, sex, age, ethnic group or time in service.

Source: the Department's published characteristics files (children's social work workforce). There the five ethnic groups
are percentages of those whose ethnicity is known, while 'known' and 'not known' are percentages of all; every other share is
of all, those not known included. Shares are given of FTE and of headcount alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from mainstay.foundations.intervals import of_a_share
from mainstay.foundations.quantities import half_up
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import NOT_KNOWN, Measure, Unit

KNOWN = "known"
OF_KNOWN = ("ethnic_group", "ethnicity")
"""The fields whose groups are shares of those of whom it is known."""
_UNITS = 1_000_000


@dataclass(frozen=True)
class Share:
    """One group's share: `value` in percent, rounded half up to one decimal; `numerator` and `denominator` exact.

    `group` is the breakdown's value, 'known' or 'not known'; `of` is 'all' or 'known', what it is a share of. `interval` is
    Wilson's, of people only: FTE are no count of anything. Without a value, `reason` says why.
    """

    measure: Measure
    as_at: date
    by: str
    group: str
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    of: str
    interval: tuple[Decimal, Decimal] | None = None
    reason: str | None = None


def shares(answers: Sequence[Answer], by: str) -> list[Share]:
    """The shares of every total among the answers by one field, by day and measure in the order of the answers.

    Answers must be those of `compute(..., by=[by])`. Groups come in their order there, then 'known' and 'not known' where
    the groups are shares of the known; else 'not known' is a group like another. A ratio or a median has no shares and is
    passed over; an answer that could not be given keeps its reason.
    """
    found: list[Share] = []
    for key in dict.fromkeys((answer.as_at, answer.measure.name) for answer in answers):
        own = [each for each in answers if (each.as_at, each.measure.name) == key]
        measure = own[0].measure
        if measure.numerator is not None and not measure.denominator:
            found += _of_one(measure, own, by)
    return found


def _of_one(measure: Measure, answers: Sequence[Answer], by: str) -> list[Share]:
    day = answers[0].as_at
    if answers[0].reason is not None:
        return [Share(measure, day, by, "", None, None, None, "all", None, answers[0].reason)]
    sums = {answer.group[by]: answer.numerator or Decimal(0) for answer in answers}
    total = sum(sums.values(), Decimal(0))
    unknown = sums.get(NOT_KNOWN, Decimal(0))
    named = {group: part for group, part in sums.items() if group != NOT_KNOWN}
    if by not in OF_KNOWN:
        return [_share(measure, day, by, group, part, total, "all") for group, part in sums.items()]
    parts = [_share(measure, day, by, group, part, total - unknown, KNOWN) for group, part in named.items()]
    both = ((KNOWN, total - unknown), (NOT_KNOWN, unknown))
    return parts + [_share(measure, day, by, group, part, total, "all") for group, part in both]


def _share(measure: Measure, day: date, by: str, group: str, part: Decimal, whole: Decimal, of: str) -> Share:
    if not whole:
        reason = "there is nothing to divide by: nobody is counted" + (" of whom it is known" if of == KNOWN else "")
        return Share(measure, day, by, group, None, part, whole, of, None, reason)
    value = half_up(int(part * _UNITS) * 100, int(whole * _UNITS), 1)
    bounds = of_a_share(int(part), int(whole), int(whole)) if measure.unit is not Unit.FTE else None
    interval = (_tenth(bounds[0]), _tenth(bounds[1])) if bounds else None
    return Share(measure, day, by, group, value, part, whole, of, interval)


def _tenth(share: float) -> Decimal:
    return Decimal(repr(share * 100)).quantize(Decimal("0.1"), ROUND_HALF_UP)
