"""Scales on which survey questions are answered in words: agreeing, how often, how likely, how good.

Each word has the score that its place on the scale gives, the least first. A scale of five with another middle word is the same
scale. Which end is good is not told by a scale but by the question, so it is asked.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from mainstay.vocabulary.code_lists import tidy_word


@dataclass(frozen=True)
class AnswerScale:
    """A scale: for each score from one up, the words that mean it."""

    name: str
    steps: tuple[tuple[str, ...], ...]

    @property
    def most(self) -> int:
        """The highest score; the lowest is one."""
        return len(self.steps)

    @cached_property
    def scores(self) -> dict[str, int]:
        """The score of each word, made plain for comparison."""
        return {tidy_word(word): place for place, words in enumerate(self.steps, start=1) for word in words}

    def score(self, answer: str) -> int | None:
        """The score of an answer, or None where it is no word of this scale."""
        return self.scores.get(tidy_word(answer))


SCALES = (
    AnswerScale("agreeing", (
        ("strongly disagree", "disagree strongly", "completely disagree"),
        ("disagree", "tend to disagree", "slightly disagree", "somewhat disagree"),
        ("neither agree nor disagree", "neither agree or disagree", "neither", "neutral", "neither / nor",
         "unsure", "not sure"),
        ("agree", "tend to agree", "slightly agree", "somewhat agree"),
        ("strongly agree", "agree strongly", "completely agree"),
    )),
    AnswerScale("how often", (
        ("never", "almost never"), ("rarely", "seldom"), ("sometimes", "occasionally"), ("often", "usually"),
        ("always", "almost always"),
    )),
    AnswerScale("how likely", (
        ("very unlikely", "extremely unlikely"), ("unlikely", "fairly unlikely"),
        ("neither likely nor unlikely", "neither", "not sure", "unsure"), ("likely", "fairly likely"),
        ("very likely", "extremely likely"),
    )),
    AnswerScale("how satisfied", (
        ("very dissatisfied", "very unsatisfied"), ("dissatisfied", "fairly dissatisfied", "unsatisfied"),
        ("neither satisfied nor dissatisfied", "neither", "neutral"), ("satisfied", "fairly satisfied"),
        ("very satisfied",),
    )),
    AnswerScale("how good", (
        ("very poor", "very bad"), ("poor", "bad"), ("average", "fair", "ok", "okay", "neither good nor poor"),
        ("good",), ("very good", "excellent"),
    )),
    AnswerScale("how much", (
        ("not at all",), ("a little", "slightly"), ("somewhat", "moderately", "to some extent"),
        ("quite a lot", "a lot", "to a large extent"), ("very much", "a great deal", "completely"),
    )),
    AnswerScale("yes or no", (("no",), ("yes",))),
)  # fmt: skip
"""Every scale, in the order in which they are tried."""


def scale_of(answers: Collection[str]) -> AnswerScale | None:
    """The first scale on which every answer stands, or None. No answers are on no scale.

    'Agree', 'Neither' and 'Strongly disagree' are on the scale of agreeing; 'Yes' and 'Often' are on none together.
    """
    given = {tidy_word(answer) for answer in answers} - {""}
    return next((scale for scale in SCALES if given and given <= scale.scores.keys()), None)
