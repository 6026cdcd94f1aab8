"""How many people stand behind each group of a breakdown, so that the small-number rule can be kept for any measure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from mainstay.foundations.dates import day_number
from mainstay.measures.counting import name_of, sums
from mainstay.measures.declaring import NOT_KNOWN, Certainty, Measure, Total, measures
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.figures import rows_on

Counts = Mapping[str, int]
"""People by group."""

_ONCE = {"in_post": "in_post_head", "starter": "starter_head", "leaver": "leaver_head"}
# A sum without flags is over rows of every kind; only of children is it known who stands behind it.
_HOLDING = {"cases": ("holder",)}


def people_behind(record: WorkforceRecord, day: date, dimension: str) -> dict[str, list[Counts]]:
    """By name of measure, each count of people that its figures by group rest on: any of them may be small.

    A rate rests on those above its line, those below it, and where the first are some of the second, the others too. A
    measure of which the people are not known (days lost to sickness are a sum over everyone) is not among them.
    """
    parts = {
        measure.name: found
        for measure in measures().values()
        if dimension in measure.breakdowns and (found := _parts(measure)) is not None
    }
    terms = {(total,) for found in parts.values() for total in found}
    by_group = {
        NOT_KNOWN if group is None else str(group): counts
        for (at, group), counts in sums(rows_on(record, [day]).frame, terms, ("as_at", dimension)).items()
        if at == day_number(day)
    }
    return {name: _counts(measures()[name], found, by_group) for name, found in parts.items()}


def _parts(measure: Measure) -> list[Total] | None:
    """Totals of 1 over the people of each sum, and over its rows where a person may have several; None if not known."""
    if measure.middle is not None:
        return [Total(None, measure.middle.where)]
    sums_of = [each for each in (measure.numerator, *measure.denominator) if each is not None]
    flags = [each.where or _HOLDING.get(each.column or "", ()) for each in sums_of]
    if not all(flags):
        return None
    people = [tuple(_ONCE.get(flag, flag) for flag in where) for where in flags]
    return [Total(None, where) for where in dict.fromkeys([*people, *flags])]


def _counts(measure: Measure, parts: Sequence[Total], by_group: Mapping[str, Mapping[str, int]]) -> list[Counts]:
    found: list[Counts] = [{group: counts[name_of((part,))] for group, counts in by_group.items()} for part in parts]
    if measure.certainty is Certainty.SHARE and measure.numerator is not None:
        top, below = _one(measure.numerator), [_one(each) for each in measure.denominator]
        rest = {
            group: sum(counts[name_of((each,))] for each in below) - counts[name_of((top,))]
            for group, counts in by_group.items()
        }
        found.append(rest)
    return found


def _one(total: Total) -> Total:
    return Total(None, total.where)
