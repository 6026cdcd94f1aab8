"""One figure beside its own past and beside others: the phrases, and what may be said about chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from mainstay.comparison.area_names import in_a_sentence, possessive
from mainstay.comparison.more_than_chance import Standing
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Certainty, Direction
from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.comparators import a_year_before, area_figure, run_before
from mainstay.presentation.sentences.declaring import Judgement, Verdict
from mainstay.presentation.sentences.judging import comparisons, standing_beside
from mainstay.presentation.words import bare, capital, day_label, joined
from mainstay.vocabulary.census_year import is_census_day


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
    last, then = content.last_year, a_year_before(content, answer)
    if last is None or then is None or answer.value is None or then.value is None:
        return None
    words = f"{_order(answer.value, then.value)} {day_label(last)}'s {bare(then.value, answer.measure.unit)}"
    called = f"the change since {day_label(last)}"
    apart = answer.value - then.value
    years = run_before(content, answer)
    if len(years) > 1:
        found = {standing_beside(content, answer, each) for each in years}
        words = f"{_order(answer.value, then.value)} every year since {day_label(years[-1].as_at)}"
        if len(found) == 1:
            return Beside(words, "the difference from those years", found.pop(), apart)
    return Beside(words, called, standing_beside(content, answer, then), apart)


def beside_area(content: ReportContent, answer: Answer) -> Beside | None:
    """Beside the region's published figure, or England's where the region has none."""
    area = area_figure(content, answer)
    if area is None or answer.value is None:
        return None
    when = "" if area.year == content.as_at.year and is_census_day(content.as_at) else f" in {area.year}"
    order = _order(answer.value, area.value)
    words = f"{order} {possessive(area.name)} {bare(area.value, answer.measure.unit)}{when}"
    called = f"the difference from {in_a_sentence(area.name)}"
    return Beside(words, called, standing_beside(content, answer, area.value), answer.value - area.value)


def verdict_of(besides: Sequence[Beside]) -> Verdict:
    """One verdict for all comparisons of a finding."""
    found = {each.standing for each in besides}
    if not besides or Standing.NOT_KNOWN in found:
        return Verdict.NOT_KNOWN
    if Standing.TOO_FEW in found:
        return Verdict.TOO_FEW
    more = [each for each in besides if each.standing.more_than_chance]
    if len(more) == len(besides):
        return Verdict.MORE
    if more:
        return Verdict.IN_PART
    return Verdict.ALONE if Standing.NOT_AMONG_MANY in found else Verdict.NO_MORE


def label_of(content: ReportContent, answer: Answer) -> Verdict:
    """The label of a figure that is compared: the same on every page and in every list."""
    return verdict_of(
        [each for each in (beside_past(content, answer), beside_area(content, answer)) if each is not None]
    )


def verdict_words(content: ReportContent, besides: Sequence[Beside]) -> str:
    """What may be said about chance, as the rest of a sentence: 'this is more than chance'."""
    verdict = verdict_of(besides)
    more = [each.called for each in besides if each.standing.more_than_chance]
    less = [each.called for each in besides if not each.standing.more_than_chance]
    alone = [each.called for each in besides if each.standing is Standing.NOT_AMONG_MANY]
    what = "this" if len(alone) == len(besides) else joined(alone)
    return {
        Verdict.MORE: "this is more than chance",
        Verdict.IN_PART: f"{joined(more)} is more than chance and {joined(less)} is not",
        Verdict.ALONE: f"{what} would be more than chance by itself, {among_many(content)}",
        Verdict.NO_MORE: "this is no more than chance could bring",
        Verdict.TOO_FEW: "there are too few people to say whether this is more than chance",
    }.get(verdict, "whether this is more than chance cannot be said")


def among_many(content: ReportContent) -> str:
    """Why a difference that is unusual by itself is not called more than chance."""
    return f"but not among the {comparisons(content).made} comparisons made here"


def judgement_of(answer: Answer, besides: Sequence[Beside]) -> Judgement:
    """Worse or better by the measure's direction, where every comparison that is more than chance points one way."""
    ways = {each.apart > 0 for each in besides if each.standing.more_than_chance}
    if len(ways) != 1 or answer.measure.direction is Direction.NONE:
        return Judgement.NEITHER
    higher = ways.pop()
    good = higher == (answer.measure.direction is Direction.HIGHER)
    return Judgement.BETTER if good else Judgement.WORSE


def weight_of(rank: int, verdict: Verdict, judgement: Judgement) -> int:
    """What stands out beyond chance first, then what would by itself, then what is worse, then the subject's own rank."""
    stands_out = {Verdict.MORE: 200, Verdict.IN_PART: 150, Verdict.ALONE: 70}.get(verdict, 0)
    return stands_out + (60 if judgement is Judgement.WORSE else 0) + 50 - rank


def told(content: ReportContent, opening: str, answer: Answer, besides: Sequence[Beside], counted: str) -> str:
    """The whole sentence: opening, comparisons, and what may be said about chance; `counted` is 'with 41 leavers'."""
    if not besides:
        ending = f", {counted}" if counted else ""
        return capital(f"{opening}{ending}; there is no earlier or published figure to set it beside.")
    compared = " and ".join(each.words for each in besides)
    if all(each.apart == 0 for each in besides):
        return capital(f"{opening}, {compared}{', ' + counted if counted else ''}.")
    verdict = verdict_words(content, besides)
    if verdict_of(besides) is Verdict.NOT_KNOWN and answer.measure.certainty is Certainty.TOTAL_ONLY:
        verdict += ", because only a total is known, not the posts behind it"
    pause = " " if verdict.startswith("this ") else ", "
    return capital(f"{opening}, {compared}; {counted + pause if counted else ''}{verdict}.")


def _order(ours: Decimal, theirs: Decimal) -> str:
    return "above" if ours > theirs else "below" if ours < theirs else "the same as"
