"""What a set of questions is, and finding the set of each kind of conversation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mainstay.foundations.finding import found_in
from mainstay.vocabulary.code_lists import CodeList

Choices = tuple[tuple[str, str], ...]

YES_PARTLY_NO: Choices = (
    ("yes", "Yes"),
    ("partly", "Partly"),
    ("no", "No"),
    ("not_said", "Not asked, or would not say"),
)


def any_of(codes: CodeList, *without: str) -> Choices:
    """The codes of a list as choices."""
    return tuple((code.slug, code.label) for code in codes if code.slug not in without)


@dataclass(frozen=True)
class Question:
    """One question. `name` is what its answers are held under, for ever; with `several`, more than one can be chosen."""

    name: str
    asks: str
    choices: Choices
    several: bool = False
    because: str = ""


@dataclass(frozen=True)
class QuestionSet:
    """The questions of one kind of conversation, as they were from `version` on. `kind` is a code of the record's own.

    `opens` is what to say first; `seen_by` who will see the answers, in whole sentences.
    """

    kind: str
    version: int
    opens: str
    questions: tuple[Question, ...]
    seen_by: tuple[str, ...]

    @property
    def name(self) -> str:
        """The set with its version: 'stay 1'."""
        return f"{self.kind} {self.version}"


@cache
def question_sets() -> dict[str, QuestionSet]:
    """The set in use for each kind of conversation."""
    found = found_in("mainstay.vocabulary.conversations", "QUESTIONS").values()
    return {each.kind: each for each in found if isinstance(each, QuestionSet)}


def in_words(kind: str, answers: dict[str, object]) -> list[tuple[str, str]]:
    """Answers as question and answer, in the set's order; one that the set does not ask (any more) comes last, as it is."""
    asked = {each.name: each for each in question_sets()[kind].questions} if kind in question_sets() else {}
    told = []
    for name in [*(each for each in asked if each in answers), *(each for each in answers if each not in asked)]:
        question, held = asked.get(name), answers[name]
        labels = dict(question.choices) if question else {}
        said = ", ".join(labels.get(str(value), str(value)) for value in (held if isinstance(held, list) else [held]))
        if said:
            told.append((question.asks if question else name, said))
    return told
