"""Whether a difference is more than chance, judged for a whole report at once, so that none is claimed by luck of many.

The comparisons made together are, for every rate and median of the council: beside the year before, beside every year
of an unbroken run, beside the region or England; and those who joined beside those
who left.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from mainstay.comparison.exact_chances import of_two_counts
from mainstay.comparison.many_together import Together, together
from mainstay.comparison.more_than_chance import SMALLEST_GROUP, Figure, Standing, chance_of, judged, standing
from mainstay.foundations.caches import holds_people
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Certainty, Measure, Total
from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.comparators import a_year_before, area_figure, run_before
from mainstay.vocabulary.census_year import working_days

JOINED, LEFT = "starters_headcount", "leavers_headcount"


def standing_beside(content: ReportContent, answer: Answer, other: Answer | Decimal) -> Standing:
    """Where an answer stands beside another of our own, or a published number, allowing for all that the report compares."""
    theirs = other if isinstance(other, Decimal) else _figure(other)
    ours = _figure(answer)
    if ours is None or theirs is None:
        return Standing.NOT_KNOWN
    return standing(ours, theirs, comparisons(content))


def joined_beside_left(content: ReportContent, joined: int, left: int) -> Standing:
    """Whether more people came than went, or fewer, by more than chance: both are counts of the same year."""
    if joined + left < SMALLEST_GROUP:
        return Standing.TOO_FEW
    return judged(of_two_counts(joined, left), joined - left, comparisons(content))


def is_compared(measure: Measure) -> bool:
    """Rates and medians are set beside others; rates by FTE stand for those by people, which say the same again."""
    return bool(measure.denominator or measure.middle) and not measure.name.endswith("_headcount")


@holds_people
@lru_cache(maxsize=1)
def comparisons(content: ReportContent) -> Together:
    """All the comparisons of a report of which something can be said, and the limit that allows for their number."""
    compared = [each for each in content.answers if not each.group and is_compared(each.measure)]
    chances = [chance for answer in compared for chance in _chances(content, answer)]
    joined, left = (content.answer(name) for name in (JOINED, LEFT))
    if joined is not None and left is not None and joined.value is not None and left.value is not None:
        both = int(joined.value), int(left.value)
        if sum(both) >= SMALLEST_GROUP:
            chances.append(of_two_counts(*both))
    return together(chances)


def _chances(content: ReportContent, answer: Answer) -> Iterator[float]:
    """How often chance alone would bring the differences of one figure from what it stands beside.

    A run of years is as sure as the least sure of them; where that is last year, it is the same comparison.
    """
    past, area = a_year_before(content, answer), area_figure(content, answer)
    before = _chance(answer, past) if past is not None else None
    run = [_chance(answer, each) for each in run_before(content, answer)]
    known = [each for each in run if each is not None]
    if before is not None:
        yield before
    if known and len(known) == len(run) and max(known) != before:
        yield max(known)
    beside = _chance(answer, area.value) if area is not None else None
    if beside is not None:
        yield beside


def _chance(answer: Answer, other: Answer | Decimal) -> float | None:
    ours, theirs = _figure(answer), other if isinstance(other, Decimal) else _figure(other)
    return chance_of(ours, theirs) if ours is not None and theirs is not None else None


def _figure(answer: Answer) -> Figure | None:
    """An answer as a figure to be compared, or None where it has no value or rests on nothing counted."""
    group = _people_behind(answer)
    if answer.value is None or group is None:
        return None
    part, whole = _whole_people(answer)
    return Figure(answer.value, answer.interval, group, part, whole)


def _people_behind(answer: Answer) -> Decimal | None:
    """How many people a figure rests on, or how much FTE; a denominator of working days is taken back to FTE."""
    if answer.measure.middle is not None or not answer.measure.denominator:
        return answer.numerator
    if answer.denominator is None:
        return None
    by_days = any(total.times == "working days" for total in answer.measure.denominator)
    return answer.denominator / (working_days(answer.as_at) if by_days else 1)


def _whole_people(answer: Answer) -> tuple[int, int] | tuple[None, None]:
    """Above and below the line of a share of people, each of whom counts once; (None, None) of anything else."""
    measure = answer.measure
    totals = [each for each in (measure.numerator, *measure.denominator) if each is not None]
    of_people = measure.certainty is Certainty.SHARE and all(_counts_people(each) for each in totals)
    if not of_people or answer.numerator is None or answer.denominator is None:
        return None, None
    return int(answer.numerator), int(answer.denominator)


def _counts_people(total: Total) -> bool:
    return total.column is None and total.times == 1
