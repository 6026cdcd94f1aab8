"""One figure beside its own past and beside others: the phrases, and what may be said about chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.comparison.area_names import in_a_sentence, possessive
from mainstay.comparison.more_than_chance import Standing, run_of_years, standing
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Certainty, Direction
from mainstay.presentation.content import AreaKind, Comparator, ReportContent
from mainstay.presentation.sentences.declaring import Judgement, Verdict
from mainstay.presentation.words import bare, capital, day_label, joined
from mainstay.vocabulary.census_year import is_census_day, latest_census_day


@dataclass(frozen=True)
class Beside:
    """One comparison in words: 'above the North West's 12.2%', and 'the difference from the North West' for the
    verdict.

    `apart` is ours less theirs.
    """

    words: str
    called: str
    standing: Standing
    apart: Decimal


def beside_past(content: ReportContent, answer: Answer) -> Beside | None:
    """Beside every earlier year that it is above, or below, without a break; else beside the year before alone."""
    last = content.last_year
    then = content.answer_on(last, answer.measure.name) if last else None
    if last is None or then is None or answer.value is None or then.value is None:
        return None
    words = f"{_order(answer.value, then.value)} {day_label(last)}'s {bare(then.value, answer.measure.unit)}"
    called = f"the change since {day_label(last)}"
    apart = answer.value - then.value
    years = _run(content, answer)
    if len(years) > 1:
        found = {_standing(answer, each) for each in years}
        words = f"{_order(answer.value, then.value)} every year since {day_label(years[-1].as_at)}"
        if len(found) == 1:
            return Beside(words, "the difference from those years", found.pop(), apart)
    return Beside(words, called, _standing(answer, then), apart)


def beside_area(content: ReportContent, answer: Answer) -> Beside | None:
    """Beside the region's published figure, or England's where the region has none; the latest year not after the
    day.
    """
    for kind in (AreaKind.REGION, AreaKind.ENGLAND):
        area = content.area(kind)
        found = latest_published(area, answer, content.as_at) if area else None
        if area is None or found is None or answer.value is None:
            continue
        year, theirs = found
        when = "" if year == content.as_at.year and is_census_day(content.as_at) else f" in {year}"
        words = f"{_order(answer.value, theirs)} {possessive(area.name)} {bare(theirs, answer.measure.unit)}{when}"
        called = f"the difference from {in_a_sentence(area.name)}"
        return Beside(words, called, standing(answer.value, answer.interval, theirs), answer.value - theirs)
    return None


def latest_published(area: Comparator, answer: Answer, day: date) -> tuple[int, Decimal] | None:
    """The area's latest figure of this measure for a 30 September on or before the day, not over two years old."""
    newest = latest_census_day(day).year
    for year in (newest, newest - 1):
        value = area.value(year, answer.measure.published_as)
        if value is not None:
            return year, value
    return None


def verdict_of(besides: Sequence[Beside]) -> Verdict:
    """One verdict for all comparisons of a finding."""
    found = {each.standing for each in besides}
    if not besides or Standing.NOT_KNOWN in found:
        return Verdict.NOT_KNOWN
    more = [each for each in besides if each.standing.more_than_chance]
    if len(more) == len(besides):
        return Verdict.MORE
    return Verdict.IN_PART if more else Verdict.NO_MORE


def verdict_words(besides: Sequence[Beside]) -> str:
    """What may be said about chance, as the rest of a sentence: 'this is more than chance'."""
    verdict = verdict_of(besides)
    if verdict is Verdict.MORE:
        return "this is more than chance"
    if verdict is Verdict.NO_MORE:
        return "this is no more than chance could bring"
    if verdict is Verdict.IN_PART:
        more = [each.called for each in besides if each.standing.more_than_chance]
        less = [each.called for each in besides if not each.standing.more_than_chance]
        return f"{joined(more)} is more than chance and {joined(less)} is not"
    return "whether this is more than chance cannot be said"


def judgement_of(answer: Answer, besides: Sequence[Beside]) -> Judgement:
    """Worse or better by the measure's direction, where every comparison that is more than chance points one way."""
    ways = {each.apart > 0 for each in besides if each.standing.more_than_chance}
    if len(ways) != 1 or answer.measure.direction is Direction.NONE:
        return Judgement.NEITHER
    higher = ways.pop()
    good = higher == (answer.measure.direction is Direction.HIGHER)
    return Judgement.BETTER if good else Judgement.WORSE


def weight_of(rank: int, verdict: Verdict, judgement: Judgement) -> int:
    """What stands out beyond chance first, then what is worse, then the subject's own rank."""
    stands_out = {Verdict.MORE: 200, Verdict.IN_PART: 150}.get(verdict, 0)
    return stands_out + (60 if judgement is Judgement.WORSE else 0) + 50 - rank


def told(opening: str, answer: Answer, besides: Sequence[Beside], counted: str) -> str:
    """The whole sentence: opening, comparisons, and what may be said about chance; `counted` is 'with 41 leavers'."""
    if not besides:
        ending = f", {counted}" if counted else ""
        return capital(f"{opening}{ending}; there is no earlier or published figure to set it beside.")
    compared = " and ".join(each.words for each in besides)
    if all(each.apart == 0 for each in besides):
        return capital(f"{opening}, {compared}{', ' + counted if counted else ''}.")
    verdict = verdict_words(besides)
    if verdict_of(besides) is Verdict.NOT_KNOWN and answer.measure.certainty is Certainty.TOTAL_ONLY:
        verdict += ", because only a total is known, not the posts behind it"
    pause = " " if verdict.startswith("this is") else ", "
    return capital(f"{opening}, {compared}; {counted + pause if counted else ''}{verdict}.")


def _run(content: ReportContent, answer: Answer) -> list[Answer]:
    """Our answers of the years in the unbroken run, latest first; only where earlier days are a year apart."""
    if answer.value is None:
        return []
    same_day = [day for day in content.earlier if (day.month, day.day) == (content.as_at.month, content.as_at.day)]
    then = {day.year: found for day in same_day if (found := content.answer_on(day, answer.measure.name))}
    run = run_of_years(answer.value, content.as_at.year, {year: found.value for year, found in then.items()})
    if run is None:
        return []
    return [then[year] for year in range(content.as_at.year - 1, run.since - 1, -1)]


def _standing(now: Answer, then: Answer) -> Standing:
    if now.value is None or then.value is None:
        return Standing.NOT_KNOWN
    return standing(now.value, now.interval, then.value, then.interval)


def _order(ours: Decimal, theirs: Decimal) -> str:
    return "above" if ours > theirs else "below" if ours < theirs else "the same as"
