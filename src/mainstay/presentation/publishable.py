"""Answers made fit to leave: small groups withheld, and enough beside them that they cannot be worked out.

The whole council's official figures stay, because the Department publishes them in full, down to one person. Of a
breakdown, a group is withheld from every measure if any count of people in it is small or is needed to hide one that
is: simpler, and hiding more, than judging each measure by itself. It protects one breakdown against its totals; two
breakdowns published side by side are not set against each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Unit
from mainstay.presentation.small_numbers import MINIMUM, withheld

WHY = f"withheld, because fewer than {MINIMUM} people could be told apart"


def publishable(answers: Sequence[Answer]) -> list[tuple[Answer, bool]]:
    """Each answer with whether it was withheld; a withheld one keeps its place and loses its figures.

    Raises `CannotGoOn` for a breakdown by two fields, whose overlaps nothing here can make safe.
    """
    if any(len(answer.group) > 1 for answer in answers):
        raise CannotGoOn(
            "A breakdown by two fields cannot be made fit to publish yet.",
            where="--by",
            why="Where two breakdowns overlap, a withheld figure could be worked out.",
            do="Break down by one field, or leave --publishable out for your own eyes.",
        )
    hidden = _hidden_groups(answers)
    return [
        _without(answer) if _is_small(answer) or _group(answer) in hidden else (answer, False) for answer in answers
    ]


def _hidden_groups(answers: Sequence[Answer]) -> set[tuple[str, str]]:
    counts: dict[str, dict[tuple[str, str], int]] = {}
    for answer in answers:
        group = _group(answer)
        if group is not None and answer.value is not None and answer.measure.unit is Unit.PEOPLE:
            counts.setdefault(answer.measure.name, {})[group] = int(answer.value)
    hidden: set[tuple[str, str]] = set()
    for found in counts.values():
        hidden |= withheld(found)
    return hidden


def _group(answer: Answer) -> tuple[str, str] | None:
    return next(iter(answer.group.items()), None)


def _is_small(answer: Answer) -> bool:
    """A figure of the whole council that is not official, and rests on one to four people."""
    if answer.group or answer.measure.official or answer.value is None or answer.numerator is None:
        return False
    counts = [answer.numerator] if answer.denominator is None else [
        answer.numerator, answer.denominator, answer.denominator - answer.numerator
    ]  # fmt: skip
    return any(0 < count < MINIMUM for count in counts)


def _without(answer: Answer) -> tuple[Answer, bool]:
    if answer.value is None and answer.reason and not answer.group:
        return answer, False
    bare = replace(answer, value=None, numerator=None, denominator=None, interval=None, quartiles=None, reason=WHY)
    return bare, True
