"""A finding about one rate: its figure, beside its own past and beside the region or England."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from mainstay.measures.computing import Answer
from mainstay.presentation.content import ReportContent
from mainstay.presentation.sentences.beside import (
    beside_area,
    beside_past,
    judgement_of,
    told,
    verdict_of,
    weight_of,
)
from mainstay.presentation.sentences.declaring import Finding
from mainstay.presentation.words import bare, exact, number

Counted = Callable[[ReportContent, Answer], str]


def rate_finding(content: ReportContent, measure: str, rank: int, opening: str, counted: Counted) -> Finding | None:
    """The finding of a rate, or None where it has no value. `opening` holds {value}; `counted` gives 'with 41
    leavers'.
    """
    answer = content.answer(measure)
    if answer is None or answer.value is None:
        return None
    besides = [each for each in (beside_past(content, answer), beside_area(content, answer)) if each is not None]
    verdict, judgement = verdict_of(besides), judgement_of(answer, besides)
    figure = bare(answer.value, answer.measure.unit)
    sentence = told(content, opening.format(value=figure), answer, besides, counted(content, answer))
    weight = weight_of(rank, verdict, judgement)
    return Finding(answer, figure, answer.measure.title, sentence, verdict, judgement, weight)


def out_of(words: str) -> Counted:
    """How many stand below the line of the rate: out_of('who joined') gives 'with 24 who joined'."""

    def said(_content: ReportContent, answer: Answer) -> str:
        return f"with {exact(answer.denominator)} {words}" if answer.denominator is not None else ""

    return said


def with_count(measure: str, one: str, more: str) -> Counted:
    """Another count of the same day: 'with 41 leavers'; nothing where it is not known."""

    def said(content: ReportContent, _answer: Answer) -> str:
        count = count_of(content, measure)
        return "" if count is None else f"with {number(count)} {one if count == 1 else more}"

    return said


def count_of(content: ReportContent, measure: str) -> Decimal | None:
    """The value of a count on the day, or None."""
    answer = content.answer(measure)
    return answer.value if answer else None
