"""What a column of answers is: a question on a scale of words or figures, or nothing that is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mainstay.vocabulary.answer_scales import SCALES, AnswerScale, scale_of
from mainstay.vocabulary.code_lists import tidy_word
from mainstay.vocabulary.not_known import reason_in

_ABOUT_WHO_ANSWERS = re.compile(
    r"\b(role|job title|grade|length of service|how long have you|years? (?:of service|qualified)|age|gender|sex|"
    r"ethnic\w*|religio\w*|belief|sexual\w*|disab\w*|marital|pregnan\w*|caring responsibilit\w*|name|email|contract|"
    r"full.?time|part.?time|ip|points|feedback|quiz|language)\b",
    re.IGNORECASE,
)
"""Headings that ask who somebody is, and columns that tools add of themselves."""
_FIGURE_BEFORE = re.compile(r"^\s*\d{1,2}\s*[-–:=.)]\s*(?=\D)")
_FIGURE = re.compile(r"^\d{1,2}(?:\.0+)?$")
_NO_ANSWER = frozenset({"don t know", "not applicable", "does not apply", "prefer not to say", "99", "999"})
_MOST_OF = 0.8
_TEN = 10
_FIVE = 5


@dataclass(frozen=True)
class Answered:
    """A question's scores in order of the rows, None where there is no answer, with the ends of its scale.

    `by_figures` is set where the scale was told by the figures alone; `unread` are the rows whose answer is on no scale.
    """

    scores: tuple[int | None, ...]
    least: int
    most: int
    by_figures: bool = False
    unread: tuple[int, ...] = ()


def asks_who_somebody_is(heading: str) -> bool:
    """Whether a heading asks about the person who answers, or is no question."""
    return _ABOUT_WHO_ANSWERS.search(heading) is not None


def answered(heading: str, texts: Sequence[str]) -> Answered | None:
    """A column as a question on a scale; None where its answers are words of no scale, or nobody answered.

    'Agree', '4 - Agree' and 'AGREE' are one answer. Figures from 1 to 5 are a scale of five; with a nought or more than
    six they are 0 to 10. 99 and 'does not apply' are no answer. A few answers that are on no scale are set aside.
    """
    words = ["" if _no_answer(text) else _FIGURE_BEFORE.sub("", text).strip() for text in texts]
    given = [word for word in words if word]
    if not given:
        return None
    figures = [word for word in given if _FIGURE.match(word)]
    if len(figures) >= _MOST_OF * len(given):
        return _by_figures(heading, words)
    scale = scale_of(set(given)) or _most_on(given)
    if scale is None:
        return None
    scores = tuple(scale.score(word) for word in words)
    unread = tuple(row for row, word in enumerate(words) if word and scores[row] is None)
    return Answered(scores, 1, scale.most, unread=unread)


def _no_answer(text: str) -> bool:
    return not text.strip() or reason_in(text) is not None or tidy_word(text) in _NO_ANSWER


def _most_on(given: Sequence[str]) -> AnswerScale | None:
    """The scale on which four of five answers stand, where there is one."""
    best = max(SCALES, key=lambda scale: sum(scale.score(word) is not None for word in given))
    on = sum(best.score(word) is not None for word in given)
    return best if on >= _MOST_OF * len(given) else None


def _by_figures(heading: str, words: Sequence[str]) -> Answered | None:
    scores = tuple(int(float(word)) if _FIGURE.match(word) else None for word in words)
    highest = max((score for score in scores if score is not None), default=0)
    lowest = min((score for score in scores if score is not None), default=0)
    if highest > _TEN:
        return None
    out_of_ten = "recommend" in heading.lower() or "0 to 10" in heading or lowest == 0
    least, most = (0, _TEN) if out_of_ten else (1, _FIVE if highest <= _FIVE else 6 if highest == 6 else _TEN)
    unread = tuple(row for row, word in enumerate(words) if word and scores[row] is None)
    return Answered(scores, least, most, by_figures=True, unread=unread)
